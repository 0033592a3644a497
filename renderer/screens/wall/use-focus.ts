import { useLayoutEffect, useMemo, useRef, type RefObject } from 'react';
import type { Wall } from './use-wall.ts';

export interface Focus {
  /** Puts the focus on a numbered choice of the open panel. */
  readonly choice: (number: number) => void;
}

/** Where the keyboard stands: in a panel that was opened by hand, else on the wall itself, so that Space and letters act. */
export function useFocus(root: RefObject<HTMLElement | null>, { state, view }: Wall): Focus {
  const { panel, turn } = state;
  const was = useRef<string | null>(null);
  const isOpenedByHand = panel !== null && panel !== 'radio';
  const callId = isOpenedByHand ? `${panel} ${state.draft.call ?? ''}` : null;
  useLayoutEffect(() => {
    // Whoever steps through "Whom?" by arrows stays there: only what opens a panel, or takes away what had the focus, moves it.
    const stays = isInPanel(document.activeElement) && was.current?.split(' ')[0] === panel;
    if (callId !== null && callId !== was.current && !stays) {
      const numbered = root.current?.querySelector<HTMLElement>(
        '[data-panel] [role=radio][tabindex="0"][aria-keyshortcuts]',
      );
      const cell = root.current?.querySelector<HTMLElement>('[data-panel] [role=gridcell][tabindex="0"]');
      const any = root.current?.querySelector<HTMLElement>('[data-panel] [role=radio][tabindex="0"]');
      (cell ?? numbered ?? any)?.focus();
    } else if (callId === null && was.current !== null) leave();
    was.current = callId;
  }, [callId, panel, root]);
  useLayoutEffect(() => {
    // What had the focus is gone after an act or a turn: give it back to the page, not to whatever comes first.
    leave();
    if (view.isOver && turn === null) document.querySelector<HTMLElement>('#ending-head')?.focus();
  }, [view.index, view.isOver, turn]);
  return useMemo(
    () => ({
      choice(number) {
        // At once: an Enter that follows in the same breath must find the focus on what the number chose.
        root.current?.querySelector<HTMLElement>(`[data-panel] [role=radio][aria-keyshortcuts="${number}"]`)?.focus();
      },
    }),
    [root],
  );
}

/** Enter too early: the focus goes to the first few words side by side of which none is chosen. Numbered rows are no such question. */
export function focusUnanswered(): void {
  const groups = document.querySelectorAll<HTMLElement>(
    '[data-panel] [role=radiogroup]:not(:has([aria-keyshortcuts]))',
  );
  const open = Array.from(groups).find((group) => group.querySelector('[aria-checked=true]') === null);
  open?.querySelector<HTMLElement>('[role=radio][tabindex="0"]')?.focus();
}

/** Inside the panel itself, not on a way out of the strip that leads to it. */
function isInPanel(active: Element | null): boolean {
  return active?.closest('[data-panel]') != null;
}

function leave(): void {
  const active = document.activeElement;
  if (active instanceof HTMLElement && active.closest('dialog') === null && !active.isConnected) active.blur();
}
