import { confidenceText, distanceText, verbText } from '../../scenarios/index.ts';
import type { Letters, Move, Offer, OfferOption, View } from '../../scenarios/index.ts';
import { printable } from './io.ts';
import type { Ask, Choice } from './terminal-ask.ts';
import type { TerminalWords } from './terminal-words.ts';

interface Asking {
  readonly ask: Ask;
  readonly seen: View;
  readonly words: TerminalWords;
}
/** A whole move; `back` to the wall; null = the player leaves. */
export type Chosen = Move | 'back' | null;
type Base = Pick<Move, 'call' | 'kind'>;

/** Asks for one move, with everything its kind needs; Esc goes back to the wall, on the wall it leaves. */
export async function chooseMove(ask: Ask, seen: View, words: TerminalWords): Promise<Chosen> {
  const verb = (offer: Offer): string => verbText(offer.verb, seen.language);
  const open = seen.offers.filter((offer) => offer.isOpen && offer.kind !== 'turn');
  const call = await ask.one(words.what, [
    ...open.map((offer) => ({ value: offer.call, label: printable(`${verb(offer)}: ${offer.text}`) })),
    { value: 'turn', label: seen.radio === null ? verbText('run', seen.language) : words.silent },
  ]);
  if (call === null) return null;
  if (call === 'turn') return { call: 'turn', kind: 'turn' };
  const offer = open.find((one) => one.call === call);
  if (offer === undefined) return 'back';
  const base = { call: offer.call, kind: offer.kind };
  const asking = { ask, seen, words };
  if (offer.kind === 'dive') return base;
  if (offer.kind === 'raci') return await agreeRow(asking, base, offer);
  if (offer.kind === 'forecast') return await tellForecast(asking, base, offer);
  if (offer.kind === 'promise') return await makePromise(asking, base, offer);
  return await takeOption(asking, base, offer);
}

async function takeOption(asking: Asking, base: Base, offer: Offer): Promise<Chosen> {
  const { ask, seen, words } = asking;
  const option = offer.options.length === 0 ? undefined : await chooseOption(asking, offer);
  if (option === null) return 'back';
  if (option !== undefined && option.warns !== null && !(await ask.yes(printable(option.warns)))) return 'back';
  const pick = option === undefined || option.picks.length === 0 ? undefined : await choosePick(asking, option);
  const parameter = option?.parameter ? await chooseParameter(asking, option.parameter) : undefined;
  // The bare *say where* carries no card.
  const facts = option?.distance === 'say_where' ? {} : await chooseCards(asking, offer);
  if (pick === null || parameter === null || facts === null) return 'back';
  const asksConfidence = seen.radio?.call === offer.call && seen.radio.asksConfidence;
  const confidence = asksConfidence ? await ask.one(words.howSure, sureness(seen.language)) : null;
  return {
    ...base,
    ...(option === undefined ? {} : { option: option.option }),
    ...(pick === undefined ? {} : { pick }),
    ...(parameter === undefined ? {} : { parameter }),
    ...facts,
    ...(confidence === null ? {} : { confidence }),
  };
}

async function chooseOption({ ask, seen, words }: Asking, offer: Offer): Promise<OfferOption | null> {
  const label = (one: OfferOption): string => {
    const text = one.distance === null ? one.text : `${distanceText(one.distance, seen.language)}: ${one.text}`;
    if (!one.isOpen) return `${text} (${one.reason?.text ?? words.shut})`;
    return [text, words.price(one.tokens), one.price, one.whatIf ?? ''].filter((part) => part !== '').join(' ');
  };
  const choices = offer.options.map((one) => ({
    value: one.option,
    label: printable(label(one)),
    isShut: !one.isOpen,
  }));
  const chosen = await ask.one(printable(offer.text), choices);
  return offer.options.find((one) => one.option === chosen) ?? null;
}

function choosePick({ ask, words }: Asking, option: OfferOption): Promise<string | null> {
  const choices = option.picks.map((pick) => ({ value: pick.pick, label: printable(pick.text) }));
  return ask.one(words.which, choices);
}

