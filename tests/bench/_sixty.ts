import { prepare, start, view } from '../../scenarios/index.ts';
import type { BoardView, PlanView, Program, Scenario, Task } from '../../scenarios/index.ts';
import { randomOf } from '../helpers/random-play.ts';
import { shippedPack } from '../helpers/shipped-packs.ts';

const lanes = 6;
const perLane = 10;

/** Sixty tasks in six lines of ten, tied across; two scarce things, a week shut, two buffers. `faster`: a share off the first. */
function sixtyTasks(seed: number, faster: number): Program {
  const random = randomOf(seed);
  const idOf = (lane: number, place: number): string => `t${lane}_${place}`;
  const tasks: Task[] = [];
  const links: Program['links'][number][] = [];
  for (let lane = 0; lane < lanes; lane += 1) {
    for (let place = 0; place < perLane; place += 1) {
      const likely = (0.5 + Math.floor(random() * 6) / 4) * (place === 2 ? 1 - faster : 1);
      tasks.push({
        id: idOf(lane, place),
        duration: [likely * 0.75, likely, likely * 1.8],
        demand: place % 3 === 1 ? { ovens: 1 } : place % 3 === 2 ? { benches: 1 } : {},
        criticality: 0.5,
        isOptional: false,
      });
      if (place > 0)
        links.push({ from: idOf(lane, place - 1), to: idOf(lane, place), type: random() < 0.2 ? 'SS' : 'FS', lag: 0 });
      if (lane > 0 && random() < 0.4)
        links.push({
          from: idOf(lane - 1, Math.floor(random() * (place + 1))),
          to: idOf(lane, place),
          type: 'FS',
          lag: 0,
        });
    }
  }
  const last = idOf(lanes - 1, perLane - 1);
  return {
    tasks,
    links,
    resources: { ovens: [2], benches: [3] },
    milestones: [
      { id: 'first', after: idOf(0, perLane - 1), by: 12, stakes: 'scenario' },
      { id: 'all', after: last, by: 16, stakes: 'scenario' },
    ],
    calendar: [{ id: 'shut', from: 6, to: 7, tasks: [idOf(1, 4), idOf(2, 4)] }],
    buffers: [{ id: 'end', protects: 'all', size: 2 }],
    work: 'plain',
  };
}

/** A story of sixty tasks: a shipped one with another program, and nothing that hangs on the old one. */
function sixtyStory(faster: number): Scenario {
  const pack = shippedPack('container-closes-friday');
  const program = sixtyTasks(7, faster);
  const story = {
    ...pack.story,
    program,
    calls: [],
    blockers: pack.story.blockers.map((one, place) => ({ ...one, blocks: `t${place}_3` })),
    deliverables: pack.story.deliverables.map((one, place) => ({ ...one, endsWith: `t${place}_9` })),
  };
  return prepare({ ...pack, story });
}

function boardOf(faster: number): BoardView {
  const run = start(sixtyStory(faster), {
    seed: 1,
    role: 'individual',
    assists: { tokens: 0, strip: 5, coach: 'on', clocks: 'written' },
  });
  return view(run, { language: 'en' }).board;
}

function planOf(board: BoardView): PlanView {
  return {
    endStep: board.endStep,
    slack: Object.fromEntries(board.milestones.map((one) => [one.id, one.slack])),
    spend: 0,
    trust: {},
    tasks: Object.fromEntries(
      board.tasks.map(({ id, start: from, end, slack, isCritical, isInPlan }) => [
        id,
        { start: from, end, slack, isCritical, isInPlan },
      ]),
    ),
    chain: board.chain,
    clashes: board.clashes.length,
    levelledEndStep: board.levelledEndStep,
  };
}

/** The board of the generated story, and three moves over it that shorten one task in each line. */
export function sixty(): { readonly board: BoardView; readonly before: PlanView; readonly moves: readonly PlanView[] } {
  const board = boardOf(0);
  return { board, before: planOf(board), moves: [0.2, 0.4, 0.6].map((faster) => planOf(boardOf(faster))) };
}
