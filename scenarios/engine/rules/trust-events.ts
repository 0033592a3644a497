import { type TrustEvent, trustAfter } from '../model/trust.ts';
import type { Draft } from './draft.ts';
import { writeTrust } from './numbers.ts';

/** [P] Whoever was told early loses half as much by a surprise. */
const WARNED_LOSS = 0.5;

/** One of the model's own events between you and somebody of the cast. */
export function moveTrust(draft: Draft, person: string, event: TrustEvent): void {
  const trust = draft.world.trust[person];
  if (trust === undefined) return;
  const after = trustAfter(trust, event);
  const isSoftened = event === 'surprised' && draft.world.warned[person] !== undefined;
  writeTrust(draft, person, isSoftened ? trust + (after - trust) * WARNED_LOSS : after, event);
}
