import { Graph, layout } from '@dagrejs/dagre';
import type { BoardView } from '../../../scenarios/index.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}
/** Where everything stands, in units of the drawing: a box is `boxWidth` wide. */
export interface NetworkLayout {
  readonly width: number;
  readonly height: number;
  /** Middle of the box of each task. */
  readonly boxes: ReadonlyMap<string, Point>;
  /** Bends of each link of the structure, in its order, without the two ends. */
  readonly bends: readonly (readonly Point[])[];
}
/** What the layout depends on, and nothing else: dates, cuts and a move in front change no place. */
export interface Structure {
  readonly tasks: readonly string[];
  readonly links: readonly { readonly from: string; readonly to: string; readonly type: string }[];
}

export const boxWidth = 100;
export const boxHeight = 58;

/** The tasks that are shown and the links between them. */
export function structureOf(board: Pick<BoardView, 'links'>, tasks: readonly string[]): Structure {
  const shown = new Set(tasks);
  return {
    tasks,
    links: board.links
      .filter((link) => shown.has(link.from) && shown.has(link.to))
      .map(({ from, to, type }) => ({ from, to, type })),
  };
}
export function structureKey({ tasks, links }: Structure): string {
  return `${tasks.join(' ')} | ${links.map((link) => `${link.from} ${link.type} ${link.to}`).join(', ')}`;
}

/** Boxes from left to right so that what waits stands right of what it waits for. Same structure, same places. */
export function layOut({ tasks, links }: Structure): NetworkLayout {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'LR', ranksep: 32, nodesep: 26, edgesep: 12, marginx: 6, marginy: 26 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const task of tasks) graph.setNode(task, { width: boxWidth, height: boxHeight });
  links.forEach((link, place) => graph.setEdge(link.from, link.to, {}, String(place)));
  layout(graph);
  const boxes = new Map<string, Point>();
  for (const task of tasks) {
    const { x = 0, y = 0 } = graph.node(task);
    boxes.set(task, { x, y });
  }
  const bends = links.map((link, place) => {
    const points: readonly Point[] = graph.edge(link.from, link.to, String(place)).points ?? [];
    return points.slice(1, -1).map(({ x, y }) => ({ x, y }));
  });
  const { width = 0, height = 0 } = graph.graph();
  return { width: finite(width), height: finite(height), boxes, bends };
}

/** An empty graph has no size at all. */
function finite(size: number): number {
  return Number.isFinite(size) ? size : 0;
}

const kept = new Map<string, NetworkLayout>();
const mostKept = 8;

/** The layout of a structure, worked out once: going to the bars and back, or another week, lays out nothing anew. */
export function layoutFor(structure: Structure): NetworkLayout {
  const key = structureKey(structure);
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = layOut(structure);
  const [oldest] = kept.keys();
  if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
  kept.set(key, made);
  return made;
}
