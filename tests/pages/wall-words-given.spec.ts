import { expect, test } from '../helpers/served-app.ts';
import { keepRuns } from './kept-runs.ts';

test('keeps a word given in sight, and says why it stands there', async ({ app, page }) => {
  // Nine moves of the walk: the forecast is told on Friday, the turn has not run yet.
  await keepRuns(app.url, [{ walk: 'two_pages_one_suspect' }, { walk: 'two_pages_one_suspect', moves: 9 }], {
    plays: { container_closes_friday: 1 },
  });
  await page.goto(app.url);
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  const given = page.getByRole('region', { name: 'Words given' });
  await expect(given).toContainText('To Gwen: Yes, sure');
  const word = given.getByRole('button', { name: /To Gwen/ });
  await word.click();
  await expect(word).toHaveAccessibleDescription(/Friday/);
});
