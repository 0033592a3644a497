import { cancel, confirm, isCancel, multiselect, outro, select } from '@clack/prompts';
import { beats, refusalText, score, step, view } from '../../scenarios/index.ts';
import type { Letters, Move, Offer, OfferOption, Run, View } from '../../scenarios/index.ts';
import { printable } from './io.ts';
import type { Io } from './io.ts';
import { terminalWords } from './terminal-words.ts';
import type { TerminalWords } from './terminal-words.ts';

/** Plays from where the run stands until its end, or until the player leaves (Esc); gives back the run as it is then. */
export async function playInTerminal(io: Io, opening: Run, language: string): Promise<Run> {
  const words = terminalWords(language);
  let run = opening;
  let told = -1;
  for (;;) {
    const seen = view(run, { language });
    told = sayNew(io, run, seen, told, language);
    if (seen.isOver) {
      for (const line of score(run, language).lines) io.out(`  ${printable(line)}\n`);
      outro(words.over);
      return run;
    }
    showStanding(io, seen, words);
    const move = await chooseMove(seen, words);
    if (move === null) {
      cancel(words.left);
      return run;
    }
    if (move === 'back') continue;
    const result = step(run, move);
    if (result.ok) run = result.value;
    else io.out(`  ${printable(refusalText(result.error, language))}\n`);
  }
}

/** Everything said since the last look, with the beats of a turn that ran. */
function sayNew(io: Io, run: Run, seen: View, told: number, language: string): number {
  const last = run.steps.length - 1;
  if (last >= 0 && run.steps[last]?.move.kind === 'turn' && told < last) {
    for (const beat of beats(run, last, language)) io.out(`  - ${printable(beat.text)}\n`);
  }
  for (const line of seen.said.filter((said) => said.index > told || (told < 0 && said.index === -1))) {
    io.out(`  ${line.name === null ? '' : `${printable(line.name)}: `}${printable(line.text)}\n`);
  }
  return Math.max(last, 0);
}

function showStanding(io: Io, seen: View, words: TerminalWords): void {
  io.out(`\n${printable(seen.stepName)} · ${words.tokens(seen.tokens)}\n`);
  if (seen.strip.length > 0) io.out(`${words.coming}\n`);
  for (const entry of seen.strip) {
    const size = entry.size === null ? '' : `, ${entry.size.text}`;
    io.out(`  ${printable(entry.lands)}: ${printable(entry.text)} (${words.certainty[entry.certainty]}${size})\n`);
  }
  for (const { name, intent } of seen.people) {
    if (intent !== null) io.out(`  ${printable(name)}: ${printable(intent.text)}\n`);
  }
}

type Chosen = Move | 'back' | null;

async function chooseMove(seen: View, words: TerminalWords): Promise<Chosen> {
  const open = seen.offers.filter((offer) => offer.isOpen && offer.kind !== 'turn');
  const call = await select({
    message: words.what,
    options: [
      ...open.map((offer) => ({ value: offer.call, label: `${words.verbs[offer.verb]}: ${offer.text}` })),
      { value: 'turn', label: seen.radio === null ? words.run : words.silent },
    ],
  });
  if (isCancel(call)) return null;
  if (call === 'turn') return { call: 'turn', kind: 'turn' };
  const offer = open.find((one) => one.call === call);
  return offer === undefined ? 'back' : await complete(seen, offer, words);
}

/** Asks for whatever the kind of call needs; Esc goes back to the wall. */
async function complete(seen: View, offer: Offer, words: TerminalWords): Promise<Chosen> {
  const base = { call: offer.call, kind: offer.kind };
  if (offer.kind === 'raci') return await agreeRow(base, offer, words);
  if (offer.kind === 'forecast') return await forecast(seen, base, offer, words);
  if (offer.options.length === 0 || offer.kind === 'dive' || offer.kind === 'promise') return base;
  const option = await chooseOption(offer, words);
  if (option === null) return 'back';
  if (option.warns !== null && (await confirm({ message: option.warns })) !== true) return 'back';
  const picked = await choosePick(option, words);
  if (picked === 'back') return 'back';
  const facts = await chooseCards(seen, offer, words);
  if (facts === 'back') return 'back';
  return {
    ...base,
    option: option.option,
    ...picked,
    ...(facts.length === 0 ? {} : { facts }),
    ...(seen.radio?.call === offer.call && seen.radio.asksConfidence ? await chooseConfidence(words) : {}),
  };
}

