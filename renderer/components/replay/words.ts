import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** The replay's words by key, blanks filled. The catalogues stand in `screens/replay/words/`. */
export type SayReplay = (key: string, values?: Readonly<Record<string, string | number>>) => string;

export function useReplayWords(): SayReplay {
  const { t, i18n } = useTranslation('replay');
  // `t` keeps its identity while the language changes in one instance: the language is a dependency of its own.
  // eslint-disable-next-line react/exhaustive-deps
  return useCallback((key, values) => t(key, { ...values }), [t, i18n.language]);
}

/** Gives the page its catalogues with the screen that needs them: the first page does not carry words of a second sitting. */
export function useReplayCatalogues(catalogues: Readonly<Record<string, object>>): void {
  const { i18n } = useTranslation();
  useState(() => {
    for (const [language, words] of Object.entries(catalogues)) i18n.addResourceBundle(language, 'replay', words);
  });
}
