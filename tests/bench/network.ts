// The schedule mathematics: the plan a move works out, its cost from 20 to 500 tasks, and `pitwall network` over a thousand files.
// Processor time, so that what else the machine does counts little; the control is a walk over the same tasks and links that
// only adds numbers up.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import type { Program } from '../../scenarios/index.ts';
import { networkOf } from '../../scenarios/engine/model/network.ts';
import { planDates } from '../../scenarios/engine/model/plan-dates.ts';
import { main } from '../../electron/cli/program.ts';
import { randomOf } from '../helpers/generated-network.ts';
import { exponent } from './_growth.ts';
import { isFull, judge, sayHead, sayRow, spreadOf } from './_report.ts';

/** A program of that many tasks: three links a task, four kinds, lags, a shutdown, four resources. */
function programOf(count: number, seed: number): Program {
  const random = randomOf(seed);
  const below = (n: number): number => Math.floor(random() * n);
  const tasks = Array.from({ length: count }, (_, at): Program['tasks'][number] => {
    const likely = 0.5 + below(12) / 4;
    return {
      id: `t${at}`,
      duration: [likely * 0.8, likely, likely * 1.5],
      demand: at % 3 === 0 ? { [`r${at % 4}`]: 1 } : {},
      criticality: 1 + below(3),
      isOptional: false,
    };
  });
  const links = tasks.flatMap((to, at) =>
    [1, 2, 3].flatMap(() => {
      const from = tasks[Math.max(0, at - 1 - below(8))];
      const type = (['FS', 'FS', 'FS', 'SS', 'FF', 'SF'] as const)[below(6)] ?? 'FS';
      return from === undefined || from.id === to.id ? [] : [{ from: from.id, to: to.id, type, lag: below(3) / 4 }];
    }),
  );
  return {
    work: 'plain',
    tasks,
    links,
    resources: { r0: [2], r1: [1], r2: [2], r3: [1, 1, 2] },
    milestones: [{ id: 'end', after: `t${count - 1}`, by: count, stakes: 'never' }],
    calendar: [{ id: 'shutdown', from: 4, to: 6, tasks: [] }],
    buffers: [],
  };
}

const start = { edits: {}, done: {}, startedAt: {}, finishedAt: {} };

/** Microseconds of processor time for one round of `work`. */
function microseconds(times: number, work: (n: number) => void): number {
  const began = process.cpuUsage();
  for (let n = 0; n < times; n += 1) work(n);
  const { user, system } = process.cpuUsage(began);
  return (user + system) / times;
}

interface Cost {
  readonly step: number[];
  readonly edit: number[];
  readonly board: number[];
  readonly control: number[];
}
function measure(count: number): Cost {
  const program = programOf(count, count);
  const network = networkOf(program);
  const times = Math.max(20, Math.round((isFull ? 60_000 : 6_000) / count));
  let sink = 0;
  const cost: Cost = { step: [], edit: [], board: [], control: [] };
  for (let round = -2; round < (isFull ? 25 : 7); round += 1) {
    const once = {
      // The clock moved: early and late dates again, edits as they were.
      step: microseconds(times, (n) => void (sink += planDates(network, start, n % 7).endStep)),
      // An edit: work, lags and cuts are put together again too.
      edit: microseconds(times, (n) => {
        sink += planDates(network, { ...start, edits: { 'duration.t3': 1 + (n % 5) } }, 0).endStep;
      }),
      // A look at the board: clashes and the levelled plan on top.
      board: microseconds(Math.ceil(times / 10), (n) => {
        const dates = planDates(network, start, n % 3);
        sink += dates.levelledEnd() + dates.clashes().length + dates.chain().length;
      }),
      control: microseconds(times, () => {
        for (const task of program.tasks) sink += task.duration[1];
        for (const link of program.links) sink += link.lag;
      }),
    };
    // Two rounds warm it up.
    if (round < 0) continue;
    cost.step.push(once.step);
    cost.edit.push(once.edit);
    cost.board.push(once.board);
    cost.control.push(once.control);
  }
  if (Number.isNaN(sink)) throw new Error('a plan without dates');
  return cost;
}

