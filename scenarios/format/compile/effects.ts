import { didYouMean } from '../problems.ts';
import type { EffectData, PromiseData } from '../schema/parts.ts';
import type { Effect, Later, PromiseTerms } from '../effects.ts';
import type { Expr } from '../values.ts';
import { checkKnown } from './check-known.ts';
import { compilePatience, compilePip, compileReplan, compileTake, compileWrite } from './number-effects.ts';
import type { Place, Scope, Secrecy } from './scope.ts';
import { compact, down, item } from './scope.ts';
import { compileCondition, compileExpression } from './value.ts';

const verbs = [
  'add',
  'set',
  'know',
  'patience',
  'pip',
  'bank',
  'intent',
  'say',
  'raise',
  'promise',
  'replan',
  'take',
] as const;
const groupKeys = ['when', 'chance', 'effects', 'otherwise'] as const;
const open: Secrecy = 'open';

/** A list of effects; an item that names several things becomes several effects, in order. */
export function compileEffects(data: readonly EffectData[] | undefined, place: Place, scope: Scope): Effect[] {
  return (data ?? []).flatMap((effect, index) => compileEffect(effect, item(place, index), scope));
}

function compileEffect(data: EffectData, place: Place, scope: Scope): Effect[] {
  const used = verbs.filter((verb) => data[verb] !== undefined);
  const isGroup = groupKeys.some((key) => data[key] !== undefined);
  const [verb] = used;
  if (verb === undefined && !isGroup) {
    scope.report('format/missing-key', place, 'This item does nothing: it needs one verb.');
    return [];
  }
  if (isGroup && verb !== undefined) {
    scope.report('format/wrong-type', down(place, verb), `"${verb}" stands beside a condition.`, {
      isKey: true,
      suggestion: 'in a group the verbs stand under `effects:`',
    });
    return [];
  }
  if (isGroup) return compileGroup(data, place, scope);
  if (used.length > 1) {
    scope.report('format/wrong-type', down(place, used[1] ?? ''), 'An item has one verb: give each its own.', {
      isKey: true,
    });
  }
  return used.flatMap((name) => compileVerb(name, data, place, scope));
}

function compileGroup(data: EffectData, place: Place, scope: Scope): Effect[] {
  if (data.effects === undefined && data.otherwise === undefined) {
    scope.report('format/missing-key', place, '"effects" is missing here.');
    return [];
  }
  return [
    compact({
      kind: 'group' as const,
      when: compileCondition(data.when, down(place, 'when'), open, scope),
      chance: checkChance(data.chance, down(place, 'chance'), scope),
      effects: compileEffects(data.effects, down(place, 'effects'), scope),
      otherwise: compileEffects(data.otherwise, down(place, 'otherwise'), scope),
    }),
  ];
}

export function checkChance(chance: string | undefined, place: Place, scope: Scope): string | undefined {
  if (chance === undefined) return undefined;
  const known = scope.catalogue.chances.get(chance);
  if (known === undefined) {
    scope.report(
      'scenario/unknown-name',
      place,
      `There is no chance "${chance}".`,
      didYouMean(chance, scope.catalogue.chances.keys()),
    );
    return undefined;
  }
  if (known.isNumber) {
    scope.report('scenario/wrong-type', place, `"${chance}" has no p: it is a number and cannot fall.`, {
      suggestion: `compare it: "drawn.${chance} < 0.5"`,
    });
  }
  scope.reads.add(`drawn.${chance}`);
  return chance;
}

type Verb = (typeof verbs)[number];

function compileVerb(verb: Verb, data: EffectData, place: Place, scope: Scope): Effect[] {
  const at = down(place, verb);
  switch (verb) {
    case 'add':
    case 'set':
      return Object.entries(data[verb] ?? {}).flatMap(([name, value]) =>
        compileWrite(verb, name, value, down(at, name), scope),
      );
    case 'know':
      return compileKnow(data.know ?? '', at, scope);
    case 'patience':
      return compilePatience(data.patience ?? 0, at, scope);
    case 'pip':
      return Object.entries(data.pip ?? {}).flatMap(([name, value]) => compilePip(name, value, down(at, name), scope));
    case 'bank':
      return Object.entries(data.bank ?? {}).flatMap(([deliverable, to]) => {
        const isKnown = checkKnown(
          deliverable,
          scope.catalogue.deliverables,
          'scenario/unknown-name',
          'deliverable',
          down(at, deliverable),
          scope,
          true,
        );
        return isKnown ? [{ kind: 'bank' as const, deliverable, to }] : [];
      });
    case 'intent':
      return Object.entries(data.intent ?? {}).flatMap(([person, intent]) =>
        compileIntent(person, intent, down(at, person), scope),
      );
    case 'say':
      return compileSay(data.say ?? '', at, scope);
    case 'raise':
      return checkKnown(data.raise ?? '', scope.catalogue.events, 'scenario/unknown-name', 'event', at, scope)
        ? [{ kind: 'raise', event: data.raise ?? '' }]
        : [];
    case 'promise':
      return data.promise === undefined
        ? []
        : [{ kind: 'promise', id: data.promise.id, promise: compilePromise(data.promise, at, scope) }];
    case 'replan':
      return Object.entries(data.replan ?? {}).flatMap(([path, value]) =>
        compileReplan(path, value, down(at, path), scope),
      );
    case 'take':
      return compileTake(data.take, at, scope);
  }
}

