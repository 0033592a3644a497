import type { Story } from '../../format/story.ts';
import type { Change } from '../ledger.ts';

/** Families of paths in the ledger that a seat may read; anything else must be a quantity declared as shown. */
const visibleFamilies: ReadonlySet<string> = new Set([
  'trust',
  'patience',
  'spend',
  'tokens',
  'pip',
  'known',
  'played',
  'opened',
  'bank',
  'letter',
  'talked',
  'surprised',
  'drifts',
  'promise',
  'told',
  'at',
  'plan',
  'slack',
  'end',
  'end_step',
  'done',
  'started',
  'finished',
  'radio',
  'dark',
  'intent',
  'visited',
  'asked',
  'spent',
  'step',
  'stated',
  'credibility',
  'answer',
  'paid',
  'contract',
  'accepted',
  'trigger',
]);
/** Visible, but book-keeping: never worth a beat or a line of its own. */
const quietFamilies: ReadonlySet<string> = new Set([
  'tokens',
  'asked',
  'talked',
  'spent',
  'step',
  'intent',
  'visited',
  'played',
  'opened',
  'done',
  'started',
  'finished',
  'radio',
  'dark',
  'stated',
  'slack',
  'end',
  'accepted',
]);

const family = (path: string): string => path.split('.')[0] ?? path;

/** True if a seat may be told that this changed. The chart's own clock is nobody's business. */
export function isVisible(story: Story, change: Change): boolean {
  const head = family(change.path);
  if (head === 'at') return change.path !== 'at.clock';
  if (visibleFamilies.has(head)) return true;
  return story.quantities.some((each) => each.id === change.path && each.isShown);
}

export function isWorthALine(story: Story, change: Change): boolean {
  const head = family(change.path);
  if (!isVisible(story, change) || quietFamilies.has(head)) return false;
  // Scenes are said, endings have a page of their own.
  return change.path !== 'at.story';
}

/** How much a change matters, to choose what is said first; in points of the goal, roughly. */
export function weightOf(story: Story, change: Change): number {
  const by =
    typeof change.before === 'number' && typeof change.after === 'number' ? Math.abs(change.after - change.before) : 1;
  switch (family(change.path)) {
    case 'at':
      return story.blockers.some((each) => `at.${each.id}` === change.path) ? 30 : 9;
    case 'patience':
      return by * (100 / (story.sponsors[0]?.patience ?? 1));
    // The particular fact is worth more than the plain one it comes with.
    case 'known':
      return story.facts.some((each) => `known.${each.id}` === change.path && each.with !== undefined) ? 26 : 25;
    case 'promise':
      return 20;
    case 'surprised':
    case 'trigger':
      return 18;
    case 'contract':
      return 14;
    case 'drifts':
      return 12;
    case 'bank':
      return 12;
    case 'answer':
      return 11;
    case 'letter':
      return 10;
    case 'told':
      return 10;
    case 'trust':
      return by / Math.max(1, story.people.length);
    case 'spend':
      return by / 4;
    case 'pip':
      return 2 * by;
    case 'paid':
      return 12;
    case 'plan':
    case 'end_step':
      return 8;
    default:
      return quantityWeight(story, change, by);
  }
}

function quantityWeight(story: Story, change: Change, by: number): number {
  const quantity = story.quantities.find((each) => each.id === change.path);
  if (quantity?.kind !== 'number') return 15;
  const width = quantity.range[1] - quantity.range[0];
  return width === 0 ? 0 : (14 * by) / width;
}
