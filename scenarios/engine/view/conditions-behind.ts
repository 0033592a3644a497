import type { Effect, Later } from '../../format/effects.ts';
import type { Story } from '../../format/story.ts';
import type { Expr, Value } from '../../format/values.ts';
import type { Cause } from '../ledger.ts';
import type { Run } from '../run.ts';
import { optionOf } from './act-words.ts';

/**
 * What was read where a change was decided: names in the conditions of its cause and of the effects that write to its path. It says what
 * mattered in the file, not what held: two weeks that look the same to a player give the same names.
 */
export function namesBehind(run: Run, cause: Cause, path: string): readonly string[] {
  const names = new Set<string>();
  for (const expr of conditionsOf(run, cause, path)) readNames(expr, names);
  return [...names];
}

function conditionsOf(run: Run, cause: Cause, path: string): readonly Expr[] {
  const { story } = run.scenario;
  if ('call' in cause) {
    const move = run.steps[cause.index]?.move;
    const call = story.calls.find((each) => each.id === cause.call);
    const option = move === undefined || call === undefined ? null : optionOf(call, move);
    if (option === null) return [];
    return [
      ...(option.when === undefined ? [] : [option.when]),
      ...leadingTo(option.effects, path),
      ...option.later.flatMap((later) => laterTo(later, path)),
      ...option.picks.flatMap((pick) => leadingTo(pick.effects, path)),
    ];
  }
  return ruleConditions(story, cause.rule, path);
}

function ruleConditions(story: Story, rule: string, path: string): readonly Expr[] {
  const event = story.events.find((each) => each.id === rule);
  if (event !== undefined) return groupTo({ kind: 'group', ...event }, path);
  const intent = story.intents.find((each) => each.id === rule);
  if (intent !== undefined)
    return [
      ...(intent.when === undefined ? [] : [intent.when]),
      ...leadingTo(intent.effects, path),
      ...intent.later.flatMap((later) => laterTo(later, path)),
    ];
  const blocker = story.blockers.find((each) => each.id === rule);
  if (blocker !== undefined) return (blocker.becomes ?? []).map((row) => row.when);
  if (rule === 'aftermath') return leadingTo(story.aftermath.effects, path);
  const silence = story.calls.find((each) => `${each.id}.silence` === rule)?.silence;
  return silence === undefined ? [] : leadingTo(silence.effects, path);
}

/** Conditions on the way to each effect that writes to the path, and those of the amount itself. */
function leadingTo(effects: readonly Effect[], path: string): readonly Expr[] {
  return effects.flatMap((effect): readonly Expr[] => {
    if (effect.kind === 'group') return groupTo(effect, path);
    if (!writesTo(effect).includes(path)) return [];
    return 'value' in effect ? valueConditions(effect.value) : 'by' in effect ? valueConditions(effect.by) : [];
  });
}

type Group = Extract<Effect, { readonly kind: 'group' }>;
function groupTo(group: Group, path: string): readonly Expr[] {
  const inner = [...leadingTo(group.effects, path), ...leadingTo(group.otherwise, path)];
  const isOnTheWay = [...group.effects, ...group.otherwise].some((effect) => reaches(effect, path));
  return isOnTheWay ? [...(group.when === undefined ? [] : [group.when]), ...inner] : [];
}
function laterTo(later: Later, path: string): readonly Expr[] {
  const { when, effects, otherwise } = later;
  const found = groupTo({ kind: 'group', effects, otherwise, ...(when === undefined ? {} : { when }) }, path);
  return 'once' in later && found.length > 0 ? [later.once, ...found] : found;
}

function reaches(effect: Effect, path: string): boolean {
  if (effect.kind === 'group') return [...effect.effects, ...effect.otherwise].some((inner) => reaches(inner, path));
  return writesTo(effect).includes(path);
}

function writesTo(effect: Effect): readonly string[] {
  switch (effect.kind) {
    case 'add':
    case 'set':
      return [effect.to];
    case 'patience':
      return [`patience.${effect.sponsor}`];
    case 'know':
      return [`known.${effect.fact}`];
    case 'pip':
      return [`pip.${effect.person}.${effect.topic}`];
    case 'bank':
      return [`bank.${effect.deliverable}`];
    case 'intent':
      return [`intent.${effect.person}`];
    case 'replan':
      return [`plan.${effect.path}`, 'end_step'];
    case 'take':
      return effect.from;
    default:
      return [];
  }
}

/** Rows of an amount, and the quantities it is worked out from. */
function valueConditions(value: Value): readonly Expr[] {
  return value.flatMap((row) => [...(row.when === undefined ? [] : [row.when]), row.is]);
}

function readNames(expr: Expr, into: Set<string>): void {
  switch (expr.op) {
    case 'value':
      return;
    case 'name':
      into.add(expr.name);
      return;
    case 'not':
    case 'neg':
      return readNames(expr.a, into);
    case 'if':
      for (const each of [expr.test, expr.then, expr.otherwise]) readNames(each, into);
      return;
    case 'min':
    case 'max':
      for (const each of expr.args) readNames(each, into);
      return;
    default:
      readNames(expr.a, into);
      readNames(expr.b, into);
  }
}
