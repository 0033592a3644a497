import { readNetwork, readingOfNetwork } from '../../scenarios/index.ts';
import type { NetworkReading } from '../../scenarios/index.ts';
import { runBatch } from './batch-files.ts';
import { columns } from './columns.ts';
import type { Exit, Io } from './io.ts';
import { printable } from './io.ts';

/** `pitwall network FILE…` (`cli.md` §3): dates, slack, clashes and a plan the resources can carry. */
export function network(io: Io, files: readonly string[], { json }: { readonly json: boolean }): Exit {
  return runBatch(io, 'network', files, json, {
    read: (name, content) => {
      const read = readNetwork(name, content);
      return read.ok ? { ok: true, document: readingOfNetwork(read.network) } : read;
    },
    say,
  });
}

/** At most three decimals: a table is read, not reckoned with. */
const short = (value: number): string => String(Math.round(value * 1000) / 1000 + 0);

function say({ endStep, levelledEndStep, endVariance, tasks, deadlines, clashes }: NetworkReading): string {
  const spread = endVariance > 0 ? `, give or take ${short(Math.sqrt(endVariance))}` : '';
  const table = [
    ['task', 'steps', 'early', '', 'late', '', 'slack', 'free', 'levelled', '', ''],
    ...tasks.map((task) => [
      task.id,
      short(task.durationSteps),
      ...[task.es, task.ef, task.ls, task.lf, task.totalFloat, task.freeFloat].map(short),
      ...[task.levelledStart, task.levelledFinish].map(short),
      task.critical ? 'critical' : '',
    ]),
  ];
  const lines = [
    `ends at ${short(endStep)}${spread}; ${short(levelledEndStep)} if the resources hold`,
    ...columns(table),
    ...deadlines.map(
      (each) =>
        `deadline ${short(each.deadlineStep)} of ${each.task ?? 'the program'}: planned for ${short(each.meanStep)}, ` +
        `${short(each.onTimeProbability * 100)} % likely; with resources ${short(each.levelledSlackSteps)} to spare`,
    ),
    ...clashes.map(
      ({ resource, step, demand, capacity }) =>
        `clash in step ${step}: ${resource} ${short(demand)} of ${short(capacity)}`,
    ),
  ];
  return lines.map((line) => `${printable(line)}\n`).join('');
}
