import { didYouMean } from '../problems.ts';
import type { ScenarioData } from '../schema/scenario.ts';
import type { Call, FileLevel, Silence, Verb } from '../calls.ts';
import { checkKnown } from './check-known.ts';
import { compileEffects, compilePromise, saidText } from './effects.ts';
import type { CallData, OptionHome } from './options.ts';
import { optionsOf } from './call-options.ts';
import { compileForecast } from './forecasts.ts';
import { compileOption } from './options.ts';
import { ownParameter } from './own-parameter.ts';
import { writtenOptions } from '../catalogue.ts';
import type { Place, Scope } from './scope.ts';
import { compact, down, item, top } from './scope.ts';
import { compileOptionalText, compileText } from './text.ts';
import { compileCondition, compileValue } from './value.ts';

type Kind = Call['kind'];
export const verbOfKind: Readonly<Record<Kind, Verb>> = {
  dive: 'look',
  coach: 'ask',
  raci: 'agree',
  promise: 'agree',
  conflict: 'move',
  blocker: 'raise',
  forecast: 'tell',
  broadcast: 'tell',
  decision: 'radio',
};

/** Every call of the story in file order: files, deliverables, blockers, then `calls`. */
export function compileCalls(data: ScenarioData, scope: Scope): Call[] {
  const early = [
    ...Object.entries(data.files ?? {}).map(([id, file]) => compileFile(id, file, down(top, 'files', id), scope)),
    ...Object.entries(data.deliverables ?? {}).map(([id]) => emptyCall(id, 'raci', scope)),
    ...Object.entries(data.blockers ?? {}).map(([id, blocker]) =>
      compileBlockerCall(id, blocker, down(top, 'blockers', id), scope),
    ),
  ];
  const done = new Map<string, Call>();
  const all = Object.entries(data.calls ?? {});
  // dilemmas first: what settles one of their options takes its words, cards, picks and effects
  const dilemmasFirst = [
    ...all.filter(([, { kind }]) => kind === 'decision'),
    ...all.filter(([, { kind }]) => kind !== 'decision'),
  ];
  for (const [id, call] of dilemmasFirst) done.set(id, compileCall(id, call, down(top, 'calls', id), done, scope));
  return [...early, ...all.flatMap(([id]) => done.get(id) ?? [])];
}

function emptyCall(id: string, kind: Kind, scope: Scope): Call {
  const home = { verb: verbOfKind[kind], kind, from: 0, until: scope.steps, fromPlay: 1 };
  const options = kind === 'raci' ? [compileOption('done', {}, top, home, undefined, scope)] : [];
  return {
    id,
    kind,
    verb: home.verb,
    from: 0,
    until: scope.steps,
    fromPlay: 1,
    stakes: 'scenario',
    again: false,
    once: false,
    confidence: false,
    isBare: true,
    options,
    lines: [],
    tasks: [],
    audience: [],
  };
}

type FileData = NonNullable<ScenarioData['files']>[string];

function compileFile(id: string, data: FileData, place: Place, scope: Scope): Call {
  const { people } = scope.catalogue;
  if (data.owner !== 'you' && data.owner !== 'anyone')
    checkKnown(data.owner, people, 'scenario/unknown-person', 'person', down(place, 'owner'), scope);
  const fromPlay = data.from_play ?? 1;
  const levels = data.levels.map((level, index) =>
    compileLevel(level, item(down(place, 'levels'), index, level.card), fromPlay, scope),
  );
  const title = compileText(data.title, down(place, 'title'), { secrecy: 'seen' }, scope);
  return { ...emptyCall(id, 'dive', scope), fromPlay, file: { owner: data.owner, title, levels } };
}

function compileLevel(data: FileData['levels'][number], place: Place, fromPlay: number, scope: Scope): FileLevel {
  scope.writes.add(`known.${data.card}`);
  (data.bears_on ?? []).forEach((call, index) =>
    checkKnown(
      call,
      scope.catalogue.calls,
      'scenario/unknown-call',
      'call',
      item(down(place, 'bears_on'), index),
      scope,
    ),
  );
  return compact({
    tokens: compileValue(data.tokens ?? 1, down(place, 'tokens'), { type: 'number', secrecy: 'seen' }, scope),
    fromPlay: data.from_play ?? fromPlay,
    when: compileCondition(data.when, down(place, 'when'), 'seen', scope),
    closedSays: compileOptionalText(data.closed_says, down(place, 'closed_says'), { secrecy: 'seen' }, scope),
    card: data.card,
    text: compileText(data.text, down(place, 'text'), { secrecy: 'open' }, scope),
    effects: compileEffects(data.effects, down(place, 'effects'), scope),
    bearsOn: [...(data.bears_on ?? [])],
    since: data.since,
    needsCraft: data.needs_craft,
  });
}

type BlockerData = NonNullable<ScenarioData['blockers']>[string];

function compileBlockerCall(id: string, data: BlockerData, place: Place, scope: Scope): Call {
  const call = emptyCall(id, 'blocker', scope);
  const home = { verb: call.verb, kind: 'blocker', from: call.from, until: call.until, fromPlay: 1 };
  const options = Object.entries(data.ways_out).map(([option, way]) =>
    compileOption(option, way, down(place, 'ways_out', option), home, undefined, scope),
  );
  const text = compileText(data.text, down(place, 'text'), { secrecy: 'seen' }, scope);
  return { ...call, isBare: false, options, once: data.once ?? false, text };
}