async function chooseOption(offer: Offer, words: TerminalWords): Promise<OfferOption | null> {
  const label = (one: OfferOption): string =>
    one.isOpen ? `${one.text} ${words.price(one.tokens)}` : `${one.text} (${one.reason?.text ?? words.shut})`;
  const options = offer.options.map((one) => ({ value: one.option, label: label(one), disabled: !one.isOpen }));
  const chosen = await select({ message: offer.text, options });
  return isCancel(chosen) ? null : (offer.options.find((one) => one.option === chosen) ?? null);
}

async function choosePick(option: OfferOption, words: TerminalWords): Promise<{ pick?: string } | 'back'> {
  if (option.picks.length === 0) return {};
  const options = option.picks.map((pick) => ({ value: pick.pick, label: pick.text }));
  const chosen = await select({ message: words.which, options });
  return isCancel(chosen) ? 'back' : { pick: chosen };
}

async function chooseCards(seen: View, offer: Offer, words: TerminalWords): Promise<readonly string[] | 'back'> {
  const cards = seen.hand.filter((card) => offer.cards.includes(card.card));
  if (cards.length === 0) return [];
  const options = cards.map((card) => ({ value: card.card, label: card.text }));
  const chosen = await multiselect({ message: words.cards, options, required: false });
  return isCancel(chosen) ? 'back' : chosen;
}

async function chooseConfidence(words: TerminalWords): Promise<{ confidence?: NonNullable<Move['confidence']> }> {
  const chosen = await select({ message: words.howSure, options: sureness(words) });
  return isCancel(chosen) ? {} : { confidence: chosen };
}

const sureness = (words: TerminalWords): { value: 'guess' | 'fairly_sure' | 'sure'; label: string }[] => [
  { value: 'guess', label: words.sure.guess },
  { value: 'fairly_sure', label: words.sure.fairly_sure },
  { value: 'sure', label: words.sure.sure },
];

async function agreeRow(base: Pick<Move, 'call' | 'kind'>, offer: Offer, words: TerminalWords): Promise<Chosen> {
  if (offer.row === null) return 'back';
  const { people, lastWord, tags, base: letters } = offer.row;
  const nameOf = (id: string): string => people.find((person) => person.id === id)?.name ?? words.nobody;
  const faces = lastWord.map((id) => ({ value: id, label: nameOf(id) }));
  const last = await select({ message: offer.text, options: faces });
  if (isCancel(last)) return 'back';
  const asked = await multiselect({
    message: words.askedBefore,
    options: tags.map((id) => ({ value: id, label: nameOf(id) })),
    required: false,
  });
  if (isCancel(asked)) return 'back';
  return { ...base, letters: rowOf(letters, last, asked) };
}

/** The whole row from one face and some tags: the last word takes the A (A+R where it works too), a tapped face a C. */
export function rowOf(base: Letters, lastWord: string, tags: readonly string[]): Letters {
  const row: Record<string, Letters[string]> = { ...base };
  for (const tag of tags) row[tag] = 'C';
  if (lastWord !== 'nobody') row[lastWord] = base[lastWord] === 'R' ? 'A+R' : 'A';
  return row;
}

async function forecast(
  seen: View,
  base: Pick<Move, 'call' | 'kind'>,
  offer: Offer,
  words: TerminalWords,
): Promise<Chosen> {
  const yes = await select({
    message: offer.text,
    options: [
      { value: true, label: words.yes },
      { value: false, label: words.no },
    ],
  });
  if (isCancel(yes)) return 'back';
  const sure = await select({ message: words.howSure, options: sureness(words) });
  if (isCancel(sure)) return 'back';
  const facts = await chooseCards(seen, offer, words);
  if (facts === 'back') return 'back';
  const p = { guess: 0.6, fairly_sure: 0.75, sure: 0.9 }[sure];
  const probability = Math.round((yes ? p : 1 - p) * 100) / 100;
  return { ...base, probability, ...(facts.length === 0 ? {} : { facts }) };
}
