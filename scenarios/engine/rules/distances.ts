import type { Call, Option } from '../../format/calls.ts';
import { workOf } from '../model/plan-dates.ts';
import type { Draft } from './draft.ts';
import { fillPip } from './people.ts';
import { moveTrust } from './trust-events.ts';

/**
 * The five distances where an author wrote `ask: default` (game design §3). Say where: the target is named, the plan stays.
 * Ask: half a pip. Offer: an answer first (`proposals.ts`), then a full pip. Tell how: teaches nothing, and costs trust unless
 * the clock is short. Take over: done this turn, faster if it is your craft; the pip empties, the wall goes dark.
 */
export function applyDistance(draft: Draft, call: Call, option: Option): void {
  const person = call.person ?? '';
  const topic = topicOf(draft, person);
  switch (option.id) {
    case 'ask':
      return topic === null ? undefined : fillPip(draft, topic, 0.5 * draft.gain);
    case 'offer':
      if (topic !== null) fillPip(draft, topic, draft.gain);
      return moveTrust(draft, person, 'taught');
    case 'tell_how':
      // The guess made without the fact, with its odds, is the author's (`chance`); the rule only knows what telling costs.
      return isClockShort(draft) ? undefined : moveTrust(draft, person, 'by_passed');
    case 'take_over':
      if (topic !== null) fillPip(draft, topic, -3);
      moveTrust(draft, person, 'by_passed');
      return call.task === undefined ? undefined : work(draft, call.task);
    default:
      return undefined;
  }
}

/** The skill a person is asked about: the first the file gives them. */
function topicOf(draft: Draft, person: string): string | null {
  const skill = draft.tables.story.people.find((one) => one.id === person)?.skill ?? {};
  const first = Object.keys(skill)[0];
  return first === undefined ? null : `${person}.${first}`;
}

/** One turn left: nobody minds being told. */
function isClockShort(draft: Draft): boolean {
  return draft.world.step >= draft.tables.story.steps - 1;
}

/** A turn of your own work on the task; one and a half in a craft of your own. */
function work(draft: Draft, task: string): void {
  const index = draft.tables.network.indexOf.get(task);
  if (index === undefined) return;
  const { plan, step, craft } = draft.world;
  const before = plan.done[task] ?? 0;
  const asked = workOf(draft.tables.network, plan, index);
  const after = Math.min(asked, before + (craft === '' ? 1 : 1.5));
  draft.set('plan', {
    ...plan,
    done: { ...plan.done, [task]: after },
    startedAt: { ...plan.startedAt, [task]: plan.startedAt[task] ?? step },
  });
  draft.change(`done.${task}`, before, after, 'take_over');
}
