import { isOptionOpen } from '../engine/openness.ts';
import { tablesOf } from '../engine/tables.ts';
import { actWords, silenceWords } from '../engine/view/act-words.ts';
import { worldBefore } from '../engine/view/beats.ts';
import { endingOf } from '../engine/view/compare.ts';
import { valueOf } from '../engine/view/reading.ts';
import { speak, type Speech } from '../engine/view/words.ts';
import type { Run, Step } from '../engine/run.ts';
import type { World } from '../engine/world.ts';
import type { Call } from '../format/calls.ts';
import type { Again } from '../format/reading.ts';
import { againText } from '../text/again.ts';
import type { AgainPair } from './types.ts';

const SILENCE = 'silence';

/**
 * Calls asked once more after the run, on the week as it stood then with a few quantities set otherwise: what is already spent, promised
 * or priced (domain §1.6). Only of a finished run, only calls that were answered or let fall, only where something really differs, and only
 * where the answer that was given can be given again. Nothing of it is counted.
 */
export function againOf(run: Run, language: string): AgainPair[] {
  if (endingOf(run) === null) return [];
  const speech = speak(run.scenario, language);
  return (run.scenario.story.debrief.again ?? []).flatMap((again) => pairOf(run, speech, again));
}

function pairOf(run: Run, speech: Speech, again: Again): AgainPair[] {
  const call = run.scenario.story.calls.find((each) => each.id === again.call);
  const step = call === undefined ? undefined : run.steps.find((each) => hasAnswered(run, each, call));
  if (call === undefined || step === undefined) return [];
  const before = worldBefore(run, step.index);
  const set = differences(run, before, again);
  if (Object.keys(set).length === 0) return [];
  const patched: World = {
    ...before,
    quantities: { ...before.quantities, ...Object.fromEntries(Object.entries(set).map(([id, { is }]) => [id, is])) },
  };
  const options = optionsIn(run, speech, call, patched);
  const chosen = step.move.call === call.id ? (step.move.option ?? 'done') : SILENCE;
  if (!options.some((option) => option.id === chosen)) return [];
  return [
    {
      id: again.id,
      call: call.id,
      index: step.index,
      callText: calledIn(speech, call, patched),
      text: speech.say(again.text, before),
      set,
      chosen,
      options,
    },
  ];
}

function hasAnswered(run: Run, step: Step, call: Call): boolean {
  const fell = `${call.id}.silence`;
  return (
    step.move.call === call.id || (step.world.did[fell] === true && worldBefore(run, step.index).did[fell] !== true)
  );
}

function differences(run: Run, before: World, again: Again): AgainPair['set'] {
  const found: Record<string, AgainPair['set'][string]> = {};
  for (const { to, value } of again.set) {
    const was = before.quantities[to];
    const is = valueOf(run.scenario, value, before);
    if (was === undefined || typeof is === 'boolean' || was === is) continue;
    found[to] = { was, is };
  }
  return found;
}

/** What would be open there, in words; saying nothing too, where a dilemma may fall. */
function optionsIn(
  run: Run,
  speech: Speech,
  call: Call,
  world: World,
): { readonly id: string; readonly text: string }[] {
  const tables = tablesOf(run.scenario);
  const open = call.options
    .filter((option) => isOptionOpen(tables, world, call, option))
    .map((option) => ({
      id: option.id,
      text: actWords(run.scenario, speech, { call: call.id, kind: call.kind, option: option.id }, world),
    }));
  return call.kind === 'decision' ? [...open, { id: SILENCE, text: silenceWords(speech) }] : open;
}

/** The question in the story's words: the call's own, else what is said when it comes up. */
function calledIn(speech: Speech, call: Call, world: World): string {
  const own = speech.say(call.text, world);
  if (own !== '') return own;
  const lines = call.lines.map((line) => speech.say(line, world)).filter((text) => text !== '');
  return lines.join(' ') || speech.name(call.id);
}

/** Both answers side by side, by option, without a verdict; '' where one of them was not on offer. */
export function againReading(pair: AgainPair, first: string, second: string, language: string): string {
  const textOf = (id: string): string => pair.options.find((option) => option.id === id)?.text ?? '';
  const [one, other] = [textOf(first), textOf(second)];
  if (one === '' || other === '') return '';
  return againText(first === second ? 'same' : 'other', language, { first: one, second: other, change: pair.text });
}
