import { expectBudgets, FilmClock } from '../helpers/film-clock.ts';
import { keys, mouse } from '../helpers/film-hands.ts';
import { playFilm } from '../helpers/film.ts';
import { test } from '../helpers/served-app.ts';

for (const hand of [mouse, keys]) {
  test(`the first sitting is played from the first page to what if by ${hand.name}`, async ({ app, page }) => {
    test.slow();
    const clock = new FilmClock();
    await page.goto(app.url);
    await playFilm(page, hand(page, clock), clock);
    console.log(clock.report(`The film in the browser, by ${hand.name}`));
    expectBudgets(clock);
  });
}
