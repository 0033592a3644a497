import type { Cause, Change } from '../ledger.ts';
import type { Run } from '../run.ts';
import { optionOf } from './act-words.ts';
import { worldBefore } from './beats.ts';
import { isVisible } from './change-sight.ts';
import { namesBehind } from './conditions-behind.ts';

/** A change of the ledger, and the number of the move it came with. */
export interface Linked {
  readonly index: number;
  readonly change: Change;
}
/** [P] How far back and how wide a chain goes before it stops to be an answer. */
const DEEPEST = 4;
const WIDEST = 3;

/**
 * What made a change possible, back to the acts weeks before: cards that opened the act, the promise that fell due, and what the
 * story's own conditions read. Only what a seat may see, and only where an act of the player, a page read or a promise stands at its end.
 */
export function changesBehind(run: Run, linked: Linked): readonly Linked[] {
  const found = new Map<string, Linked>();
  follow(run, linked, 1, found);
  return [...found.values()];
}

function follow(run: Run, { index, change }: Linked, depth: number, found: Map<string, Linked>): void {
  if (depth > DEEPEST) return;
  const before = beforeOf(change.cause, index);
  const paths = [...cardsOf(run, change.cause), ...promiseOf(run, change.cause), ...read(run, change)];
  const reasons = [...new Set(paths)].flatMap((path) => lastOf(run, path, before) ?? []);
  for (const reason of reasons.toSorted((a, b) => b.index - a.index).slice(0, WIDEST)) {
    const key = `${reason.index} ${reason.change.path}`;
    if (found.has(key)) continue;
    if (isOwn(reason.change)) found.set(key, reason);
    follow(run, reason, depth + 1, found);
  }
}

/** What lay behind an act lies before the act, not before what came of it. */
function beforeOf(cause: Cause, index: number): number {
  return 'call' in cause && cause.call !== 'turn' ? cause.index : index;
}

const isOwn = ({ cause }: Change): boolean => 'call' in cause && cause.call !== 'turn';

/** Cards put down with the act, and those that opened it. */
function cardsOf(run: Run, cause: Cause): readonly string[] {
  if (!('call' in cause)) return [];
  const step = run.steps[cause.index];
  const call = run.scenario.story.calls.find((each) => each.id === cause.call);
  if (step === undefined || call === undefined) return [];
  const { known } = worldBefore(run, cause.index);
  const opening = Object.entries(optionOf(call, step.move)?.cards ?? {})
    .filter(([card, how]) => how === 'opens' && known[card] === true)
    .map(([card]) => card);
  return [...(step.move.facts ?? []), ...opening].map((card) => `known.${card}`);
}

function promiseOf(run: Run, cause: Cause): readonly string[] {
  return 'rule' in cause && run.world.promises[cause.rule] !== undefined ? [`promise.${cause.rule}`] : [];
}

function read(run: Run, change: Change): readonly string[] {
  return namesBehind(run, change.cause, change.path).map(pathOf);
}

/** Where in the ledger a name's changes stand: who has the last word changes with any letter of the row. */
function pathOf(name: string): string {
  const [head = '', id = ''] = name.split('.');
  if (head === 'last') return `letter.${id}.`;
  if (head === 'told') return `stated.${id}`;
  return name;
}

/** The last change of a path before a move, if a seat may see it; what was done needs no sight, it is the player's own. */
function lastOf(run: Run, path: string, before: number): Linked | null {
  const isIt = (change: Change): boolean => (path.endsWith('.') ? change.path.startsWith(path) : change.path === path);
  for (let index = Math.min(before, run.steps.length) - 1; index >= 0; index -= 1) {
    const change = run.steps[index]?.changes.findLast(isIt);
    if (change === undefined) continue;
    const isSeen = isVisible(run.scenario.story, change) || change.path.startsWith('did.');
    return isSeen ? { index, change } : null;
  }
  return null;
}
