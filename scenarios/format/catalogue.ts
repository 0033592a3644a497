import type { ScenarioData } from './schema/scenario.ts';
import { type CallKind, resolutions } from './calls.ts';
import type { Bank } from './effects.ts';
import { type BlockerMode, blockerModes } from './parts.ts';

/** What can be named in a story, by kind, before anything is compiled. */
export interface Catalogue {
  readonly people: ReadonlySet<string>;
  /** Roles it can be played in. */
  readonly roles: ReadonlySet<string>;
  /** `for`: people or groups that are served. */
  readonly groups: ReadonlySet<string>;
  readonly topics: ReadonlyMap<string, ReadonlySet<string>>;
  readonly sponsors: readonly string[];
  readonly cards: ReadonlySet<string>;
  /** Cards and facts. */
  readonly facts: ReadonlySet<string>;
  readonly files: ReadonlySet<string>;
  readonly deliverables: ReadonlyMap<string, ReadonlySet<string>>;
  readonly blockers: ReadonlySet<string>;
  readonly calls: ReadonlyMap<string, CallEntry>;
  readonly promises: ReadonlySet<string>;
  readonly tasks: ReadonlySet<string>;
  /** Task → what it is worth, where a story says so. */
  readonly worths: ReadonlyMap<string, number>;
  /** `from.to` of every finish-to-start link. */
  readonly finishToStart: ReadonlySet<string>;
  readonly milestones: ReadonlySet<string>;
  readonly buffers: ReadonlySet<string>;
  readonly resources: ReadonlySet<string>;
  readonly chances: ReadonlyMap<string, { readonly isNumber: boolean }>;
  readonly truths: ReadonlySet<string>;
  readonly quantities: ReadonlyMap<string, QuantityEntry>;
  readonly events: ReadonlySet<string>;
  readonly texts: ReadonlySet<string>;
  readonly scenes: ReadonlySet<string>;
  readonly endings: ReadonlySet<string>;
  readonly intents: ReadonlyMap<string, { readonly who: string }>;
  readonly strip: ReadonlySet<string>;
}
export interface CallEntry {
  readonly kind: Exclude<CallKind, 'turn'>;
  readonly isBare: boolean;
  /** Option → its picks. */
  readonly options: ReadonlyMap<string, ReadonlySet<string>>;
  readonly hasSilence: boolean;
}
export type QuantityEntry =
  | { readonly kind: 'number'; readonly isShown: boolean }
  | { readonly kind: 'word'; readonly isShown: boolean; readonly words: readonly string[] }
  | { readonly kind: 'computed'; readonly isShown: boolean; readonly is: string | boolean };

export const banks: readonly Bank[] = ['unknown', 'asked', 'ready'];
export const modesOfBlocker: readonly BlockerMode[] = blockerModes;
export const modesOfDeliverable = ['open', 'proposed', 'settled', 'drifting', 'stalled', 'landed'] as const;
export const verbs = ['look', 'ask', 'agree', 'move', 'raise', 'tell', 'radio'] as const;
export const crafts = ['', 'aero', 'composites', 'data', 'race_operations'] as const;

function keys(record: object | undefined): string[] {
  return record === undefined ? [] : Object.keys(record);
}

/** Reads every declared id. Works on whatever passed the schema. */
export function buildCatalogue(data: ScenarioData): Catalogue {
  const cards = Object.values(data.files ?? {}).flatMap(({ levels }) => levels.map(({ card }) => card));
  return {
    people: new Set(keys(data.people)),
    roles: new Set(data.roles ?? ['individual']),
    groups: new Set(data.for ?? []),
    topics: new Map(Object.entries(data.people).map(([id, { skill }]) => [id, new Set(keys(skill))])),
    sponsors: keys(data.sponsors),
    cards: new Set(cards),
    facts: new Set([...cards, ...keys(data.facts)]),
    files: new Set(keys(data.files)),
    deliverables: new Map(
      Object.entries(data.deliverables ?? {}).map(([id, { people }]) => [id, new Set(keys(people))]),
    ),
    blockers: new Set(keys(data.blockers)),
    calls: listCalls(data),
    promises: new Set([
      ...Object.entries(data.calls ?? {}).flatMap(([id, call]) => (call.kind === 'promise' ? [id] : [])),
      ...promisedByEffects(data),
    ]),
    tasks: new Set(keys(data.program?.tasks)),
    worths: new Map(
      Object.entries(data.program?.tasks ?? {}).flatMap(([id, { value }]) =>
        value === undefined ? [] : [[id, value]],
      ),
    ),
    finishToStart: new Set(
      (data.program?.links ?? []).flatMap(({ from, to, type }) =>
        type === undefined || type === 'FS' ? [`${from}.${to}`] : [],
      ),
    ),
    milestones: new Set(keys(data.program?.milestones)),
    buffers: new Set(keys(data.program?.buffers)),
    resources: new Set(keys(data.program?.resources)),
    chances: new Map(Object.entries(data.chances ?? {}).map(([id, { p }]) => [id, { isNumber: p === undefined }])),
    truths: new Set(keys(data.truths)),
    quantities: listQuantities(data),
    events: new Set(keys(data.events)),
    texts: new Set(keys(data.texts)),
    scenes: new Set(keys(data.scenes)),
    endings: new Set(data.aftermath.endings.map(({ id }) => id)),
    intents: new Map(Object.entries(data.intents ?? {}).map(([id, { who }]) => [id, { who }])),
    strip: new Set(keys(data.strip)),
  };
}

