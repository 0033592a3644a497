import { expect, test } from '../helpers/served-app.ts';
import { playStory } from '../helpers/story-film.ts';
import { homeBoth, roundTen } from '../helpers/story-films.ts';
import { keys, mouse } from '../helpers/story-hands.ts';
import { actKinds, shotsOf } from '../helpers/story-script.ts';
import { keepRuns } from './kept-runs.ts';

for (const film of [homeBoth, roundTen]) {
  for (const [name, hand] of Object.entries({ mouse, keys })) {
    test(`floor for round 9 is played to "${film.ending}" by ${name}`, async ({ app, page }) => {
      // Generous for a loaded machine: a quiet one needs a fifth of it.
      test.setTimeout(240_000);
      const plays = { container_closes_friday: 1, floor_for_round_9: 1 };
      await keepRuns(app.url, [{ story: film.story, walk: film.walk, moves: 0 }], { plays });
      await page.goto(app.url);
      await playStory({ page, home: app.home, isJudged: name === 'keys' }, hand(page), film);
    });
  }
}

test('the films of floor for round 9 use every verb between them, and stay silent once', () => {
  const shots = [homeBoth, roundTen].flatMap(shotsOf);
  expect(new Set(shots.map(({ move }) => move.kind))).toEqual(new Set(actKinds));
  expect(shots.some(({ move, before }) => move.kind === 'turn' && before.radio !== null)).toBe(true);
});
