import { expect, test } from '../helpers/served-app.ts';
import { playStory } from '../helpers/story-film.ts';
import { bothBanks, crosses } from '../helpers/story-films.ts';
import { keys, mouse } from '../helpers/story-hands.ts';
import { actKinds, shotsOf } from '../helpers/story-script.ts';
import { keepRuns } from './kept-runs.ts';

for (const film of [bothBanks, crosses]) {
  for (const [name, hand] of Object.entries({ mouse, keys })) {
    test(`tunnel queue is played to "${film.ending}" by ${name}`, async ({ app, page }) => {
      // Generous for a loaded machine: a quiet one needs a fifth of it.
      test.setTimeout(240_000);
      const plays = { container_closes_friday: 1, tunnel_queue: 1 };
      await keepRuns(app.url, [{ story: film.story, walk: film.walk, moves: 0 }], { plays });
      await page.goto(app.url);
      await playStory({ page, home: app.home, isJudged: name === 'keys' }, hand(page), film);
    });
  }
}

test('the films of tunnel queue use every verb between them, and stay silent once', () => {
  const shots = [bothBanks, crosses].flatMap(shotsOf);
  expect(new Set(shots.map(({ move }) => move.kind))).toEqual(new Set(actKinds));
  expect(shots.some(({ move, before }) => move.kind === 'turn' && before.radio !== null)).toBe(true);
});