function listQuantities(data: ScenarioData): Map<string, QuantityEntry> {
  return new Map(
    Object.entries(data.quantities ?? {}).map(([id, quantity]): [string, QuantityEntry] => {
      const isShown = quantity.shown ?? false;
      if (quantity.one_of !== undefined) return [id, { kind: 'word', isShown, words: quantity.one_of }];
      if (quantity.is !== undefined) return [id, { kind: 'computed', isShown, is: quantity.is }];
      return [id, { kind: 'number', isShown }];
    }),
  );
}

/** The ten of a call that says `options: default`, by their own names. */
const defaultOptions = Object.fromEntries(resolutions.map((word) => [word, {}]));
/** Options an author wrote, by id; none where the engine makes them. */
export function writtenOptions<T>(
  options: 'default' | Readonly<Record<string, T>> | undefined,
): Readonly<Record<string, T>> {
  return options === undefined || options === 'default' ? {} : options;
}

type PickData = readonly { readonly id: string }[] | undefined;

function listCalls(data: ScenarioData): Map<string, CallEntry> {
  const calls = new Map<string, CallEntry>();
  const none: ReadonlyMap<string, ReadonlySet<string>> = new Map();
  for (const id of keys(data.files)) calls.set(id, { kind: 'dive', isBare: true, options: none, hasSilence: false });
  for (const id of keys(data.deliverables))
    calls.set(id, { kind: 'raci', isBare: true, options: none, hasSilence: false });
  for (const [id, blocker] of Object.entries(data.blockers ?? {})) {
    calls.set(id, { kind: 'blocker', isBare: false, options: listOptions(blocker.ways_out), hasSilence: false });
  }
  for (const [id, call] of Object.entries(data.calls ?? {})) {
    const isBare = call.options === undefined;
    const options = isBare
      ? new Map([['done', new Set((call.picks ?? []).map((pick) => pick.id))]])
      : listOptions(call.options === 'default' ? defaultOptions : call.options);
    calls.set(id, { kind: call.kind, isBare, options, hasSilence: call.silence !== undefined });
  }
  inheritPicks(data, calls);
  return calls;
}

function listOptions(
  options: Readonly<Record<string, 'default' | { readonly picks?: PickData }>> | undefined,
): Map<string, ReadonlySet<string>> {
  return new Map(
    Object.entries(options ?? {}).map(([id, option]) => [
      id,
      new Set(option === 'default' ? [] : (option.picks ?? []).map((pick) => pick.id)),
    ]),
  );
}

/** An option that settles another has that one's picks unless it writes its own. */
function inheritPicks(data: ScenarioData, calls: Map<string, CallEntry>): void {
  for (const [id, call] of Object.entries(data.calls ?? {})) {
    for (const [optionId, option] of Object.entries(
      call.options === undefined ? { done: call } : writtenOptions(call.options),
    )) {
      if (option === 'default' || option.settles === undefined || option.picks !== undefined) continue;
      const [settledCall = '', settledOption = ''] = option.settles.split('.');
      const picks = calls.get(settledCall)?.options.get(settledOption);
      if (picks !== undefined)
        (calls.get(id)?.options as Map<string, ReadonlySet<string>> | undefined)?.set(optionId, picks);
    }
  }
}

/** Ids of promises that effects make, wherever they stand. */
function promisedByEffects(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const id: unknown =
      key === 'promise' && typeof inner === 'object' && inner !== null
        ? (inner as { readonly id?: unknown }).id
        : undefined;
    return [...(typeof id === 'string' ? [id] : []), ...promisedByEffects(inner)];
  });
}
