import type { PriceWord } from '../scoring/analysis.ts';
import { type Blanks, phrase, type Area } from './language.ts';

/** A price in one or three words. */
const priceWords: Area<PriceWord> = {
  en: { none: 'no cost', close: 'too close to call', small: 'small', real: 'real', heavy: 'heavy' },
  it: { none: 'nessun costo', close: 'troppo vicine per dirlo', small: 'piccolo', real: 'vero', heavy: 'pesante' },
};

/** What a call was worth, in sentences of at most twenty words; `best` and `act` are the story’s own words, shortened. */
const prices: Area<
  | 'by_model'
  | 'none'
  | 'close'
  | 'worth'
  | 'worth_left'
  | 'worth_silent'
  | 'left'
  | 'jointly'
  | 'not_looking'
  | 'nothing_away'
  | 'away_all'
  | 'away_one'
  | 'away_part'
  | 'luck_gave'
  | 'luck_took'
  | 'luck_even'
  | 'luck_note'
  | 'luck_note_one'
> = {
  en: {
    by_model: 'By this story’s model.',
    none: 'Nothing else on the table was worth more.',
    close: 'Too close to call: nothing else was clearly worth more.',
    worth: '“{best}” would have been worth {points} more, give or take {error}.',
    worth_left: 'Leaving it for now would have been worth {points} more, give or take {error}.',
    worth_silent: 'Saying nothing would have been worth {points} more, give or take {error}.',
    left: 'Leave it for now.',
    jointly: 'together with its owner',
    not_looking: 'Reading “{file}” first would have been worth {points} more.',
    nothing_away: 'Gave away nothing that can be told apart from chance.',
    away_all: 'Gave away {points} of 100 points, all of them in one call.',
    away_one: 'Gave away {points} of 100 points, {dearest} of them in one call.',
    away_part: 'Gave away {points} of 100 points, at most {dearest} in any one call.',
    luck_gave: 'Luck gave {points} points: the same moves come to {mean} on average.',
    luck_took: 'Luck took {points} points: the same moves come to {mean} on average.',
    luck_even: 'Luck stayed out of it: the same moves come to {mean} on average.',
    luck_note: 'In other weeks {count} of these moves were no longer on offer.',
    luck_note_one: 'In other weeks one of these moves was no longer on offer.',
  },
  it: {
    by_model: 'Secondo il modello di questa storia.',
    none: 'Sul tavolo non c’era niente che valesse di più.',
    close: 'Troppo vicine per dirlo: nient’altro valeva chiaramente di più.',
    worth: '«{best}» sarebbe valso {points} in più, {error} in più o in meno.',
    worth_left: 'Lasciar stare, per ora, sarebbe valso {points} in più, {error} in più o in meno.',
    worth_silent: 'Non dire niente sarebbe valso {points} in più, {error} in più o in meno.',
    left: 'Per ora lasciar stare.',
    jointly: 'insieme a chi ne risponde',
    not_looking: 'Leggere prima «{file}» sarebbe valso {points} in più.',
    nothing_away: 'Non hai regalato niente che si distingua dal caso.',
    away_all: 'Regalati {points} punti su 100, tutti in una sola scelta.',
    away_one: 'Regalati {points} punti su 100, {dearest} in una sola scelta.',
    away_part: 'Regalati {points} punti su 100, mai più di {dearest} in una scelta.',
    luck_gave: 'La fortuna ha dato {points} punti: le stesse mosse in media arrivano a {mean}.',
    luck_took: 'La fortuna ha tolto {points} punti: le stesse mosse in media arrivano a {mean}.',
    luck_even: 'La fortuna è rimasta fuori: le stesse mosse in media arrivano a {mean}.',
    luck_note: 'In altre settimane {count} di queste mosse non c’erano più.',
    luck_note_one: 'In altre settimane una di queste mosse non c’era più.',
  },
};

