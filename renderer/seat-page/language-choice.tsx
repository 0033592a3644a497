import { useSay } from './use-say.ts';
import type { SeatLanguage } from './words.ts';
import styles from './seat-page.module.css';

const languages: readonly { readonly value: SeatLanguage; readonly name: string }[] = [
  { value: 'en', name: 'English' },
  { value: 'it', name: 'Italiano' },
];

export function LanguageChoice({
  language,
  onLanguage,
}: {
  readonly language: SeatLanguage;
  readonly onLanguage: (language: SeatLanguage) => void;
}): React.JSX.Element {
  const say = useSay();
  return (
    <div className={styles.languages} role="group" aria-label={say.language}>
      {languages.map(({ value, name }) => (
        <button
          key={value}
          type="button"
          lang={value}
          aria-pressed={value === language}
          onClick={() => onLanguage(value)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
