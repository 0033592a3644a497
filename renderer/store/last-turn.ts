import type { Explorer } from '../explore/explorer.ts';
import type { AppState, AppStore } from './app-store.ts';

/** The story's last turn has begun, or it is over: what comes after it may be made ready. */
export function isLastTurn(current: AppState['current']): boolean {
  if (current === null) return false;
  const { isOver, step, stepNames } = current.seat.view();
  return isOver || step >= stepNames.length - 1;
}

/** Places of one run: between them it is not left. */
const ofTheRun: readonly AppState['place'][] = ['wall', 'debrief', 'replay'];

/** From its last turn on the explorer follows the run in play, so that its debrief opens on warm workers; it forgets it when it is left. */
export function followLastTurn(store: AppStore, explorer: Explorer): void {
  store.subscribe(({ place, current }, before) => {
    if (place === before.place && current?.run === before.current?.run) return;
    const isLeft = !ofTheRun.includes(place) || current?.seat !== before.current?.seat;
    if (isLeft) explorer.forget();
    if (place !== 'wall' || current === null || !isLastTurn(current)) return;
    const { run, seat } = current;
    explorer.follow({ pack: run.scenario.pack, log: run.log, isOver: seat.view().isOver });
  });
}
