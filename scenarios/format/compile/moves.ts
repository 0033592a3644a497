import type { z } from 'zod';
import { type Option, type Resolution, resolutions } from '../calls.ts';
import type { MoveModel } from '../moves.ts';
import { PLAIN_KAPPA, plainRanges, SUPPLIER_PACE } from '../moves.ts';
import type { MoveModel as MoveModelSchema } from '../schema/move.ts';
import { checkKnown } from './check-known.ts';
import type { Place, Scope } from './scope.ts';
import { compact, down, item } from './scope.ts';
import { compileCondition } from './value.ts';

export type MoveData = z.infer<typeof MoveModelSchema>;
type Key = keyof MoveData;

const needed: Readonly<Record<Resolution, readonly Key[]>> = {
  resequence: ['move', 'before'],
  interface_contract: ['from', 'to'],
  split: ['task'],
  fast_track: ['from', 'to'],
  crash: ['task', 'people'],
  descope: ['task'],
  buffer: ['protects'],
  outsource: ['task'],
  escalate: ['move', 'before'],
  accept: [],
};
const allowed: Readonly<Record<Resolution, readonly Key[]>> = {
  resequence: [],
  interface_contract: ['quality'],
  split: ['first'],
  fast_track: ['change', 'sensitivity'],
  crash: ['kappa', 'newcomers'],
  descope: ['value', 'user'],
  buffer: [],
  outsource: ['setup', 'pace'],
  escalate: ['level'],
  accept: ['owner', 'trigger', 'tasks'],
};
const anyKind: readonly Key[] = ['amount', 'price', 'tells'];

/** The numbers of a Move's formula; keys that do not belong to its resolution, and tasks or links that are none, are told. */
export function compileMove(
  data: MoveData,
  resolution: Resolution | undefined,
  tasks: readonly string[],
  place: Place,
  scope: Scope,
): MoveModel | undefined {
  if (resolution === undefined) {
    scope.report('format/missing-key', place, '"resolution" is missing beside "model": which of the ten is it?');
    return undefined;
  }
  const areKeysRight = checkKeys(data, resolution, place, scope);
  const areNamesRight = checkNames(data, place, scope) && checkLink(data, resolution, place, scope);
  return areKeysRight && areNamesRight ? modelOf(data, resolution, tasks, place, scope) : undefined;
}

function checkKeys(data: MoveData, resolution: Resolution, place: Place, scope: Scope): boolean {
  const missing = needed[resolution].filter((key) => data[key] === undefined);
  for (const key of missing)
    scope.report('format/missing-key', place, `"${key}" is missing here: ${resolution} needs it.`);
  const right = new Set<string>([...needed[resolution], ...allowed[resolution], ...anyKind]);
  const stray = Object.keys(data).filter((key) => !right.has(key));
  for (const key of stray)
    scope.report('format/unknown-key', down(place, key), `"${key}" does not belong to ${resolution}.`, { isKey: true });
  return missing.length === 0 && stray.length === 0;
}

function checkNames(data: MoveData, place: Place, scope: Scope): boolean {
  const { catalogue } = scope;
  const task = (id: string, at: Place): boolean =>
    checkKnown(id, catalogue.tasks, 'scenario/unknown-task', 'task', at, scope);
  const singles = (['task', 'from', 'to', 'move', 'before', 'protects'] as const).map((key) => {
    const id = data[key];
    return id === undefined || task(id, down(place, key));
  });
  const lists = (['first', 'tasks'] as const).flatMap((key) =>
    (data[key] ?? []).map((id, index) => task(id, item(down(place, key), index))),
  );
  const people = (['user', 'owner'] as const).map((key) => {
    const id = data[key];
    const known = new Set([...catalogue.people, ...catalogue.groups, 'you']);
    return id === undefined || checkKnown(id, known, 'scenario/unknown-person', 'person', down(place, key), scope);
  });
  const tells = (['quality', 'risk', 'worth'] as const).map((key) => checkTold(data, key, place, scope));
  return [...singles, ...lists, ...people, ...tells].every(Boolean);
}

