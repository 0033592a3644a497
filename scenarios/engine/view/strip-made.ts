import { stripLine } from '../../text/strip.ts';
import type { Call } from '../../format/calls.ts';
import type { Blocker } from '../../format/parts.ts';
import type { Milestone } from '../../format/program.ts';
import { untilOf } from '../until.ts';
import { tablesOf } from '../tables.ts';
import type { StripEntry } from './offer-types.ts';
import { toldFrom } from './no-return.ts';
import { livesByItself } from '../blockers/state.ts';
import { planOf } from './reading.ts';
import { livingEntry } from './strip-blockers.ts';
import { landsText, type StripSight } from './strip-sight.ts';
import { wayOut } from './strip-ways.ts';

const resolved: readonly string[] = ['cleared', 'accepted', 'worked_around'];

/** Entries the engine makes for a blocker, promise or milestone that no authored row speaks for. */
export function madeEntries(sight: StripSight): StripEntry[] {
  const { story } = sight;
  const spoken = new Set(story.strip.map((row) => row.source));
  return [
    ...story.blockers
      .filter((each) => !spoken.has(each.id))
      .flatMap((each) => (livesByItself(each) ? livingEntry(sight, each) : blockerEntry(sight, each))),
    ...story.calls
      .filter((each) => each.promise !== undefined && !spoken.has(each.id))
      .flatMap((each) => promiseEntry(sight, each)),
    ...story.program.milestones.filter((each) => !spoken.has(each.id)).flatMap((each) => milestoneEntry(sight, each)),
  ];
}

function blockerEntry(sight: StripSight, blocker: Blocker): StripEntry[] {
  const { story, seen, speech, world } = sight;
  const mode = seen.at[blocker.id] ?? blocker.starts;
  if (resolved.includes(mode)) return [];
  const call = story.calls.find((each) => each.id === blocker.id);
  const tables = tablesOf(sight.scenario);
  const shuts = (call?.options ?? [])
    .map((option) => (call === undefined ? option.until : untilOf(tables, seen, call, option)))
    .filter((until) => until > seen.step);
  // The last responsible moment is when its first way out shuts; without any it stands until the end.
  const lands = Math.min(...shuts, story.steps);
  const ways = (call?.options ?? []).slice(0, 4).flatMap((option) => {
    const text = option.text ?? blocker.text;
    const way = wayOut(
      sight.scenario,
      seen,
      speech,
      { id: `${blocker.id}.${option.id}`, call: blocker.id, option: option.id, text },
      lands,
    );
    return way === null ? [] : [way];
  });
  const owner = story.program.tasks.find((task) => task.id === blocker.blocks)?.owner ?? '';
  return [
    {
      ...base(sight, blocker.id, lands, owner, speech.say(blocker.text, world)),
      certainty: mode === 'signal' ? 'rumour' : mode === 'risk' ? 'likely' : 'known',
      waysOut: ways,
    },
  ];
}

function promiseEntry(sight: StripSight, call: Call): StripEntry[] {
  const promise = sight.seen.promises[call.id];
  if (promise === undefined || promise.state !== 'open') return [];
  const { language, name } = sight.speech;
  const text =
    promise.by === 'you' ? stripLine('promise_you', language) : stripLine('promise', language, name(promise.by));
  return [base(sight, call.id, promise.due, promise.by, text)];
}

/** A milestone that is forecast late, or a point of no return that has been announced. */
function milestoneEntry(sight: StripSight, milestone: Milestone): StripEntry[] {
  const { story, seen, speech, scenario } = sight;
  const forecast = planOf(scenario, seen).tasks[milestone.after]?.end ?? 0;
  const isLate = forecast > milestone.by;
  const isTold = seen.step >= (toldFrom(milestone) ?? Infinity);
  if (seen.step >= milestone.by || (!isLate && !isTold)) return [];
  const owner = story.program.tasks.find((task) => task.id === milestone.after)?.owner ?? '';
  const text = stripLine(isLate ? 'late' : 'no_return', speech.language, speech.name(milestone.id));
  return [
    { ...base(sight, milestone.id, Math.ceil(milestone.by), owner, text), certainty: isLate ? 'likely' : 'known' },
  ];
}

function base(sight: StripSight, id: string, lands: number, who: string, text: string): StripEntry {
  return {
    id,
    source: id,
    atStep: lands,
    lands: landsText(sight, lands),
    who,
    whoName: who === '' ? '' : sight.speech.name(who),
    text,
    size: null,
    certainty: 'known',
    isOnTheRadio: false,
    isLoud: false,
    waysOut: [],
  };
}
