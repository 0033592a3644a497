import { capitalise } from '../../text/language.ts';
import { linkText } from '../../text/changes.ts';
import type { Change } from '../ledger.ts';
import type { Run } from '../run.ts';
import type { WhyLink } from './answers.ts';
import { actWords } from './act-words.ts';
import { worldBefore } from './beats.ts';
import { isVisible } from './change-sight.ts';
import { causeWords, changeWords, type Telling } from './change-words.ts';
import { changesBehind, type Linked } from './why-behind.ts';
import { whySize, type WhyOptions } from './why-size.ts';
import { speak, type Speech } from './words.ts';

/**
 * The chain behind a number on the wall, newest first: every change of that path up to a move, each with what did it, and what made
 * that possible, back to acts and pages of weeks before. A path no seat may see gives nothing. `strip.<entry>` is the size of that
 * entry of the Coming strip.
 */
export function why(run: Run, path: string, options: WhyOptions): WhyLink[] {
  if (path.startsWith('strip.')) return whySize(run, path.slice('strip.'.length), options);
  const speech = speak(run.scenario, options.language);
  const last = options.index ?? run.steps.length - 1;
  const own = run.steps
    .filter((step) => step.index <= last)
    .flatMap((step) =>
      step.changes
        .filter((change) => change.path === path && isVisible(run.scenario.story, change))
        .map((change): Linked => ({ index: step.index, change })),
    );
  const told = new Set(own.map(keyOf));
  const behind = own
    .flatMap((linked) => changesBehind(run, linked))
    .filter((linked) => !told.has(keyOf(linked)) && told.add(keyOf(linked)));
  // Newest first; what made a change possible stands below it, wherever it came from.
  return [...own.toReversed(), ...behind]
    .toSorted((a, b) => b.index - a.index)
    .map((each) => linkOf(run, speech, each));
}

const keyOf = ({ index, change }: Linked): string => `${index} ${change.path} ${String(change.after)}`;

function linkOf(run: Run, speech: Speech, { index, change }: Linked): WhyLink {
  const step = run.steps[index];
  const telling: Telling = { story: run.scenario.story, speech, world: step?.world ?? run.world };
  return { ...change, index, step: step?.step ?? 0, text: linkWords(run, telling, change) };
}

function linkWords(run: Run, telling: Telling, change: Change): string {
  const { cause } = change;
  // That it was done is in the act's own words.
  const words = change.path.startsWith('did.') ? '' : changeWords(telling, change);
  const step = 'call' in cause && cause.call !== 'turn' ? run.steps[cause.index] : undefined;
  if (step !== undefined) {
    const act = actWords(run.scenario, telling.speech, step.move, worldBefore(run, step.index));
    return linkText('act', telling.speech.language, {
      act,
      when: telling.speech.stepName(step.step),
      change: words,
    }).trimEnd();
  }
  const when = capitalise(telling.speech.stepName('rule' in cause ? cause.step : telling.world.step));
  const line = 'rule' in cause ? lineOf(run, telling, cause) : '';
  return linkText('rule', telling.speech.language, {
    rule: line === '' ? causeWords(telling, cause) : line,
    when,
    change: words,
  });
}

/** What the story said when a rule of it did something: better than the kind of rule. */
function lineOf(run: Run, telling: Telling, cause: { readonly rule: string; readonly step: number }): string {
  const lines = run.steps.flatMap((step) => step.said);
  const line = lines.find(
    (each) =>
      'rule' in each.cause &&
      each.cause.rule === cause.rule &&
      each.cause.step === cause.step &&
      each.role !== 'intent',
  );
  return line === undefined ? '' : telling.speech.at(line.path, line.prints);
}
