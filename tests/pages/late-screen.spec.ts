import { expect, test } from '../helpers/served-app.ts';

test.describe('a screen whose code does not arrive', () => {
  test('says so, and opens on the second try without a reload', async ({ app, page }) => {
    let isCut = true;
    await page.route(/wall-screen[^/]*\.js/, (route) => (isCut ? route.abort() : route.continue()));
    await page.goto(app.url);
    await page.getByRole('button', { name: 'Play' }).click();
    await expect(page.getByRole('alert')).toBeVisible();
    isCut = false;
    await page.getByRole('button', { name: 'Open it again' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Container Closes Friday' })).toBeVisible();
  });
});