function checkTold(data: MoveData, key: 'quality' | 'risk' | 'worth', place: Place, scope: Scope): boolean {
  const name = data.tells?.[key];
  if (name === undefined) return true;
  const at = down(place, 'tells', key);
  const quantity = scope.catalogue.quantities.get(name);
  if (quantity?.kind === 'number') {
    scope.writes.add(name);
    return true;
  }
  if (quantity !== undefined) scope.report('scenario/wrong-type', at, `"${name}" is not a number.`);
  else checkKnown(name, scope.catalogue.quantities, 'scenario/unknown-name', 'quantity', at, scope);
  return false;
}

/** Overlap and contract work on a finish-to-start link; two tasks in another order have to be two. */
function checkLink(data: MoveData, resolution: Resolution, place: Place, scope: Scope): boolean {
  if (resolution === 'fast_track' || resolution === 'interface_contract') {
    if (scope.catalogue.finishToStart.has(`${data.from}.${data.to}`)) return true;
    scope.report(
      'scenario/unknown-task',
      down(place, 'to'),
      `There is no finish-to-start link from "${data.from}" to "${data.to}" to work on.`,
    );
    return false;
  }
  if (data.move === undefined || data.move !== data.before) return true;
  scope.report('scenario/unknown-task', down(place, 'before'), 'A task cannot go before itself.');
  return false;
}

function modelOf(
  data: MoveData,
  resolution: Resolution,
  tasks: readonly string[],
  place: Place,
  scope: Scope,
): MoveModel {
  const { tells, price, amount } = data;
  const common = compact({ price, amount, tells: { ...compact({ ...tells }), each: tells?.each ?? 1 } });
  const task = data.task ?? '';
  const [from, to] = [data.from ?? '', data.to ?? ''];
  const order = { move: data.move ?? '', before: data.before ?? '' };
  switch (resolution) {
    case 'resequence':
      return { ...common, resolution, ...order };
    case 'interface_contract':
      return { ...common, resolution, from, to, quality: data.quality ?? PLAIN_QUALITY };
    case 'split':
      return { ...common, resolution, task, first: [...(data.first ?? [])] };
    case 'fast_track':
      return {
        ...common,
        resolution,
        from,
        to,
        change: data.change ?? PLAIN_CHANGE,
        sensitivity: data.sensitivity ?? PLAIN_CHANGE,
      };
    case 'crash': {
      const { people = 1, kappa = PLAIN_KAPPA, newcomers } = data;
      return compact({ ...common, resolution, task, people, kappa, newcomers });
    }
    case 'descope':
      return compact({
        ...common,
        resolution,
        task,
        value: data.value ?? scope.catalogue.worths.get(task) ?? 0,
        user: data.user,
      });
    case 'buffer':
      return { ...common, resolution, protects: data.protects ?? '' };
    case 'outsource':
      return { ...common, resolution, task, setup: data.setup ?? 1, pace: data.pace ?? SUPPLIER_PACE };
    case 'escalate':
      return { ...common, resolution, ...order, level: data.level ?? 1 };
    case 'accept': {
      const trigger = compileCondition(data.trigger, down(place, 'trigger'), 'seen', scope);
      return compact({ ...common, resolution, tasks: [...(data.tasks ?? tasks)], owner: data.owner, trigger });
    }
  }
}
/** [P] Where a story says nothing: half specified and a little more; a predecessor that may still move, a successor that minds. */
export const PLAIN_QUALITY = 0.6;
export const PLAIN_CHANGE = 0.5;

/** The ten as options of a call that says `options: default`; the engine offers at most four that apply now. */
export function defaultMoves(
  empty: (id: string) => Option,
  call: { readonly needs?: string | undefined; readonly prices?: Readonly<Record<string, number>> | undefined },
): Option[] {
  return resolutions.map((resolution) => {
    const option = empty(resolution);
    const parameter = plainRanges[resolution];
    const price = call.prices?.[resolution];
    return {
      ...option,
      resolution,
      defaultMove: compact({ price }),
      ...compact({ parameter, needs: call.needs }),
    };
  });
}