const sizes = [20, 30, 50, 100, 200, 500] as const;
const curves = { step: [] as [number, number][], edit: [] as [number, number][], board: [] as [number, number][] };
const thirty = { step: NaN, edit: NaN };
sayHead('The plan of a program, µs of processor time, three links a task');
for (const size of sizes) {
  const cost = measure(size);
  const control = spreadOf(cost.control);
  sayRow(`${size} tasks: adding up (control)`, control);
  for (const what of ['step', 'edit', 'board'] as const) {
    const spread = spreadOf(cost[what]);
    sayRow(
      `${size} tasks: after ${what === 'step' ? 'a step' : what === 'edit' ? 'an edit' : 'a look'}`,
      spread,
      control,
    );
    curves[what].push([size, spread.median]);
    if (size === 30 && what !== 'board') thirty[what] = spread.median;
  }
}
for (const what of ['step', 'edit', 'board'] as const)
  console.log(`${what}: grows with the number of tasks to the power of ${exponent(curves[what]).toFixed(2)}`);

/** Seconds for a thousand networks of thirty tasks, as files; JSON and YAML alike. A smoke run reads two hundred of them. */
const fileCount = isFull ? 1000 : 200;
async function thousand(kind: 'json' | 'yaml'): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'pitwall-bench-'));
  try {
    const files = Array.from({ length: fileCount }, (_, at) => {
      const path = join(folder, `${at}.${kind}`);
      writeFileSync(path, textOf(programOf(30, at + 1), kind));
      return path;
    });
    let bytes = 0;
    const io = { out: (text: string) => void (bytes += text.length), err: console.error, isTerminal: false, env: {} };
    const began = performance.now();
    const exit = await main(['network', '--json', ...files], io);
    const took = performance.now() - began;
    if (exit !== 0 || bytes < 1000 * fileCount)
      throw new Error(`pitwall network ended with ${exit} after ${bytes} bytes`);
    return took / fileCount;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function textOf({ tasks, links, resources, calendar }: Program, kind: 'json' | 'yaml'): string {
  const file = {
    schemaVersion: 1,
    tempo: 'weeks',
    deadlineStep: 20,
    tasks: tasks.map(({ id, duration: [optimistic, likely, pessimistic], demand, criticality }) => ({
      id,
      durationSteps: { optimistic, likely, pessimistic },
      demand,
      criticality,
    })),
    links: links.map(({ lag, ...link }) => ({ ...link, lagSteps: lag })),
    resources: Object.entries(resources).map(([id, capacityPerStep]) => ({ id, capacityPerStep })),
    calendar: calendar.map(({ id, from, to }) => ({ id, fromStep: from, toStep: to })),
  };
  if (kind === 'json') return JSON.stringify(file);
  const list = (key: string, items: readonly object[]): string =>
    `${key}:\n${items.map((item) => `  - ${JSON.stringify(item).replaceAll('"', '').replaceAll(':', ': ').replaceAll(',', ', ')}\n`).join('')}`;
  return `schemaVersion: 1\ntempo: weeks\ndeadlineStep: 20\n${list('tasks', file.tasks)}${list('links', file.links)}${list('resources', file.resources)}${list('calendar', file.calendar)}`;
}

const seconds: Record<'json' | 'yaml', number[]> = { json: [], yaml: [] };
for (let round = 0; round < (isFull ? 5 : 1); round += 1) {
  for (const kind of ['json', 'yaml'] as const) seconds[kind].push(await thousand(kind));
}
sayHead('pitwall network, 1,000 files of 30 tasks and 90 links in one call, s');
sayRow('as JSON', spreadOf(seconds.json));
sayRow('as YAML', spreadOf(seconds.yaml));
judge([
  { what: 'the plan of a move, 30 tasks', value: thirty.step, unit: 'µs', atMost: 10 },
  { what: 'the same after an edit', value: thirty.edit, unit: 'µs', atMost: 10 },
  { what: 'growth to 500 tasks, a step', value: exponent(curves.step), unit: 'power', atMost: 1.3 },
  { what: 'a thousand networks as JSON', value: spreadOf(seconds.json).median, unit: 's', atMost: 5 },
  { what: 'a thousand networks as YAML', value: spreadOf(seconds.yaml).median, unit: 's', atMost: 5 },
]);
