/** Effects that write a number or a word: quantities, trust, money, patience, skill, the plan. */
import type { Effect } from '../effects.ts';
import { didYouMean } from '../problems.ts';
import type { EffectData } from '../schema/parts.ts';
import type { Value } from '../values.ts';
import { checkKnown } from './check-known.ts';
import type { Place, Scope, Secrecy } from './scope.ts';
import { compact, down, item } from './scope.ts';
import type { ValueData } from './value.ts';
import { compileValue } from './value.ts';

const open: Secrecy = 'open';

export function compileWrite(verb: 'add' | 'set', name: string, data: ValueData, place: Place, scope: Scope): Effect[] {
  const quantity = scope.catalogue.quantities.get(name);
  const number = (): Value => compileValue(data, place, { type: 'number', secrecy: open }, scope);
  const [root = '', person = '', ...rest] = name.split('.');
  if (root === 'trust' && rest.length === 0 && person !== '') {
    const isKnown = checkKnown(person, scope.catalogue.people, 'scenario/unknown-person', 'person', place, scope, true);
    const value = number();
    return isKnown ? [{ kind: verb, to: name, value }] : [];
  }
  if (name === 'spend' || name === 'credibility') return [{ kind: verb, to: name, value: number() }];
  if (quantity === undefined) {
    scope.report('scenario/unknown-name', place, `There is no quantity "${name}" to write.`, {
      isKey: true,
      ...didYouMean(name, [
        ...scope.catalogue.quantities.keys(),
        'spend',
        ...[...scope.catalogue.people].map((id) => `trust.${id}`),
      ]),
    });
    return [];
  }
  if (quantity.kind === 'computed') {
    scope.report('scenario/wrong-type', place, `"${name}" is computed where it is read; it cannot be written.`, {
      isKey: true,
    });
    return [];
  }
  scope.writes.add(name);
  if (quantity.kind === 'number') return [{ kind: verb, to: name, value: number() }];
  if (verb === 'add') {
    scope.report('scenario/wrong-type', place, `"${name}" is a word: it can be set, not added to.`, { isKey: true });
    return [];
  }
  return [
    {
      kind: 'set',
      to: name,
      value: compileValue(data, place, { type: 'word', secrecy: open, words: quantity.words }, scope),
    },
  ];
}

export function compilePatience(
  data: ValueData | Readonly<Record<string, ValueData>>,
  place: Place,
  scope: Scope,
): Effect[] {
  const { sponsors } = scope.catalogue;
  const one = (sponsor: string, value: ValueData, at: Place): Effect => ({
    kind: 'patience',
    sponsor,
    by: compileValue(value, at, { type: 'number', secrecy: open }, scope),
  });
  if (typeof data === 'object' && !Array.isArray(data)) {
    return Object.entries(data as Readonly<Record<string, ValueData>>).flatMap(([sponsor, value]) => {
      const at = down(place, sponsor);
      return checkKnown(sponsor, new Set(sponsors), 'scenario/unknown-person', 'sponsor', at, scope, true)
        ? [one(sponsor, value, at)]
        : [];
    });
  }
  const [sponsor = ''] = sponsors;
  if (sponsors.length > 1) {
    scope.report('scenario/unknown-person', place, 'There is more than one sponsor: say whose patience.', {
      suggestion: `patience: { ${sponsor}: … }`,
    });
  }
  return [one(sponsor, data as ValueData, place)];
}

export function compilePip(name: string, data: ValueData, place: Place, scope: Scope): Effect[] {
  const by = compileValue(data, place, { type: 'number', secrecy: open }, scope);
  const result = scope.resolve(`pip.${name}`);
  if (!result.ok) {
    const { code, message, suggestion } = result.fault;
    scope.report(code, place, message, { isKey: true, ...compact({ suggestion }) });
    return [];
  }
  const [person = '', topic = ''] = name.split('.');
  return [{ kind: 'pip', person, topic, by }];
}

const edits: Readonly<Record<string, number>> = { duration: 1, lag: 2, cut: 2, rework: 1, not_before: 1 };

export function compileReplan(path: string, data: ValueData, place: Place, scope: Scope): Effect[] {
  const value = compileValue(data, place, { type: 'number', secrecy: open }, scope);
  const [edit = '', ...tasks] = path.split('.');
  const count = edits[edit];
  if (count === undefined || tasks.length !== count) {
    scope.report('scenario/unknown-path', place, `"${path}" is not an edit of the plan.`, {
      isKey: true,
      suggestion: 'duration.<task>, lag.<from>.<to>, cut.<from>.<to>, rework.<task>, not_before.<task>',
    });
    return [];
  }
  const known = tasks.filter((task) =>
    checkKnown(task, scope.catalogue.tasks, 'scenario/unknown-task', 'task', place, scope, true),
  );
  return known.length === count ? [{ kind: 'replan', path, value }] : [];
}

type TakeData = EffectData['take'];

export function compileTake(data: TakeData, place: Place, scope: Scope): Effect[] {
  if (data === undefined) return [];
  const amount = compileValue(data.n, down(place, 'n'), { type: 'number', secrecy: open }, scope);
  const from = data.from.filter((name, index) => {
    const at = item(down(place, 'from'), index);
    const quantity = scope.catalogue.quantities.get(name);
    if (quantity?.kind === 'number') {
      scope.writes.add(name);
      return true;
    }
    if (quantity !== undefined) scope.report('scenario/wrong-type', at, `"${name}" is not a number.`);
    else
      scope.report(
        'scenario/unknown-name',
        at,
        `There is no quantity "${name}".`,
        didYouMean(name, scope.catalogue.quantities.keys()),
      );
    return false;
  });
  return [{ kind: 'take', amount, from }];
}
