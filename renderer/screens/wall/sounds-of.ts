import type { Move, View } from '../../../scenarios/index.ts';
import type { Hush, SoundName } from '../../store/sound.ts';
import { isTold, type WallState } from './wall-state.ts';

/** What an act sounds like: what it did, else the token it cost; then what it shut or spoilt. */
export function soundsOfAct(move: Pick<Move, 'kind'>, before: View, after: View): readonly SoundName[] {
  if (move.kind === 'turn') return ['run'];
  const did: SoundName | null =
    move.kind === 'dive'
      ? 'file'
      : move.kind === 'raci' || move.kind === 'promise'
        ? 'seal'
        : after.tokens < before.tokens
          ? 'token'
          : null;
  return [...(did === null ? [] : [did]), ...soundsOfLoss(before, after)];
}

/** A way out that went dark, a sponsor with less patience: heard when it is seen. */
export function soundsOfLoss(before: View, after: View): readonly SoundName[] {
  const wasOpen = new Set(openWays(before));
  const stillThere = new Map(
    after.strip.flatMap((entry) => entry.waysOut.map((way) => [key(entry.id, way), way.isOpen])),
  );
  const hasShut = [...wasOpen].some((way) => stillThere.get(way) === false);
  const hasFallen = after.patience.some((one) => {
    const earlier = before.patience.find((other) => other.person === one.person);
    return earlier !== undefined && one.now < earlier.now;
  });
  return [...(hasShut ? (['door'] as const) : []), ...(hasFallen ? (['patience'] as const) : [])];
}

function openWays(view: View): readonly string[] {
  return view.strip.flatMap((entry) => entry.waysOut.filter((way) => way.isOpen).map((way) => key(entry.id, way)));
}
const key = (entry: string, way: { readonly id: string }): string => `${entry} ${way.id}`;

/** A file in front muffles the wall; taking over silences it until the turn has run. */
export function hushOf(state: Pick<WallState, 'panel' | 'turn'>, view: Pick<View, 'isDark' | 'isOver'>): Hush {
  const { turn, panel } = state;
  if (turn === null ? view.isDark && !view.isOver : turn.before.isDark && !isTold(turn)) return 'silent';
  return panel === 'look' ? 'muffled' : 'open';
}
