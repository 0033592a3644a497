import type { z } from 'zod';
import { didYouMean } from '../problems.ts';
import type { ScenarioData } from '../schema/scenario.ts';
import type { WalkMove as WalkMoveSchema, WalksData } from '../schema/walk.ts';
import type { Walk, WalkMove } from '../walks.ts';
import { checkKnown } from './check-known.ts';
import type { Place, Scope } from './scope.ts';
import { compact, down, item, top } from './scope.ts';
import { checkRowIds } from './text.ts';

type MoveData = z.infer<typeof WalkMoveSchema>;

export function compileWalks(data: WalksData, scope: Scope): Walk[] {
  const all = down(top, 'walks');
  checkRowIds(data.walks, all, scope);
  return data.walks.map((walk, index) => {
    const place = item(all, index, walk.id);
    const { catalogue } = scope;
    if (walk.truth !== undefined)
      checkKnown(walk.truth, catalogue.truths, 'scenario/unknown-name', 'truth', down(place, 'truth'), scope);
    if (walk.role !== undefined)
      checkKnown(walk.role, catalogue.roles, 'scenario/unknown-name', 'role', down(place, 'role'), scope);
    checkLuck(walk.luck, down(place, 'luck'), scope);
    checkKnown(
      walk.expect.ending,
      catalogue.endings,
      'scenario/unknown-scene',
      'ending',
      down(place, 'expect', 'ending'),
      scope,
    );
    checkExpected(walk.expect, down(place, 'expect'), scope);
    return compact({
      id: walk.id,
      seed: walk.seed,
      truth: walk.truth,
      luck: walk.luck,
      role: walk.role,
      craft: walk.craft,
      moves: walk.moves.map((move, at) => compileMove(move, item(down(place, 'moves'), at), scope)),
      expect: compact({ ...walk.expect }),
    });
  });
}

export function checkLuck(luck: Readonly<Record<string, number>> | undefined, place: Place, scope: Scope): void {
  const known = new Set([...scope.catalogue.chances.keys(), ...scope.catalogue.blockers]);
  for (const name of Object.keys(luck ?? {}))
    checkKnown(name, known, 'scenario/unknown-name', 'chance or blocker', down(place, name), scope, true);
}

function checkExpected(expect: WalksData['walks'][number]['expect'], place: Place, scope: Scope): void {
  for (const [name, value] of Object.entries(expect.quantities ?? {})) {
    const at = down(place, 'quantities', name);
    if (name === 'spend') continue;
    const quantity = scope.catalogue.quantities.get(name);
    if (!checkKnown(name, scope.catalogue.quantities, 'scenario/unknown-name', 'quantity', at, scope, true)) continue;
    if (quantity?.kind === 'word' && !quantity.words.includes(String(value))) {
      scope.report(
        'scenario/unknown-name',
        at,
        `"${String(value)}" is not one of ${quantity.words.join(', ')}.`,
        didYouMean(String(value), quantity.words),
      );
    } else if (quantity?.kind === 'number' && typeof value !== 'number') {
      scope.report('scenario/wrong-type', at, `"${name}" is a number.`);
    }
  }
  if (typeof expect.patience !== 'object') return;
  for (const who of Object.keys(expect.patience)) {
    checkKnown(
      who,
      new Set(scope.catalogue.sponsors),
      'scenario/unknown-person',
      'sponsor',
      down(place, 'patience', who),
      scope,
      true,
    );
  }
}

/** A move names things that exist; whether it is open is for the engine to say. */
export function compileMove(move: MoveData, place: Place, scope: Scope): WalkMove {
  const { calls, cards, deliverables } = scope.catalogue;
  if (move.call === 'turn' || move.kind === 'turn') {
    if (move.call !== move.kind)
      scope.report('scenario/unknown-call', down(place, 'call'), 'Letting the turn run is { call: turn, kind: turn }.');
    return compact({ ...move });
  }
  if (!checkKnown(move.call, calls, 'scenario/unknown-call', 'call', down(place, 'call'), scope))
    return compact({ ...move });
  const entry = calls.get(move.call);
  if (entry !== undefined && entry.kind !== move.kind) {
    scope.report('scenario/wrong-type', down(place, 'kind'), `"${move.call}" is a ${entry.kind}, not a ${move.kind}.`);
  }
  if (move.option !== undefined && entry?.options.has(move.option) !== true) {
    scope.report(
      'scenario/unknown-option',
      down(place, 'option'),
      `"${move.call}" has no option "${move.option}".`,
      didYouMean(move.option, entry?.options.keys() ?? []),
    );
  } else if (move.pick !== undefined && entry?.options.get(move.option ?? 'done')?.has(move.pick) !== true) {
    scope.report(
      'scenario/unknown-option',
      down(place, 'pick'),
      `There is no pick "${move.pick}".`,
      didYouMean(move.pick, entry?.options.get(move.option ?? 'done') ?? []),
    );
  }
  (move.facts ?? []).forEach((card, index) =>
    checkKnown(card, cards, 'scenario/unknown-card', 'card', item(down(place, 'facts'), index), scope),
  );
  for (const person of Object.keys(move.letters ?? {})) {
    checkKnown(
      person,
      deliverables.get(move.call) ?? new Set(),
      'scenario/unknown-person',
      'person in this row',
      down(place, 'letters', person),
      scope,
      true,
    );
  }
  return compact({ ...move });
}

export function keepHouseRules(data: ScenarioData, scope: Scope): unknown {
  const rules = data.house_rules;
  if (rules === undefined) return undefined;
  scope.report('scenario/later', down(top, 'house_rules'), '"house_rules" are kept; keys shift in a later version.', {
    isKey: true,
  });
  for (const [setting, shifts] of Object.entries(rules)) {
    for (const name of Object.keys(shifts ?? {})) {
      const [call = ''] = name.split('.');
      checkKnown(
        call,
        scope.catalogue.calls,
        'scenario/unknown-call',
        'call',
        down(top, 'house_rules', setting, name),
        scope,
        true,
      );
    }
  }
  return rules;
}
