// How one view is searched for what it must not tell.
import { beats, openMoves, whatIf, why } from '../../scenarios/index.ts';
import type { Run, SeatKind, ViewOptions } from '../../scenarios/index.ts';
import { exchanged, freeNumbers } from './_exchange.ts';
import { FACT, SECRET, type Stained } from './_stain.ts';

export type Look = ViewOptions & { readonly seat: SeatKind };
export type Tell = (run: Run, look: Look) => object;

/** Property names that only hidden things have. */
const banned =
  /"(truths?|seed|luck|drawn|pending|odds|off|keys|because|spread|hazard|chances?|ruledOut|raters|facets|guide)":/u;

/** What the player is told beside the view: what the last move did, why, and what the next would do. */
export function answers(run: Run, { language }: Look): object {
  const { steps, world } = run;
  const hidden = freeNumbers(run.scenario.story).map((each) => each.id);
  const changed = steps.at(-1)?.changes.findLast((change) => !hidden.includes(change.path))?.path ?? 'spend';
  const [move] = openMoves(run.scenario, world);
  return {
    beats: beats(run, steps.length - 1, language),
    why: [changed, ...hidden.slice(0, 2)].map((path) => why(run, path, { language })),
    whatIf: move === undefined ? null : whatIf(run, move, language),
  };
}

/** What a view tells that it must not; and how many letters were read. */
export function faultsIn(
  { facts }: Stained,
  run: Run,
  look: Look,
  tell: Tell,
  random: () => number,
): { readonly faults: readonly string[]; readonly letters: number } {
  const text = JSON.stringify(tell(run, look));
  const around = (at: number): string => text.slice(Math.max(0, at - 60), at + 60);
  const faults: string[] = [];
  const secret = text.indexOf(SECRET);
  if (secret >= 0) faults.push(`a secret: …${around(secret)}…`);
  const property = text.search(banned);
  if (property >= 0) faults.push(`a property: …${around(property)}…`);
  const isKnown = (fact: string): boolean => look.seat === 'player' && run.world.known[fact] === true;
  for (const { 1: number = '', index } of text.matchAll(FACT))
    if (!isKnown(facts[Number(number)] ?? '')) {
      faults.push(`what was not opened: …${around(index)}…`);
      break;
    }
  // A card tells in its own words what was true: whoever asks about it again may be answered so.
  const truths = tell === answers ? 'possible' : 'any';
  const other = JSON.stringify(tell(exchanged(run, truths, random), look));
  if (other !== text) faults.push(`depends on what is hidden: ${partingOf(text, other)}`);
  return { faults, letters: text.length };
}

function partingOf(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return `…${one.slice(Math.max(0, at - 60), at + 40)}… and …${other.slice(at, at + 40)}…`;
}
