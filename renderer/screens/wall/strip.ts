import type { StripShown } from '../../components/wall/coming-strip.tsx';
import type { StripTone } from '../../components/wall/strip-cell.tsx';
import type { Say } from '../../components/wall/words.ts';
import type { Wall } from './use-wall.ts';
import { isTold } from './wall-state.ts';

/** The entries with their tone: loud at rest; while one thing is decided, it stays lit and the others step back. */
export function shownStrip({ lit, state, chosen, view }: Wall): readonly StripShown[] {
  const { panel, turn, last } = state;
  const isRunning = turn !== null && !isTold(turn);
  const isBusy = panel !== null || isRunning;
  const callOfPanel = panel === 'radio' ? (view.radio?.call ?? null) : (chosen?.offer.call ?? null);
  return lit.strip.map((entry) => {
    const isAbout =
      panel !== null &&
      ((panel === 'radio' && entry.isOnTheRadio) ||
        (callOfPanel !== null &&
          (entry.source === callOfPanel || entry.waysOut.some((way) => way.call === callOfPanel))));
    const tone: StripTone = isAbout
      ? 'act'
      : isBusy
        ? 'back'
        : lit.isTeaching
          ? 'act'
          : entry.isLoud && view.tokens > 0
            ? 'now'
            : 'rest';
    const old = last?.before.strip.find((one) => one.id === entry.id)?.certainty;
    return { entry, tone, was: old === undefined || old === entry.certainty ? null : old };
  });
}

export function stripNote({ lit, state, view }: Wall, say: Say): string | null {
  if (view.isDark) return say('strip.note.frozen');
  if (state.turn !== null) return !isTold(state.turn) ? say('strip.note.waits') : null;
  if (lit.isTeaching) return null;
  if (state.panel !== null) return say('strip.note.act');
  return lit.strip.some((entry) => entry.waysOut.length > 0) ? say('strip.note.lamps') : null;
}
