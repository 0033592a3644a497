import { placesOfCause, placesOfEffects } from './causes.ts';
import type { Wall } from './use-wall.ts';

interface Line {
  readonly from: readonly string[];
  readonly through: readonly string[];
  readonly to: readonly string[];
  readonly drawKey: string;
}

/** The one line on the wall now: the beat that has just landed, or what the last act moved. */
export function lineOf({ state, view, lit }: Wall): Line | null {
  const { turn, last, panel } = state;
  if (turn !== null && turn.landed > 0 && turn.landed <= turn.beats.length) {
    const beat = turn.beats[turn.landed - 1];
    if (beat === undefined) return null;
    // When the last has landed the turn is told: the line goes with the beats.
    return {
      from: placesOfCause(beat.cause),
      through: placesOfEffects(beat),
      to: [`[data-beat="${turn.landed - 1}"]`],
      drawKey: `turn ${view.index} ${turn.landed}`,
    };
  }
  if (last === null || panel !== null || view.isDark) return null;
  const card = view.hand.find((one) => !last.before.hand.some((had) => had.card === one.card));
  const changed = lit.strip.find((entry) => {
    const was = last.before.strip.find((one) => one.id === entry.id);
    return was !== undefined && was.certainty !== entry.certainty;
  });
  const drawKey = `act ${last.index}`;
  if (card !== undefined && changed !== undefined) {
    return { from: [`[data-path="card.${card.card}"]`], through: [], to: [`[data-cause="strip:${changed.id}"]`], drawKey };
  }
  const beat = last.beats[0];
  if (beat === undefined) return null;
  const effects = last.beats.flatMap(placesOfEffects).filter((place) => place !== '[data-path="tokens"]');
  return { from: placesOfCause(beat.cause), through: [], to: effects, drawKey };
}
