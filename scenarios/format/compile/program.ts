import type { ScenarioData } from '../schema/scenario.ts';
import type { Deliverable } from '../parts.ts';
import type { Program } from '../program.ts';
import { checkKnown } from './check-known.ts';
import { compileEffects } from './effects.ts';
import type { Place, Scope } from './scope.ts';
import { compact, down, item, top } from './scope.ts';
import { compileOptionalText, compileText } from './text.ts';

const seen = { secrecy: 'seen' } as const;

/** Tasks, links, dates, closed steps, buffers. */
export function compileProgram(data: ScenarioData, scope: Scope): Program {
  const program = data.program ?? {};
  const place = down(top, 'program');
  const task = (id: string, at: Place): boolean =>
    checkKnown(id, scope.catalogue.tasks, 'scenario/unknown-task', 'task', at, scope);
  const links = (program.links ?? []).flatMap((link, index) => {
    const at = item(down(place, 'links'), index);
    const areKnown = [task(link.from, down(at, 'from')), task(link.to, down(at, 'to'))].every(Boolean);
    return areKnown ? [{ from: link.from, to: link.to, type: link.type ?? ('FS' as const), lag: link.lag ?? 0 }] : [];
  });
  return compact({
    work: program.work ?? 'plain',
    tasks: compileTasks(program.tasks ?? {}, program.resources ?? {}, down(place, 'tasks'), scope),
    links,
    resources: Object.fromEntries(
      Object.entries(program.resources ?? {}).map(([id, data]) => {
        const capacity = capacityOf(data);
        const name = typeof data === 'object' && 'name' in data ? data.name : undefined;
        compileOptionalText(name, down(place, 'resources', id, 'name'), seen, scope);
        return [id, typeof capacity === 'number' ? [capacity] : [...capacity]];
      }),
    ),
    milestones: Object.entries(program.milestones ?? {}).map(([id, milestone]) => {
      const at = down(place, 'milestones', id);
      task(milestone.after, down(at, 'after'));
      const { announce } = milestone;
      const line =
        announce === undefined
          ? undefined
          : { step: announce.step, text: compileText(announce.text, down(at, 'announce', 'text'), seen, scope) };
      const name = compileOptionalText(milestone.name, down(at, 'name'), seen, scope);
      return compact({
        id,
        name,
        after: milestone.after,
        by: milestone.by,
        stakes: milestone.stakes ?? ('never' as const),
        announce: line,
      });
    }),
    calendar: compileCalendar(program, down(place, 'calendar'), scope),
    buffers: compileBuffers(program, down(place, 'buffers'), scope),
    budget: program.budget,
  });
}

type ProgramData = NonNullable<ScenarioData['program']>;

function compileCalendar(program: ProgramData, place: Place, scope: Scope): Program['calendar'] {
  return (program.calendar ?? []).map((window, index) => {
    const at = item(place, index);
    (window.tasks ?? []).forEach((task, n) =>
      checkKnown(task, scope.catalogue.tasks, 'scenario/unknown-task', 'task', item(down(at, 'tasks'), n), scope),
    );
    if (window.to <= window.from)
      scope.report('format/bad-number', down(at, 'to'), 'The first open step comes after the first closed one.');
    const { id, from, to } = window;
    const text = compileOptionalText(window.text, down(at, 'text'), seen, scope);
    return compact({ id, text, from, to, tasks: [...(window.tasks ?? [])] });
  });
}

function compileBuffers(program: ProgramData, place: Place, scope: Scope): Program['buffers'] {
  const protectable = new Set([...scope.catalogue.tasks, ...scope.catalogue.milestones]);
  return Object.entries(program.buffers ?? {}).map(([id, buffer]) => {
    const at = down(place, id);
    const { protects } = buffer;
    checkKnown(protects, protectable, 'scenario/unknown-task', 'task or milestone', down(at, 'protects'), scope);
    const name = compileOptionalText(buffer.name, down(at, 'name'), seen, scope);
    return compact({ id, name, protects, size: sizeOfBuffer(buffer, at, scope) });
  });
}

/** A size, or what it is worked out from: never both, never neither. */
function sizeOfBuffer(
  { size, rule, safe }: NonNullable<ProgramData['buffers']>[string],
  place: Place,
  scope: Scope,
): Program['buffers'][number]['size'] {
  for (const task of Object.keys(safe ?? {}))
    checkKnown(task, scope.catalogue.tasks, 'scenario/unknown-task', 'task', down(place, 'safe', task), scope, true);
  const isWorkedOut = rule !== undefined && safe !== undefined;
  if (size !== undefined ? rule !== undefined || safe !== undefined : !isWorkedOut) {
    scope.report(
      'format/missing-key',
      place,
      'A buffer has a `size`, or a `rule` and the `safe` estimates of its chain.',
    );
  }
  return size ?? { rule: rule ?? 'root', safe: { ...safe } };
}

type ResourceData = NonNullable<ProgramData['resources']>[string];

function capacityOf(data: ResourceData): number | readonly number[] {
  return typeof data === 'object' && 'capacity' in data ? data.capacity : data;
}

