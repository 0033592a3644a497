import type { Call, Option } from '../../format/calls.ts';
import { distanceFacts, topicOf } from '../distance-facts.ts';
import { guessLuck } from '../luck/chances.ts';
import { workOf } from '../model/plan-dates.ts';
import { q } from '../rounding.ts';
import type { Draft } from './draft.ts';
import { fillPip } from './people.ts';
import { editPlan } from './replan.ts';
import { moveTrust } from './trust-events.ts';

/** [P] A better plan saves a tenth of the work left; a wrong guess costs as much. */
const BETTER_PLAN = 0.1;
/** [P] A guess is right half the time. */
const GUESS_IS_RIGHT = 0.5;
/** [P] Pips: half a one for an honest question, a whole one for an option taken, all three gone when you do it yourself. */
const PIP = { ask: 0.5, offer: 1, takeOver: -3 } as const;
/** [P] Steps of work you do in the turn you take over: in your own craft, and outside it. */
const YOUR_WORK = { craft: 1.5, other: 1 } as const;

/**
 * The five distances where an author wrote `default` (game design §3). Say where: the target is named, the plan stays. Ask: half a pip;
 * their plan, its limit and its file are heard (`view/taught.ts`). Offer: an answer first (`proposals.ts`), then a better plan and a
 * whole pip. Tell how: at once; without a fact a guess; costs trust unless the clock is short. Take over: done this turn, faster in
 * your own craft; the pip empties, the wall goes dark.
 */
export function applyDistance(draft: Draft, call: Call, option: Option): void {
  const person = call.person ?? '';
  const topic = topicOf(draft.tables, call);
  const facts = distanceFacts(draft.tables, draft.world, call);
  switch (option.id) {
    case 'ask':
      return topic === null ? undefined : fillPip(draft, topic, PIP.ask * draft.gain);
    case 'offer':
      improve(draft, call, BETTER_PLAN * draft.gain);
      if (topic !== null) fillPip(draft, topic, PIP.offer * draft.gain);
      return moveTrust(draft, person, 'taught');
    case 'tell_how': {
      const isRight = facts.holdsFact || guessLuck(draft.tables, draft.world, person) < GUESS_IS_RIGHT;
      improve(draft, call, isRight ? BETTER_PLAN : -BETTER_PLAN);
      return facts.isUrgent ? undefined : moveTrust(draft, person, 'by_passed');
    }
    case 'take_over':
      if (topic !== null) fillPip(draft, topic, PIP.takeOver);
      moveTrust(draft, person, 'by_passed');
      return call.task === undefined
        ? undefined
        : work(draft, call.task, facts.isYourCraft ? YOUR_WORK.craft : YOUR_WORK.other);
    default:
      return undefined;
  }
}

/** A share of the work left on the task that the call is about falls away, or comes on top. */
function improve(draft: Draft, call: Call, share: number): void {
  const { task } = call;
  const index = task === undefined ? undefined : draft.tables.network.indexOf.get(task);
  if (task === undefined || index === undefined) return;
  const { plan } = draft.world;
  if (plan.finishedAt[task] !== undefined) return;
  const rework = plan.edits[`rework.${task}`] ?? 0;
  const left = Math.max(0, workOf(draft.tables.network, plan, index) - (plan.done[task] ?? 0));
  const duration = workOf(draft.tables.network, plan, index) - rework - share * left;
  if (left > 0) editPlan(draft, `duration.${task}`, q(Math.max(0, duration)), 'distance');
}

/** Your own work on the task, this turn. */
function work(draft: Draft, task: string, steps: number): void {
  const index = draft.tables.network.indexOf.get(task);
  if (index === undefined) return;
  const { plan, step } = draft.world;
  const before = plan.done[task] ?? 0;
  const asked = workOf(draft.tables.network, plan, index);
  const after = q(Math.min(asked, before + steps));
  draft.set('plan', {
    ...plan,
    done: { ...plan.done, [task]: after },
    startedAt: { ...plan.startedAt, [task]: plan.startedAt[task] ?? step },
  });
  draft.change(`done.${task}`, before, after, 'take_over');
}