/** How good the calls were, by what they gave away: as prices are, 3, 8 and 16 points; `unread` = good for what was known, and a look was worth more; `one` = most of it in a single call. */
export type CallsWere = 'good' | 'unread' | 'nearly' | 'one' | 'many';
export type LuckWas = 'took' | 'even' | 'gave';
/** Line 2: the calls apart from luck. Fourteen words at most. */
const apart: Area<`${CallsWere}_${LuckWas}`> = {
  en: {
    good_took: 'Good calls, bad luck.',
    good_even: 'Good calls, and luck stayed out of it.',
    good_gave: 'Good calls, and good luck on top.',
    unread_took: 'Good calls for what you knew. A look was worth {look}; bad luck too.',
    unread_even: 'Good calls for what you knew. A look was worth {look} more.',
    unread_gave: 'Good calls for what you knew. A look was worth {look}; good luck too.',
    nearly_took: 'Calls just short of the best, and bad luck.',
    nearly_even: 'Calls just short of the best: {away} points.',
    nearly_gave: 'Calls just short of the best; luck made up for it.',
    one_took: 'One call cost {dearest} points. Luck took {luck} more.',
    one_even: 'One call cost {dearest} points. The rest held.',
    one_gave: 'One call cost {dearest} points. Luck gave {luck}.',
    many_took: 'Your calls gave away {away} points. Luck took {luck} more.',
    many_even: 'Your calls gave away {away} points, a little at a time.',
    many_gave: 'Your calls gave away {away} points. Luck gave {luck}.',
  },
  it: {
    good_took: 'Buone scelte, cattiva sorte.',
    good_even: 'Buone scelte, e la fortuna è rimasta fuori.',
    good_gave: 'Buone scelte, e in più un po’ di fortuna.',
    unread_took: 'Buone scelte, per quel che sapevi. Guardare valeva {look}; e cattiva sorte.',
    unread_even: 'Buone scelte, per quel che sapevi. Guardare valeva {look} in più.',
    unread_gave: 'Buone scelte, per quel che sapevi. Guardare valeva {look}; e un po’ di fortuna.',
    nearly_took: 'Scelte a un passo dal meglio, e cattiva sorte.',
    nearly_even: 'Scelte a un passo dal meglio: {away} punti.',
    nearly_gave: 'Scelte a un passo dal meglio, con la fortuna a favore.',
    one_took: 'Una scelta è costata {dearest} punti. La sorte ne ha tolti altri {luck}.',
    one_even: 'Una scelta è costata {dearest} punti. Il resto ha tenuto.',
    one_gave: 'Una scelta è costata {dearest} punti. La fortuna ne ha dati {luck}.',
    many_took: 'Le tue scelte hanno regalato {away} punti. La sorte ne ha tolti altri {luck}.',
    many_even: 'Le tue scelte hanno regalato {away} punti, un po’ per volta.',
    many_gave: 'Le tue scelte hanno regalato {away} punti. La fortuna ne ha dati {luck}.',
  },
};

/** Line 4: the dearest call as an act. The act is the story’s own words. */
const repair: Area<'act' | 'silent' | 'marked'> = {
  en: {
    act: '“{act}”',
    silent: '{step}: next time, say nothing.',
    marked: '{step}: your dearest call was there. Look at it again.',
  },
  it: {
    act: '«{act}»',
    silent: '{step}: la prossima volta non dire niente.',
    marked: '{step}: lì c’è la tua scelta più cara. Riguardala.',
  },
};

export const priceWordText = (word: PriceWord, language: string): string => phrase(priceWords, language, word);
export const priceText = (key: keyof typeof prices.en, language: string, blanks: Blanks = {}): string =>
  phrase(prices, language, key, blanks);
export const apartText = (calls: CallsWere, luck: LuckWas, language: string, blanks: Blanks): string =>
  phrase(apart, language, `${calls}_${luck}`, blanks);
export const repairText = (key: keyof typeof repair.en, language: string, blanks: Blanks): string =>
  phrase(repair, language, key, blanks);
export const priceAreas = { priceWords, prices, apart, repair };
