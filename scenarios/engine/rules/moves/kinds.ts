import type { MoveModel } from '../../../format/moves.ts';
import { NEWCOMERS, weeksAfterAdding } from '../../model/brooks.ts';
import { bufferedStart } from '../../model/resolutions/buffer.ts';
import { crash } from '../../model/resolutions/crash.ts';
import { descope } from '../../model/resolutions/descope.ts';
import { answerSteps } from '../../model/resolutions/escalate.ts';
import { fastTrack } from '../../model/resolutions/fast-track.ts';
import { CONTRACT_WEEKS } from '../../model/resolutions/interface-contract.ts';
import { outsourced } from '../../model/resolutions/outsource.ts';
import { resequencedStart } from '../../model/resolutions/resequence.ts';
import { SPLIT_WEEKS, splitParts } from '../../model/resolutions/split.ts';
import type { TrustEvent } from '../../model/trust.ts';
import type { World } from '../../world.ts';
import type { Kind, NoMove, Part } from './outcome.ts';
import type { PlanReading } from './plan-reading.ts';

type Of<R extends MoveModel['resolution']> = Extract<MoveModel, { readonly resolution: R }>;
const no = (error: NoMove): { readonly ok: false; readonly error: NoMove } => ({ ok: false, error });
const yes = (value: Part): { readonly ok: true; readonly value: Part } => ({ ok: true, value });

/** Whoever is hurt, unless they were asked this turn. */
function unasked(world: World, person: string | null | undefined, event: TrustEvent): NonNullable<Part['hurt']> {
  return person === null || person === undefined || world.asked[person] || world.trust[person] === undefined
    ? []
    : [{ person, event }];
}

/** One order instead of another: what it would be, shared by the player's own and by somebody above. */
function order(move: string, before: string, plan: PlanReading): { readonly edits: Record<string, number> } | NoMove {
  if (plan.isDone(move) || plan.isDone(before)) return 'done';
  if (plan.isBegun(before)) return 'begun';
  const habit = plan.link(before, move);
  if (plan.waitsFor(move, before, habit)) return 'in_order';
  if (habit === null && plan.start(before) >= plan.end(move) - 1e-6) return 'no_use';
  // Freed of the habit, the first begins as soon as whatever else it waits for lets it.
  const freed = habit === null ? plan.start(move) : Math.min(plan.start(move), plan.start(before));
  const end = freed + (plan.end(move) - plan.start(move));
  const edits = { [`not_before.${before}`]: resequencedStart(end, plan.notBefore(before)) };
  return { edits: habit === null ? edits : { ...edits, [habit.cutKey]: 1 } };
}

const resequence: Kind<Of<'resequence'>> = ({ move, before, price }, _amount, plan, world) => {
  const found = order(move, before, plan);
  if (typeof found === 'string') return no(found);
  const later = (found.edits[`not_before.${before}`] ?? 0) - plan.start(before);
  return yes({
    tasks: [move, before],
    edits: found.edits,
    spend: price ?? 0,
    hurt: unasked(world, plan.owner(before), 'moved'),
    told: { before: plan.start(before), after: plan.start(before) + later, win: -later, other: 0 },
  });
};

const escalate: Kind<Of<'escalate'>> = ({ move, before, level, price }, _amount, plan, world) => {
  const found = order(move, before, plan);
  if (typeof found === 'string') return no(found);
  const answer = answerSteps(level, world.credibility, plan.week);
  return yes({
    tasks: [move, before],
    edits: found.edits,
    after: answer,
    spend: price ?? 0,
    hurt: level >= 2 ? unasked(world, plan.owner(before), 'by_passed') : [],
    told: { before: 0, after: 0, win: 0, other: answer },
  });
};

const contract: Kind<Of<'interface_contract'>> = ({ from, to, quality, price }, _amount, plan) => {
  const link = plan.link(from, to);
  if (plan.isDone(from)) return no('done');
  if (plan.isBegun(to)) return no('begun');
  if (link === null) return no('no_link');
  const each = CONTRACT_WEEKS * plan.week;
  return yes({
    tasks: [from, to],
    edits: {
      [`duration.${from}`]: plan.durationFor(from, plan.work(from) + each),
      [`duration.${to}`]: plan.durationFor(to, plan.work(to) + each),
      [link.cutKey]: 1,
    },
    spend: price ?? 0,
    contract: { from, to, quality },
    told: { before: 0, after: 0, win: 0, other: each },
  });
};

