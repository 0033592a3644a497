import { bufferShare, bufferState } from '../model/schedule/buffers.ts';
import { capacityAt } from '../model/schedule/load.ts';
import { workOf } from '../model/plan-dates.ts';
import type { Task } from '../../format/program.ts';
import { listOf } from '../../text/numbers.ts';
import { amountText, planText } from '../../text/plan.ts';
import { lengthText } from '../../text/time.ts';
import { q } from '../rounding.ts';
import type { Plan } from './reading.ts';
import type { Sight } from './sight.ts';
import type { BoardView } from './types.ts';

/** Bars: early dates, the tail of slack, what drives them, what is left. */
export function tasks(sight: Sight, plan: Plan): BoardView['tasks'] {
  return sight.story.program.tasks.map((task, index) => {
    const dates = plan.tasks[task.id];
    const { network } = plan.dates;
    const drivers = plan.dates.drivers(index).map((number) => network.ids[network.links[number]?.from ?? -1] ?? '');
    return {
      id: task.id,
      name: sight.speech.name(task.id),
      owner: task.owner ?? null,
      start: dates?.start ?? 0,
      end: dates?.end ?? 0,
      slack: dates?.slack ?? 0,
      done: sight.seen.plan.done[task.id] ?? 0,
      isCritical: dates?.isCritical ?? false,
      isInPlan: dates !== undefined,
      lateEnd: dates === undefined ? 0 : q(dates.end + Math.max(0, dates.slack)),
      freeSlack: plan.dates.freeSlack(index),
      drivenBy: [...new Set(drivers)],
      durations: left(sight, plan, task, index),
      demand: task.demand,
      criticality: task.criticality,
      rework: sight.seen.plan.edits[`rework.${task.id}`] ?? 0,
    };
  });
}

/** The three estimates of what is left, in the proportion they were written. */
function left(sight: Sight, plan: Plan, task: Task, index: number): BoardView['tasks'][number]['durations'] {
  const [optimistic, likely, pessimistic] = task.duration;
  const work = workOf(plan.dates.network, sight.seen.plan, index);
  const isDone = sight.seen.plan.finishedAt[task.id] !== undefined;
  const rest = isDone ? 0 : Math.max(0, work - (sight.seen.plan.done[task.id] ?? 0));
  const share = likely > 0 ? rest / likely : 0;
  return { optimistic: q(optimistic * share), likely: q(rest), pessimistic: q(pessimistic * share) };
}

export function links(plan: Plan): BoardView['links'] {
  const { network, situation } = plan.dates;
  const driving = new Set(network.ids.flatMap((_, task) => plan.dates.drivers(task)));
  return network.links.map(({ from, to, type }, number) => ({
    from: network.ids[from] ?? '',
    to: network.ids[to] ?? '',
    type,
    lag: q(situation.lags[number] ?? 0),
    isDriving: driving.has(number),
    isCut: situation.isCut?.[number] === true,
  }));
}

export function closed(sight: Sight): BoardView['closed'] {
  return sight.story.program.calendar.map((window) => ({
    id: window.id,
    text: sight.speech.say(window.text, sight.world) || sight.speech.name(window.id),
    from: window.from,
    to: window.to,
    tasks: window.tasks,
  }));
}

export function resources(sight: Sight, plan: Plan): BoardView['resources'] {
  const loads = plan.dates.loads();
  const steps = Array.from({ length: sight.story.steps + 1 }, (_, step) => step);
  return plan.dates.network.resourceIds.map((id, index) => ({
    id,
    name: sight.speech.name(id),
    capacity: steps.map((step) => capacityAt(loads.resources, index, step)),
    load: steps.map((step) => q(loads.at(index, step))),
  }));
}

export function clashes(sight: Sight, plan: Plan): BoardView['clashes'] {
  const { network } = plan.dates;
  const { language, speech } = sight;
  return plan.dates.clashes().map(({ resource, step, demand, capacity }) => {
    const id = network.resourceIds[resource] ?? '';
    const wanting = plan.dates.tasksWanting(resource, step).map((task) => network.ids[task] ?? '');
    const text = planText('clash', language, {
      when: speech.stepName(step),
      tasks: listOf(wanting.map(speech.name), language),
      resource: speech.name(id),
      demand: amountText(demand, language),
      capacity: amountText(capacity, language),
    });
    return { resource: id, resourceName: speech.name(id), step, demand: q(demand), capacity, tasks: wanting, text };
  });
}

/** A buffer of no size is not shown. */
export function buffers(sight: Sight, plan: Plan): BoardView['buffers'] {
  const { language, speech, story } = sight;
  return plan.dates.network.buffers.flatMap(({ id, size, slackAt }, index) => {
    const used = plan.dates.usedOf(index);
    const share = bufferShare(used, size);
    if (share === null) return [];
    const state = bufferState(share);
    const text = planText(`buffer_${state}`, language, {
      name: speech.name(id),
      used: amountText(used, language),
      length: lengthText(size, story.tempo, language),
    });
    const protects = plan.dates.network.slackIds[slackAt] ?? '';
    return [{ id, name: speech.name(id), protects, size: q(size), used, share: q(share), state, text }];
  });
}
