import type { z } from 'zod';
import { didYouMean } from '../problems.ts';
import type { Call as CallSchema, Option as OptionSchema } from '../schema/call.ts';
import type { Distance, Option, Pick, Verb } from '../calls.ts';
import type { Value } from '../values.ts';
import { checkKnown } from './check-known.ts';
import { compileEffects, compileLater } from './effects.ts';
import type { Place, Scope } from './scope.ts';
import { compact, down, item } from './scope.ts';
import { checkRowIds, compileOptionalText, compileText } from './text.ts';
import { compileMove } from './moves.ts';
import { withParameter } from './own-parameter.ts';
import { compileCondition, compileGuarded, compileValue } from './value.ts';

export type OptionData = z.infer<typeof OptionSchema>;
export type CallData = z.infer<typeof CallSchema>;

/** What an option takes from its call. */
export interface OptionHome {
  readonly verb: Verb;
  readonly kind: string;
  readonly from: number;
  readonly until: number;
  readonly fromPlay: number;
  /** conflict: the tasks it is about. */
  readonly tasks?: readonly string[];
}
export const distances: readonly Distance[] = ['say_where', 'ask', 'offer', 'tell_how', 'take_over'];

const one: Value = [{ is: { op: 'value', value: 1 } }];
const nothing: Value = [{ is: { op: 'value', value: 0 } }];

/** Look, Agree, Move, Raise, Tell cost one token, the radio nothing, Ask by its distance (`game.md` §3). */
function defaultTokens(id: string, home: OptionHome): Option['tokens'] {
  if (home.verb === 'radio') return nothing;
  if (home.kind !== 'coach') return one;
  if (id === 'say_where') return nothing;
  return id === 'take_over' ? { all: 2 } : one;
}

/** The rule of the five distances decides what it does; its words come from the catalogue of texts. */
export function defaultDistance(id: string, home: OptionHome): Option {
  return {
    ...emptyOption(id, home),
    isDefaultDistance: true,
  };
}

/** What an option is before anything is written on it. */
export function emptyOption(id: string, home: OptionHome): Option {
  return {
    id,
    tokens: defaultTokens(id, home),
    from: home.from,
    until: home.until,
    fromPlay: home.fromPlay,
    cards: {},
    picks: [],
    benefit: 0.5,
    cost: 0.5,
    jointly: false,
    takes: 0,
    effects: [],
    later: [],
    isDefaultDistance: false,
  };
}

/** Compiles one option. `settled` is the option it settles, if it settles one: what is not written here is taken from it. */
export function compileOption(
  id: string,
  data: OptionData,
  place: Place,
  home: OptionHome,
  settled: Option | undefined,
  outer: Scope,
): Option {
  const scope = data.parameter === undefined ? outer : withParameter(outer);
  const base = { ...emptyOption(id, home), ...inherited(settled) };
  const seen = { secrecy: 'seen' } as const;
  const report = { secrecy: 'open', mayBeSilent: true } as const;
  const text = (key: 'text' | 'closed_says' | 'what_if' | 'warns') =>
    compileOptionalText(data[key], down(place, key), seen, scope);
  checkCallRefs(data, place, scope);
  if (data.settles !== undefined && home.kind === 'decision') {
    scope.report(
      'scenario/bad-settles',
      down(place, 'settles'),
      'An option on the radio settles nothing: it is the answer itself.',
    );
  }
  return compact({
    ...base,
    ...compact({
      text: text('text'),
      tokens: data.tokens === undefined ? undefined : compileTokens(data.tokens, down(place, 'tokens'), scope),
      when: compileCondition(data.when, down(place, 'when'), 'seen', scope),
      closedSays: text('closed_says'),
      cards: compileCards(data.cards, down(place, 'cards'), scope),
      picks: data.picks === undefined ? undefined : compilePicks(data.picks, down(place, 'picks'), scope),
      answer:
        data.answer === undefined
          ? undefined
          : compileGuarded(data.answer, down(place, 'answer'), { secrecy: 'open', mayBeSilent: false }, scope),
      model: compileModel(data, home, place, scope),
      volunteers: compileRefused(data.volunteers, down(place, 'volunteers'), scope),
      refused: compileRefused(data.refused, down(place, 'refused'), scope),
      whatIf: text('what_if'),
      effects: data.effects === undefined ? undefined : compileEffects(data.effects, down(place, 'effects'), scope),
      later: data.later === undefined ? undefined : compileLater(data.later, down(place, 'later'), scope),
      says: compileOptionalText(data.says, down(place, 'says'), report, scope),
      warns: text('warns'),
      dark: compileOptionalText(data.dark, down(place, 'dark'), report, scope),
    }),
    ...plainFields(data, home),
  });
}

/** What an option that settles a dilemma takes over from the option it stands for. */
const INHERITED = [
  'text',
  'cards',
  'picks',
  'effects',
  'later',
  'says',
  'whatIf',
  'closedSays',
  'needs',
  'asks',
  'answer',
  'refused',
  'tactic',
  'benefit',
  'cost',
  'next',
  'nextNow',
  'stakes',
] as const satisfies readonly (keyof Option)[];

function inherited(settled: Option | undefined): Partial<Option> {
  return settled === undefined ? {} : compact(Object.fromEntries(INHERITED.map((key) => [key, settled[key]])));
}