function lastCapacity(data: ResourceData | undefined): number | undefined {
  if (data === undefined) return undefined;
  const capacity = capacityOf(data);
  return typeof capacity === 'number' ? capacity : capacity.at(-1);
}

function compileTasks(
  tasks: NonNullable<ProgramData['tasks']>,
  capacities: NonNullable<ProgramData['resources']>,
  place: Place,
  scope: Scope,
): Program['tasks'] {
  const { people, resources } = scope.catalogue;
  return Object.entries(tasks).map(([id, task]) => {
    const at = down(place, id);
    if (task.owner !== undefined && task.owner !== 'you')
      checkKnown(task.owner, people, 'scenario/unknown-person', 'person', down(at, 'owner'), scope);
    for (const [resource, amount] of Object.entries(task.demand ?? {})) {
      const place = down(at, 'demand', resource);
      checkKnown(resource, resources, 'scenario/unknown-name', 'resource', place, scope, true);
      const last = lastCapacity(capacities[resource]);
      // Levelling would look for room for ever.
      if (last !== undefined && amount > last)
        scope.report(
          'format/bad-number',
          place,
          `There are ${last} of "${resource}" in the end: this could never be done.`,
        );
    }
    if (task.topic !== undefined) {
      const topics = scope.catalogue.topics.get(task.owner ?? '') ?? new Set<string>();
      checkKnown(task.topic, topics, 'scenario/unknown-name', 'skill of its owner', down(at, 'topic'), scope);
    }
    const { duration } = task;
    const [a, m, b] = typeof duration === 'number' ? [duration, duration, duration] : duration;
    if (!(a <= m && m <= b))
      scope.report(
        'format/bad-number',
        down(at, 'duration'),
        'A duration is [optimistic, likely, pessimistic], smallest first.',
      );
    return compact({
      id,
      name: compileOptionalText(task.name, down(at, 'name'), seen, scope),
      duration: [a, m, b] as const,
      owner: task.owner,
      demand: { ...task.demand },
      notBefore: task.not_before,
      value: task.value,
      criticality: task.criticality ?? 1,
      isOptional: task.optional ?? false,
      topic: task.topic,
    });
  });
}

type DeliverableData = NonNullable<ScenarioData['deliverables']>[string];

export function compileDeliverables(data: ScenarioData, scope: Scope): Deliverable[] {
  return Object.entries(data.deliverables ?? {}).map(([id, deliverable]) =>
    compileDeliverable(id, deliverable, down(top, 'deliverables', id), scope),
  );
}

function compileDeliverable(id: string, data: DeliverableData, place: Place, scope: Scope): Deliverable {
  const { people, groups, tasks } = scope.catalogue;
  for (const person of Object.keys(data.people)) {
    if (person !== 'you')
      checkKnown(person, people, 'scenario/unknown-person', 'person', down(place, 'people', person), scope, true);
  }
  if (data.ends_with !== undefined)
    checkKnown(data.ends_with, tasks, 'scenario/unknown-task', 'task', down(place, 'ends_with'), scope);
  if (data.banks !== undefined) {
    checkKnown(data.banks.near, tasks, 'scenario/unknown-task', 'task', down(place, 'banks', 'near'), scope);
    checkKnown(
      data.banks.far,
      new Set([...people, ...groups]),
      'scenario/unknown-person',
      'person or group',
      down(place, 'banks', 'far'),
      scope,
    );
  }
  return compact({
    id,
    name: compileText(data.name, down(place, 'name'), seen, scope),
    criticality: data.criticality ?? 1,
    endsWith: data.ends_with,
    hasTestableEnd: data.testable_end,
    banks: data.banks,
    people: Object.fromEntries(
      Object.entries(data.people).map(([who, { outsider, ...facts }]) => [
        who,
        compact({
          ...facts,
          veto: facts.veto ?? false,
          dependent: facts.dependent ?? false,
          isOutsider: outsider,
        }),
      ]),
    ),
    agree: compileAgree(data.agree, Object.keys(data.people), down(place, 'agree'), scope),
  });
}

function compileAgree(
  data: DeliverableData['agree'],
  row: readonly string[],
  place: Place,
  scope: Scope,
): Deliverable['agree'] {
  if (data === undefined) return undefined;
  const inRow = new Set(row);
  const check = (person: string, at: Place, isKey = false): boolean =>
    checkKnown(person, inRow, 'scenario/unknown-person', 'person in this row', at, scope, isKey);
  data.last_word.forEach(
    (person, index) => person === 'nobody' || check(person, item(down(place, 'last_word'), index)),
  );
  (data.tags ?? []).forEach((person, index) => check(person, item(down(place, 'tags'), index)));
  for (const person of Object.keys(data.base ?? {})) check(person, down(place, 'base', person), true);
  return compact({
    text: compileText(data.text, down(place, 'text'), seen, scope),
    lastWord: [...data.last_word],
    tags: [...(data.tags ?? [])],
    base: { ...data.base },
    says: compileOptionalText(data.says, down(place, 'says'), { secrecy: 'open', mayBeSilent: true }, scope),
    effects: compileEffects(data.effects, down(place, 'effects'), scope),
    isModelled: data.model,
  });
}
