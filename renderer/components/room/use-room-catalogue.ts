import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** The workshop's catalogue by key, in a language that need not be the page's: a room speaks its own. */
export function useRoomCatalogue(
  language: string,
): (key: string, values?: Readonly<Record<string, string | number>>) => string {
  const { i18n } = useTranslation('room');
  return useCallback((key, values) => i18n.getFixedT(language, 'room')(key, { ...values }), [i18n, language]);
}
