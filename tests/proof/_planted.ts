// One leak of every kind, as a mistake in a view would make it. Undefined = at this moment there is none of its kind.
import type { Run, Text } from '../../scenarios/index.ts';
import { freeNumbers } from './_exchange.ts';
import type { Stained } from './_stain.ts';

type Leak = (run: Run, stained: Stained) => unknown;

/** A text in the run's own (marked) words. */
function say({ scenario: { pack, story } }: Run, text: Text | undefined): string | undefined {
  const path = text?.rows[0]?.path ?? '';
  return pack.words[story.language]?.[path];
}
const oneWord = (line: string | undefined): string | undefined => line?.split(' ').at(-1);

function hiddenOf({ scenario: { story }, world }: Run): readonly [string, unknown] | undefined {
  const hidden = freeNumbers(story).find((each) => each.kind === 'number');
  return hidden === undefined ? undefined : [hidden.id, world.quantities[hidden.id]];
}
function unread({ scenario: { story }, world }: Run): Text | undefined {
  const levels = story.calls.flatMap((call) => call.file?.levels ?? []);
  return levels.find((level) => world.known[level.card] !== true)?.text;
}
const endingOf = ({ scenario: { story } }: Run): Text | undefined => story.aftermath.endings[0]?.text;

export const planted: Readonly<Record<string, Leak>> = {
  'the truth by name': ({ world }) => world.truth,
  'another truth by name': ({ scenario: { story }, world }) => story.truths.find(({ id }) => id !== world.truth)?.id,
  'truths as keys': ({ scenario: { story } }) => ({ [story.truths[0]?.id ?? '']: 1 }),
  'the place of the truth in its list': ({ scenario: { story }, world }) =>
    story.truths.findIndex(({ id }) => id === world.truth),
  'the words of a truth': (run) => say(run, run.scenario.story.truths[0]?.text),
  'a hidden number by name': (run) => hiddenOf(run)?.[0],
  'a hidden number as a key': (run) => {
    const hidden = hiddenOf(run);
    return hidden === undefined ? undefined : { [hidden[0]]: 1 };
  },
  'a hidden number': (run) => hiddenOf(run)?.[1],
  'a hidden number in a sentence': (run) => {
    const hidden = hiddenOf(run);
    return hidden === undefined ? undefined : `About ${Math.round(Number(hidden[1]) * 1e3)} in all`;
  },
  'the words of a hidden number': (run) =>
    say(run, run.scenario.story.quantities.find((each) => !each.isShown && each.text !== undefined)?.text),
  'that a hidden number changed': ({ scenario: { story }, steps }) => {
    const hidden = new Set(freeNumbers(story).map((each) => each.id));
    const count = steps.flatMap((step) => step.changes).filter((change) => hidden.has(change.path)).length;
    return count === 0 ? undefined : count;
  },
  'the seed': ({ world }) => world.seed,
  'the seed of the log': ({ log }) => log.seed,
  'a number that was drawn': ({ world }) => Object.values(world.drawn)[0]?.u,
  'whether a chance fell': ({ world }) => Object.values(world.drawn)[0]?.fell ?? undefined,
  'how much is under way': ({ world }) => (world.pending.length === 0 ? undefined : world.pending.length),
  'how far a forecast was off': ({ world }) => Object.values(world.told)[0]?.off,
  'the odds of a forecast': ({ scenario: { story } }) =>
    story.calls.find((call) => call.forecast?.odds !== undefined)?.forecast?.odds?.at(-1)?.is,
  'a property of hidden things': () => ({ hazard: null }),
  'what an act is rated': ({ scenario: { story } }) =>
    Object.values(story.keys).flatMap((key) => key.facets.map((facet) => facet.level.at(-1)?.is))[0],
  'how many rated': ({ scenario: { story } }) => story.raters,
  'why an act is rated so': (run) => {
    const [key] = Object.values(run.scenario.story.keys).filter((each) => each.facets.length > 0);
    return say(run, key?.facets[0]?.because);
  },
  'one word of an ending': (run) => oneWord(say(run, endingOf(run))),
  'one word of a file that is shut': (run) => oneWord(say(run, unread(run))),
  'on the projector: a card the player holds': (run) => {
    const levels = run.scenario.story.calls.flatMap((call) => call.file?.levels ?? []);
    return say(run, levels.find((level) => run.world.known[level.card] === true)?.text);
  },
  'the guide': ({ scenario: { pack } }) => Object.values(pack.guides)[0]?.slice(0, 40),
};
