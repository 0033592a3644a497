import type { ScenarioData } from '../schema/scenario.ts';
import type { Chance, Quantity, UtilityPart } from '../parts.ts';
import type { Story } from '../story.ts';
import type { Expr } from '../values.ts';
import { builtInNames } from '../names.ts';
import { checkKnown } from './check-known.ts';
import { checkChance, compileEffects, saidText } from './effects.ts';
import type { Scope } from './scope.ts';
import { compact, down, top } from './scope.ts';
import { compileOptionalText, compileText } from './text.ts';
import { compileCondition, compileExpression, compileValue } from './value.ts';

const open = { secrecy: 'open' } as const;

/** Words of the expression language: no quantity may be called so. */
const reserved = new Set([
  'as',
  'break',
  'const',
  'continue',
  'else',
  'false',
  'for',
  'function',
  'if',
  'import',
  'in',
  'let',
  'loop',
  'namespace',
  'null',
  'package',
  'return',
  'true',
  'var',
  'void',
  'while',
  'has',
  'all',
  'exists',
  'map',
  'filter',
]);

export function compileQuantities(data: ScenarioData, scope: Scope): Quantity[] {
  return Object.entries(data.quantities ?? {}).flatMap(([id, quantity]): Quantity[] => {
    const place = down(top, 'quantities', id);
    if (builtInNames.has(id))
      scope.report('scenario/duplicate-id', place, `"${id}" is a name of the engine's own.`, { isKey: true });
    if (reserved.has(id))
      scope.report('format/bad-id', place, `"${id}" is a word of the expression language.`, { isKey: true });
    const kinds = (['start', 'one_of', 'is'] as const).filter((key) => quantity[key] !== undefined);
    if (kinds.length === 0) {
      scope.report('format/missing-key', place, 'A quantity has `start` and `range`, `one_of`, or `is`.');
      return [];
    }
    if (kinds.length > 1)
      scope.report(
        'format/wrong-type',
        down(place, kinds[1] ?? ''),
        'A quantity is a number, a word, or computed: keep one.',
        { isKey: true },
      );
    const text = compileOptionalText(quantity.text, down(place, 'text'), { secrecy: 'seen' }, scope);
    const shared = { id, isShown: quantity.shown ?? false };
    if (quantity.one_of !== undefined)
      return [compact({ ...shared, kind: 'word' as const, words: [...quantity.one_of], text })];
    if (quantity.is !== undefined) {
      const { type } = resolvedType(id, scope);
      // what stands on the wall must not give away what does not
      const secrecy = shared.isShown ? 'view' : 'open';
      const is = compileExpression(quantity.is, down(place, 'is'), { type, secrecy }, scope);
      return [compact({ ...shared, kind: 'computed' as const, is, type, text })];
    }
    return [compact({ ...shared, kind: 'number' as const, ...numberRange(quantity, id, scope), text })];
  });
}

function resolvedType(id: string, scope: Scope): { readonly type: 'number' | 'word' | 'flag' } {
  const result = scope.resolve(id);
  return result.ok ? result.info : { type: 'number' };
}

type QuantityData = NonNullable<ScenarioData['quantities']>[string];

function numberRange(
  data: QuantityData,
  id: string,
  scope: Scope,
): { start: number; range: readonly [number, number] } {
  const place = down(top, 'quantities', id);
  const start = data.start ?? 0;
  if (data.range === undefined) {
    scope.report('format/missing-key', place, '"range" is missing here: a number has a least and a most.');
    return { start, range: [start, start] };
  }
  const [least, most] = data.range;
  if (least > most) scope.report('format/bad-number', down(place, 'range'), 'A range is [least, most].');
  else if (start < least || start > most)
    scope.report('format/bad-number', down(place, 'start'), `The start lies outside ${least} to ${most}.`);
  return { start, range: [least, most] };
}

export function compileChances(data: ScenarioData, scope: Scope): Chance[] {
  return Object.entries(data.chances ?? {}).map(([id, chance]) => {
    const at = down(top, 'chances', id, 'p');
    const p =
      chance.p === undefined ? undefined : compileValue(chance.p, at, { type: 'number', secrecy: 'open' }, scope);
    return compact({ id, p, eachStep: chance.each === 'step' });
  });
}

export function compileFacts(data: ScenarioData, scope: Scope): Story['facts'] {
  return Object.entries(data.facts ?? {}).map(([id, fact]) => {
    const place = down(top, 'facts', id);
    if (
      fact.with !== undefined &&
      checkKnown(fact.with, scope.catalogue.facts, 'scenario/unknown-card', 'card or fact', down(place, 'with'), scope)
    )
      scope.writes.add(`known.${id}`);
    if (scope.catalogue.cards.has(id))
      scope.report('scenario/duplicate-id', place, `"${id}" is a card of a file already.`, { isKey: true });
    return compact({
      id,
      text: compileText(fact.text, down(place, 'text'), open, scope),
      with: fact.with,
      when: compileCondition(fact.when, down(place, 'when'), 'open', scope),
    });
  });
}

