import { actWords, silenceWords } from '../engine/view/act-words.ts';
import { endingOf } from '../engine/view/compare.ts';
import { factText } from '../engine/view/change-words.ts';
import { speak, type Speech } from '../engine/view/words.ts';
import type { Run } from '../engine/run.ts';
import { behaviourText, levelText, ruleText } from '../text/behaviours.ts';
import { shorten } from '../text/debrief.ts';
import { priceText } from '../text/prices.ts';
import { settingsText } from '../text/settings.ts';
import type { Analysis } from './analysis.ts';
import { countDimensions, isContested } from './dimensions.ts';
import { fourLines } from './lines.ts';
import { isAnalysisOf } from './log-hash.ts';
import { rawMoments } from './moments.ts';
import { givenAwayReading, luckReading, priceReadings } from './price-readings.ts';
import type { Evidence } from './evidence.ts';
import type { RawMoment } from './raw-moment.ts';
import { strongestOf } from './strongest.ts';
import type { Moment, Reading } from './types.ts';
import { isMet, outcomeOf, utilityOf } from './utility.ts';
import { unplayedCard } from './unplayed.ts';

/**
 * A run as it is read afterwards, in words of one language: moments with their receipts, counts, crossed lines, marks, the four lines.
 * Prices and luck come from an analysis of this very run; of another they are null, as before it is explored. Pure; it measures the acts of one story, never the person.
 */
export function score(run: Run, language: string, found: Analysis | null = null): Reading {
  const analysis = found !== null && isAnalysisOf(run, found) ? found : null;
  const { story } = run.scenario;
  const speech = speak(run.scenario, language);
  const raw = rawMoments(run);
  const moments = raw.map((each, at) => worded(run, speech, each, at));
  const strongest = strongestOf(moments, raw);
  const say = (text: Parameters<Speech['say']>[0]): string => speech.say(text, run.world);
  return {
    ending: endingOf(run),
    outcome: outcomeOf(run),
    utility: utilityOf(run),
    lines: fourLines(run, speech, strongest, analysis),
    moments,
    showsDimensions: story.lengthMinutes >= DIMENSIONS_FROM,
    dimensions: countDimensions(moments, language),
    crossed: story.crossed
      .filter((each) => isMet(run, each.when))
      .map((each) => ({ id: each.id, text: say(each.text), wayBack: say(each.wayBack) || null })),
    marks:
      endingOf(run) === null
        ? []
        : story.marks.filter((each) => isMet(run, each.when)).map((each) => ({ id: each.id, text: say(each.text) })),
    prices: analysis && priceReadings(run, speech, analysis),
    givenAway: analysis && givenAwayReading(analysis, language),
    luck: analysis && luckReading(analysis, language),
    byModel: analysis && priceText('by_model', language),
    inHand: unplayedCard(run, speech),
    prompts: story.debrief.prompts
      .filter((each) => isMet(run, each.when))
      .map((each) => ({ id: each.id, call: each.call, text: say(each.text) })),
    objectives: story.debrief.objectives.map(say),
    twin:
      story.debrief.twin === undefined
        ? null
        : { text: say(story.debrief.twin.text), ask: say(story.debrief.twin.ask) },
    action: say(story.debrief.action) || null,
    settings: { role: run.world.role, text: settingsText(run.log, language) },
    strongest: strongest?.id ?? null,
  };
}

/** Five-minute stories show moments only (scoring design §2). */
const DIMENSIONS_FROM = 20;

function worded(run: Run, speech: Speech, raw: RawMoment, at: number): Moment {
  const { language } = speech;
  return {
    id: `m${at + 1}`,
    call: raw.call,
    option: raw.option,
    index: raw.index,
    step: raw.step,
    isAverted: raw.isAverted,
    isContested: raw.evidence.some((each) => isContested(each.spread)),
    act: raw.move === null ? silentOn(run, speech, raw) : actWords(run.scenario, speech, raw.move, raw.world),
    saw: cardsInHand(run, speech, raw),
    otherwise: raw.otherwise === null ? null : speech.say(raw.otherwise, raw.world) || null,
    behaviours: raw.evidence.map((each) => ({
      facet: each.facet,
      facetName: behaviourText(each.facet, language),
      level: each.level,
      levelName: levelText(each.level, language),
      channel: each.channel,
      because: becauseOf(run, speech, raw, each),
      raters: each.channel === 'K' ? run.scenario.story.raters : 0,
      spread: each.spread,
    })),
  };
}

/** What was not done, by what it was about: several silences of one evening are told apart. */
function silentOn(run: Run, speech: Speech, { call }: RawMoment): string {
  const deliverable = run.scenario.story.deliverables.find((each) => each.id === call);
  const question = speech.say(deliverable?.agree?.text, run.world) || nameOfCall(run, speech, call);
  return question === '' ? silenceWords(speech) : `${silenceWords(speech)} ${shorten(question)}`;
}

function becauseOf(run: Run, speech: Speech, raw: RawMoment, each: Evidence): string {
  const { language } = speech;
  if (raw.averts !== undefined)
    return ruleText('averted', language, {
      call: nameOfCall(run, speech, raw.averts) || shorten(speech.name(raw.averts)),
    });
  return each.because === null ? ruleText(ruleOf(each), language) : speech.say(each.because, raw.world);
}

/** What a call is about, in the story's words: its entry on the strip, its own text, what would have been said first; '' = it has none. */
function nameOfCall(run: Run, speech: Speech, id: string): string {
  const { story } = run.scenario;
  const call = story.calls.find((each) => each.id === id);
  const row = story.strip.find((each) => each.radio === id || each.source === id);
  const words = [story.blockers.find((each) => each.id === id)?.text, row?.text, call?.text, ...(call?.lines ?? [])];
  return shorten(words.map((text) => speech.say(text, run.world)).find((text) => text !== '') ?? '');
}

/** Of timing there are two rules: the clock of what stands in the way, and an act nobody asked for. Of information too: the fact, and the dive. */
function ruleOf({ channel, facet }: Evidence): Parameters<typeof ruleText>[0] {
  if (channel === 'T' && facet === 'unblock') return 'clock';
  if (channel === 'I' && facet === 'altitude') return 'dive';
  return channel === 'K' ? 'T' : channel;
}

/** What was held when it was done, as the cards read then. */
function cardsInHand(run: Run, speech: Speech, raw: RawMoment): string[] {
  const telling = { story: run.scenario.story, speech, world: raw.world };
  const cards = run.scenario.story.calls.flatMap((call) => (call.file?.levels ?? []).map((level) => level.card));
  return cards
    .filter((card) => raw.world.known[card] === true)
    .map((card) => factText(telling, card))
    .filter((text) => text !== '');
}
