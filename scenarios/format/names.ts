import type { ProblemCode } from './codes.ts';
import type { Catalogue } from './catalogue.ts';
import { banks, crafts, modesOfBlocker, modesOfDeliverable, verbs } from './catalogue.ts';
import { didYouMean } from './problems.ts';

/** What an expression can be: a number, a word, or true and false. */
export type ValueType = 'number' | 'word' | 'flag';
/** What a name is, and what reading it gives away. */
export interface NameInfo {
  readonly type: ValueType;
  /** The words it can be, if they are a closed list. */
  readonly words?: Iterable<string>;
  /** The code for comparing it with another word. */
  readonly wordCode?: ProblemCode;
  /** Reads the truth or something drawn. */
  readonly isSecret: boolean;
  /** Reads a quantity that is not on the wall. */
  readonly isHidden: boolean;
}
export interface NameFault {
  readonly code: ProblemCode;
  readonly message: string;
  readonly suggestion?: string;
}
export type NameResult =
  { readonly ok: true; readonly info: NameInfo } | { readonly ok: false; readonly fault: NameFault };
/** Type and secrecy of computed quantities; worked out where they are first read. */
export type ReadComputed = (id: string) => NameInfo;

const letters = ['', 'R', 'A', 'C', 'I', 'A+R'];
const promiseStates = ['none', 'open', 'kept', 'broken'];
const plainNames = [
  'step',
  'steps',
  'tokens',
  'spend',
  'role',
  'referent',
  'craft',
  'credibility',
  'patience',
  'lost',
  'trust_mean',
  'end_step',
  'levelled_end',
  'clashes',
  'truth',
];
const families = [
  'spent',
  'patience',
  'trust',
  'pip',
  'known',
  'opened',
  'played',
  'asked',
  'visited',
  'quiet',
  'at',
  'letter',
  'talked',
  'last',
  'bank',
  'promise',
  'start',
  'end',
  'slack',
  'used',
  'did',
  'raised',
  'told',
  'stated',
  'off',
  'drawn',
  'parameter',
];
/** Names a quantity may not take. */
export const builtInNames: ReadonlySet<string> = new Set([...plainNames, ...families, 'min', 'max']);

function info(type: ValueType, words?: Iterable<string>, wordCode: ProblemCode = 'scenario/unknown-name'): NameResult {
  return {
    ok: true,
    info: { type, isSecret: false, isHidden: false, ...(words === undefined ? {} : { words, wordCode }) },
  };
}
function secret(result: NameResult): NameResult {
  return result.ok ? { ok: true, info: { ...result.info, isSecret: true } } : result;
}
function unknown(code: ProblemCode, what: string, name: string, known: Iterable<string>): NameResult {
  return { ok: false, fault: { code, message: `There is no ${what} "${name}".`, ...didYouMean(name, known) } };
}

/** The closed family of names of `engine.md` §1, and nothing else. */
export function resolveName(name: string, catalogue: Catalogue, readComputed: ReadComputed): NameResult {
  const [root = '', first, ...more] = name.split('.');
  if (first === undefined) return resolvePlain(root, catalogue, readComputed);
  if (!families.includes(root)) {
    const isKnown = plainNames.includes(root) || catalogue.quantities.has(root);
    if (isKnown)
      return { ok: false, fault: { code: 'scenario/unknown-name', message: `Nothing follows after "${root}".` } };
    return unknown('scenario/unknown-name', 'name', root, families);
  }
  if (
    more.length > 0 &&
    root !== 'pip' &&
    root !== 'letter' &&
    root !== 'talked' &&
    root !== 'did' &&
    root !== 'parameter'
  ) {
    return { ok: false, fault: { code: 'scenario/unknown-name', message: `"${name}" has one part too many.` } };
  }
  return resolveFamily(root, first, more, catalogue);
}