export function compileTruths(data: ScenarioData, scope: Scope): Story['truths'] {
  const truths = Object.entries(data.truths);
  const place = down(top, 'truths');
  if (truths.length < 2 || truths.length > 4)
    scope.report('format/wrong-type', place, `A story has two to four truths; here are ${truths.length}.`, {
      isKey: true,
    });
  const sum = truths.reduce((total, [, { odds }]) => total + odds, 0);
  if (Math.abs(sum - 1) > 1e-6)
    scope.report(
      'scenario/odds-sum',
      place,
      `The odds of the truths sum to ${Math.round(sum * 1e6) / 1e6}, not to 1.`,
      { isKey: true },
    );
  return truths.map(([id, truth]) => ({
    id,
    odds: truth.odds,
    text: compileText(truth.text, down(place, id, 'text'), open, scope),
  }));
}

export function compileUtility(data: ScenarioData, scope: Scope): Pick<Story, 'weights' | 'utility'> {
  const parts: readonly UtilityPart[] = ['schedule', 'cost', 'quality', 'risk', 'trust', 'value'];
  const weights = { schedule: 0, cost: 0, quality: 0, risk: 0, trust: 0, value: 0, ...data.weights };
  if (parts.every((part) => weights[part] === 0))
    scope.report('scenario/weights-zero', down(top, 'weights'), 'At least one part of the outcome must count.', {
      isKey: true,
    });
  const utility: Partial<
    Record<UtilityPart, { of: Expr; worst: number; best: number; unit?: { each: number; text: Story['goal'] } }>
  > = {};
  for (const part of parts) {
    const row = data.utility[part];
    const place = down(top, 'utility', part);
    if (row === undefined) {
      if (weights[part] > 0)
        scope.report('format/missing-key', down(top, 'utility'), `"${part}" is missing here: it has a weight.`);
      continue;
    }
    if (row.worst === row.best) scope.report('format/bad-number', down(place, 'best'), 'Worst and best must differ.');
    const unit =
      row.unit === undefined
        ? undefined
        : {
            each: row.unit.each,
            text: compileText(row.unit.text, down(place, 'unit', 'text'), { secrecy: 'seen' }, scope),
          };
    if (row.unit?.each === 0) scope.report('format/bad-number', down(place, 'unit', 'each'), 'A unit must not be 0.');
    utility[part] = compact({
      of: compileExpression(row.of, down(place, 'of'), { type: 'number', secrecy: 'open' }, scope),
      worst: row.worst,
      best: row.best,
      unit,
    });
  }
  return { weights, utility };
}

export function compileSponsors(data: ScenarioData, scope: Scope): Story['sponsors'] {
  const sponsors = Object.entries(data.sponsors);
  const place = down(top, 'sponsors');
  if (sponsors.length < 1 || sponsors.length > 2)
    scope.report('format/wrong-type', place, `A story has one or two sponsors; here are ${sponsors.length}.`, {
      isKey: true,
    });
  return sponsors.map(([id, sponsor]) => {
    const at = down(place, id);
    checkKnown(id, scope.catalogue.people, 'scenario/unknown-person', 'person', at, scope, true);
    checkKnown(sponsor.lost, scope.catalogue.endings, 'scenario/unknown-scene', 'ending', down(at, 'lost'), scope);
    const closes = sponsor.closes === undefined ? undefined : saidText(sponsor.closes, down(at, 'closes'), scope);
    return compact({ id, patience: sponsor.patience, lost: sponsor.lost, closes });
  });
}

export function compileEvents(data: ScenarioData, scope: Scope): Story['events'] {
  return Object.entries(data.events ?? {}).map(([id, event]) => {
    const place = down(top, 'events', id);
    if (event.at > scope.steps)
      scope.report(
        'scenario/unreachable',
        down(place, 'at'),
        `The clock never reads ${event.at}: the story ends when it reads ${scope.steps}.`,
      );
    return compact({
      id,
      at: event.at,
      when: compileCondition(event.when, down(place, 'when'), 'open', scope),
      chance: checkChance(event.chance, down(place, 'chance'), scope),
      effects: compileEffects(event.effects, down(place, 'effects'), scope),
      otherwise: compileEffects(event.otherwise, down(place, 'otherwise'), scope),
    });
  });
}
