import type { Letter, Letters } from '../format/calls.ts';
import type { Deliverable } from '../format/parts.ts';
import { luckOf, wordOf } from '../engine/luck/mix.ts';

type People = Deliverable['people'];
type Facts = People[string];
const lettering: readonly (Letter | '')[] = ['', 'R', 'A', 'C', 'I', 'A+R'];
const enumerated = 6;
const samples = 5000;

/** `row` 0–1 after the row's checks; `shown` 0–100 = how far it lies between a row lettered by chance and the best one. */
export interface RowGrade {
  readonly row: number;
  readonly shown: number;
}

const kept = new WeakMap<People, { readonly mean: number; readonly best: number }>();

/** The letters of one row against the people's authority, expertise, stake and availability (domain §2). */
export function gradeRow(people: People, letters: Letters): RowGrade {
  const row = rowValue(people, letters);
  const known = kept.get(people) ?? spread(people);
  kept.set(people, known);
  const best = Math.max(known.best, row);
  const width = best - known.mean;
  if (width < 1e-9) return { row, shown: row >= best ? 100 : 0 };
  return { row, shown: Math.min(100, Math.max(0, (100 * (row - known.mean)) / width)) };
}

/** Terms of the base, less errors, warnings and infos of the checks of one row. */
export function rowValue(people: People, letters: Letters): number {
  const { errors, warnings, infos } = checkRow(people, letters);
  return Math.max(0, rowBase(people, letters) - 0.2 * errors - 0.06 * warnings - 0.02 * infos);
}

const isA = (letter: Letter | undefined): boolean => letter === 'A' || letter === 'A+R';
const isR = (letter: Letter | undefined): boolean => letter === 'R' || letter === 'A+R';

function rowBase(people: People, letters: Letters): number {
  const all = Object.entries(people);
  const of = (test: (letter: Letter | undefined) => boolean): Facts[] =>
    all.filter(([id]) => test(letters[id])).map(([, facts]) => facts);
  const [holders, doers] = [of(isA), of(isR)];
  const maxA = Math.max(...all.map(([, facts]) => answers(facts)));
  const maxR = Math.max(...all.map(([, facts]) => does(facts)));
  const answering = holders.length === 1 && maxA > 0 ? answers(holders[0] ?? noFacts) / maxA : 0;
  const meanR = doers.length === 0 ? 0 : doers.reduce((sum, facts) => sum + does(facts), 0) / doers.length;
  const doing = maxR > 0 ? (meanR / maxR) * Math.max(0, 1 - 0.1 * Math.max(0, doers.length - 2)) : 0;
  const concerned = all.filter(([, facts]) => facts.stake >= 2 || facts.dependent);
  const heard =
    concerned.length === 0 ? 1 : concerned.filter(([id]) => letters[id] !== undefined).length / concerned.length;
  return (
    0.4 * answering + 0.25 * doing + 0.15 * consulted(people, letters) + 0.1 * heard + 0.1 * economy(people, letters)
  );
}

const noFacts: Facts = { authority: 0, expertise: 0, stake: 0, availability: 0, veto: false, dependent: false };

/** Fitness to answer for it: somebody who decides nothing is capped. */
function answers(facts: Facts): number {
  const value = (0.6 * facts.authority) / 3 + (0.25 * facts.stake) / 3 + (0.15 * facts.expertise) / 3;
  return facts.authority < 2 ? Math.min(0.3, value) : value;
}
const does = (facts: Facts): number => (0.65 * facts.expertise) / 3 + 0.35 * facts.availability;

function consulted(people: People, letters: Letters): number {
  const must = Object.entries(people)
    .filter(
      ([id, facts]) =>
        !isA(letters[id]) && !isR(letters[id]) && ((facts.expertise >= 2 && facts.stake >= 1) || facts.veto),
    )
    .map(([id]) => id);
  const are = Object.keys(people).filter((id) => letters[id] === 'C');
  if (must.length === 0 && are.length === 0) return 1;
  const both = must.filter((id) => are.includes(id)).length;
  return (2 * both) / (must.length + are.length);
}

function economy(people: People, letters: Letters): number {
  const count = (letter: Letter): number => Object.keys(people).filter((id) => letters[id] === letter).length;
  const budget = Math.ceil((7 * Object.keys(people).length) / 20);
  return Math.max(0, 1 - Math.max(0, count('C') + 0.5 * count('I') - budget) / budget);
}

/** R01–R13 and R16. R17 (somebody external answers) needs a fact the format does not carry yet. */
function checkRow(people: People, letters: Letters): { errors: number; warnings: number; infos: number } {
  const all = Object.entries(people);
  const holders = all.filter(([id]) => isA(letters[id]));
  const doers = all.filter(([id]) => isR(letters[id]));
  const asked = all.filter(([id]) => letters[id] === 'C');
  const count = (test: (id: string, facts: Facts) => boolean): number =>
    all.filter(([id, facts]) => test(id, facts)).length;
  const isBare = (id: string): boolean => letters[id] === undefined;
  const mustHold = (facts: Facts): boolean => facts.dependent || facts.stake === 3;
  const errors =
    (holders.length === 1 ? 0 : 1) +
    (doers.length === 0 ? 1 : 0) +
    holders.filter(([, facts]) => facts.authority < 2).length +
    count((id, facts) => mustHold(facts) && isBare(id)) +
    count((id, facts) => facts.veto && (isBare(id) || letters[id] === 'I')) +
    doers.filter(([, facts]) => facts.expertise === 0).length;
  const [only] = doers;
  const isAlone =
    doers.length === 1 &&
    only !== undefined &&
    isA(letters[only[0]]) &&
    all.some(([, facts]) => facts.expertise > only[1].expertise);
  const warnings =
    (doers.length > 2 ? 1 : 0) +
    (asked.length > all.length / 2 ? 1 : 0) +
    asked.filter(([, facts]) => facts.expertise < 2 && facts.stake < 2 && !facts.veto).length +
    count((id, facts) => facts.stake === 2 && !mustHold(facts) && isBare(id)) +
    (asked.length === 0 && all.some(([id]) => letters[id] === 'A+R') ? 1 : 0) +
    (isAlone ? 1 : 0);
  return { errors, warnings, infos: all.length >= 5 && all.every(([id]) => !isBare(id)) ? 1 : 0 };
}

/** The mean over rows with one A and somebody who does it, and the best of all rows: by enumeration up to six people, above by sample. */
function spread(people: People): { readonly mean: number; readonly best: number } {
  const ids = Object.keys(people);
  const total = ids.length <= enumerated ? lettering.length ** ids.length : samples;
  const word = wordOf('row');
  let [sum, legal, best] = [0, 0, 0];
  for (let at = 0; at < total; at += 1) {
    const row: Record<string, Letter> = {};
    let rest = at;
    ids.forEach((id, person) => {
      const pick =
        ids.length <= enumerated
          ? rest % lettering.length
          : Math.floor(luckOf(0, word, at, person, 0) * lettering.length);
      rest = Math.floor(rest / lettering.length);
      const letter = lettering[pick];
      if (letter !== undefined && letter !== '') row[id] = letter;
    });
    const value = rowValue(people, row);
    best = Math.max(best, value);
    const letters = Object.values(row);
    if (letters.filter(isA).length !== 1 || !letters.some(isR)) continue;
    sum += value;
    legal += 1;
  }
  return { mean: legal === 0 ? 0 : sum / legal, best };
}
