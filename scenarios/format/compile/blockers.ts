import type { ScenarioData } from '../schema/scenario.ts';
import type { Blocker } from '../parts.ts';
import type { Value } from '../values.ts';
import { checkKnown } from './check-known.ts';
import type { Place, Scope } from './scope.ts';
import { compact, down, item, top } from './scope.ts';
import { compileText } from './text.ts';
import { compileCondition, compileValue, type ValueData } from './value.ts';

type BlockerData = NonNullable<ScenarioData['blockers']>[string];

/** Blockers: with `becomes` their modes are written out, without it they live by themselves. */
export function compileBlockers(data: ScenarioData, scope: Scope): Blocker[] {
  return Object.entries(data.blockers ?? {}).map(([id, blocker]) =>
    compileBlocker(id, blocker, down(top, 'blockers', id), scope),
  );
}

function compileBlocker(id: string, data: BlockerData, place: Place, scope: Scope): Blocker {
  checkRefs(data, place, scope);
  return compact({
    id,
    text: compileText(data.text, down(place, 'text'), { secrecy: 'seen' }, scope),
    blocks: data.blocks,
    starts: data.starts,
    becomes: compileBecomes(data, place, scope),
    owner: data.owner,
    fix: number(data.fix, down(place, 'fix'), scope),
    seen: compileCondition(data.seen, down(place, 'seen'), 'seen', scope),
    turns: compileTurns(data, place, scope),
    impact: data.impact,
    need: data.need,
    topic: data.topic,
    isEventWeekend: data.event_weekend,
  });
}

function compileBecomes(data: BlockerData, place: Place, scope: Scope): Blocker['becomes'] {
  if (data.becomes === undefined) return null;
  return data.becomes.map((row, index) => {
    const at = down(item(down(place, 'becomes'), index), 'when');
    return {
      when: compileCondition(row.when, at, 'seen', scope) ?? { op: 'value' as const, value: false },
      to: row.to,
    };
  });
}

function compileTurns(data: BlockerData, place: Place, scope: Scope): Blocker['turns'] {
  const chance = number(data.chance, down(place, 'chance'), scope);
  const turns = number(data.turns, down(place, 'turns'), scope);
  if (turns !== undefined) return { chance: turns, per: 'step' };
  return chance === undefined ? undefined : { chance, per: 'week' };
}

function number(data: ValueData | undefined, place: Place, scope: Scope): Value | undefined {
  return data === undefined ? undefined : compileValue(data, place, { type: 'number', secrecy: 'seen' }, scope);
}

function checkRefs(data: BlockerData, place: Place, scope: Scope): void {
  const { tasks, people, milestones, topics } = scope.catalogue;
  const known = (id: string | undefined, among: ReadonlySet<string>, key: string, what: string): void => {
    const code = what === 'task' ? 'scenario/unknown-task' : what === 'person' ? 'scenario/unknown-person' : null;
    if (id !== undefined) checkKnown(id, among, code ?? 'scenario/unknown-name', what, down(place, key), scope);
  };
  known(data.blocks, new Set(tasks), 'blocks', 'task');
  known(data.owner, new Set([...people, 'you']), 'owner', 'person');
  if (typeof data.need === 'string') known(data.need, new Set(milestones), 'need', 'milestone');
  const skills = new Set([...topics.values()].flatMap((each) => [...each]));
  known(data.topic, skills, 'topic', 'skill');
}
