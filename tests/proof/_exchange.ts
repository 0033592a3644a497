// The same week with something else behind the wall: another truth, seed and luck, other hidden numbers, other things under way,
// other ratings of what was done. Nothing a seat was shown differs.
import { prepare } from '../../scenarios/index.ts';
import type { Quantity, Run, Scenario, Story, World } from '../../scenarios/index.ts';
import { pickOne } from '../helpers/random-play.ts';

/** `possible`: only a truth the player cannot have struck out yet, else the same again. */
export function exchanged(run: Run, truths: 'any' | 'possible', random: () => number): Run {
  const { story } = run.scenario;
  const isFit = (id: string): boolean => truths === 'any' || !run.world.ruledOut.includes(id);
  const others = story.truths.map((each) => each.id).filter((id) => id !== run.world.truth && isFit(id));
  const truth = pickOne(random, others) ?? run.world.truth;
  const seed = Math.floor(random() * 2 ** 32);
  const free = freeNumbers(story);
  const numbers = Object.fromEntries(free.flatMap((each) => otherNumber(each, run.world, random)));
  const behind = (world: World): World => ({
    ...world,
    truth,
    seed,
    luck: {},
    drawn: {},
    pending: [],
    nextScene: null,
    told: Object.fromEntries(Object.entries(world.told).map(([id, told]) => [id, { ...told, off: random() }])),
    quantities: { ...world.quantities, ...numbers },
  });
  const hidden = new Set(free.map((each) => each.id));
  return {
    ...run,
    scenario: otherRatings(run.scenario),
    log: { ...run.log, seed, truth },
    opening: { ...run.opening, world: behind(run.opening.world) },
    world: behind(run.world),
    steps: run.steps.map((step) => ({
      ...step,
      world: behind(step.world),
      worldHash: '',
      changes: step.changes.filter((change) => !hidden.has(change.path)),
    })),
  };
}

/** Hidden numbers on which nothing hangs that a player sees: whether a call is open, who says what. Those a story shows so. */
export function freeNumbers(story: Story): readonly Quantity[] {
  const known = free.get(story);
  if (known !== undefined) return known;
  const seen = new Set<string>();
  gather(story, story, seen);
  const found = story.quantities.filter((each) => !each.isShown && !seen.has(each.id));
  free.set(story, found);
  return found;
}
const free = new WeakMap<Story, readonly Quantity[]>();

/** Parts of a story that work behind the wall. A chance shows only in what it sets off. */
const behindTheWall: ReadonlySet<string> = new Set(
  'effects later refused kept broken keptWhen answer of odds oddsBy turns'
    .concat(' chances keys utility aftermath debrief marks crossed events quantities')
    .split(' '),
);

/** Names that conditions and texts of the wall read, through computed numbers too. */
function gather(node: unknown, story: Story, into: Set<string>): void {
  if (typeof node !== 'object' || node === null) return;
  const isExpr = 'op' in node;
  if (isExpr && 'name' in node && typeof node.name === 'string' && !into.has(node.name)) {
    into.add(node.name);
    const quantity = story.quantities.find((each) => each.id === node.name);
    if (quantity?.kind === 'computed') gather(quantity.is, story, into);
  }
  for (const [key, each] of Object.entries(node)) if (isExpr || !behindTheWall.has(key)) gather(each, story, into);
}

/** Another value it may have; computed ones follow from the rest. */
function otherNumber(quantity: Quantity, world: World, random: () => number): [string, number | string][] {
  if (quantity.kind === 'computed') return [];
  if (quantity.kind === 'word')
    return [
      [
        quantity.id,
        pickOne(
          random,
          quantity.words.filter((word) => word !== world.quantities[quantity.id]),
        ) ?? '',
      ],
    ];
  const [low, high] = quantity.range;
  return [[quantity.id, low + Math.round(random() * 1e6) * 1e-6 * (high - low)]];
}

const rated = new WeakMap<Scenario, Scenario>();
function otherRatings(scenario: Scenario): Scenario {
  const known = rated.get(scenario) ?? prepare({ ...scenario.pack, story: otherStory(scenario.story) });
  rated.set(scenario, known);
  return known;
}

/** No ratings, and other odds of every forecast. */
function otherStory(story: Story): Story {
  return {
    ...story,
    keys: {},
    raters: story.raters + 1,
    calls: story.calls.map((call) =>
      call.forecast === undefined
        ? call
        : { ...call, forecast: { ...call.forecast, odds: [{ is: { op: 'value', value: 0.123 } }] } },
    ),
  };
}
