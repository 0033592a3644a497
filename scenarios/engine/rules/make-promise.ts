import type { PromiseTerms } from '../../format/effects.ts';
import type { Draft } from './draft.ts';

/** A promise is made: whose, until when, shown by what. */
export function applyPromise(
  draft: Draft,
  id: string,
  terms: PromiseTerms,
  due = terms.due,
  proof = terms.proof,
): void {
  const before = draft.world.promises[id]?.state ?? 'none';
  const promise = { state: 'open' as const, by: terms.by, due };
  draft.put('promises', id, proof === undefined ? promise : { ...promise, proof });
  draft.change(`promise.${id}`, before, 'open', 'promise');
}
