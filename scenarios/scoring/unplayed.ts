import { factText } from '../engine/view/change-words.ts';
import type { Speech } from '../engine/view/words.ts';
import type { Run } from '../engine/run.ts';
import { debriefText } from '../text/debrief.ts';

/** The deepest card that was held and never put down, if there is one: at most one is named. */
export function unplayedCard(run: Run, speech: Speech): string | null {
  const levels = run.scenario.story.calls.flatMap((call) =>
    (call.file?.levels ?? []).map((level, depth) => ({ card: level.card, depth })),
  );
  const held = levels.filter(({ card }) => run.world.known[card] === true && run.world.played[card] !== true);
  const deepest = held.toSorted((a, b) => b.depth - a.depth)[0];
  if (deepest === undefined) return null;
  return debriefText('in_hand', speech.language, {
    text: factText({ story: run.scenario.story, speech, world: run.world }, deepest.card),
  });
}
