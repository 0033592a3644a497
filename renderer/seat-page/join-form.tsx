import { useEffect, useId, useRef, useState } from 'react';
import { codeLength, tidyCode } from '../../electron/contract/seat-wire.ts';
import type { WireRefusal } from '../../electron/contract/seat-wire.ts';
import { LanguageChoice } from './language-choice.tsx';
import { Mark } from './mark.tsx';
import { useSay } from './use-say.ts';
import { fill } from './words.ts';
import type { SeatLanguage } from './words.ts';
import styles from './seat-page.module.css';

interface JoinFormProps {
  readonly refusal: WireRefusal | null;
  readonly onEnter: (code: string, number: string | null) => void;
  readonly language: SeatLanguage;
  readonly onLanguage: (language: SeatLanguage) => void;
}

/** At the door: the code from the wall, and the four digits of who had a seat already. */
export function JoinForm({ refusal, onEnter, language, onLanguage }: JoinFormProps): React.JSX.Element {
  const say = useSay();
  const [code, setCode] = useState('');
  const [number, setNumber] = useState('');
  const [trouble, setTrouble] = useState<string | null>(null);
  const waitLeft = useWait(refusal);
  const field = useRef<HTMLInputElement>(null);
  const ids = { code: useId(), hint: useId(), number: useId(), trouble: useId() };
  const submit = (event: React.FormEvent): void => {
    event.preventDefault();
    const tidy = tidyCode(code);
    const digits = number.replaceAll(/\D/g, '');
    if (tidy.length !== codeLength) {
      setTrouble(say.code_short);
      field.current?.focus();
    } else if (number.trim() !== '' && digits.length !== 4) setTrouble(say.number_short);
    else {
      setTrouble(null);
      onEnter(tidy, digits === '' ? null : digits);
    }
  };
  const said = trouble ?? refusal?.text ?? null;
  return (
    <main className={styles.page}>
      <form className={styles.join} onSubmit={submit} noValidate>
        <p className={styles.brand}>
          <Mark /> Pit Wall
        </p>
        <h1>{say.join_title}</h1>
        <p className={styles.soft}>{say.join_says}</p>
        <label htmlFor={ids.code} className={styles.label}>
          <span>{say.code}</span>
          <span id={ids.hint}>{say.code_says}</span>
        </label>
        <input
          ref={field}
          id={ids.code}
          className={styles.code}
          value={code}
          onChange={(event) => setCode(event.target.value)}
          maxLength={12}
          autoComplete="off"
          autoCapitalize="characters"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="go"
          aria-describedby={said === null ? ids.hint : `${ids.hint} ${ids.trouble}`}
          aria-invalid={said !== null}
        />
        <details className={styles.more}>
          <summary>{say.had_seat}</summary>
          <label htmlFor={ids.number} className={styles.label}>
            <span>{say.number}</span>
            <span>{say.number_says}</span>
          </label>
          <input
            id={ids.number}
            className={styles.code}
            value={number}
            onChange={(event) => setNumber(event.target.value)}
            maxLength={8}
            inputMode="numeric"
            autoComplete="off"
          />
        </details>
        <div role="alert" id={ids.trouble}>
          {said === null ? null : (
            <p className={styles.refused}>
              {said}{' '}
              {refusal?.waitMs == null || trouble !== null
                ? null
                : waitLeft > 0
                  ? fill(say.wait, { seconds: waitLeft })
                  : say.can_retry}
            </p>
          )}
        </div>
        <button className={styles.go} type="submit" aria-disabled={waitLeft > 0}>
          {say.join}
        </button>
        <LanguageChoice language={language} onLanguage={onLanguage} />
      </form>
    </main>
  );
}

/** Whole seconds until the door may be tried again. */
function useWait(refusal: WireRefusal | null): number {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    const until = performance.now() + (refusal?.waitMs ?? 0);
    const count = (): void => setLeft(Math.max(0, Math.ceil((until - performance.now()) / 1000)));
    count();
    const timer = window.setInterval(count, 500);
    return () => window.clearInterval(timer);
  }, [refusal]);
  return left;
}
