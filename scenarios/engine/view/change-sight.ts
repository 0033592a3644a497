import type { Story } from '../../format/story.ts';
import type { Change } from '../ledger.ts';

/** What a change of one family of paths is to a seat. */
interface Family {
  /** Visible, but book-keeping: never worth a beat or a line of its own. */
  readonly isQuiet?: true;
  /** How much it matters, by how far it moved; left out, as a change of state nobody weighed. */
  readonly weight?: (by: number, change: Change, story: Story) => number;
}
const weighs = (points: number): Family => ({ weight: () => points });
const quiet: Family = { isQuiet: true };

/** Families of paths in the ledger that a seat may read; anything else must be a quantity declared as shown. */
const families: ReadonlyMap<string, Family> = new Map<string, Family>([
  ['at', { weight: (_by, { path }, { blockers }) => (blockers.some(({ id }) => `at.${id}` === path) ? 30 : 9) }],
  ['patience', { weight: (by, _change, { sponsors }) => by * (100 / (sponsors[0]?.patience ?? 1)) }],
  // The particular fact is worth more than the plain one it comes with.
  [
    'known',
    {
      weight: (_by, { path }, { facts }) =>
        facts.some((each) => `known.${each.id}` === path && each.with !== undefined) ? 26 : 25,
    },
  ],
  ['promise', weighs(20)],
  ['surprised', weighs(18)],
  ['trigger', weighs(18)],
  ['contract', weighs(14)],
  ['drifts', weighs(12)],
  ['bank', weighs(12)],
  ['paid', weighs(12)],
  ['answer', weighs(11)],
  ['letter', weighs(10)],
  ['told', weighs(10)],
  ['trust', { weight: (by, _change, { people }) => by / Math.max(1, people.length) }],
  ['spend', { weight: (by) => by / 4 }],
  ['pip', { weight: (by) => 2 * by }],
  ['plan', weighs(8)],
  ['end_step', weighs(8)],
  ['credibility', {}],
  ...['tokens', 'asked', 'talked', 'spent', 'step', 'intent', 'visited', 'played', 'opened'].map(
    (id) => [id, quiet] as const,
  ),
  ...['done', 'started', 'finished', 'radio', 'dark', 'stated', 'slack', 'end', 'accepted'].map(
    (id) => [id, quiet] as const,
  ),
]);

const familyOf = (path: string): Family | undefined => families.get(path.split('.')[0] ?? path);

/** True if a seat may be told that this changed. The chart's own clock is nobody's business. */
export function isVisible(story: Story, { path }: Change): boolean {
  if (path === 'at.clock') return false;
  return familyOf(path) !== undefined || story.quantities.some((each) => each.id === path && each.isShown);
}

export function isWorthALine(story: Story, change: Change): boolean {
  if (!isVisible(story, change) || familyOf(change.path)?.isQuiet === true) return false;
  // Scenes are said, endings have a page of their own.
  return change.path !== 'at.story';
}

/** How much a change matters, to choose what is said first; in points of the goal, roughly. */
export function weightOf(story: Story, change: Change): number {
  const by =
    typeof change.before === 'number' && typeof change.after === 'number' ? Math.abs(change.after - change.before) : 1;
  return familyOf(change.path)?.weight?.(by, change, story) ?? quantityWeight(story, change, by);
}

function quantityWeight(story: Story, change: Change, by: number): number {
  const quantity = story.quantities.find((each) => each.id === change.path);
  if (quantity?.kind !== 'number') return 15;
  const width = quantity.range[1] - quantity.range[0];
  return width === 0 ? 0 : (14 * by) / width;
}
