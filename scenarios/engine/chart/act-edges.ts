import type { Act } from './act-events.ts';
import { action, guard } from './conditions.ts';
import type { ActionRef, GuardRef } from './types.ts';

/** What an act sets in motion, in order: its price, what its kind does, what its option does. */
export function actActions({ call, option }: Act): readonly ActionRef[] {
  const params = { call: call.id, option: option?.id ?? '' };
  const pay = action('pay', params);
  switch (call.kind) {
    case 'dive':
      return [pay, action('look', params)];
    case 'raci':
      return [pay, action('agree', params)];
    case 'forecast':
      return [pay, action('forecast', params), action('act', params)];
    case 'promise':
      return [pay, action('promise', params), action('act', params)];
    case 'decision':
    case 'coach':
    case 'conflict':
    case 'blocker':
    case 'broadcast':
      return [pay, action('act', params)];
  }
}

export function isOpen({ call, option }: Act): GuardRef {
  return guard('is_open', { call: call.id, option: option?.id ?? '' });
}

/** Taking over: the one distance after which the wall is dark. */
export function darkens({ call, option }: Act): boolean {
  return call.kind === 'coach' && option?.id === 'take_over';
}
