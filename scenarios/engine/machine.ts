import { enqueueActions, setup, transition, type AnyStateMachine, type MachineContext } from 'xstate';
import type { Passage } from './advance.ts';
import { GUARDS } from './chart/guards.ts';
import { RULES } from './chart/rulebook.ts';
import type { Chart, Edge, Mode, Params } from './chart/types.ts';
import { applyRule, type ChartEvent } from './rules/draft.ts';
import { tablesOf } from './tables.ts';
import type { Scenario } from './run.ts';
import type { World } from './world.ts';

/** The chart as XState reads it: plain data, every action and guard named with its parameters. Opens in XState's tools. */
export function machineConfig(scenario: Scenario): MachineConfig {
  const { chart } = tablesOf(scenario);
  return {
    id: chart.id,
    type: 'parallel',
    states: Object.fromEntries(
      chart.regions.map((region) => [
        region.id,
        {
          initial: region.initial,
          states: Object.fromEntries(Object.entries(region.modes).map(([id, mode]) => [id, stateOf(mode)])),
        },
      ]),
    ),
  };
}

interface Named {
  readonly type: string;
  readonly params: Params;
}
interface TransitionConfig {
  readonly target?: string;
  readonly guard?: Named;
  readonly actions: readonly Named[];
}
interface StateConfig {
  readonly type?: 'final';
  readonly entry: readonly Named[];
  readonly on?: Readonly<Record<string, readonly TransitionConfig[]>>;
}
export interface MachineConfig {
  readonly id: Chart['id'];
  readonly type: 'parallel';
  readonly states: Readonly<
    Record<string, { readonly initial: string; readonly states: Readonly<Record<string, StateConfig>> }>
  >;
}

function stateOf(mode: Mode): StateConfig {
  if (mode.isFinal) return { type: 'final', entry: mode.entry };
  const on = Object.fromEntries(Object.entries(mode.on).map(([event, edges]) => [event, edges.map(transitionOf)]));
  return { entry: mode.entry, on };
}

function transitionOf({ when, to, effects }: Edge): TransitionConfig {
  return { ...(to === undefined ? {} : { target: to }), ...(when ? { guard: when } : {}), actions: effects };
}

/** XState's types describe machines written by hand; these are built from data, so `setup` is cast once, here. */
const assemble = setup as unknown as (parts: unknown) => {
  readonly createMachine: (config: unknown) => AnyStateMachine;
};
const machines = new WeakMap<Scenario, AnyStateMachine>();

/** The XState machine of a scenario: one rulebook, the same chart. Its context is a passage: world, ledger, lines. */
export function toMachine(scenario: Scenario): AnyStateMachine {
  const known = machines.get(scenario);
  if (known) return known;
  const tables = tablesOf(scenario);
  const actions = Object.fromEntries(
    Object.entries(RULES).map(([name, rule]) => [
      name,
      enqueueActions(({ context, event, enqueue }, params) => {
        const passage = toPassage(context);
        const outcome = applyRule(rule, passage.world, toEvent(event), toParams(params), tables);
        enqueue.assign({
          world: outcome.world,
          changes: outcome.changes.length === 0 ? passage.changes : [...passage.changes, ...outcome.changes],
          said: outcome.said.length === 0 ? passage.said : [...passage.said, ...outcome.said],
          answer: outcome.answer ?? passage.answer,
        });
        for (const type of outcome.raise) enqueue.raise({ type });
      }),
    ]),
  );
  const guards = Object.fromEntries(
    Object.entries(GUARDS).map(([name, guard]) => [
      name,
      ({ context, event }: { context: MachineContext; event: ChartEvent }, params: unknown) =>
        guard(toPassage(context).world, event, toParams(params), tables),
    ]),
  );
  const machine = assemble({ actions, guards }).createMachine({ ...machineConfig(scenario), context: {} });
  machines.set(scenario, machine);
  return machine;
}

/** One macrostep by XState's pure `transition`. */
export function advanceByMachine(scenario: Scenario, world: World, event: ChartEvent): Passage {
  const machine = toMachine(scenario);
  const context: Passage = { world, changes: [], said: [], answer: null };
  const before = machine.resolveState({ value: { ...world.at }, context });
  const [after] = transition(machine, before, event);
  return toPassage(after.context);
}

// XState hands context, events and parameters back untyped; the only ones it ever gets are those made in this file.
function toPassage(context: unknown): Passage {
  return context as Passage;
}
function toEvent(event: unknown): ChartEvent {
  return event as ChartEvent;
}
function toParams(params: unknown): Params {
  return (params ?? {}) as Params;
}
