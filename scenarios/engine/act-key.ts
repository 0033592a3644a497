import type { Call, Option } from '../format/calls.ts';

const kept = new WeakMap<Option, { readonly call: string; readonly key: string }>();

/**
 * `call.option`, under which a world keeps what was done. One string an option: put together anew at every look, a name must be found
 * again among all names before a record can be read, which costs more than the reading.
 */
export function actKey(call: Call, option: Option): string {
  const known = kept.get(option);
  if (known?.call === call.id) return known.key;
  const key = `${call.id}.${option.id}`;
  kept.set(option, { call: call.id, key });
  return key;
}

const silences = new Map<string, string>();

/** `call.silence`. */
export function silenceKey(call: string): string {
  let key = silences.get(call);
  if (key === undefined) silences.set(call, (key = `${call}.silence`));
  return key;
}
