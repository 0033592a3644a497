import { useEffect, useRef } from 'react';
import type { View } from '../../../scenarios/index.ts';
import { useSounds } from '../../store/sound.ts';
import { hushOf, soundsOfLoss } from './sounds-of.ts';
import { isTold, type WallState } from './wall-state.ts';

/** What sounds by itself: the radio that opens, cards that go down, beats that land, and what a turn has shut when it has been told. */
export function useWallSounds(state: WallState, now: View, radioCall: string | null): void {
  const { play, hush } = useSounds();
  const { turn } = state;
  const how = hushOf(state, now);
  useEffect(() => {
    hush(how);
    return () => hush('open');
  }, [how, hush]);
  useEffect(() => {
    if (radioCall !== null) play('radio');
  }, [radioCall, play]);
  const down = state.draft.facts.length;
  const lay = useRef(down);
  useEffect(() => {
    if (down > lay.current) play('card');
    lay.current = down;
  }, [down, play]);
  const landed = turn === null ? 0 : Math.min(turn.landed, turn.beats.length);
  useEffect(() => {
    if (landed > 0) play('beat');
  }, [landed, play]);
  const told = turn !== null && isTold(turn) ? turn.before : null;
  useEffect(() => {
    if (told !== null) for (const name of soundsOfLoss(told, now)) play(name);
    // Once a turn: `now` does not change while a turn is being told.
  }, [told, now, play]);
}
