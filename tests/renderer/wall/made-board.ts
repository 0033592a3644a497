import type { BoardView, PlanView } from '../../../scenarios/index.ts';

type Task = BoardView['tasks'][number];

/** A task of a made board: what is not said is the plainest there is. */
export function madeTask(id: string, start: number, end: number, more: Partial<Task> = {}): Task {
  const slack = more.slack ?? 0;
  return {
    id,
    name: id,
    owner: null,
    start,
    end,
    slack,
    done: 0,
    isCritical: slack === 0,
    isInPlan: true,
    lateEnd: end + Math.max(0, slack),
    freeSlack: 0,
    drivenBy: [],
    durations: { optimistic: end - start, likely: end - start, pessimistic: end - start },
    demand: {},
    criticality: 0,
    rework: 0,
    ...more,
  };
}

const link = (from: string, to: string, type = 'FS', lag = 0, isDriving = true): BoardView['links'][number] => ({
  from,
  to,
  type,
  lag,
  isDriving,
  isCut: false,
});

/** The worked network of domain §3: dates as printed there, ends at 11.5, half a week of slack for inspection only. */
export const madeBoard: BoardView = {
  tasks: [
    madeTask('cfd', 0, 2, { name: 'CFD', owner: 'devika', done: 1 }),
    madeTask('tunnel', 1, 3, { name: 'Tunnel', owner: 'devika', drivenBy: ['cfd'], done: 0.5 }),
    madeTask('design', 3, 5, { name: 'Design', owner: 'leila', drivenBy: ['tunnel'] }),
    madeTask('moulds', 4, 6, {
      name: 'Moulds',
      owner: 'renske',
      drivenBy: ['design'],
      durations: { optimistic: 1.5, likely: 2, pessimistic: 4 },
    }),
    madeTask('laminate', 6, 9, { name: 'Laminate', owner: 'renske', drivenBy: ['moulds'], demand: { ovens: 1 } }),
    madeTask('qa', 8.5, 9.5, { name: 'Inspect', owner: 'bram', slack: 0.5, freeSlack: 0.5, drivenBy: ['laminate'] }),
    madeTask('spares', 9, 11, { name: 'Spares', owner: 'renske', drivenBy: ['laminate'], demand: { ovens: 2 } }),
    madeTask('freight', 10, 11, { name: 'Freight', owner: 'osman', drivenBy: ['spares'], rework: 0.5 }),
    madeTask('track_test', 11, 11.5, { name: 'Track test', owner: 'caio', drivenBy: ['freight'] }),
  ],
  links: [
    link('cfd', 'tunnel', 'SS', 1),
    link('tunnel', 'design'),
    link('design', 'moulds', 'SS', 1),
    link('design', 'laminate', 'FS', 0, false),
    link('moulds', 'laminate'),
    link('laminate', 'qa', 'SS', 1, false),
    link('laminate', 'qa', 'FF', 0.5),
    link('laminate', 'spares'),
    link('qa', 'freight', 'FS', 0, false),
    { ...link('spares', 'freight', 'FF'), isCut: false },
    link('freight', 'track_test'),
  ],
  chain: ['cfd', 'tunnel', 'design', 'moulds', 'laminate', 'spares', 'freight', 'track_test'],
  closed: [{ id: 'shutdown', text: 'the ovens rest.', from: 7, to: 7.5, tasks: ['laminate', 'spares'] }],
  resources: [
    {
      id: 'ovens',
      name: 'Ovens',
      capacity: Array.from({ length: 11 }, () => 2),
      load: [0, 0, 0, 0, 0, 0, 1, 1, 1, 3, 2],
    },
  ],
  clashes: [
    {
      resource: 'ovens',
      resourceName: 'Ovens',
      step: 9,
      demand: 3,
      capacity: 2,
      tasks: ['laminate', 'spares'],
      text: 'Week 10: three jobs want the ovens, there are two: laminate and spares.',
    },
  ],
  milestones: [{ id: 'round_9', name: 'Round 9', by: 11, forecast: 11.5, slack: -0.5 }],
  blockers: [
    {
      id: 'tray',
      text: 'The tray is too small.',
      mode: 'risk',
      modeText: 'a risk',
      blocks: 'moulds',
      owner: 'renske',
      fill: 0.8,
      level: 3,
      levelName: 'Piotr',
      answerStep: 5,
      answerText: 'answer by week 6',
    },
  ],
  deliverables: [
    {
      id: 'floor',
      name: 'The floor',
      mode: 'open',
      lastWord: 'piotr',
      lastWordName: 'Piotr',
      bank: 'asked',
      far: 'bram',
      farName: 'Bram',
      endsWith: 'laminate',
      criticality: 0.5,
    },
    {
      id: 'spare_set',
      name: 'Spares',
      mode: 'open',
      lastWord: null,
      lastWordName: null,
      bank: 'unknown',
      far: 'osman',
      farName: 'Osman',
      endsWith: 'spares',
      criticality: 0.3,
    },
  ],
  endStep: 11.5,
  levelledEndStep: 12,
  buffers: [
    {
      id: 'round',
      name: 'Before round 9',
      protects: 'round_9',
      size: 1,
      used: 0.5,
      share: 0.5,
      state: 'act',
      text: 'Half of it is used.',
    },
  ],
  contracts: [{ id: 'surface', from: 'tunnel', to: 'moulds', text: 'The inner surface is agreed as of drawing C.' }],
  sentence:
    'Round 9: half a week late. The chain that sets the date: CFD, tunnel, design, moulds, laminate, spares, freight and track test.',
};

/** A plan as a what-if gives it, from the board's own dates. */
export function madePlan(
  board: BoardView,
  changes: Readonly<Record<string, Partial<PlanView['tasks'][string]>>> = {},
): PlanView {
  return {
    endStep: Math.max(...board.tasks.map((task) => changes[task.id]?.end ?? task.end)),
    slack: Object.fromEntries(board.milestones.map((one) => [one.id, one.slack])),
    spend: 0,
    trust: {},
    tasks: Object.fromEntries(
      board.tasks.map(({ id, start, end, slack, isCritical, isInPlan }) => [
        id,
        { start, end, slack, isCritical, isInPlan, ...changes[id] },
      ]),
    ),
    chain: board.chain,
    clashes: board.clashes.length,
    levelledEndStep: board.levelledEndStep,
  };
}
