import { useEffect, useRef } from 'react';
import { Glyph } from '../../components/glyph.tsx';
import type { Act } from './acts.ts';
import { stepStarts } from '../../components/step-starts.ts';
import { letterOf } from './acts.ts';
import styles from './run-line.module.css';

export interface Flag {
  readonly index: number;
  readonly text: string;
}
interface RunLineProps {
  readonly acts: readonly Act[];
  readonly stepNames: readonly string[];
  /** Names the list for readers. */
  readonly label: string;
  /** An act as a reader hears it: "Thursday: I give Osman …". */
  readonly nameOf: (act: Act) => string;
  readonly chosen: number | null;
  readonly flags: readonly Flag[];
  /** Every act on a line of its own with its words, as on a narrow screen. */
  readonly isList: boolean;
  readonly onChoose: (act: Act) => void;
  /** Pointed at or reached by Tab, not yet chosen. */
  readonly onPoint?: (act: Act) => void;
}

/** Your run as one line: every act where it stood, the one you look at lit. A radio group: arrows move along it. */
export function RunLine({
  acts,
  stepNames,
  label,
  nameOf,
  chosen,
  flags,
  isList,
  onChoose,
  onPoint,
}: RunLineProps): React.JSX.Element {
  const group = useRef<HTMLDivElement>(null);
  const starts = stepStarts(acts, stepNames.length);
  // Never wider than the way to the next one: each can be pointed at.
  const gap = acts.slice(1).reduce((least, act, place) => Math.min(least, act.at - (acts[place]?.at ?? 0)), 1);
  useEffect(() => {
    // Focus goes along with the choice, but only when it was on the line already.
    const { current } = group;
    if (current?.contains(document.activeElement) === true)
      current.querySelector<HTMLElement>('[aria-checked=true]')?.focus();
  }, [chosen]);
  return (
    <div
      ref={group}
      className={isList ? `${styles.line} ${styles.list}` : styles.line}
      role="radiogroup"
      aria-label={label}
      style={{ '--gap': `${gap * 100}%` } as React.CSSProperties}
    >
      <span className={styles.base} aria-hidden="true" />
      {stepNames.map((name, step) => (
        <span key={name} className={styles.step} style={{ left: `${(starts[step] ?? 0) * 100}%` }} aria-hidden="true">
          {name}
        </span>
      ))}
      {flags.map((flag) => {
        const act = acts.find((one) => one.index === flag.index);
        if (act === undefined) return null;
        return (
          <span key={flag.text} className={styles.flag} style={{ left: `${act.at * 100}%` }} aria-hidden="true">
            {flag.text}
          </span>
        );
      })}
      {acts.map((act, place) => {
        const isChosen = act.index === chosen;
        const isFlagged = flags.some((flag) => flag.index === act.index);
        const names = [
          styles.mark,
          act.isRadio ? styles.radio : '',
          isChosen ? styles.chosen : '',
          isFlagged ? styles.flagged : '',
        ];
        return (
          <button
            key={act.index}
            type="button"
            role="radio"
            aria-checked={isChosen}
            aria-label={nameOf(act)}
            title={act.text}
            tabIndex={isChosen || (chosen === null && place === 0) ? 0 : -1}
            className={names.join(' ')}
            style={{ left: `${act.at * 100}%` }}
            onClick={() => onChoose(act)}
            onPointerEnter={() => onPoint?.(act)}
            onFocus={() => onPoint?.(act)}
          >
            {act.isRadio ? <Glyph name="decision" /> : letterOf(act.verb)}
          </button>
        );
      })}
    </div>
  );
}