function compileCall(id: string, data: CallData, place: Place, done: ReadonlyMap<string, Call>, scope: Scope): Call {
  const { kind } = data;
  const home: OptionHome = {
    verb: verbOfKind[kind],
    kind,
    from: data.from ?? 0,
    until: data.until ?? scope.steps,
    fromPlay: data.from_play ?? 1,
    tasks: data.tasks ?? [],
  };
  const { catalogue } = scope;
  const isBare = data.options === undefined;
  const options = optionsOf(data, place, home, done, scope).map((option) => ownParameter(option, id));
  checkFields(data, place, scope);
  const bareText = isBare && kind !== 'decision' && kind !== 'forecast' ? options[0]?.text : undefined;
  return compact({
    ...emptyCall(id, kind, scope),
    verb: home.verb,
    text: bareText ?? compileOptionalText(data.text, down(place, 'text'), { secrecy: 'seen' }, scope),
    from: home.from,
    until: home.until,
    fromPlay: home.fromPlay,
    when: compileCondition(data.when, down(place, 'when'), 'seen', scope),
    closedSays: compileOptionalText(data.closed_says, down(place, 'closed_says'), { secrecy: 'seen' }, scope),
    stakes: data.stakes ?? 'scenario',
    again: data.again ?? false,
    confidence: data.confidence ?? false,
    isBare,
    options,
    silence: compileSilence(data, place, scope),
    lines: (data.lines ?? []).flatMap((name, index) => saidText(name, item(down(place, 'lines'), index), scope) ?? []),
    instead: data.instead === undefined ? undefined : saidText(data.instead, down(place, 'instead'), scope),
    person: data.person,
    task: data.task,
    tasks: knownTasks(data, place, scope),
    audience: (data.audience ?? []).filter((who, index) =>
      checkKnown(
        who,
        new Set([...catalogue.people, ...catalogue.groups]),
        'scenario/unknown-person',
        'person or group',
        item(down(place, 'audience'), index),
        scope,
      ),
    ),
    promise: data.promise === undefined ? undefined : compilePromise(data.promise, down(place, 'promise'), scope),
    forecast: compileForecast(data, place, scope),
    ...manners(data, place, scope),
  });
}

/** Whose verb it is, and about which skill. A style without roles is the manager's. */
function manners(data: CallData, place: Place, scope: Scope): Pick<Call, 'roles' | 'style' | 'topic'> {
  const { catalogue } = scope;
  const topics = catalogue.topics.get(data.person ?? '') ?? new Set<string>();
  if (data.topic !== undefined)
    checkKnown(data.topic, topics, 'scenario/unknown-name', 'skill of that person', down(place, 'topic'), scope);
  const roles = data.roles ?? (data.style === undefined ? undefined : ['manager']);
  if (data.style !== undefined && data.roles === undefined)
    checkKnown('manager', catalogue.roles, 'scenario/unknown-name', 'role', down(place, 'style'), scope);
  return compact({ roles, style: data.style, topic: data.topic });
}

function compileSilence(data: CallData, place: Place, scope: Scope): Silence | undefined {
  const { silence } = data;
  if (silence === undefined) return undefined;
  const at = down(place, 'silence');
  const written = writtenOptions(data.options);
  if (silence.same_as !== undefined && written[silence.same_as] === undefined) {
    scope.report(
      'scenario/unknown-option',
      down(at, 'same_as'),
      `There is no option "${silence.same_as}" here.`,
      didYouMean(silence.same_as, Object.keys(written)),
    );
  }
  return compact({
    text: compileText(silence.text, down(at, 'text'), { secrecy: 'seen' }, scope),
    effects: compileEffects(silence.effects, down(at, 'effects'), scope),
    sameAs: silence.same_as,
  });
}

function knownTasks(data: CallData, place: Place, scope: Scope): string[] {
  if (data.task !== undefined)
    checkKnown(data.task, scope.catalogue.tasks, 'scenario/unknown-task', 'task', down(place, 'task'), scope);
  return (data.tasks ?? []).filter((task, index) =>
    checkKnown(task, scope.catalogue.tasks, 'scenario/unknown-task', 'task', item(down(place, 'tasks'), index), scope),
  );
}

const needed: Readonly<Record<CallData['kind'], readonly (keyof CallData)[]>> = {
  decision: ['options', 'silence'],
  coach: ['person', 'options'],
  conflict: ['tasks'],
  promise: ['promise'],
  forecast: ['of'],
  broadcast: ['audience'],
};
const ownedBy: Readonly<Partial<Record<keyof CallData, readonly CallData['kind'][]>>> = {
  lines: ['decision'],
  silence: ['decision'],
  confidence: ['decision'],
  person: ['coach', 'forecast'],
  task: ['coach'],
  tasks: ['conflict'],
  prices: ['conflict'],
  audience: ['broadcast'],
  promise: ['promise'],
  of: ['forecast'],
  odds: ['forecast'],
  odds_by: ['forecast'],
  merge: ['forecast'],
  topic: ['coach'],
  style: ['coach', 'conflict', 'broadcast', 'promise'],
  teaches: ['broadcast'],
  owns_up: ['broadcast'],
  answers_as: ['forecast'],
};

/** Which fields belong to which kind. */
function checkFields(data: CallData, place: Place, scope: Scope): void {
  for (const key of needed[data.kind]) {
    if (data[key] === undefined)
      scope.report('format/missing-key', place, `"${key}" is missing here: a ${data.kind} needs it.`);
  }
  for (const key of Object.keys(ownedBy) as (keyof CallData)[]) {
    const kinds = ownedBy[key] ?? [];
    if (data[key] === undefined || kinds.includes(data.kind)) continue;
    scope.report('format/unknown-key', down(place, key), `"${key}" does not belong to a ${data.kind}.`, {
      isKey: true,
    });
  }
  if (data.person !== undefined)
    checkKnown(data.person, scope.catalogue.people, 'scenario/unknown-person', 'person', down(place, 'person'), scope);
}
