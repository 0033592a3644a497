import { createInstance } from 'i18next';
import type { i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en as roomEn } from '../screens/room/words/en.ts';
import { it as roomIt } from '../screens/room/words/it.ts';
import { en as wallEn } from '../screens/wall/words/en.ts';
import { it as wallIt } from '../screens/wall/words/it.ts';
import { en } from '../text/en.ts';
import { it } from '../text/it.ts';

/** Both languages are in the bundle: changing language asks nobody and shows at once. */
export async function createWords(language: string): Promise<i18n> {
  const words = createInstance();
  await words.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    ns: ['app', 'wall', 'room'],
    defaultNS: 'app',
    resources: { en: { app: en, wall: wallEn, room: roomEn }, it: { app: it, wall: wallIt, room: roomIt } },
    // React escapes; escaping twice would show `&#39;` for an apostrophe.
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return words;
}
