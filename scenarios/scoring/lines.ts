import { worldBefore } from '../engine/view/beats.ts';
import { actWords } from '../engine/view/act-words.ts';
import type { Speech } from '../engine/view/words.ts';
import type { Run } from '../engine/run.ts';
import { clip, debriefText, shorten } from '../text/debrief.ts';
import { apartText, repairText, type CallsWere } from '../text/prices.ts';
import type { Analysis, CallWorth } from './analysis.ts';
import { isClear, isOneCall, luckWas, wayTexts, whole } from './price-readings.ts';
import type { Moment, Reading } from './types.ts';

/**
 * Five seconds: what happened, the calls apart from luck, what was shown (an act, quoted), what to try next. Fourteen words each at
 * most; nothing in them is reckoned here, so that they cannot contradict what stands below. Until a run is explored line 2 says what
 * was known and line 4 is the story's own.
 */
export function fourLines(
  run: Run,
  speech: Speech,
  strongest: Moment | null,
  analysis: Analysis | null = null,
): Reading['lines'] {
  const { debrief } = run.scenario.story;
  const { language } = speech;
  const or = (text: string, key: 'calls_unknown' | 'nothing_to_repair'): string =>
    clip(text === '' ? debriefText(key, language) : text);
  const repair = analysis === null ? null : repairLine(run, speech, analysis);
  return [
    happenedLine(run, speech),
    analysis === null ? or(speech.say(debrief.yourCalls, run.world), 'calls_unknown') : apartLine(analysis, language),
    strongest === null
      ? debriefText('showed_nothing', language)
      : debriefText('showed', language, { act: shorten(strongest.act) }),
    repair ?? or(speech.say(debrief.tryNext, run.world), 'nothing_to_repair'),
  ];
}

/** What happened, in the customer's words: the one line a list of runs has room for. */
export function happenedLine(run: Run, speech: Speech): string {
  const text = speech.say(run.scenario.story.debrief.happened, run.world);
  return clip(text === '' ? debriefText('happened_unknown', speech.language) : text);
}

/**
 * Line 2: two things said apart, how good the calls were and what luck did. Good calls by somebody who left a file shut that was worth
 * opening are good for what was known, and the line says so: silence is never praised for what it did not look at.
 */
export function apartLine({ calls, givenAway, luck }: Analysis, language: string): string {
  const were = callsWere(givenAway);
  const unread = were === 'good' ? dearestUnread(calls) : 0;
  return apartText(unread > 0 ? 'unread' : were, luckWas(luck), language, {
    away: whole(givenAway.points),
    dearest: whole(givenAway.dearest),
    luck: whole(Math.abs(luck.points)),
    look: whole(unread),
  });
}

/** What the most useful look would have been worth; 0 where none clearly was worth anything. */
const dearestUnread = (calls: readonly CallWorth[]): number =>
  Math.max(
    0,
    ...calls.map(({ notLooking }) =>
      notLooking !== null && isClear(notLooking.points, notLooking.standardError) ? notLooking.points : 0,
    ),
  );

/** By what was given away in all, on the scale of a single price: under 3 points good, under 8 nearly. */
function callsWere(givenAway: Analysis['givenAway']): CallsWere {
  if (givenAway.points < 3) return 'good';
  if (givenAway.points < 8) return 'nearly';
  return isOneCall(givenAway) === 'one' ? 'one' : 'many';
}

/**
 * Line 4: the dearest call that has a price, as the act that was worth more there, quoted. Leaving an act for another day is nothing to
 * try, and an act the player took at some other time is no advice: then the next dearest speaks, and if none does the place is named.
 * null where no call has a price.
 */
function repairLine(run: Run, speech: Speech, analysis: Analysis): string | null {
  const dear = analysis.calls
    .filter(({ word }) => word === 'small' || word === 'real' || word === 'heavy')
    .toSorted((a, b) => b.points - a.points || a.index - b.index);
  const first = dear[0];
  if (first === undefined) return null;
  // Both as acts read and as they are told apart in a call: with their number, say.
  const taken = new Set([
    ...run.steps.map((step) => actWords(run.scenario, speech, step.move, worldBefore(run, step.index))),
    ...analysis.calls.map((worth) => wayTexts(run, speech, worth).get(worth.chosen) ?? ''),
  ]);
  for (const worth of dear) {
    const line = adviceOf(run, speech, worth, taken);
    if (line !== null) return line;
  }
  return repairText('marked', speech.language, { step: speech.stepName(first.step) });
}

function adviceOf(run: Run, speech: Speech, worth: CallWorth, taken: ReadonlySet<string>): string | null {
  const { language } = speech;
  const best = worth.options.find((each) => each.id === worth.best);
  if (best === undefined) return null;
  if (best.move === null)
    return worth.isDilemma ? repairText('silent', language, { step: speech.stepName(worth.step) }) : null;
  const act = wayTexts(run, speech, worth).get(best.id) ?? '';
  const quote = shorten(act);
  return taken.has(act) || isSaidBy(taken, quote) ? null : repairText('act', language, { act: quote });
}

/** Whether a quote, cut as it is, could as well be of one of these acts. */
function isSaidBy(acts: ReadonlySet<string>, quote: string): boolean {
  const isCut = /[….!?]$/.test(quote);
  const start = quote.replace(/…$/, '');
  return [...acts].some((act) => act === quote || (isCut && act.replaceAll(/\s+/g, ' ').startsWith(start)));
}
