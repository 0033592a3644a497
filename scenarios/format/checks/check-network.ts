import type { TableCode } from '../codes.ts';
import { locate } from '../compile/make-scope.ts';
import type { Extra } from '../compile/scope.ts';
import { didYouMean } from '../problems.ts';
import type { Path } from '../problems.ts';
import type { Shaped } from '../read-shape.ts';
import type { NetworkData } from '../schema/network.ts';
import type { Problem } from '../story.ts';
import { circlesOf } from './circles.ts';

/** Work times resources: what a plan may load, so that a slip of the hand cannot fill the memory. */
const mostLoad = 1_000_000;
const tolerance = 1e-6;

type Report = (code: TableCode | 'format/bad-number', place: Path, message: string, extra?: Extra) => void;

/** Everything about a network that its shape alone does not say. What was cut out for its shape is told already. */
export function checkNetwork({ file, pruned, standing }: Shaped<NetworkData>, data: NetworkData): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (code, place, message, extra) => {
    problems.push(locate(file, code, place, message, extra));
  };
  const known = new Set(data.tasks.map(({ id }) => id));
  const isTask = (id: string, place: Path): void => {
    if (known.has(id) || pruned.has(id) || standing.has('tasks')) return;
    report('program/unknown-task', place, `There is no task "${id}".`, didYouMean(id, known));
  };
  for (const part of ['tasks', 'resources', 'calendar'] as const) checkIds(part, data[part] ?? [], report);
  data.links?.forEach(({ from, to }, at) => {
    isTask(from, ['links', at, 'from']);
    isTask(to, ['links', at, 'to']);
  });
  data.calendar?.forEach(({ fromStep, toStep, tasks }, at) => {
    if (toStep < fromStep) report('format/bad-number', ['calendar', at, 'toStep'], 'Closed time ends after it begins.');
    tasks?.forEach((id, n) => isTask(id, ['calendar', at, 'tasks', n]));
  });
  checkTasks(data, pruned, report);
  checkCircles(data, report);
  return problems;
}

function checkIds(part: string, list: readonly { readonly id: string }[], report: Report): void {
  const seen = new Set<string>();
  list.forEach(({ id }, at) => {
    if (seen.has(id)) report('program/duplicate-id', [part, at, 'id'], `"${id}" stands here a second time.`);
    seen.add(id);
  });
}

function checkTasks(data: NetworkData, pruned: ReadonlySet<string>, report: Report): void {
  const last = new Map((data.resources ?? []).map(({ id, capacityPerStep: list }) => [id, lastOf(list)]));
  let load = 0;
  data.tasks.forEach(({ id, durationSteps: duration, demand }, at) => {
    if (typeof duration === 'object') {
      const { optimistic, likely, pessimistic } = duration;
      if (!(optimistic <= likely && likely <= pessimistic))
        report(
          'format/bad-number',
          ['tasks', at, 'durationSteps'],
          `Of "${id}" optimistic ≤ likely ≤ pessimistic does not hold.`,
        );
    }
    const longest = typeof duration === 'object' ? duration.pessimistic : duration;
    for (const [resource, amount] of Object.entries(demand ?? {})) {
      const place = ['tasks', at, 'demand', resource];
      const capacity = last.get(resource);
      if (capacity === undefined) {
        if (pruned.has(resource) || pruned.has('resources')) continue;
        const hint = didYouMean(resource, last.keys());
        report('program/unknown-resource', place, `There is no resource "${resource}".`, { isKey: true, ...hint });
      } else if (amount > capacity + tolerance) {
        const message = `"${id}" asks for ${amount} of "${resource}" a step; there are ${capacity} in the end, so it could never be done.`;
        report('program/demand-above-capacity', place, message);
      }
      load += longest;
    }
  });
  if (load > mostLoad)
    report(
      'format/bad-number',
      ['tasks'],
      `All work together uses resources for ${load} steps; at most ${mostLoad} are planned.`,
      {
        isKey: true,
      },
    );
}

function lastOf(capacity: number | readonly number[]): number {
  return typeof capacity === 'number' ? capacity : (capacity.at(-1) ?? 0);
}

/** One problem for each knot of tasks that wait for each other, at its first link in the file. */
function checkCircles({ tasks, links = [] }: NetworkData, report: Report): void {
  const indexOf = new Map(tasks.map(({ id }, at) => [id, at]));
  const edges = links.map(({ from, to }) => [indexOf.get(from) ?? -1, indexOf.get(to) ?? -1] as const);
  for (const circle of circlesOf(tasks.length, edges)) {
    const names = circle.tasks.map((at) => tasks[at]?.id ?? '');
    const shown = names.length > 8 ? [...names.slice(0, 7), '…'] : names;
    const message =
      names.length === 1
        ? `"${names[0]}" waits for itself.`
        : `These wait for each other: ${shown.join(' → ')} → ${names[0]}.`;
    report('program/cycle', ['links', circle.link], message);
  }
}
