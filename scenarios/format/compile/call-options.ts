import type { Call, Option } from '../calls.ts';
import { didYouMean } from '../problems.ts';
import { checkKnown } from './check-known.ts';
import { defaultMoves } from './moves.ts';
import type { CallData, OptionData, OptionHome } from './options.ts';
import { compileOption, defaultDistance, distances, emptyOption } from './options.ts';
import type { Place, Scope } from './scope.ts';
import { down } from './scope.ts';

/** A call’s options, of its own or the engine’s; one without has the one option `done`. */
export function optionsOf(
  data: CallData,
  place: Place,
  home: OptionHome,
  done: ReadonlyMap<string, Call>,
  scope: Scope,
): Option[] {
  if (data.prices !== undefined && data.options !== 'default')
    scope.report('format/unknown-key', down(place, 'prices'), '"prices" belongs to `options: default`.', {
      isKey: true,
    });
  return data.options === undefined
    ? [compileBare(data, place, home, done, scope)]
    : compileOptions(data, place, home, done, scope);
}

/** The engine’s own ten: they need tasks to work on. */
function compileDefault(data: CallData, place: Place, home: OptionHome, scope: Scope): Option[] {
  if (data.kind !== 'conflict')
    scope.report('format/bad-word', down(place, 'options'), '"default" is for the ten resolutions of a conflict.');
  else if ((data.tasks ?? []).length === 0)
    scope.report('format/missing-key', place, '"tasks" is missing here: what are the resolutions to work on?');
  if (data.needs !== undefined)
    checkKnown(
      data.needs,
      scope.catalogue.deliverables,
      'scenario/unknown-name',
      'deliverable',
      down(place, 'needs'),
      scope,
    );
  return defaultMoves((id) => emptyOption(id, home), data);
}

function settledBy(option: OptionData, done: ReadonlyMap<string, Call>): Option | undefined {
  const [call = '', id = ''] = (option.settles ?? '').split('.');
  return done.get(call)?.options.find((candidate) => candidate.id === id);
}

/** A call without options carries an option's fields itself; its window and condition stand on the call. */
function compileBare(
  data: CallData,
  place: Place,
  home: OptionHome,
  done: ReadonlyMap<string, Call>,
  scope: Scope,
): Option {
  const { when: _when, closed_says: _says, stakes: _stakes, ...fields } = data;
  const option = compileOption('done', fields, place, home, settledBy(data, done), scope);
  return data.kind === 'coach'
    ? { ...option, tokens: data.tokens === undefined ? [{ is: { op: 'value', value: 1 } }] : option.tokens }
    : option;
}

function compileOptions(
  data: CallData,
  place: Place,
  home: OptionHome,
  done: ReadonlyMap<string, Call>,
  scope: Scope,
): Option[] {
  const isDefault = data.options === 'default';
  const stray = (Object.keys(optionOnly) as (keyof typeof optionOnly)[]).filter(
    (key) => data[key] !== undefined && !(isDefault && key === 'needs'),
  );
  for (const key of stray) {
    scope.report(
      'format/unknown-key',
      down(place, key),
      `"${key}" stands on the call; a call with options has it on each option.`,
      { isKey: true },
    );
  }
  if (data.options === 'default') return compileDefault(data, place, home, scope);
  return Object.entries(data.options ?? {}).map(([id, option]) => {
    const at = down(place, 'options', id);
    if (data.kind === 'coach' && !distances.some((distance) => distance === id)) {
      scope.report('scenario/unknown-option', at, `"${id}" is not one of the five distances.`, {
        isKey: true,
        ...didYouMean(id, distances),
      });
    }
    if (option !== 'default') return compileOption(id, option, at, home, settledBy(option, done), scope);
    if (data.kind !== 'coach')
      scope.report('format/bad-word', at, '"default" is for the five distances of a coach call.');
    return defaultDistance(id, home);
  });
}
/** Fields that mean nothing on a call with options. */
const optionOnly = {
  tokens: true,
  cards: true,
  picks: true,
  needs: true,
  asks: true,
  answer: true,
  refused: true,
  tactic: true,
  benefit: true,
  cost: true,
  settles: true,
  resolution: true,
  model: true,
  volunteers: true,
  level: true,
  jointly: true,
  answers: true,
  parameter: true,
  what_if: true,
  takes: true,
  effects: true,
  later: true,
  says: true,
  next: true,
  next_now: true,
  return_until: true,
  grows: true,
  warns: true,
  dark: true,
  teaches: true,
  owns_up: true,
} as const;