function compileKnow(fact: string, place: Place, scope: Scope): Effect[] {
  if (!checkKnown(fact, scope.catalogue.facts, 'scenario/unknown-card', 'card or fact', place, scope)) return [];
  scope.writes.add(`known.${fact}`);
  return [{ kind: 'know', fact }];
}

/** `{ osman: closes }` and `{ osman: osman_closes }` mean the same intent. */
function compileIntent(person: string, name: string, place: Place, scope: Scope): Effect[] {
  if (!checkKnown(person, scope.catalogue.people, 'scenario/unknown-person', 'person', place, scope, true)) return [];
  const { intents } = scope.catalogue;
  const intent = intents.has(name) ? name : `${person}_${name}`;
  if (intents.get(intent)?.who !== person) {
    const own = [...intents].filter(([, { who }]) => who === person).map(([id]) => id);
    scope.report('scenario/unknown-name', place, `"${name}" is no intent of ${person}.`, didYouMean(name, own));
    return [];
  }
  return [{ kind: 'intent', person, intent }];
}

function compileSay(name: string, place: Place, scope: Scope): Effect[] {
  const text = saidText(name, place, scope);
  return text === undefined ? [] : [{ kind: 'say', text }];
}

/** A name under `texts`; saying it is noted. */
export function saidText(name: string, place: Place, scope: Scope): ReturnType<Scope['texts']['get']> {
  scope.said.add(name);
  if (!checkKnown(name, scope.catalogue.texts, 'scenario/unknown-name', 'text', place, scope)) return undefined;
  return scope.texts.get(name);
}

export function compilePromise(data: PromiseData, place: Place, scope: Scope): PromiseTerms {
  const by = data.by;
  if (by !== 'you')
    checkKnown(by, scope.catalogue.people, 'scenario/unknown-person', 'person', down(place, 'by'), scope);
  const proof = data.proof === undefined ? undefined : down(place, 'proof').id;
  if (proof !== undefined) scope.words.set(proof, data.proof ?? '');
  const keptWhen: Expr = compileExpression(
    data.kept_when,
    down(place, 'kept_when'),
    { type: 'flag', secrecy: open },
    scope,
  );
  return compact({
    by,
    due: data.due,
    proof,
    keptWhen,
    kept: compileEffects(data.kept, down(place, 'kept'), scope),
    broken: compileEffects(data.broken, down(place, 'broken'), scope),
  });
}

interface LaterData {
  readonly after?: number | undefined;
  readonly at?: number | undefined;
  readonly once?: string | boolean | undefined;
  readonly when?: string | boolean | undefined;
  readonly chance?: string | undefined;
  readonly effects: readonly EffectData[];
  readonly otherwise?: readonly EffectData[] | undefined;
}

export function compileLater(data: readonly LaterData[] | undefined, place: Place, scope: Scope): Later[] {
  return (data ?? []).flatMap((late, index): Later[] => {
    const at = item(place, index);
    const given = (['after', 'at', 'once'] as const).filter((key) => late[key] !== undefined);
    const [first, second] = given;
    if (first === undefined)
      scope.report('format/missing-key', at, 'When does it land? One of `after`, `at`, `once` is missing here.');
    if (second !== undefined)
      scope.report('format/wrong-type', down(at, second), 'It lands once: keep one of `after`, `at`, `once`.', {
        isKey: true,
      });
    const once = compileCondition(late.once, down(at, 'once'), open, scope);
    const rest = compact({
      when: compileCondition(late.when, down(at, 'when'), open, scope),
      chance: checkChance(late.chance, down(at, 'chance'), scope),
      effects: compileEffects(late.effects, down(at, 'effects'), scope),
      otherwise: compileEffects(late.otherwise, down(at, 'otherwise'), scope),
    });
    if (late.after !== undefined) return [{ after: late.after, ...rest }];
    if (late.at !== undefined) return [{ at: late.at, ...rest }];
    return once === undefined ? [] : [{ once, ...rest }];
  });
}
