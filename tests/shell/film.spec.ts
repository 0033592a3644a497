import { expectBudgets, FilmClock } from '../helpers/film-clock.ts';
import { keys, mouse } from '../helpers/film-hands.ts';
import { playFilm } from '../helpers/film.ts';
import { test } from '../helpers/shell-app.ts';

for (const hand of [mouse, keys]) {
  test(`the first sitting is played in the desktop window by ${hand.name}`, async ({ shell }) => {
    test.slow();
    const page = await shell.firstWindow();
    const clock = new FilmClock();
    await playFilm(page, hand(page, clock), clock);
    console.log(clock.report(`The film in the desktop window, by ${hand.name}`));
    expectBudgets(clock);
  });
}
