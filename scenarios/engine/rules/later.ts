import type { Later } from '../../format/effects.ts';
import type { Pending } from '../world.ts';
import { type Draft, rule } from './draft.ts';
import { applyGroup } from './effects.ts';

/** What an act or intent leaves to land: `after` counts from what the clock reads now. */
export function leaveLater(draft: Draft, list: readonly Later[]): void {
  if (list.length === 0) return;
  const { world } = draft;
  const fresh = list.map((later): Pending => {
    const due = 'after' in later ? world.step + later.after : 'at' in later ? later.at : null;
    return {
      due,
      ...('once' in later ? { once: later.once } : {}),
      ...(later.when ? { when: later.when } : {}),
      ...(later.chance === undefined ? {} : { chance: later.chance }),
      effects: later.effects,
      otherwise: later.otherwise,
      cause: draft.cause,
      madeAt: world.step,
    };
  });
  draft.set('pending', [...world.pending, ...fresh]);
}

/** Phase 1: what is due by now, by due step, then in the order it was made. */
export const landDue = rule('late', (draft) => {
  const { step, pending } = draft.world;
  if (pending.length === 0) return;
  const due = pending.filter((later) => later.due !== null && later.due <= step);
  if (due.length === 0) return;
  draft.set(
    'pending',
    pending.filter((later) => !due.includes(later)),
  );
  due.sort((a, b) => (a.due ?? 0) - (b.due ?? 0)); // stable: equal steps keep the order made
  for (const later of due) land(draft, later);
});

/** After phase 7: what waits for a condition, once. */
export const landOnce = rule('once', (draft) => {
  if (draft.world.pending.length === 0) return;
  for (const later of draft.world.pending.filter((one) => one.due === null)) {
    if (!draft.holds(later.once)) continue;
    draft.set(
      'pending',
      draft.world.pending.filter((one) => one !== later),
    );
    land(draft, later);
  }
});

function land(draft: Draft, later: Pending): void {
  draft.cause = later.cause;
  applyGroup(draft, later);
}
