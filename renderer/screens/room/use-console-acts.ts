import type { ConsoleAct, ConsoleView, FacilitatorCommand } from '../../../scenarios/index.ts';
import type { KeyId } from '../../components/keys/keys.ts';
import type { KeyHandlers } from '../../components/keys/use-keys.ts';
import type { Asked } from './ask-first.tsx';
import type { RoomDoor } from './use-room.ts';
import { useRoomWords } from './use-room-words.ts';

/** Each act of the room and the row of the key table that presses it. */
export const keyOfAct: Readonly<Record<ConsoleAct['id'], KeyId>> = {
  next: 'room_next',
  undo: 'room_undo',
  debrief: 'room_debrief',
  end: 'room_end',
  close: 'room_close',
  call_off: 'room_close',
  stretch: 'room_stretch',
  drop_clock: 'room_drop_clock',
  lock_room: 'room_lock',
  unlock_room: 'room_lock',
  mute_reasons: 'room_reasons',
  show_reasons: 'room_reasons',
};

export interface ConsoleActs {
  readonly keys: KeyHandlers;
  press(act: ConsoleAct): void;
  park(text: string): void;
  admit(): void;
  kick(person: ConsoleView['people'][number], number: number): void;
  hideReason(reason: string, isHidden: boolean): void;
}

interface ConsoleActsInput {
  readonly door: RoomDoor;
  readonly view: ConsoleView;
  /** What cannot be taken back is asked first. */
  readonly onAsk: (asked: Asked) => void;
}

export function useConsoleActs({ door, view, onAsk }: ConsoleActsInput): ConsoleActs {
  const say = useRoomWords(view.language);
  const send = (command: FacilitatorCommand): void => void door.send(command);
  const press = (act: ConsoleAct): void => {
    const { command } = act;
    if (command.by !== 'facilitator') return;
    const doIt = (): void => send(command);
    // Enter has led through every phase: one press too many must not end the looking back.
    const isEnd = act.id === 'end' || (act.id === 'next' && view.phase === 'debrief');
    if (isEnd)
      return onAsk({ title: say('room.end_title'), says: say('room.end_says'), yes: say('room.end_yes'), onYes: doIt });
    if (act.id === 'debrief')
      return onAsk({
        title: say('room.debrief_title'),
        says: say('room.debrief_says'),
        yes: say('room.debrief_yes'),
        onYes: doIt,
      });
    return doIt();
  };
  const keys: KeyHandlers = {};
  for (const act of view.next === null ? view.acts : [view.next, ...view.acts])
    keys[keyOfAct[act.id]] = () => press(act);
  if (view.waiting.length > 0) keys.room_admit = () => admit();
  const admit = (): void => {
    for (const { handle } of view.waiting) send({ by: 'facilitator', type: 'admit', handle });
  };
  return {
    keys,
    press,
    park: (text) => send({ by: 'facilitator', type: 'park', text }),
    admit,
    kick: ({ handle, table }, number) =>
      onAsk({
        title: say('seats.kick_title', { number }),
        says: say('seats.kick_says', { table: table.name }),
        yes: say('seats.kick_yes'),
        onYes: () => send({ by: 'facilitator', type: 'kick', handle }),
      }),
    hideReason: (reason, isHidden) => send({ by: 'facilitator', type: 'hide_reason', reason, isHidden }),
  };
}
