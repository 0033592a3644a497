import { useEffect } from 'react';
import { isTold, type RunningTurn, type WallEvent } from './wall-state.ts';

/** No turn takes longer to tell than this; a beat takes a second at most. */
const wholeTurnMs = 6000;
const beatMs = 1000;

/** Lets the beats land one after another. Any key shows the rest at once; with less motion all stand there from the start. */
export function useTurn(turn: RunningTurn | null, isStill: boolean, send: (event: WallEvent) => void): void {
  const landed = turn?.landed ?? 0;
  // One more than there are beats: the last one stands a moment before the wall changes.
  const count = (turn?.beats.length ?? 0) + 1;
  const isRunning = turn !== null && !isTold(turn);
  useEffect(() => {
    if (!isRunning) return undefined;
    if (isStill) {
      send({ type: 'landed', count });
      return undefined;
    }
    const wait = landed === 0 ? 150 : Math.min(beatMs, (wholeTurnMs - 150) / count);
    const timer = window.setTimeout(() => send({ type: 'landed', count: landed + 1 }), wait);
    return () => window.clearTimeout(timer);
  }, [isRunning, landed, count, isStill, send]);
  useEffect(() => {
    if (!isRunning) return undefined;
    const skip = (event: KeyboardEvent): void => {
      if (event.key === 'Tab' || event.key === 'Shift' || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      event.stopPropagation();
      send({ type: 'landed', count });
    };
    window.addEventListener('keydown', skip, { capture: true });
    return () => window.removeEventListener('keydown', skip, { capture: true });
  }, [isRunning, count, send]);
}
