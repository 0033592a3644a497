import { didYouMean } from '../problems.ts';
import type { ScenarioData } from '../schema/scenario.ts';
import type { Intent, Person, StripRow } from '../parts.ts';
import { checkKnown } from './check-known.ts';
import { checkChance, compileEffects, compileLater } from './effects.ts';
import type { Place, Scope } from './scope.ts';
import { compact, down, item, top } from './scope.ts';
import { compileOptionalText, compileText } from './text.ts';
import { checkFallback, compileCondition, compileExpression, compileGuarded } from './value.ts';

const seen = { secrecy: 'seen' } as const;
const stripUse = { secrecy: 'view', mostCharacters: 55 } as const;

export function compilePeople(data: ScenarioData, scope: Scope): Person[] {
  return Object.entries(data.people).map(([id, person]) => {
    const place = down(top, 'people', id);
    if (person.superior !== undefined && person.superior !== 'you')
      checkKnown(
        person.superior,
        scope.catalogue.people,
        'scenario/unknown-person',
        'person',
        down(place, 'superior'),
        scope,
      );
    (person.influences ?? []).forEach((who, index) =>
      checkKnown(
        who,
        scope.catalogue.people,
        'scenario/unknown-person',
        'person',
        item(down(place, 'influences'), index),
        scope,
      ),
    );
    return compact({
      id,
      role: compileText(person.role, down(place, 'role'), seen, scope),
      wants: compileText(person.wants, down(place, 'wants'), seen, scope),
      trust: person.trust ?? 50,
      fit: { ...person.fit },
      skill: { ...person.skill },
      superior: person.superior,
      influences: [...(person.influences ?? [])],
      craft: person.craft,
      isQuietAtStart: person.starts_quiet ?? false,
    });
  });
}

export function compileIntents(data: ScenarioData, scope: Scope): Intent[] {
  return Object.entries(data.intents ?? {}).map(([id, intent]) => {
    const place = down(top, 'intents', id);
    checkKnown(intent.who, scope.catalogue.people, 'scenario/unknown-person', 'person', down(place, 'who'), scope);
    if (intent.step >= scope.steps)
      scope.report(
        'scenario/unreachable',
        down(place, 'step'),
        `The story ends before step ${intent.step}: steps count from 0 to ${scope.steps - 1}.`,
      );
    return compact({
      id,
      who: intent.who,
      step: intent.step,
      when: compileCondition(intent.when, down(place, 'when'), 'seen', scope),
      says: compileText(intent.says, down(place, 'says'), { ...seen, mostWords: 9 }, scope),
      effects: compileEffects(intent.effects, down(place, 'effects'), scope),
      later: compileLater(intent.later, down(place, 'later'), scope),
    });
  });
}

type StripData = NonNullable<ScenarioData['strip']>[string];

export function compileStrip(data: ScenarioData, scope: Scope): StripRow[] {
  return Object.entries(data.strip ?? {}).map(([id, row]) => compileStripRow(id, row, down(top, 'strip', id), scope));
}

function compileStripRow(id: string, row: StripData, place: Place, scope: Scope): StripRow {
  const { catalogue } = scope;
  const sources = new Set([
    ...catalogue.calls.keys(),
    ...catalogue.intents.keys(),
    ...catalogue.milestones,
    ...catalogue.promises,
  ]);
  checkKnown(
    row.source,
    sources,
    'scenario/unknown-name',
    'blocker, intent, milestone, call or promise',
    down(place, 'source'),
    scope,
  );
  checkKnown(row.who, catalogue.people, 'scenario/unknown-person', 'person', down(place, 'who'), scope);
  if (row.radio !== undefined) {
    const dilemmas = new Map([...catalogue.calls].filter(([, { kind }]) => kind === 'decision'));
    checkKnown(row.radio, dilemmas, 'scenario/unknown-call', 'radio dilemma', down(place, 'radio'), scope);
  }
  return compact({
    id,
    source: row.source,
    radio: row.radio,
    who: row.who,
    when: compileCondition(row.when, down(place, 'when'), 'view', scope),
    lands: compileLands(row.lands, down(place, 'lands'), scope),
    text: compileText(row.text, down(place, 'text'), stripUse, scope),
    size: compileSize(row.size, down(place, 'size'), scope),
    certainty:
      row.certainty === undefined
        ? undefined
        : compileGuarded(row.certainty, down(place, 'certainty'), { secrecy: 'view', mayBeSilent: false }, scope),
    waysOut: compileWaysOut(row.ways_out, down(place, 'ways_out'), scope),
  });
}

function compileLands(lands: StripData['lands'], place: Place, scope: Scope): StripRow['lands'] {
  if (typeof lands === 'number') return { step: lands };
  return compact({
    step: lands.step,
    says: compileOptionalText(lands.says, down(place, 'says'), { secrecy: 'view' }, scope),
  });
}

function compileSize(size: StripData['size'], place: Place, scope: Scope): StripRow['size'] {
  if (size === undefined) return undefined;
  const at = down(place, 'amount');
  const wanted = { type: 'number', secrecy: 'size' } as const;
  if (typeof size.amount !== 'object')
    return { part: size.part, amount: [{ is: compileExpression(size.amount, at, wanted, scope) }] };
  checkFallback(size.amount, at, 'error', scope);
  const amount = size.amount.map((row, index) => {
    const here = item(at, index);
    const when = compileCondition(row.when, down(here, 'when'), 'size', scope);
    return compact({
      when,
      is: compileExpression(row.is, down(here, 'is'), wanted, scope),
      chance: checkChance(row.chance, down(here, 'chance'), scope),
    });
  });
  return { part: size.part, amount };
}

function compileWaysOut(ways: StripData['ways_out'], place: Place, scope: Scope): StripRow['waysOut'] {
  const rows = Object.entries(ways ?? {});
  if (rows.length > 4)
    scope.report(
      'scenario/too-many-ways-out',
      down(place, rows[4]?.[0] ?? ''),
      `Four ways out fit on the strip; here are ${rows.length}.`,
      { isKey: true },
    );
  return rows.flatMap(([id, words]) => {
    const at = down(place, id);
    const [call = '', option, ...rest] = id.split('.');
    const text = compileText(words, at, { secrecy: 'view' }, scope);
    if (!checkKnown(call, scope.catalogue.calls, 'scenario/unknown-call', 'call', at, scope, true)) return [];
    const options = scope.catalogue.calls.get(call)?.options;
    if (option !== undefined && (rest.length > 0 || options?.has(option) !== true)) {
      scope.report('scenario/unknown-option', at, `"${call}" has no option "${[option, ...rest].join('.')}".`, {
        isKey: true,
        ...didYouMean(option, options?.keys() ?? []),
      });
      return [];
    }
    return [compact({ id, call, option, text })];
  });
}
