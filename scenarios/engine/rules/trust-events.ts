import { type TrustEvent, trustAfter } from '../model/trust.ts';
import type { Draft } from './draft.ts';
import { writeTrust } from './numbers.ts';

/** One of the model's own events between you and somebody of the cast. */
export function moveTrust(draft: Draft, person: string, event: TrustEvent): void {
  const trust = draft.world.trust[person];
  if (trust !== undefined) writeTrust(draft, person, trustAfter(trust, event), event);
}
