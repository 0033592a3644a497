import type { Call, Option } from '../../format/calls.ts';
import type { Draft } from './draft.ts';
import { fillPip } from './people.ts';
import { moveTrust } from './trust-events.ts';

/** [P] Pips somebody gains who is taught in front of others. */
const TAUGHT_PIPS = 1;

/**
 * What telling does by rule (game design §2): a skill taught to those of the audience who have it, and bad news told early, which is
 * thanked for now and halves what a surprise costs later. Groups have no trust and no pips: only people count.
 */
export function applyTelling(draft: Draft, call: Call, option: Option): void {
  const { teaches, ownsUp } = option;
  for (const person of draft.tables.story.people) {
    if (!call.audience.includes(person.id)) continue;
    if (teaches !== undefined && person.skill[teaches] !== undefined) {
      fillPip(draft, `${person.id}.${teaches}`, TAUGHT_PIPS * draft.gain);
      moveTrust(draft, person.id, 'taught');
    }
    if (ownsUp === true) ownUp(draft, person.id);
  }
}

/** Told once, thanked once. */
function ownUp(draft: Draft, person: string): void {
  if (draft.world.warned[person] !== undefined) return;
  draft.put('warned', person, draft.world.step);
  draft.change(`warned.${person}`, null, draft.world.step, 'own_up');
  moveTrust(draft, person, 'early_bad_news');
}
