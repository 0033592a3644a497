import type { Option } from '../calls.ts';
import type { Scope } from './scope.ts';

const OWN = 'parameter';

/** Inside an option that asks for a number, `parameter` is that number. */
export function withParameter(scope: Scope): Scope {
  return {
    ...scope,
    resolve: (name) =>
      name === OWN ? { ok: true, info: { type: 'number', isSecret: false, isHidden: false } } : scope.resolve(name),
  };
}

/** `parameter` by its full name, so that what lands weeks later still reads the number of its own option. */
export function ownParameter(option: Option, call: string): Option {
  return renamed(option, `${OWN}.${call}.${option.id}`);
}

function renamed<T>(part: T, name: string): T {
  if (typeof part !== 'object' || part === null) return part;
  if (Array.isArray(part)) {
    const items = part.map((item: unknown) => renamed(item, name));
    // The same list item for item; only names inside have changed.
    return (items.some((item, at) => item !== part[at]) ? items : part) as T;
  }
  if ('op' in part && 'name' in part && part.op === 'name' && part.name === OWN) return { ...part, name };
  const entries = Object.entries(part).map(([key, value]): [string, unknown] => [key, renamed(value, name)]);
  const isSame = Object.entries(part).every(
    ([key, value], at) => entries[at]?.[0] === key && entries[at]?.[1] === value,
  );
  return isSame ? part : (Object.fromEntries(entries) as T);
}
