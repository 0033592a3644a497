import { start, step, view, whatIf } from '../../scenarios/index.ts';
import type { Move, Run, View, WhatIf } from '../../scenarios/index.ts';
import { shippedWalk, startOptionsOf } from '../pages/kept-runs.ts';

/** Every kind of act a player has, and letting the turn run. */
export const actKinds = [
  'decision',
  'dive',
  'coach',
  'raci',
  'promise',
  'conflict',
  'blocker',
  'forecast',
  'broadcast',
  'turn',
] as const satisfies readonly Move['kind'][];

/** A film of a story: one of its walks, with acts of its own put in where the walk comes to a call. */
export interface StoryScript {
  readonly story: string;
  readonly walk: string;
  /** Put in before the walk's own move on that call, the first time it comes. */
  readonly before?: Readonly<Record<string, readonly Move[]>>;
  /** Calls the film leaves unanswered. */
  readonly silentOn?: readonly string[];
  /** Cards put down with the move on a call, by their names. */
  readonly facts?: Readonly<Record<string, readonly string[]>>;
  readonly ending: string;
}

/** The moves of a film as a player's hand makes them, each with what stood on the wall before it. */
export interface Shot {
  readonly move: Move;
  readonly before: View;
  readonly after: View;
  /** What is certain about a Move before it is made; null where nothing re-plans. */
  readonly preview: WhatIf | null;
}

/** The film's moves, with what a panel never leaves out: how sure, which one, how much. */
export function shotsOf(script: StoryScript): readonly Shot[] {
  const { scenario, walk, role } = shippedWalk(script.story, script.walk);
  let run: Run = start(scenario, startOptionsOf(walk, role));
  const shots: Shot[] = [];
  const placed = new Set<string>();
  for (const own of walk.moves) {
    const first = placed.has(own.call) || own.call === 'turn' ? [] : (script.before?.[own.call] ?? []);
    placed.add(own.call);
    const isLeft = script.silentOn?.includes(own.call) === true;
    for (const raw of isLeft ? first : [...first, own]) {
      const before = view(run, { language: 'en' });
      const move = asPlayed(before, withFacts(raw, script.facts?.[raw.call]));
      const seen = move.kind === 'conflict' ? whatIf(run, move, 'en') : null;
      const next = step(run, move);
      if (!next.ok) throw new Error(`${script.walk}: ${JSON.stringify(move)} is refused: ${next.error.code}`);
      run = next.value;
      shots.push({
        move,
        before,
        after: view(run, { language: 'en' }),
        preview: seen?.ok === true ? seen.value : null,
      });
    }
  }
  return shots;
}

function withFacts(move: Move, facts: readonly string[] | undefined): Move {
  return facts === undefined || move.kind === 'turn' ? move : { ...move, facts: [...facts] };
}

function asPlayed(seen: View, { confidence, pick, ...rest }: Move): Move {
  const offer = seen.offers.find((one) => one.call === rest.call);
  const choice = offer?.options.find((one) => one.option === rest.option);
  const picked = pick ?? choice?.picks[0]?.pick;
  const amount = rest.parameter ?? choice?.parameter?.min;
  return {
    ...rest,
    ...(picked === undefined ? {} : { pick: picked }),
    ...(amount === undefined ? {} : { parameter: amount }),
    ...(rest.kind === 'decision' && seen.radio?.asksConfidence === true ? { confidence: confidence ?? 'guess' } : {}),
  };
}
