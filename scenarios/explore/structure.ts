import type { Region } from '../engine/chart/types.ts';
import type { Scenario } from '../engine/run.ts';
import { tablesOf } from '../engine/tables.ts';
import { modesFrom, takeable } from './chart-paths.ts';
import type { EdgeHits, Hits } from './hits.ts';

/** A mode of a region: a scene or an ending in `story`, a stage of a blocker, a state of a row. */
export interface Place {
  readonly region: string;
  readonly mode: string;
}

/**
 * What is wrong with the shape of a story. `proved` follows from the chart whatever the conditions are; `notFound` only says that nobody
 * came there in so many plays.
 */
export interface Structure {
  readonly proved: {
    /** No path of edges leads there. */
    readonly unreachable: readonly Place[];
    /** Scenes from which no ending can be reached. */
    readonly deadEnds: readonly string[];
    /** Edges that stand behind one without a condition, or in a mode nothing reaches. */
    readonly deadEdges: readonly Omit<EdgeHits, 'plays'>[];
  };
  readonly notFound: {
    readonly plays: number;
    readonly modes: readonly Place[];
    readonly edges: readonly Omit<EdgeHits, 'plays'>[];
    /** `call.option` that was never open; `call` for files and rows. */
    readonly closedOptions: readonly string[];
    readonly endings: readonly string[];
  };
}

/** Reads the chart and what plays hit. Nothing is named under both heads. */
export function structureOf(scenario: Scenario, hits: Hits): Structure {
  const { regions } = tablesOf(scenario).chart;
  const read = regions.map((region) => ({ region, reached: modesFrom(region, region.initial) }));
  const unreachable = read.flatMap(({ region, reached }) =>
    Object.keys(region.modes)
      .filter((mode) => !reached.has(mode) && !isEnginesOwn(region))
      .map((mode) => ({ region: region.id, mode })),
  );
  const isReached = (region: string, mode: string): boolean =>
    read.some((one) => one.region.id === region && one.reached.has(mode));
  const isDead = ({ region, mode, event, edge }: EdgeHits): boolean => {
    const edges = regions.find(({ id }) => id === region)?.modes[mode]?.on[event] ?? [];
    return !isReached(region, mode) || edge >= takeable(edges).length;
  };
  const authored = byRow(
    hits.edges.filter((edge) => isAuthored(scenario, edge)),
    isDead,
  );
  const modes = read.flatMap(({ region, reached }) =>
    [...reached]
      .filter((mode) => hits.modes[`${region.id}.${mode}`] === 0 && !isEnginesOwn(region))
      .map((mode) => ({ region: region.id, mode })),
  );
  const isEnding = ({ region, mode }: Place): boolean => region === 'story' && hits.endings[mode] !== undefined;
  return {
    proved: {
      unreachable,
      deadEnds: regions.filter(({ id }) => id === 'story').flatMap(deadEnds),
      deadEdges: authored.filter(isDead).map(placed),
    },
    notFound: {
      plays: hits.plays,
      modes: modes.filter((mode) => !isEnding(mode)),
      edges: authored.filter((edge) => edge.plays === 0 && !isDead(edge)).map(placed),
      closedOptions: Object.keys(hits.options).filter((name) => hits.options[name]?.open === 0),
      endings: modes.filter(isEnding).map(({ mode }) => mode),
    },
  };
}

/** Scenes that lead to no ending. */
function deadEnds(story: Region): readonly string[] {
  const isFinal = (mode: string): boolean => story.modes[mode]?.isFinal === true;
  return Object.keys(story.modes).filter((mode) => !isFinal(mode) && ![...modesFrom(story, mode)].some(isFinal));
}

/** Stages of a blocker, the clock and rows are the engine's: an author wrote the scenes. */
function isEnginesOwn({ id }: Region): boolean {
  return id !== 'story';
}

/** Edges an author can do something about: a scene's `on_step`, an ending's `when`, what a blocker becomes. */
function isAuthored({ story }: Scenario, { region, mode, event, to }: EdgeHits): boolean {
  if (to === null) return false;
  if (region === 'story') {
    if (event === 'turn.story_ends') return false;
    const scene = story.scenes.find(({ id }) => id === mode);
    return event === 'turn.begun' && scene?.onStep.some(({ next }) => next === to) === true;
  }
  return event === 'turn.blockers_aged' && story.blockers.some(({ id, becomes }) => id === region && becomes !== null);
}

/** A row of `becomes` stands on the edges of every mode of its blocker: it is one thing an author wrote, and told once. */
function byRow(edges: readonly EdgeHits[], isDead: (edge: EdgeHits) => boolean): readonly EdgeHits[] {
  const rows = new Map<string, EdgeHits>();
  for (const edge of edges) {
    const name = edge.region === 'story' ? `${edge.mode} ${edge.event} ${edge.edge}` : `${edge.region} ${edge.edge}`;
    const known = rows.get(name);
    const plays = (known?.plays ?? 0) + edge.plays;
    rows.set(name, { ...(known !== undefined && !isDead(known) ? known : edge), plays });
  }
  return [...rows.values()];
}

function placed({ region, mode, event, edge, to }: EdgeHits): Omit<EdgeHits, 'plays'> {
  return { region, mode, event, edge, to };
}