function resolvePlain(name: string, catalogue: Catalogue, readComputed: ReadComputed): NameResult {
  switch (name) {
    case 'step':
    case 'steps':
    case 'tokens':
    case 'spend':
    case 'credibility':
    case 'trust_mean':
    case 'referent':
    case 'end_step':
    case 'levelled_end':
    case 'clashes':
      return info('number');
    case 'patience':
      if (catalogue.sponsors.length === 1) return info('number');
      return {
        ok: false,
        fault: { code: 'scenario/unknown-name', message: 'There is more than one sponsor: say patience.<who>.' },
      };
    case 'role':
      return info('word', catalogue.roles);
    case 'craft':
      return info('word', crafts);
    case 'lost':
      return info('flag');
    case 'truth':
      return secret(info('word', catalogue.truths));
    default: {
      const quantity = catalogue.quantities.get(name);
      if (quantity === undefined) return unknownPlain(name, catalogue);
      if (quantity.kind === 'computed') return { ok: true, info: readComputed(name) };
      const isHidden = !quantity.isShown;
      if (quantity.kind === 'number') return { ok: true, info: { type: 'number', isSecret: false, isHidden } };
      return {
        ok: true,
        info: { type: 'word', words: quantity.words, wordCode: 'scenario/unknown-name', isSecret: false, isHidden },
      };
    }
  }
}

function unknownPlain(name: string, catalogue: Catalogue): NameResult {
  if (families.includes(name)) {
    return {
      ok: false,
      fault: { code: 'scenario/unknown-name', message: `"${name}" needs a name behind a dot: ${name}.<…>.` },
    };
  }
  const words = [...catalogue.quantities.values()].some(
    (quantity) => quantity.kind === 'word' && quantity.words.includes(name),
  );
  if (words)
    return {
      ok: false,
      fault: {
        code: 'scenario/unknown-name',
        message: `There is no name "${name}".`,
        suggestion: `a word stands in quotes: '${name}'`,
      },
    };
  return unknown('scenario/unknown-name', 'name', name, [...plainNames, ...catalogue.quantities.keys()]);
}

type Known = { has(name: string): boolean } & ({ keys(): Iterable<string> } | Iterable<string>);
function oneOf(
  known: ReadonlySet<string> | ReadonlyMap<string, unknown>,
  name: string,
  code: ProblemCode,
  what: string,
  result: NameResult,
): NameResult {
  return (known as Known).has(name) ? result : unknown(code, what, name, known.keys());
}

function resolveFamily(root: string, id: string, more: readonly string[], catalogue: Catalogue): NameResult {
  const person = (result: NameResult): NameResult =>
    oneOf(catalogue.people, id, 'scenario/unknown-person', 'person', result);
  const task = (): NameResult => oneOf(catalogue.tasks, id, 'scenario/unknown-task', 'task', info('number'));
  switch (root) {
    case 'spent':
      return oneOf(new Set<string>(verbs), id, 'scenario/unknown-name', 'verb', info('number'));
    case 'patience':
      return oneOf(new Set(catalogue.sponsors), id, 'scenario/unknown-person', 'sponsor', info('number'));
    case 'trust':
    case 'visited':
      return person(info('number'));
    case 'asked':
    case 'quiet':
      return person(info('flag'));
    case 'pip':
      return resolvePip(id, more, catalogue);
    case 'known':
      return oneOf(catalogue.facts, id, 'scenario/unknown-card', 'card or fact', info('flag'));
    case 'played':
      return oneOf(catalogue.cards, id, 'scenario/unknown-card', 'card', info('flag'));
    case 'opened':
      return oneOf(catalogue.files, id, 'scenario/unknown-file', 'file', info('number'));
    case 'at':
      return resolveRegion(id, catalogue);
    case 'letter':
      return resolveLetter(root, id, more, catalogue, info('word', letters));
    case 'talked':
      return resolveLetter(root, id, more, catalogue, info('flag'));
    case 'last':
      return oneOf(
        catalogue.deliverables,
        id,
        'scenario/unknown-name',
        'deliverable',
        info('word', ['', ...(catalogue.deliverables.get(id) ?? [])], 'scenario/unknown-person'),
      );
    case 'bank':
      return oneOf(catalogue.deliverables, id, 'scenario/unknown-name', 'deliverable', info('word', banks));
    case 'promise':
      return oneOf(catalogue.promises, id, 'scenario/unknown-name', 'promise', info('word', promiseStates));
    case 'start':
    case 'end':
    case 'slack':
      return task();
    case 'used':
      return oneOf(catalogue.buffers, id, 'scenario/unknown-name', 'buffer', info('number'));
    case 'did':
      return resolveDid(id, more, catalogue);
    case 'parameter':
      return resolveParameter(id, more, catalogue);
    case 'raised':
      return oneOf(catalogue.blockers, id, 'scenario/unknown-name', 'blocker', info('number'));
    case 'told':
      return resolveCallOfKind(id, ['forecast', 'broadcast'], 'forecast or broadcast', catalogue, info('flag'));
    case 'stated':
    case 'off':
      return resolveCallOfKind(id, ['forecast'], 'forecast', catalogue, info('number'));
    case 'drawn':
      return oneOf(
        catalogue.chances,
        id,
        'scenario/unknown-name',
        'chance',
        secret(info(catalogue.chances.get(id)?.isNumber === true ? 'number' : 'flag')),
      );
    default:
      return unknown('scenario/unknown-name', 'name', root, families);
  }
}

