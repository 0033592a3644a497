import { phrase, type Area } from './language.ts';
import { decimal } from './numbers.ts';

const plan: Area<'clash' | 'buffer_calm' | 'buffer_act' | 'buffer_recover'> = {
  en: {
    clash: '{when}: {tasks} want {demand} of {resource}; it has {capacity}.',
    buffer_calm: '{name}: {used} of {length} used.',
    buffer_act: '{name}: {used} of {length} used. Act now.',
    buffer_recover: '{name}: {used} of {length} used. Win time back.',
  },
  it: {
    clash: '{when}: {tasks} vogliono {demand} di {resource}; ne ha {capacity}.',
    buffer_calm: '{name}: usati {used} su {length}.',
    buffer_act: '{name}: usati {used} su {length}. È ora di agire.',
    buffer_recover: '{name}: usati {used} su {length}. Bisogna riguadagnare tempo.',
  },
};
export const planText = (
  key: keyof typeof plan.en,
  language: string,
  blanks: Readonly<Record<string, string | number>>,
): string => phrase(plan, language, key, blanks);
export const planAreas = { plan };

/** An amount of a resource: at most two decimals. */
export const amountText = (value: number, language: string): string => decimal(value, language, 2);
