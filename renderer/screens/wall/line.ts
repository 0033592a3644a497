import { placesOfCause, placesOfEffects } from './causes.ts';
import type { Wall } from './use-wall.ts';

interface Line {
  readonly from: readonly string[];
  readonly through: readonly string[];
  readonly to: readonly string[];
  /** Enters from below: what it leads to stands above everything. */
  readonly isFromBelow?: boolean;
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
  if (view.isOver && turn === null) {
    // A late consequence goes back to the call that made it.
    const late = view.ending?.lines.find((line) => 'call' in line.cause);
    if (late === undefined) return null;
    return { from: placesOfCause(late.cause), through: [], to: ['[data-late]'], drawKey: 'ending' };
  }
  if (last === null || panel !== null || view.isDark) return null;
  const card = view.hand.find((one) => !last.before.hand.some((had) => had.card === one.card));
  const changed = lit.strip.find((entry) => {
    const was = last.before.strip.find((one) => one.id === entry.id);
    return was !== undefined && was.certainty !== entry.certainty;
  });
  const drawKey = `act ${last.index}`;
  if (card !== undefined && changed !== undefined) {
    return {
      from: [`[data-path="card.${card.card}"]`],
      through: [],
      to: [`[data-cause="strip:${changed.id}"]`],
      isFromBelow: true,
      drawKey,
    };
  }
  const beat = last.beats[0];
  if (beat === undefined) return null;
  const turned = view.people.find(
    (one) => one.intent?.id !== last.before.people.find((was) => was.id === one.id)?.intent?.id,
  );
  const money = '[data-path="spend"]';
  const effects = [
    ...(turned === undefined ? [] : [`[data-cause="person:${turned.id}"]`]),
    ...last.beats.flatMap(placesOfEffects).filter((place) => place !== money),
    money,
  ];
  return { from: placesOfCause(beat.cause), through: [], to: effects, drawKey };
}