function resolvePip(person: string, more: readonly string[], catalogue: Catalogue): NameResult {
  const topics = catalogue.topics.get(person);
  if (topics === undefined) return unknown('scenario/unknown-person', 'person', person, catalogue.people);
  const [topic] = more;
  if (topic === undefined || more.length > 1)
    return { ok: false, fault: { code: 'scenario/unknown-name', message: 'A skill is pip.<person>.<topic>.' } };
  return oneOf(topics, topic, 'scenario/unknown-name', `skill of ${person}`, info('number'));
}

function resolveLetter(
  family: string,
  deliverable: string,
  more: readonly string[],
  catalogue: Catalogue,
  result: NameResult,
): NameResult {
  const people = catalogue.deliverables.get(deliverable);
  if (people === undefined)
    return unknown('scenario/unknown-name', 'deliverable', deliverable, catalogue.deliverables.keys());
  const [person] = more;
  if (person === undefined || more.length > 1)
    return {
      ok: false,
      fault: {
        code: 'scenario/unknown-name',
        message: `Behind ${family} stand a deliverable and a person: ${family}.<deliverable>.<person>.`,
      },
    };
  return oneOf(people, person, 'scenario/unknown-person', `person in the row of ${deliverable}`, result);
}

function resolveRegion(region: string, catalogue: Catalogue): NameResult {
  if (region === 'story') return info('word', [...catalogue.scenes, ...catalogue.endings], 'scenario/unknown-scene');
  if (catalogue.blockers.has(region)) return info('word', modesOfBlocker);
  if (catalogue.deliverables.has(region)) return info('word', modesOfDeliverable);
  return unknown('scenario/unknown-region', 'region', region, [
    'story',
    ...catalogue.blockers,
    ...catalogue.deliverables.keys(),
  ]);
}

function resolveDid(call: string, more: readonly string[], catalogue: Catalogue): NameResult {
  const entry = catalogue.calls.get(call);
  if (entry === undefined) return unknown('scenario/unknown-call', 'call', call, catalogue.calls.keys());
  const [option, pick, extra] = more;
  if (option === undefined) return info('flag');
  if (option === 'silence' && entry.hasSilence && pick === undefined) return info('flag');
  const picks = entry.options.get(option);
  if (picks === undefined) return unknown('scenario/unknown-option', `option of ${call}`, option, entry.options.keys());
  if (pick === undefined) return info('flag');
  if (extra !== undefined)
    return { ok: false, fault: { code: 'scenario/unknown-name', message: 'An act is did.<call>.<option>.<pick>.' } };
  return oneOf(picks, pick, 'scenario/unknown-option', `pick of ${call}.${option}`, info('flag'));
}

/** The number a player last set on that option; 0 before. */
function resolveParameter(call: string, more: readonly string[], catalogue: Catalogue): NameResult {
  const entry = catalogue.calls.get(call);
  if (entry?.kind !== 'conflict') return unknown('scenario/unknown-call', 'conflict', call, catalogue.calls.keys());
  const [option = '', extra] = more;
  if (extra !== undefined || option === '')
    return {
      ok: false,
      fault: { code: 'scenario/unknown-name', message: 'A number set is parameter.<call>.<option>.' },
    };
  return oneOf(entry.options, option, 'scenario/unknown-option', `option of ${call}`, info('number'));
}

function resolveCallOfKind(
  call: string,
  kinds: readonly string[],
  what: string,
  catalogue: Catalogue,
  result: NameResult,
): NameResult {
  const known = [...catalogue.calls].filter(([, { kind }]) => kinds.includes(kind)).map(([id]) => id);
  return known.includes(call) ? result : unknown('scenario/unknown-call', what, call, known);
}
