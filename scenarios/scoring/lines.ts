import type { Speech } from '../engine/view/words.ts';
import type { Run } from '../engine/run.ts';
import { clip, debriefText, shorten } from '../text/debrief.ts';
import type { Moment, Reading } from './types.ts';

/**
 * Five seconds: what happened, what was known, what was shown (an act, quoted), what to try next. Fourteen words each at most; nothing
 * in them is reckoned here, so that they cannot contradict what stands below.
 */
export function fourLines(run: Run, speech: Speech, strongest: Moment | null): Reading['lines'] {
  const { debrief } = run.scenario.story;
  const { language } = speech;
  const or = (text: string, key: 'calls_unknown' | 'nothing_to_repair'): string =>
    clip(text === '' ? debriefText(key, language) : text);
  return [
    happenedLine(run, speech),
    or(speech.say(debrief.yourCalls, run.world), 'calls_unknown'),
    strongest === null
      ? debriefText('showed_nothing', language)
      : debriefText('showed', language, { act: shorten(strongest.act) }),
    or(speech.say(debrief.tryNext, run.world), 'nothing_to_repair'),
  ];
}

/** What happened, in the customer's words: the one line a list of runs has room for. */
export function happenedLine(run: Run, speech: Speech): string {
  const text = speech.say(run.scenario.story.debrief.happened, run.world);
  return clip(text === '' ? debriefText('happened_unknown', speech.language) : text);
}
