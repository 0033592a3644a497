import { cancel, confirm, isCancel, multiselect, outro, select } from '@clack/prompts';

export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
  /** Shown, and cannot be chosen. */
  readonly isShut?: boolean;
}

/** How the player answers; a test answers by itself. */
export interface Ask {
  /** null = back (Esc). */
  readonly one: <T extends string>(message: string, choices: readonly Choice<T>[]) => Promise<T | null>;
  /** Any number of them, none too; null = back. */
  readonly some: <T extends string>(message: string, choices: readonly Choice<T>[]) => Promise<readonly T[] | null>;
  readonly yes: (message: string) => Promise<boolean>;
  readonly end: (message: string) => void;
  readonly leave: (message: string) => void;
}

const rows = (choices: readonly Choice<string>[]): { value: string; label: string; disabled: boolean }[] =>
  choices.map(({ value, label, isShut }) => ({ value, label, disabled: isShut === true }));

/** The prompts of a real terminal. */
export const terminalAsk: Ask = {
  one: async (message, choices) => {
    const chosen = await select({ message, options: rows(choices) });
    return isCancel(chosen) ? null : (choices.find((choice) => choice.value === chosen)?.value ?? null);
  },
  some: async (message, choices) => {
    const chosen = await multiselect({ message, options: rows(choices), required: false });
    if (isCancel(chosen)) return null;
    return choices.filter((choice) => chosen.includes(choice.value)).map((choice) => choice.value);
  },
  yes: async (message) => (await confirm({ message })) === true,
  end: (message) => outro(message),
  leave: (message) => cancel(message),
};
