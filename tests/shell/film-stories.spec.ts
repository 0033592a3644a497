import { expect, test } from '../helpers/shell-app.ts';
import { playStory } from '../helpers/story-film.ts';
import type { StoryFilm } from '../helpers/story-film.ts';
import { bothBanks, homeBoth } from '../helpers/story-films.ts';
import { keys } from '../helpers/story-hands.ts';
import { keepRunsOver } from '../pages/kept-runs.ts';
import type { Wire } from '../pages/kept-runs.ts';

const films: Readonly<Record<string, StoryFilm>> = { 'tunnel queue': bothBanks, 'floor for round 9': homeBoth };

for (const [title, film] of Object.entries(films)) {
  test(`${title} is played in the desktop window by keys`, async ({ shell, home }) => {
    test.setTimeout(180_000);
    const page = await shell.firstWindow();
    await expect(page.getByRole('main')).toBeVisible();
    const wire = ((name: string, input: unknown) =>
      page.evaluate(
        ([asked, given]) => {
          const bridge = Reflect.get(window, 'pitWall') as Record<string, (input: unknown) => Promise<unknown>>;
          return bridge[asked as string]?.(given);
        },
        [name, input],
      )) as Wire;
    await keepRunsOver(wire, [{ story: film.story, walk: film.walk, moves: 0 }], {
      plays: { container_closes_friday: 1, tunnel_queue: 1, floor_for_round_9: 1 },
    });
    await page.reload();
    await playStory({ page, home, isJudged: false }, keys(page), film);
  });
}
