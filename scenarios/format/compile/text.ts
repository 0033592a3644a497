import { didYouMean } from '../problems.ts';
import type { Text, TextRow } from '../values.ts';
import type { Place, Scope, Secrecy } from './scope.ts';
import { compact, down, item } from './scope.ts';
import { checkFallback, checkOrder, compileCondition } from './value.ts';

export interface TextUse {
  readonly secrecy: Secrecy;
  /** No row need hold: then nothing is said. */
  readonly mayBeSilent?: boolean;
  /** Every row that holds is said, so none hides those behind it. */
  readonly saysSeveral?: boolean;
  readonly mostCharacters?: number;
  readonly mostWords?: number;
}
export interface TextRowData {
  readonly id: string;
  readonly when?: string | boolean | undefined;
  readonly by?: string | undefined;
  readonly cause?: string | undefined;
  readonly rules_out?: readonly string[] | undefined;
  readonly text: string;
}
export type TextData = string | readonly TextRowData[];

/** A text: its words go to the catalogue under their path, the story keeps the path. */
export function compileText(data: TextData, place: Place, use: TextUse, scope: Scope): Text {
  if (typeof data === 'string') {
    return { path: place.id, rows: [plainRow(data, place.id, place, use, scope)] };
  }
  if (use.mayBeSilent !== true) checkFallback(data, place, 'warning', scope);
  else if (use.saysSeveral !== true) checkOrder(data, place, scope);
  checkRowIds(data, place, scope);
  return { path: place.id, rows: data.map((row, index) => compileRow(row, item(place, index, row.id), use, scope)) };
}

export function compileOptionalText(
  data: TextData | undefined,
  place: Place,
  use: TextUse,
  scope: Scope,
): Text | undefined {
  return data === undefined ? undefined : compileText(data, place, use, scope);
}

function plainRow(words: string, path: string, place: Place, use: TextUse, scope: Scope): TextRow {
  scope.words.set(path, words);
  checkLength(words, place, use, scope);
  return { path, rulesOut: [], prints: findPrints(words, place, scope) };
}

function compileRow(row: TextRowData, place: Place, use: TextUse, scope: Scope): TextRow {
  const { rulesOut: _, ...base } = plainRow(row.text, place.id, down(place, 'text'), use, scope);
  if (row.by !== undefined && row.by !== 'you' && !scope.catalogue.people.has(row.by)) {
    scope.report(
      'scenario/unknown-person',
      down(place, 'by'),
      `There is no person "${row.by}".`,
      didYouMean(row.by, [...scope.catalogue.people, 'you']),
    );
  }
  checkCause(row.cause, down(place, 'cause'), scope);
  const { truths } = scope.catalogue;
  (row.rules_out ?? []).forEach((truth, index) => {
    if (truths.has(truth)) return;
    scope.report(
      'scenario/unknown-name',
      item(down(place, 'rules_out'), index),
      `There is no truth "${truth}".`,
      didYouMean(truth, truths),
    );
  });
  const when = compileCondition(row.when, down(place, 'when'), use.secrecy, scope);
  return compact({ ...base, when, by: row.by, cause: row.cause, rulesOut: [...(row.rules_out ?? [])] });
}

function checkCause(cause: string | undefined, place: Place, scope: Scope): void {
  if (cause === undefined) return;
  const { calls, intents, events } = scope.catalogue;
  if (calls.has(cause) || intents.has(cause) || events.has(cause)) return;
  scope.report(
    'scenario/unknown-name',
    place,
    `There is no call, intent or event "${cause}".`,
    didYouMean(cause, [...calls.keys(), ...intents.keys(), ...events]),
  );
}

export function checkRowIds(rows: readonly { readonly id: string }[], place: Place, scope: Scope): void {
  const seen = new Set<string>();
  rows.forEach(({ id }, index) => {
    if (seen.has(id))
      scope.report('scenario/duplicate-id', down(item(place, index), 'id'), `"${id}" stands in this list twice.`);
    seen.add(id);
  });
}

/** Length as the wall shows it; `{name}` counts as it is written. */
export function checkLength(
  words: string,
  place: Place,
  use: Pick<TextUse, 'mostCharacters' | 'mostWords'>,
  scope: Pick<Scope, 'report'>,
): void {
  const characters = [...words].length;
  if (use.mostCharacters !== undefined && characters > use.mostCharacters) {
    scope.report(
      'scenario/text-too-long',
      place,
      `This line has ${characters} characters; ${use.mostCharacters} fit on the strip.`,
    );
  }
  const count = words.split(/\s+/).filter((word) => word !== '').length;
  if (use.mostWords !== undefined && count > use.mostWords) {
    scope.report('scenario/text-too-long', place, `This intent has ${count} words; ${use.mostWords} fit on the chip.`);
  }
}

/** Names printed as `{name}`; each must be a quantity that is shown. */
export function findPrints(
  words: string,
  place: Place,
  scope: Pick<Scope, 'report' | 'catalogue' | 'reads'>,
): string[] {
  const prints: string[] = [];
  for (const match of words.matchAll(/\{([^{}]*)\}/g)) {
    const name = match[1] ?? '';
    const quantity = scope.catalogue.quantities.get(name);
    if (quantity === undefined && name !== 'spend') {
      scope.report(
        'scenario/unknown-name',
        place,
        `{${name.slice(0, 60)}} prints nothing: there is no such quantity.`,
        {
          index: match.index,
          ...didYouMean(name, scope.catalogue.quantities.keys()),
        },
      );
    } else if (quantity?.isShown === false) {
      scope.report('scenario/reads-hidden', place, `{${name}} prints a quantity that is not shown.`, {
        index: match.index,
        suggestion: 'say `shown: true` on the quantity',
      });
    } else if (!prints.includes(name)) {
      prints.push(name);
      scope.reads.add(name);
    }
  }
  return prints;
}
