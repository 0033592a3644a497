import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { WordKey } from '../text/words.ts';

/** The page's words by key, blanks filled. Unknown keys do not compile. */
export type SayWords = (key: WordKey, values?: Readonly<Record<string, string | number>>) => string;

export function useWords(): SayWords {
  const { t, i18n } = useTranslation('app');
  // `t` keeps its identity while the language changes in one instance: the language is a dependency of its own.
  // eslint-disable-next-line react/exhaustive-deps
  return useCallback((key, values) => t(key, { ...values }), [t, i18n.language]);
}
