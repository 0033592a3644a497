import { actWords, silenceWords } from '../engine/view/act-words.ts';
import { worldBefore } from '../engine/view/beats.ts';
import type { Speech } from '../engine/view/words.ts';
import type { Run } from '../engine/run.ts';
import { shorten } from '../text/debrief.ts';
import { decimal, plural } from '../text/numbers.ts';
import { priceText, priceWordText } from '../text/prices.ts';
import type { Analysis, CallWorth, OptionWorth } from './analysis.ts';
import type { PriceReading, Reading } from './types.ts';

/** Under so many points, or so many standard errors, nothing is said to differ (scoring design §3). */
const CLOSE = { points: 3, errors: 2 };
export const isClear = (points: number, standardError: number): boolean =>
  Math.abs(points) >= CLOSE.points && Math.abs(points) >= CLOSE.errors * standardError;

/** Every call with its price in words of one language, in order of the run. */
export function priceReadings(run: Run, speech: Speech, analysis: Analysis): PriceReading[] {
  return analysis.calls.toSorted((a, b) => a.index - b.index).map((worth) => priced(run, speech, worth));
}

/**
 * Every way to answer a call in words, as it read then, by id. What is not done reads as silence on a dilemma, as "not now" on an act.
 * Ways that would read alike are told apart by their number, their date, or by going together.
 */
export function wayTexts(run: Run, speech: Speech, worth: CallWorth): ReadonlyMap<string, string> {
  const plain = worth.options.map((way) => ({ way, text: plainWords(run, speech, worth, way) }));
  const count = new Map<string, number>();
  for (const { text } of plain) count.set(text, (count.get(text) ?? 0) + 1);
  return new Map(
    plain.map(({ way, text }) => {
      const mark = count.get(text) === 1 ? '' : markOf(speech, way);
      return [way.id, mark === '' ? text : `${text} (${mark})`];
    }),
  );
}

function markOf(speech: Speech, { move }: OptionWorth): string {
  if (move?.parameter !== undefined) return decimal(move.parameter, speech.language, 2);
  const step = move?.dueStep ?? move?.dateStep;
  if (step !== undefined) return speech.stepName(step);
  return move?.jointly === true ? priceText('jointly', speech.language) : '';
}

function plainWords(run: Run, speech: Speech, worth: CallWorth, way: OptionWorth): string {
  if (way.move !== null) return actWords(run.scenario, speech, way.move, worldBefore(run, worth.index));
  return worth.isDilemma ? silenceWords(speech) : priceText('left', speech.language);
}

function priced(run: Run, speech: Speech, worth: CallWorth): PriceReading {
  const { language } = speech;
  const ways = worth.options.toSorted((a, b) => b.utility - a.utility);
  const best = ways.find((way) => way.id === worth.best);
  const top = best?.utility ?? ways[0]?.utility ?? 0;
  const texts = wayTexts(run, speech, worth);
  const textOf = (id: string): string => texts.get(id) ?? '';
  return {
    index: worth.index,
    step: worth.step,
    call: worth.call,
    isDilemma: worth.isDilemma,
    points: worth.points,
    standardError: worth.standardError,
    word: worth.word,
    wordText: priceWordText(worth.word, language),
    chosenText: textOf(worth.chosen),
    bestText: textOf(worth.best),
    sentence: sentenceOf(speech, worth, best, textOf(worth.best)),
    options: ways.map((way) => ({
      id: way.id,
      text: textOf(way.id),
      utility: way.utility,
      behind: Math.max(0, top - way.utility),
      behindError: way.behindError,
      isChosen: way.id === worth.chosen,
      isBest: way.id === worth.best,
      endings: Object.entries(way.endings)
        .map(([ending, share]) => ({ ending, share }))
        .toSorted((a, b) => b.share - a.share || (a.ending < b.ending ? -1 : 1)),
    })),
    notLooking: notLookingOf(run, speech, worth),
  };
}

/** Words of the best way that fit into a sentence of twenty. */
const WORDS_OF_BEST = 9;

/** `give or take` is two standard errors: nineteen times of twenty. */
function sentenceOf(speech: Speech, worth: CallWorth, best: OptionWorth | undefined, text: string): string {
  const { language } = speech;
  if (worth.word === 'none') return priceText('none', language);
  if (worth.word === 'close') return priceText('close', language);
  const blanks = { points: whole(worth.points), error: Math.max(1, whole(2 * worth.standardError)) };
  if (best?.move == null) return priceText(worth.isDilemma ? 'worth_silent' : 'worth_left', language, blanks);
  return priceText('worth', language, { ...blanks, best: shorten(text, WORDS_OF_BEST).replace(/[.;]$/, '') });
}

function notLookingOf(run: Run, speech: Speech, { notLooking, index }: CallWorth): PriceReading['notLooking'] {
  if (notLooking === null || !isClear(notLooking.points, notLooking.standardError)) return null;
  const file = run.scenario.story.calls.find((call) => call.id === notLooking.call)?.file;
  const title = speech.say(file?.title, worldBefore(run, index)) || speech.name(notLooking.call);
  const blanks = { file: shorten(title, WORDS_OF_BEST), points: whole(notLooking.points) };
  return { points: notLooking.points, text: priceText('not_looking', speech.language, blanks) };
}

/** What all calls together gave away, in one sentence. */
export function givenAwayReading({ givenAway }: Analysis, language: string): NonNullable<Reading['givenAway']> {
  const points = whole(givenAway.points);
  const dearest = whole(givenAway.dearest);
  const how =
    points === 0 ? 'nothing_away' : dearest >= points ? 'away_all' : (`away_${isOneCall(givenAway)}` as const);
  return { ...givenAway, text: priceText(how, language, { points, dearest }) };
}

/** Most of it in one call, or spread over several. */
export const isOneCall = ({ points, dearest }: Analysis['givenAway']): 'one' | 'part' =>
  dearest * 3 >= points * 2 ? 'one' : 'part';

/** Outcome against the same moves under other luck; what is too small to tell from nothing is said to be nothing. */
export function luckReading({ luck }: Analysis, language: string): NonNullable<Reading['luck']> {
  const how = luckWas(luck);
  const text = priceText(`luck_${how}`, language, { points: whole(Math.abs(luck.points)), mean: whole(luck.mean) });
  const each = luck.worlds === 0 ? 0 : luck.replaced / luck.worlds;
  const count = Math.max(1, whole(each));
  const note =
    luck.replaced === 0
      ? null
      : priceText(
          plural(count, 'luck_note_one', 'luck_note') === 'luck_note' ? 'luck_note' : 'luck_note_one',
          language,
          {
            count,
          },
        );
  return { points: luck.points, mean: luck.mean, text, note };
}

export function luckWas({
  points,
  standardError,
}: Pick<Analysis['luck'], 'points' | 'standardError'>): 'took' | 'even' | 'gave' {
  if (!isClear(points, standardError)) return 'even';
  return points < 0 ? 'took' : 'gave';
}

/** As points are read: whole ones. */
export const whole = (points: number): number => Math.round(points);