const split: Kind<Of<'split'>> = ({ task, first, price }, amount, plan) => {
  if (plan.isDone(task)) return no('done');
  if (plan.isBegun(task)) return no('begun');
  const freed = plan.out(task).filter((link) => first.length === 0 || first.includes(plan.name(link.to)));
  const parts = splitParts(plan.work(task), amount, SPLIT_WEEKS * plan.week);
  if (parts === null || freed.length === 0) return no('no_use');
  const lags = freed.map((link): [string, number] => [link.lagKey, plan.lag(link) - parts.second]);
  return yes({
    tasks: [task, ...freed.map((link) => plan.name(link.to))],
    edits: { [`duration.${task}`]: plan.durationFor(task, parts.first + parts.second), ...Object.fromEntries(lags) },
    spend: price ?? 0,
    told: { before: plan.work(task), after: parts.first, win: plan.work(task) - parts.first, other: parts.second },
  });
};

const overlap: Kind<Of<'fast_track'>> = ({ from, to, change, sensitivity, price }, amount, plan) => {
  const link = plan.link(from, to);
  if (plan.isDone(from)) return no('done');
  if (plan.isBegun(to)) return no('begun');
  if (link === null) return no('no_link');
  const fast = fastTrack(plan.work(to), amount, change, sensitivity);
  return yes({
    tasks: [from, to],
    edits: {
      [link.lagKey]: plan.lag(link) + fast.lag,
      [`duration.${to}`]: plan.durationFor(to, fast.duration),
    },
    spend: price ?? 0,
    told: { before: plan.work(to), after: fast.duration, win: fast.gain, other: -fast.lag },
  });
};

const hands: Kind<Of<'crash'>> = ({ task, people, kappa, newcomers, price }, amount, plan, world) => {
  if (plan.isDone(task)) return no('done');
  const now = world.crews[task] ?? people;
  const left = plan.left(task);
  const made =
    newcomers === undefined ? crash(left, now, amount, kappa) : withNewcomers(left, now, amount, newcomers, plan);
  if (made === null) return no('adds_nothing');
  const all = plan.work(task);
  const after = all - left + made.duration;
  const planned = (price ?? 0) * (all === 0 ? 0 : left / all);
  return yes({
    tasks: [task],
    edits: { [`duration.${task}`]: plan.durationFor(task, after) },
    spend: planned * (made.costFactor - 1),
    crew: { task, people: now + amount },
    told: { before: all, after, win: all - after, other: amount },
  });
};

/** Brooks: they have to learn first. Whoever is paid is paid for as long as it lasts. */
function withNewcomers(
  left: number,
  people: number,
  added: number,
  kind: 'general' | 'specialist',
  plan: PlanReading,
): { readonly duration: number; readonly costFactor: number } | null {
  const weeks = left / plan.week;
  const after = weeksAfterAdding(weeks, people, added, NEWCOMERS[kind]);
  if (after === null || !(added > 0)) return null;
  return {
    duration: after * plan.week,
    costFactor: weeks === 0 ? 1 : ((people + 1.25 * added) * after) / (people * weeks),
  };
}

const less: Kind<Of<'descope'>> = ({ task, value, user, price }, amount, plan, world) => {
  if (plan.isDone(task)) return no('done');
  const left = plan.left(task);
  const made = descope(left, value, amount);
  const after = plan.work(task) - left + made.duration;
  return yes({
    tasks: [task],
    edits: { [`duration.${task}`]: plan.durationFor(task, after) },
    spend: price === undefined ? 0 : -price * Math.min(1, Math.max(0, amount)),
    hurt: unasked(world, user, 'by_passed'),
    told: { before: plan.work(task), after, win: plan.work(task) - after, other: amount },
    worth: made.value,
  });
};

const reserve: Kind<Of<'buffer'>> = ({ protects, price }, amount, plan) => {
  if (plan.isDone(protects)) return no('done');
  if (plan.isBegun(protects)) return no('begun');
  const start = bufferedStart(plan.start(protects), amount);
  return yes({
    tasks: [protects],
    edits: { [`not_before.${protects}`]: start },
    spend: (price ?? 0) * amount,
    told: { before: plan.start(protects), after: start, win: -amount, other: amount },
  });
};

const outside: Kind<Of<'outsource'>> = ({ task, setup, pace, price }, _amount, plan, world) => {
  if (plan.isDone(task)) return no('done');
  if (plan.isBegun(task)) return no('begun');
  const after = outsourced(plan.work(task), setup, pace, plan.week);
  return yes({
    tasks: [task],
    edits: { [`duration.${task}`]: plan.durationFor(task, after) },
    spend: price ?? 0,
    hurt: unasked(world, plan.owner(task), 'by_passed'),
    told: { before: plan.work(task), after, win: plan.work(task) - after, other: setup * plan.week },
  });
};

const leave: Kind<Of<'accept'>> = ({ tasks, price }, _amount, plan) =>
  tasks.every((task) => plan.isDone(task)) ? no('done') : yes({ tasks, spend: price ?? 0 });

/** One a resolution: its formula (`model/resolutions/`) laid on the plan as it stands. */
export const KINDS = {
  resequence,
  interface_contract: contract,
  split,
  fast_track: overlap,
  crash: hands,
  descope: less,
  buffer: reserve,
  outsource: outside,
  escalate,
  accept: leave,
};
