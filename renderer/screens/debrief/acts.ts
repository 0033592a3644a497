import type { Distance, Verb } from '../../../scenarios/index.ts';
import type { Audience, Engine, Run, View } from '../../seat/engine.ts';
import { stepStarts } from '../../components/step-starts.ts';

/** One act on the run line: a move of the player, a dilemma that was left unanswered, or a turn in which nothing was done. */
export interface Act {
  /** Number of the move; what a fork keeps is everything before it. */
  readonly index: number;
  readonly step: number;
  readonly verb: Verb;
  readonly isRadio: boolean;
  readonly isSilence: boolean;
  /** In the player's own words. */
  readonly text: string;
  readonly distance: Distance | null;
  /** Whom it was put to, by name; null = nobody. */
  readonly who: string | null;
  /** 0–1 along the run. */
  readonly at: number;
}

/** The acts of a run in order, with where they stand on its line. Letting the turn run is no act; staying silent is one, and so is doing nothing with tokens in hand. `pageOf` words a look into a file of several pages. */
export function actsOf(
  engine: Engine,
  run: Run,
  audience: Audience,
  pageOf: (text: string, page: number) => string = (text) => text,
): readonly Act[] {
  const acts: Omit<Act, 'at'>[] = [];
  for (const { index, move, step } of run.steps) {
    const before = engine.view(run, audience, index);
    if (move.kind === 'turn') {
      if (before.radio === null) {
        if (isIdle(acts, step, before)) acts.push(idleAct(index, step, engine.actWords(run, index, audience.language)));
        continue;
      }
      acts.push({
        index,
        step,
        verb: 'radio',
        isRadio: true,
        isSilence: true,
        text: before.radio.silence,
        distance: null,
        who: null,
      });
      continue;
    }
    const offer = before.offers.find((one) => one.call === move.call);
    const words = engine.actWords(run, index, audience.language);
    const option = offer?.options.find((one) => one.option === move.option);
    acts.push({
      index,
      step,
      verb: offer?.verb ?? 'radio',
      isRadio: move.kind === 'decision',
      isSilence: false,
      // Two looks into one file read the same: the page tells them apart.
      text: (offer?.level?.of ?? 1) > 1 ? pageOf(words, offer?.level?.next ?? 1) : words,
      distance: option?.distance ?? null,
      who: before.people.find((person) => person.id === offer?.person)?.name ?? null,
    });
  }
  return placed(acts, run.scenario.story.steps);
}

function isIdle(acts: readonly Pick<Act, 'step'>[], step: number, before: View): boolean {
  return before.tokens > 0 && !before.isDark && acts.at(-1)?.step !== step;
}

function idleAct(index: number, step: number, text: string): Omit<Act, 'at'> {
  return { index, step, verb: 'run', isRadio: false, isSilence: false, text, distance: null, who: null };
}

/** Acts share their step evenly. */
function placed(acts: readonly Omit<Act, 'at'>[], steps: number): readonly Act[] {
  const starts = stepStarts(acts, steps);
  return acts.map((act, place) => {
    const sameStep = acts.filter((one) => one.step === act.step);
    const within = (sameStep.indexOf(act) + 1) / (sameStep.length + 1);
    const from = starts[act.step] ?? 1;
    const to = starts[act.step + 1] ?? 1;
    const at = steps === 0 ? place / acts.length : from + within * (to - from);
    return { ...act, at };
  });
}

export const distances: readonly Distance[] = ['say_where', 'ask', 'offer', 'tell_how', 'take_over'];

const letters: Readonly<Record<Verb, string>> = {
  look: 'L',
  ask: 'A',
  agree: 'G',
  move: 'M',
  raise: 'R',
  tell: 'T',
  radio: '',
  run: '–',
};
/** The verb's key, as on the wall. '' for the radio, which is drawn. */
export const letterOf = (verb: Verb): string => letters[verb];
