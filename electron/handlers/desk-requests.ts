import type { Handlers } from './handler-map.ts';
import type { Services } from './services.ts';

export function deskHandlers({ desk }: Services): Handlers<'desk.saveText' | 'desk.print' | 'desk.setMenu'> {
  return {
    'desk.saveText': (input) => desk.saveText(input),
    'desk.print': () => desk.print(),
    'desk.setMenu': (input) => desk.setMenu(input),
  };
}
