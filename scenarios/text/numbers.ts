import { asLanguage } from './language.ts';

const small = {
  en: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
  it: ['zero', 'una', 'due', 'tre', 'quattro', 'cinque', 'sei', 'sette', 'otto', 'nove', 'dieci', 'undici', 'dodici'],
} as const;

/** Whole numbers up to twelve in words, others in digits. */
export function numberWord(value: number, language: string): string {
  const whole = Math.round(value);
  return small[asLanguage(language)][whole] ?? String(whole);
}

/** At most `places` decimals, with the language's own comma; written by hand because results may not depend on a locale. */
export function decimal(value: number, language: string, places = 1): string {
  const scale = 10 ** places;
  const rounded = Math.round(value * scale) / scale;
  const text = String(Object.is(rounded, -0) ? 0 : rounded);
  return asLanguage(language) === 'it' ? text.replace('.', ',') : text;
}

/** A difference with its sign: +3, −2. */
export function signed(value: number, language: string): string {
  const size = decimal(Math.abs(value), language);
  return value < 0 ? `−${size}` : `+${size}`;
}

/** Chooses a form by count. Both languages know one and many only. */
export function plural(count: number, one: string, many: string): string {
  return Math.abs(count) === 1 ? one : many;
}

/** "a, b and c". */
export function listOf(items: readonly string[], language: string): string {
  const last = items[items.length - 1];
  if (last === undefined) return '';
  if (items.length === 1) return last;
  return `${items.slice(0, -1).join(', ')} ${asLanguage(language) === 'it' ? 'e' : 'and'} ${last}`;
}
