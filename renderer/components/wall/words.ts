import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** The wall's words by key, blanks filled. The catalogues stand in `screens/wall/words/`. */
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

export function useSay(): Say {
  const { t, i18n } = useTranslation('wall');
  // `t` keeps its identity while the language changes in one instance: the language is a dependency of its own.
  // eslint-disable-next-line react/exhaustive-deps
  return useCallback((key, values) => t(key, { ...values }), [t, i18n.language]);
}