async function chooseParameter(
  { ask, words }: Asking,
  { min, max, step }: NonNullable<OfferOption['parameter']>,
): Promise<number | null> {
  const count = step > 0 ? Math.floor((max - min) / step + 1e-9) : 0;
  const values = Array.from({ length: count + 1 }, (_, at) => String(Math.round((min + at * step) * 1e6) / 1e6));
  const chosen = await ask.one(
    words.howMuch,
    values.map((value) => ({ value, label: value })),
  );
  return chosen === null ? null : Number(chosen);
}

async function chooseCards({ ask, seen, words }: Asking, offer: Offer): Promise<Pick<Move, 'facts'> | null> {
  const cards = seen.hand.filter((card) => offer.cards.includes(card.card));
  if (cards.length === 0) return {};
  const choices = cards.map((card) => ({ value: card.card, label: printable(card.text) }));
  const facts = await ask.some(words.cards, choices);
  if (facts === null) return null;
  return facts.length === 0 ? {} : { facts };
}

const sureness = (language: string): Choice<'guess' | 'fairly_sure' | 'sure'>[] =>
  (['guess', 'fairly_sure', 'sure'] as const).map((value) => ({ value, label: confidenceText(value, language) }));

async function makePromise(asking: Asking, base: Base, offer: Offer): Promise<Chosen> {
  const { ask, seen, words } = asking;
  const { min, max } = offer.dueSteps ?? { min: 0, max: 0 };
  const steps = Array.from({ length: Math.max(0, max - min) + 1 }, (_, at) => String(min + at));
  const day = (step: number): string => seen.stepNames[Math.max(0, step - 1)] ?? String(step);
  const due =
    steps.length < 2
      ? undefined
      : await ask.one(
          words.by,
          steps.map((value) => ({ value, label: printable(day(Number(value))) })),
        );
  const facts = await chooseCards(asking, offer);
  if (due === null || facts === null) return 'back';
  return { ...base, ...(due === undefined ? {} : { dueStep: Number(due) }), ...facts };
}

async function agreeRow({ ask, words }: Asking, base: Base, offer: Offer): Promise<Chosen> {
  if (offer.row === null) return 'back';
  const { people, lastWord, tags, base: letters } = offer.row;
  const face = (id: string): Choice<string> => ({
    value: id,
    label: printable(people.find((person) => person.id === id)?.name ?? words.nobody),
  });
  const last = await ask.one(printable(offer.text), lastWord.map(face));
  if (last === null) return 'back';
  const asked = await ask.some(words.askedBefore, tags.map(face));
  return asked === null ? 'back' : { ...base, letters: rowOf(letters, last, asked) };
}

/** The whole row from one face and some tags: the last word takes the A (A+R where it works too), a tapped face a C. */
function rowOf(base: Letters, lastWord: string, tags: readonly string[]): Letters {
  const row: Record<string, Letters[string]> = { ...base };
  for (const tag of tags) row[tag] = 'C';
  if (lastWord !== 'nobody') row[lastWord] = base[lastWord] === 'R' ? 'A+R' : 'A';
  return row;
}

async function tellForecast(asking: Asking, base: Base, offer: Offer): Promise<Chosen> {
  const { ask, seen, words } = asking;
  if (offer.answersAs === 'date') {
    const ends = Array.from({ length: seen.steps }, (_, at) => String(at + 1));
    const date = await ask.one(
      printable(offer.text),
      ends.map((value) => ({ value, label: printable(seen.stepNames[Number(value) - 1] ?? value) })),
    );
    const facts = await chooseCards(asking, offer);
    return date === null || facts === null ? 'back' : { ...base, dateStep: Number(date), ...facts };
  }
  const answers = [
    { value: 'yes', label: words.yes },
    { value: 'no', label: words.no },
  ] as const;
  const answer = await ask.one(printable(offer.text), answers);
  const sure = answer === null ? null : await ask.one(words.howSure, sureness(seen.language));
  if (sure === null) return 'back';
  const facts = await chooseCards(asking, offer);
  if (facts === null) return 'back';
  const p = { guess: 0.6, fairly_sure: 0.75, sure: 0.9 }[sure];
  return { ...base, probability: answer === 'yes' ? p : Math.round((1 - p) * 100) / 100, ...facts };
}
