import { causeText, changeText, linkText } from '../../text/changes.ts';
import { capitalise } from '../../text/language.ts';
import type { Cause } from '../ledger.ts';
import type { Run } from '../run.ts';
import type { WhyLink } from './answers.ts';
import type { StripEntry } from './offer-types.ts';
import { actWords } from './act-words.ts';
import { worldBefore } from './beats.ts';
import { causeWords } from './change-words.ts';
import { mask } from './mask.ts';
import { runAt } from './sight.ts';
import { strip } from './strip.ts';
import { speak } from './words.ts';

export interface WhyOptions {
  readonly language: string;
  /** Number of the move to look back from; left out, the last. */
  readonly index?: number;
}

/**
 * Why an entry of the strip has its size, newest first: what it was counted as when it came, and every move after which it was counted
 * otherwise. A size is no number of the world and stands in no ledger: it is what was known, so it is read from the strips as they were.
 */
export function whySize(run: Run, id: string, options: WhyOptions): WhyLink[] {
  const { story } = run.scenario;
  const last = Math.min(options.index ?? run.steps.length - 1, run.steps.length - 1);
  const links: WhyLink[] = [];
  let before: StripEntry | undefined;
  for (let index = -1; index <= last; index += 1) {
    const { world } = runAt(run, index + 1);
    // While the wall is dark the strip stands as it stood.
    if (world.isDark) continue;
    const after = strip(run.scenario, mask(story, world), options).find((entry) => entry.id === id);
    if (before?.size?.text !== after?.size?.text) links.push(linkAt(run, index, id, before, after, options.language));
    before = after;
  }
  return links.toReversed();
}

function linkAt(
  run: Run,
  index: number,
  id: string,
  before: StripEntry | undefined,
  after: StripEntry | undefined,
  language: string,
): WhyLink {
  const step = run.steps[index];
  const [from, to] = [before?.size?.text ?? null, after?.size?.text ?? null];
  const name = after?.text ?? before?.text ?? '';
  const words = sizeWords(name, from, to, after !== undefined, language);
  const cause: Cause = step === undefined ? { rule: 'start', step: 0 } : { call: step.move.call, index };
  const change = { path: `strip.${id}`, before: from, after: to, rule: 'strip', cause };
  return { ...change, index, step: step?.step ?? 0, text: sentence(run, index, cause, words, language) };
}

function sizeWords(name: string, from: string | null, to: string | null, stands: boolean, language: string): string {
  if (to !== null) return changeText('counted', language, { name, to: from === null ? to : `${from} → ${to}` });
  // A team nobody visited: the entry still stands, as hearsay.
  return stands ? `${name} ${causeText('quiet', language)}` : changeText('gone', language, { name });
}

function sentence(run: Run, index: number, cause: Cause, change: string, language: string): string {
  const step = run.steps[index];
  if (step === undefined) return linkText('opening', language, { change });
  const speech = speak(run.scenario, language);
  if (step.move.kind === 'turn') {
    const telling = { story: run.scenario.story, speech, world: step.world };
    const when = capitalise(speech.stepName(step.world.step));
    return linkText('rule', language, { when, rule: causeWords(telling, cause), change });
  }
  const act = actWords(run.scenario, speech, step.move, worldBefore(run, index));
  return linkText('act', language, { when: speech.stepName(step.step), act, change });
}
