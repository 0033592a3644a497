/**
 * Every key the page listens to, in one table: what the `?` dialog shows, what the keycaps print and what acts are one thing.
 * No rebinding. A key with `isSingle` is a bare character and is silenced by the one switch (WCAG 2.1.4).
 */
export type KeyScope =
  'everywhere' | 'first' | 'garage' | 'craft' | 'briefing' | 'wall' | 'debrief' | 'replay' | 'room' | 'room_setup';

export interface KeyRow {
  /** Also the key of its words: `keys.<id>`. */
  readonly id: KeyId;
  /** tinykeys' grammar; the first is the one shown. */
  readonly press: readonly string[];
  /** What the keycap prints; words for keys without a character live in the catalogue under `keycaps`. */
  readonly cap: string;
  readonly scope: KeyScope;
  readonly isSingle: boolean;
}

const row = (id: KeyId, scope: KeyScope, cap: string, press: readonly string[], isSingle = true): KeyRow => ({
  id,
  scope,
  cap,
  press,
  isSingle,
});

export type KeyId =
  | 'keys'
  | 'mute'
  | 'back'
  | 'play'
  | 'go_on'
  | 'new_week'
  | 'same_week'
  | 'brief'
  | 'to_wall'
  | 'settings'
  | 'about'
  | 'look'
  | 'ask'
  | 'agree'
  | 'move'
  | 'raise'
  | 'tell'
  | 'choose'
  | 'silence'
  | 'card'
  | 'letter'
  | 'no_letter'
  | 'commit'
  | 'run'
  | 'board'
  | 'ghost'
  | 'earlier'
  | 'later'
  | 'see_calls'
  | 'what_if'
  | 'keep_action'
  | 'disagree'
  | 'none'
  | 'dimension_up'
  | 'dimension_down'
  | 'list'
  | 'print'
  | 'replay'
  | 'first_move'
  | 'last_move'
  | 'branches'
  | 'lay_over'
  | 'name_run'
  | 'unfold'
  | 'watch'
  | 'race'
  | 'branch_line'
  | 'workshop'
  | 'open_room'
  | 'try_alone'
  | 'room_next'
  | 'room_undo'
  | 'room_close'
  | 'room_stretch'
  | 'room_drop_clock'
  | 'room_admit'
  | 'room_hide'
  | 'room_projector'
  | 'room_park'
  | 'room_reasons'
  | 'room_lock'
  | 'room_debrief'
  | 'room_end';

export const keyRows: readonly KeyRow[] = [
  row('keys', 'everywhere', '?', ['Shift+?', '?']),
  row('mute', 'everywhere', 'S', ['s']),
  row('settings', 'everywhere', ',', [',']),
  row('back', 'everywhere', 'Esc', ['Escape'], false),
  row('play', 'first', 'Enter', ['Enter'], false),
  row('go_on', 'garage', '1', ['1']),
  row('new_week', 'garage', '2', ['2']),
  row('same_week', 'garage', '3', ['3']),
  row('brief', 'garage', '4', ['4']),
  row('choose', 'craft', '1–5', ['([1-5])']),
  row('to_wall', 'briefing', 'Enter', ['Enter'], false),
  row('same_week', 'briefing', '3', ['3']),
  row('about', 'garage', '.', ['.']),
  row('look', 'wall', 'L', ['l']),
  row('ask', 'wall', 'A', ['a']),
  row('agree', 'wall', 'G', ['g']),
  row('move', 'wall', 'M', ['m']),
  row('raise', 'wall', 'R', ['r']),
  row('tell', 'wall', 'T', ['t']),
  row('choose', 'wall', '1–9', ['([1-9])']),
  row('silence', 'wall', '0', ['0']),
  row('card', 'wall', 'C', ['c']),
  // Bound by the matrix itself: they act on the cell that has the focus and nowhere else, so the switch leaves them alone.
  row('letter', 'wall', 'R A C I +', [], false),
  row('no_letter', 'wall', '⌫', [], false),
  row('commit', 'wall', 'Enter', ['Enter'], false),
  row('run', 'wall', 'Space', ['Space'], false),
  row('board', 'wall', 'B', ['b']),
  row('ghost', 'wall', 'H', ['h']),
  row('earlier', 'wall', '[', ['[']),
  row('see_calls', 'debrief', 'Enter', ['Enter'], false),
  row('what_if', 'debrief', 'F', ['f']),
  row('keep_action', 'debrief', 'K', ['k']),
  row('earlier', 'debrief', '[', ['[', 'ArrowLeft']),
  row('later', 'debrief', ']', [']', 'ArrowRight']),
  row('dimension_up', 'debrief', '↑', ['ArrowUp'], false),
  row('dimension_down', 'debrief', '↓', ['ArrowDown'], false),
  row('disagree', 'debrief', 'D', ['d']),
  row('none', 'debrief', 'N', ['n']),
  row('list', 'debrief', 'V', ['v']),
  row('print', 'debrief', 'P', ['p']),
  row('unfold', 'debrief', 'O', ['o']),
  row('watch', 'debrief', 'W', ['w']),
  row('race', 'debrief', 'G', ['g']),
  row('branch_line', 'debrief', 'B', ['b']),
  row('workshop', 'first', 'W', ['w']),
  row('workshop', 'garage', 'W', ['w']),
  row('open_room', 'room_setup', 'Enter', ['Enter'], false),
  row('try_alone', 'room_setup', 'T', ['t']),
  row('room_next', 'room', 'Enter', ['Enter'], false),
  row('room_undo', 'room', 'Z', ['z']),
  row('room_close', 'room', 'C', ['c']),
  row('room_stretch', 'room', '+', ['+', 'Shift++', '=']),
  row('room_drop_clock', 'room', '0', ['0']),
  row('room_admit', 'room', 'A', ['a']),
  row('room_hide', 'room', 'H', ['h']),
  row('room_projector', 'room', 'P', ['p']),
  row('room_park', 'room', 'N', ['n']),
  row('room_reasons', 'room', 'M', ['m']),
  row('room_lock', 'room', 'L', ['l']),
  row('room_debrief', 'room', 'D', ['d']),
  row('room_end', 'room', 'X', ['x']),
  row('replay', 'debrief', 'R', ['r']),
  row('earlier', 'replay', '[', ['[', 'ArrowLeft']),
  row('later', 'replay', ']', [']', 'ArrowRight']),
  row('first_move', 'replay', 'Home', ['Home'], false),
  row('last_move', 'replay', 'End', ['End'], false),
  row('what_if', 'replay', 'F', ['f']),
  row('branches', 'replay', 'V', ['v']),
  row('board', 'replay', 'B', ['b']),
  row('lay_over', 'replay', '1–9', ['([1-9])']),
  row('name_run', 'replay', 'N', ['n']),
];

/** What a keycap prints for an act. Throws for an id without a row: a cap that does nothing must not be drawn. */
export function capOf(id: KeyId, scope?: KeyScope): string {
  const found = keyRows.find((one) => one.id === id && (scope === undefined || one.scope === scope));
  if (found === undefined) throw new Error(`No key is named ${id}.`);
  return found.cap;
}
