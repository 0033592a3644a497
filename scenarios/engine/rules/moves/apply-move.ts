import { actKey } from '../../act-key.ts';
import type { Answer, Call, Option } from '../../../format/calls.ts';
import type { Effect } from '../../../format/effects.ts';
import { accepted } from '../../model/resolutions/accept.ts';
import { ANSWER_RATES } from '../../model/response.ts';
import { q } from '../../rounding.ts';
import type { Draft } from '../draft.ts';
import { leaveLater } from '../later.ts';
import { readNumber, writePath } from '../numbers.ts';
import { datesBefore, noteDates } from '../replan.ts';
import { moveTrust } from '../trust-events.ts';
import { amountOf, modelOf, moveOutcome, type MoveOutcome } from './moves.ts';

/** Before anything else of an option: the number set on it, which its amounts may read. */
export function noteParameter(draft: Draft, call: Call, option: Option, parameter: number | undefined): void {
  if (option.parameter === undefined) return;
  const key = actKey(call, option);
  const before = draft.world.parameters[key] ?? null;
  const after = q(parameter ?? option.model?.amount ?? option.parameter.min);
  draft.put('parameters', key, after);
  draft.change(`parameter.${key}`, before, after, 'move');
}

/** What the formula of an option's resolution does to the plan, the money, the people; the author's effects come after it. */
export function applyMove(draft: Draft, call: Call, option: Option): void {
  const model = modelOf(draft.tables, draft.world, call, option);
  if (model === null) return;
  const amount = amountOf(option, model, draft.world.parameters[actKey(call, option)]);
  const found = moveOutcome(draft.tables, draft.world, model, amount, draft.gain);
  // A silence may do the same as an option whose time is over: then nothing is left to do.
  if (!found.ok) return;
  const { spend, adds, hurt, crew, contract, edits, after } = found.value;
  if (after === 0) editPlans(draft, edits);
  else leaveLater(draft, [{ after, effects: asReplans(edits), otherwise: [] }]);
  if (spend !== 0)
    writePath(draft, 'spend', readNumber(draft, 'spend') + spend * (spend > 0 ? draft.priceGrowth : 1), 'move');
  for (const [name, by] of Object.entries(adds)) writePath(draft, name, readNumber(draft, name) + by, 'move');
  for (const { person, event } of hurt) moveTrust(draft, person, event);
  if (crew !== null) draft.put('crews', crew.task, crew.people);
  if (contract !== null) agree(draft, contract);
  if (model.resolution !== 'accept') return;
  const key = actKey(call, option);
  draft.put('accepted', key, accepted(model.owner, draft.world.step));
  draft.change(`accepted.${key}`, null, model.owner ?? 'you', 'move');
}

/** Several edits of one act: the dates they move are noted once. */
function editPlans(draft: Draft, edits: MoveOutcome['edits']): void {
  const { plan } = draft.world;
  if (Object.keys(edits).length === 0) return;
  const dates = datesBefore(draft);
  draft.set('plan', { ...plan, edits: { ...plan.edits, ...edits } });
  for (const [path, after] of Object.entries(edits)) {
    draft.change(`plan.${path}`, plan.edits[path] ?? null, after, 'move');
  }
  noteDates(draft, dates, 'move');
}

function asReplans(edits: MoveOutcome['edits']): Effect[] {
  return Object.entries(edits).map(([path, value]) => ({
    kind: 'replan',
    path,
    value: [{ is: { op: 'value', value } }],
  }));
}

function agree(draft: Draft, { from, to, quality }: NonNullable<MoveOutcome['contract']>): void {
  const key = `${from}.${to}`;
  draft.put('contracts', key, { from, to, quality, since: draft.world.step, state: 'agreed' });
  draft.change(`contract.${key}`, null, 'agreed', 'move');
}

/**
 * Where work is modelled an answer is a pace (domain §5): of the tasks of the move those of whoever answered, or all of them if
 * none is theirs. A no slows only their own.
 */
export function setPace(draft: Draft, call: Call, option: Option, person: string, answer: Answer): void {
  const { tables, world } = draft;
  if (tables.story.program.work !== 'modelled' || call.kind !== 'conflict') return;
  const model = modelOf(tables, world, call, option);
  const amount = model === null ? 0 : amountOf(option, model, world.parameters[actKey(call, option)]);
  const found = model === null ? null : moveOutcome(tables, world, model, amount);
  const tasks = found?.ok === true ? found.value.tasks : call.tasks;
  const own = tasks.filter((task) => tables.story.program.tasks.find((each) => each.id === task)?.owner === person);
  const paced = own.length > 0 || answer === 'resist' ? own : tasks;
  for (const task of paced) {
    const before = world.rates[task] ?? 1;
    draft.put('rates', task, ANSWER_RATES[answer]);
    draft.change(`rate.${task}`, before, ANSWER_RATES[answer], 'answer');
  }
}
