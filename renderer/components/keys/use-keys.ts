import { createContext, useContext, useLayoutEffect, useRef } from 'react';
import { tinykeys } from 'tinykeys';
import { keyRows } from './keys.ts';
import type { KeyId, KeyScope } from './keys.ts';

/** The player's switch for bare characters. */
export const SingleKeysContext = createContext(true);

/** Gets the event for its character (`choose` is one row for nine keys). */
export type KeyHandlers = Partial<Record<KeyId, (event: KeyboardEvent) => void>>;

const textFields =
  'input:not([type=radio]):not([type=checkbox]):not([type=button]), textarea, select, [contenteditable=true]';
const controls =
  'button, a[href], input, textarea, select, summary, [role=button], [role=option], [role=radio], [role=tab]';

/** Keys a focused control answers itself. */
const belongsToControl: ReadonlySet<string> = new Set(['Enter', 'Space']);
/** Held down they go on: everything else acts once a press. */
const held: ReadonlySet<KeyId> = new Set(['earlier', 'later']);

function isInText(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(textFields) !== null;
}
/** Enter and Space belong to the control that has focus. */
function isOnControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(controls) !== null;
}
/** A dialog in front owns the keyboard, except for handlers that live in it. */
function isBehindDialog(ownDialog: boolean): boolean {
  return !ownDialog && document.querySelector('dialog:modal') !== null;
}

const menuEvent = 'pit-wall:menu';
/** A command of a native menu, as if its key had been pressed; the single-key switch does not silence it. */
export function pressFromMenu(id: KeyId): void {
  window.dispatchEvent(new CustomEvent<KeyId>(menuEvent, { detail: id }));
}

export interface KeysOptions {
  /** The handlers belong to an open dialog. */
  readonly isInDialog?: boolean;
  readonly isOff?: boolean;
}

/**
 * Listens for the keys of a screen while it stands. Bare characters never act in text fields, behind a dialog, with a
 * modifier down, or when the player has switched them off; Enter and Space never act while a control has focus.
 * Bound in layout effects: what stands on the screen answers its keys at once, also to a hand that is quicker than the painting.
 */
export function useKeys(
  scope: KeyScope,
  handlers: KeyHandlers,
  { isInDialog = false, isOff = false }: KeysOptions = {},
): void {
  const hasSingleKeys = useContext(SingleKeysContext);
  const latest = useRef(handlers);
  useLayoutEffect(() => {
    latest.current = handlers;
  });
  useLayoutEffect(() => {
    if (isOff) return undefined;
    const bindings: Record<string, (event: KeyboardEvent) => void> = {};
    for (const { id, scope: where, press, isSingle } of keyRows) {
      if (where !== scope) continue;
      for (const one of press) {
        if (one === 'Escape') continue;
        const isCharacter = isSingle && !one.startsWith('Arrow');
        bindings[one] = (event) => {
          const handler = latest.current[id];
          if (handler === undefined || event.defaultPrevented || (event.repeat && !held.has(id))) return;
          if (isBehindDialog(isInDialog) || isInText(event.target)) return;
          if (isCharacter && !hasSingleKeys) return;
          if (belongsToControl.has(one) && isOnControl(event.target)) return;
          event.preventDefault();
          handler(event);
        };
      }
    }
    return tinykeys(window, bindings);
  }, [scope, hasSingleKeys, isInDialog, isOff]);
  useLayoutEffect(() => {
    if (isOff) return undefined;
    const onMenu = (event: Event): void => {
      const found = keyRows.find(
        (row) => row.scope === scope && event instanceof CustomEvent && row.id === event.detail,
      );
      if (found === undefined || isBehindDialog(isInDialog)) return;
      latest.current[found.id]?.(new KeyboardEvent('keydown', { key: found.cap }));
    };
    window.addEventListener(menuEvent, onMenu);
    return () => window.removeEventListener(menuEvent, onMenu);
  }, [scope, isInDialog, isOff]);
  useLayoutEffect(() => {
    if (isOff) return undefined;
    const onEscape = (event: KeyboardEvent): void => {
      const handler = latest.current.back;
      // An open dialog, tooltip or panel answers Escape first and says so by preventing the default.
      if (event.key !== 'Escape' || handler === undefined || event.defaultPrevented || isBehindDialog(isInDialog))
        return;
      // Said before it acts: else the same press would shut a dialog the handler opens.
      event.preventDefault();
      handler(event);
    };
    window.addEventListener('keydown', onEscape);
    return () => window.removeEventListener('keydown', onEscape);
  }, [isInDialog, isOff]);
}
