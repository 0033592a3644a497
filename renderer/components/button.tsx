import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import styles from './button.module.css';
import { KeyCap } from './key-cap.tsx';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `go`: the one filled button of a screen. `link`: words only. */
  readonly look?: 'go' | 'plain' | 'link';
  readonly size?: 'normal' | 'big';
  /** What the keycap prints; the key itself is bound by the screen. */
  readonly cap?: string;
  readonly children: ReactNode;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button({
  look = 'plain',
  size = 'normal',
  cap,
  children,
  className,
  ...rest
}: ButtonProps): React.JSX.Element {
  const names = [styles.base, styles[look], size === 'big' ? styles.big : '', className ?? '']
    .filter(Boolean)
    .join(' ');
  return (
    <button
      type="button"
      className={names}
      {...(cap === undefined ? {} : { 'aria-keyshortcuts': shortcutOf(cap) })}
      {...rest}
    >
      {children}
      {cap === undefined ? null : <KeyCap>{cap}</KeyCap>}
    </button>
  );
}

const spoken: Readonly<Record<string, string>> = { Esc: 'Escape', ',': 'Comma' };
function shortcutOf(cap: string): string {
  return spoken[cap] ?? cap;
}
