/** Languages the product's own words exist in. A story may have others; its texts then stand beside English words. */
export type Language = 'en' | 'it';
export const languages: readonly Language[] = ['en', 'it'];

/** One area of words: the same keys in every language, proved by the compiler and by a test. */
export type Area<Key extends string> = Readonly<Record<Language, Readonly<Record<Key, string>>>>;
export type Blanks = Readonly<Record<string, string | number>>;

export function asLanguage(language: string): Language {
  return language === 'it' || language.startsWith('it-') ? 'it' : 'en';
}

/** Puts values into `{blanks}`. A blank nobody fills stays visible, so that a test and a reader notice it. */
export function fill(template: string, blanks: Blanks): string {
  return template.replace(/\{([a-zA-Z_]\w*)\}/g, (whole, name: string) => {
    const value = blanks[name];
    return value === undefined ? whole : String(value);
  });
}

export function phrase<Key extends string>(area: Area<Key>, language: string, key: Key, blanks: Blanks = {}): string {
  return fill(area[asLanguage(language)][key], blanks);
}

/** True if the area has that word: ids of stories and codes from outside are looked up with it. */
export function hasKey<Key extends string>(area: Area<Key>, key: string): key is Key {
  return Object.hasOwn(area.en, key);
}

export function capitalise(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
