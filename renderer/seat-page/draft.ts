import { useCallback, useState } from 'react';
import type { Confidence, SeatView } from '../../scenarios/index.ts';
import type { Kept } from '../seat/kept.ts';

/** What a person has typed and not yet sent. Belongs to one call and one round. */
export interface Draft {
  readonly of: string;
  readonly option: string | null;
  readonly confidence: Confidence | null;
  readonly reason: string;
}

/** Which call and round a view asks about. */
export const askedBy = (view: SeatView): string => `${view.call?.call ?? ''}:${view.phase === 'second' ? 2 : 1}`;

/** A new question starts from what the seat chose before: a second vote is one tap when nothing changed. */
export function firstDraft(view: SeatView): Draft {
  const own = view.own;
  return {
    of: askedBy(view),
    option: own?.option ?? null,
    confidence: own?.confidence ?? null,
    reason: own?.reason ?? '',
  };
}

/** The stored text as a draft for this question; anything else starts anew. */
export function draftFor(view: SeatView, stored: string | null): Draft {
  const first = firstDraft(view);
  if (stored === null) return first;
  try {
    const found: unknown = JSON.parse(stored);
    if (typeof found !== 'object' || found === null || !('of' in found) || found.of !== first.of) return first;
    const { option, confidence, reason } = found as Partial<Draft>;
    const isOffered = view.call?.options.some((one) => one.option === option) === true;
    const isKnown = view.confidences.some((one) => one.confidence === confidence);
    return {
      of: first.of,
      option: isOffered ? (option ?? null) : null,
      confidence: isKnown ? (confidence ?? null) : null,
      reason: typeof reason === 'string' ? reason : '',
    };
  } catch {
    // Not ours, or torn: the person starts with empty fields, as on a new phone.
    return first;
  }
}

/** Whether what stands in the fields is what the room already has for this round. */
export function isSent(draft: Draft, view: SeatView): boolean {
  const { own } = view;
  return (
    own !== null &&
    own.round === (view.phase === 'second' ? 2 : 1) &&
    own.option === draft.option &&
    own.confidence === draft.confidence &&
    own.reason === draft.reason.trim()
  );
}

/** Kept on the device at each stroke: a phone that was locked or reloaded finds its words again. */
export function useDraft(view: SeatView, kept: Kept): readonly [Draft, (patch: Partial<Draft>) => void] {
  const [draft, setDraft] = useState(() => draftFor(view, kept.read('draft')));
  const current = draft.of === askedBy(view) ? draft : firstDraft(view);
  const change = useCallback(
    (patch: Partial<Draft>) => {
      const next = { ...current, ...patch };
      kept.write('draft', JSON.stringify(next));
      setDraft(next);
    },
    [current, kept],
  );
  return [current, change];
}
