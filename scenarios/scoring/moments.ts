import { optionOf } from '../engine/view/act-words.ts';
import { worldBefore } from '../engine/view/beats.ts';
import type { Run, Step } from '../engine/run.ts';
import type { Call } from '../format/calls.ts';
import { avertedMoments } from './averted.ts';
import { judgedWorld, keyed, type Act, type Evidence } from './evidence.ts';
import { standingSilences } from './silences.ts';
import { ruled } from './rules.ts';
import { promiseMoments } from './promises.ts';
import type { RawMoment } from './raw-moment.ts';

/**
 * Every moment of a run in order: a call met, an act taken, a call averted, a keyed silence. An act without evidence is none.
 */
export function rawMoments(run: Run): RawMoment[] {
  // An option may let turns run by itself, so what time brings is looked for after every move.
  const acts = run.steps.flatMap((step) => [
    ...actMoments(run, step),
    ...dilemmaSilence(run, step),
    ...landedRows(run, step),
    ...promiseMoments(run, step),
  ]);
  // Last, so that what a player wrote beside a moment stays beside it.
  const all = [...acts, ...standingSilences(run), ...avertedMoments(run)];
  return all.filter((moment) => moment.evidence.length > 0);
}

function actMoments(run: Run, step: Step): RawMoment[] {
  const call = run.scenario.story.calls.find((each) => each.id === step.move.call);
  if (call === undefined || call.kind === 'dive') return [];
  if (call.kind === 'raci' && isRevision(run, step)) return [];
  const before = worldBefore(run, step.index);
  const act: Act = {
    run,
    step,
    move: step.move,
    call,
    option: optionOf(call, step.move),
    before,
    judged: judgedWorld(before, step),
  };
  const read = readAct(act);
  return [
    {
      call: call.id,
      option: call.kind === 'raci' ? 'agreed' : (act.option?.id ?? 'done'),
      index: step.index,
      step: step.step,
      isAverted: act.option?.settles !== undefined,
      move: step.move,
      world: before,
      stakes: act.option?.stakes ?? call.stakes,
      ...read,
    },
  ];
}

/** Only the first agreed row is a moment; the row in force is read again when the deliverable lands. */
function isRevision(run: Run, step: Step): boolean {
  return run.steps.some(
    (each) => each.index < step.index && each.move.kind === 'raci' && each.move.call === step.move.call,
  );
}

/** Keys of what the act settles, its own keys on top, then the rules where no author has spoken. */
function readAct(act: Act): Pick<RawMoment, 'evidence' | 'otherwise'> {
  const settles = act.option?.settles;
  const own = keyed(
    act.run,
    act.call.kind === 'raci' ? `${act.call.id}.agreed` : `${act.call.id}.${act.option?.id ?? 'done'}`,
    act.judged,
  );
  const settled =
    settles === undefined
      ? { evidence: [], spoken: [], otherwise: null }
      : keyed(act.run, `${settles.call}.${settles.option}`, act.judged);
  const spoken = [...own.spoken, ...settled.spoken];
  const keys = [...own.evidence, ...settled.evidence.filter((each) => !own.spoken.includes(each.facet))];
  return { evidence: [...keys, ...ruled(act, spoken)], otherwise: own.otherwise ?? settled.otherwise };
}

/** A dilemma that fell to its silence, where the author keyed that. */
function dilemmaSilence(run: Run, step: Step): RawMoment[] {
  const before = worldBefore(run, step.index);
  const fell = (id: string): boolean =>
    step.world.did[`${id}.silence`] === true && before.did[`${id}.silence`] !== true;
  const calls = run.scenario.story.calls.filter((each) => each.kind === 'decision' && fell(each.id));
  return calls.flatMap((call) => silent(run, call, step, `${call.id}.silence`));
}

/** The letters in force when a deliverable lands, if they are others than those first agreed. */
function landedRows(run: Run, step: Step): RawMoment[] {
  return run.scenario.story.deliverables.flatMap((deliverable) => {
    const hasLanded =
      step.world.at[deliverable.id] === 'landed' && worldBefore(run, step.index).at[deliverable.id] !== 'landed';
    const first = run.steps.find(
      (each) => each.index < step.index && each.move.kind === 'raci' && each.move.call === deliverable.id,
    );
    const call = run.scenario.story.calls.find((each) => each.id === deliverable.id);
    if (!hasLanded || first === undefined || call === undefined) return [];
    const inForce = step.world.letters[deliverable.id] ?? {};
    if (sameRow(first.world.letters[deliverable.id] ?? {}, inForce)) return [];
    const before = worldBefore(run, step.index);
    const act: Act = {
      run,
      step,
      move: { call: call.id, kind: 'raci', letters: inForce },
      call,
      option: null,
      before,
      judged: before,
    };
    return [
      {
        call: call.id,
        option: 'agreed',
        index: step.index,
        step: step.step,
        isAverted: false,
        move: act.move,
        world: before,
        stakes: call.stakes,
        ...readAct(act),
      },
    ];
  });
}

function sameRow(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  const people = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...people].every((person) => a[person] === b[person]);
}

function silent(run: Run, call: Call, step: Step, path: string): RawMoment[] {
  const before = worldBefore(run, step.index);
  const found = keyed(run, path, before);
  const evidence: readonly Evidence[] = found.evidence;
  return [
    {
      call: call.id,
      option: 'silence',
      index: step.index,
      step: step.step,
      isAverted: false,
      move: null,
      world: before,
      stakes: call.stakes,
      evidence,
      otherwise: found.otherwise,
    },
  ];
}
