import { useState } from 'react';
import type { FocusEvent, KeyboardEvent } from 'react';

export interface Roving {
  /** The one id Tab stops at. */
  readonly stop: string | null;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
}

/** Which task an arrow leads to; null = none that way. */
export type Neighbour = (from: string, key: string) => string | null;

/** One stop for Tab, arrows between the tasks in it (elements with `data-task`), Home and End to the ends. */
export function useRoving(ids: readonly string[], neighbour: Neighbour = inOrder(ids)): Roving {
  const [last, setLast] = useState<string | null>(null);
  const stop = last !== null && ids.includes(last) ? last : (ids[0] ?? null);
  return {
    stop,
    onFocus(event) {
      const id = event.target.dataset['task'];
      if (id !== undefined) setLast(id);
    },
    onKeyDown(event) {
      const active = document.activeElement;
      if (!(active instanceof HTMLElement) || active.dataset['task'] === undefined) return;
      const next =
        event.key === 'Home' ? ids[0] : event.key === 'End' ? ids.at(-1) : neighbour(active.dataset['task'], event.key);
      if (next === undefined || next === null) return;
      event.preventDefault();
      for (const one of event.currentTarget.querySelectorAll<HTMLElement>('[data-task]')) {
        if (one.dataset['task'] === next) one.focus();
      }
    },
  };
}

function inOrder(ids: readonly string[]): Neighbour {
  return (from, key) => {
    const way = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
    return way === 0 ? null : (ids[ids.indexOf(from) + way] ?? null);
  };
}
