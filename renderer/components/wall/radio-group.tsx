import type { KeyboardEvent, ReactNode } from 'react';

interface RadioGroupProps {
  readonly label?: string;
  readonly labelledBy?: string;
  readonly className?: string | undefined;
  /** Enter on what is already chosen. */
  readonly onCommit?: () => void;
  readonly children: ReactNode;
}

const forward: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** One of several, by arrows, by number, by pointer. What is closed can be reached and read, not chosen. */
export function RadioGroup({ label, labelledBy, className, onCommit, children }: RadioGroupProps): React.JSX.Element {
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const radios = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=radio]')];
    const at = radios.findIndex((one) => one === document.activeElement);
    if (at < 0) return;
    const way = forward[event.key];
    if (way !== undefined) {
      event.preventDefault();
      const next = radios[(at + way + radios.length) % radios.length];
      next?.focus();
      if (next?.getAttribute('aria-disabled') !== 'true') next?.click();
      return;
    }
    if (event.key === 'Enter' && onCommit !== undefined && radios[at]?.getAttribute('aria-checked') === 'true') {
      event.preventDefault();
      onCommit();
    }
  };
  return (
    // eslint-disable-next-line jsx-a11y/interactive-supports-focus -- its radios take the focus, one at a time
    <div
      role="radiogroup"
      className={className}
      onKeyDown={onKeyDown}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(labelledBy === undefined ? {} : { 'aria-labelledby': labelledBy })}
    >
      {children}
    </div>
  );
}

interface RadioProps {
  readonly isOn: boolean;
  readonly isOpen?: boolean;
  /** The group's one stop for Tab. */
  readonly isStop: boolean;
  readonly className?: string | undefined;
  readonly shortcut?: string;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}

export function Radio({
  isOn,
  isOpen = true,
  isStop,
  className,
  shortcut,
  onChoose,
  children,
}: RadioProps): React.JSX.Element {
  return (
    <button
      type="button"
      role="radio"
      aria-checked={isOn}
      aria-disabled={isOpen ? undefined : true}
      tabIndex={isStop ? 0 : -1}
      className={className}
      onClick={isOpen ? onChoose : undefined}
      {...(shortcut === undefined ? {} : { 'aria-keyshortcuts': shortcut })}
    >
      {children}
    </button>
  );
}