function plainFields(data: OptionData, home: OptionHome): Partial<Option> {
  const [call = '', option = ''] = (data.settles ?? '').split('.');
  return compact({
    from: data.from ?? home.from,
    until: data.until ?? home.until,
    fromPlay: data.from_play ?? home.fromPlay,
    needs: data.needs,
    asks: data.asks,
    settles: data.settles === undefined ? undefined : { call, option },
    tactic: data.tactic,
    benefit: data.benefit,
    cost: data.cost,
    resolution: data.resolution,
    level: data.level,
    jointly: data.jointly,
    ends: data.ends,
    unblocks: data.unblocks,
    answers: data.answers,
    parameter: data.parameter,
    takes: data.takes,
    next: data.next,
    nextNow: data.next_now,
    stakes: data.stakes,
    returnUntil: data.return_until,
    grows: data.grows,
    roles: data.roles,
    teaches: data.teaches,
    ownsUp: data.owns_up,
  });
}

function compileModel(data: OptionData, home: OptionHome, place: Place, scope: Scope): Option['model'] {
  if (data.model === undefined) return undefined;
  const at = down(place, 'model');
  if (home.kind === 'conflict') return compileMove(data.model, data.resolution, home.tasks ?? [], at, scope);
  scope.report('format/unknown-key', at, '"model" belongs to the options of a conflict.', { isKey: true });
  return undefined;
}

function compileTokens(data: NonNullable<OptionData['tokens']>, place: Place, scope: Scope): Option['tokens'] {
  if (typeof data === 'object' && 'all' in data) return { all: data.all };
  return compileValue(data, place, { type: 'number', secrecy: 'seen' }, scope);
}

function compileCards(data: OptionData['cards'], place: Place, scope: Scope): Option['cards'] | undefined {
  if (data === undefined) return undefined;
  for (const card of Object.keys(data)) {
    if (checkKnown(card, scope.catalogue.cards, 'scenario/unknown-card', 'card', down(place, card), scope, true))
      scope.reads.add(`played.${card}`);
  }
  return { ...data };
}

function compilePicks(data: NonNullable<OptionData['picks']>, place: Place, scope: Scope): Pick[] {
  checkRowIds(data, place, scope);
  return data.map((pick, index) => {
    // a pick ends its text path
    const at = item(place, index, pick.id);
    const text = compileText(pick.text, { ...at, path: [...at.path, 'text'] }, { secrecy: 'seen' }, scope);
    const when = compileCondition(pick.when, down(at, 'when'), 'seen', scope);
    return compact({ id: pick.id, text, when, effects: compileEffects(pick.effects, down(at, 'effects'), scope) });
  });
}

function compileRefused(data: OptionData['refused'], place: Place, scope: Scope): Option['refused'] {
  if (data === undefined) return undefined;
  const text = compileOptionalText(data.text, down(place, 'text'), { secrecy: 'open', mayBeSilent: true }, scope);
  return compact({ text, effects: compileEffects(data.effects, down(place, 'effects'), scope) });
}

function checkCallRefs(data: OptionData, place: Place, scope: Scope): void {
  const { deliverables, scenes } = scope.catalogue;
  checkRoles(data.roles, place, scope);
  const topics = new Set([...scope.catalogue.topics.values()].flatMap((each) => [...each]));
  if (data.teaches !== undefined)
    checkKnown(data.teaches, topics, 'scenario/unknown-name', 'skill', down(place, 'teaches'), scope);
  if (data.needs !== undefined)
    checkKnown(data.needs, deliverables, 'scenario/unknown-name', 'deliverable', down(place, 'needs'), scope);
  for (const key of ['next', 'next_now'] as const) {
    const scene = data[key];
    if (scene !== undefined) checkKnown(scene, scenes, 'scenario/unknown-scene', 'scene', down(place, key), scope);
  }
  if (data.unblocks !== undefined)
    checkKnown(
      data.unblocks,
      scope.catalogue.blockers,
      'scenario/unknown-name',
      'blocker',
      down(place, 'unblocks'),
      scope,
    );
  if (data.settles !== undefined) checkSettles(data.settles, down(place, 'settles'), scope);
}

export function checkRoles(roles: readonly string[] | undefined, place: Place, scope: Scope): void {
  (roles ?? []).forEach((role, index) =>
    checkKnown(role, scope.catalogue.roles, 'scenario/unknown-name', 'role', item(down(place, 'roles'), index), scope),
  );
}

function checkSettles(settles: string, place: Place, scope: Scope): void {
  const [call = '', option, ...rest] = settles.split('.');
  const entry = scope.catalogue.calls.get(call);
  const bad = (message: string, known: Iterable<string>, word: string): void =>
    scope.report('scenario/bad-settles', place, message, didYouMean(word, known));
  if (option === undefined || rest.length > 0) return bad('Settles names call.option.', [], '');
  if (entry === undefined) return bad(`There is no dilemma "${call}".`, scope.catalogue.calls.keys(), call);
  if (entry.kind !== 'decision') return bad(`"${call}" is not a radio dilemma: only those are settled.`, [], '');
  if (!entry.options.has(option)) return bad(`"${call}" has no option "${option}".`, entry.options.keys(), option);
  return undefined;
}
