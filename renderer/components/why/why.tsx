import { createContext, useCallback, useContext, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import styles from './why.module.css';

/** One link of the chain behind a number, in words, newest first. */
export interface WhyLine {
  readonly text: string;
  /** "Wednesday", "at the start". */
  readonly when: string;
  /** It goes back to an act of the player. */
  readonly isYours: boolean;
}
export interface WhyAnswers {
  /** The chain behind a path of the world (`trust.osman`, `quantities.spend`); empty = nothing has moved it yet. */
  readonly explain: (path: string) => readonly WhyLine[];
  readonly title: string;
  readonly untouched: string;
}
/** A screen that shows numbers provides this once; without it the numbers stay plain text. */
export const WhyContext = createContext<WhyAnswers | null>(null);

interface WhyProps {
  readonly path: string;
  /** The number with its meaning, as a reader hears it: "trust of Osman, 55". */
  readonly name: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** Every number answers "why?": by hover, by focus, or by Enter while it has focus; Escape shuts the answer. */
export function Why({ path, name, className, children }: WhyProps): React.JSX.Element {
  const answers = useContext(WhyContext);
  const [isOpen, setOpen] = useState(false);
  const [anchor, setAnchor] = useState<HTMLButtonElement | null>(null);
  const id = useId();
  const timer = useRef(0);
  const show = useCallback((delay: number) => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setOpen(true), delay);
  }, []);
  const hide = useCallback((delay: number) => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setOpen(false), delay);
  }, []);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  if (answers === null) return <span className={className}>{children}</span>;
  return (
    <>
      <button
        type="button"
        ref={setAnchor}
        className={[styles.number, className ?? ''].join(' ')}
        aria-label={name}
        aria-expanded={isOpen}
        aria-describedby={isOpen ? id : undefined}
        onPointerEnter={() => show(220)}
        onPointerLeave={() => hide(180)}
        onFocus={(event) => {
          if (event.target.matches(':focus-visible')) show(0);
        }}
        onBlur={() => hide(0)}
        onClick={() => setOpen((was) => !was)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && isOpen) {
            event.preventDefault();
            hide(0);
          }
        }}
      >
        {children}
      </button>
      {isOpen && anchor !== null ? (
        <Answer
          id={id}
          anchor={anchor}
          answers={answers}
          path={path}
          onEnter={() => show(0)}
          onLeave={() => hide(180)}
        />
      ) : null}
    </>
  );
}

interface AnswerProps {
  readonly id: string;
  readonly anchor: HTMLElement;
  readonly answers: WhyAnswers;
  readonly path: string;
  readonly onEnter: () => void;
  readonly onLeave: () => void;
}

function Answer({ id, anchor, answers, path, onEnter, onLeave }: AnswerProps): React.JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<{ left: number; top: number } | null>(null);
  useLayoutEffect(() => {
    const from = anchor.getBoundingClientRect();
    const size = box.current?.getBoundingClientRect() ?? { width: 0, height: 0 };
    const left = Math.max(8, Math.min(from.left, window.innerWidth - size.width - 8));
    const isBelow = from.bottom + size.height + 8 < window.innerHeight;
    setAt({ left, top: isBelow ? from.bottom + 6 : Math.max(8, from.top - size.height - 6) });
  }, [anchor]);
  const lines = answers.explain(path);
  return createPortal(
    <div
      ref={box}
      id={id}
      role="tooltip"
      className={styles.answer}
      style={at === null ? { visibility: 'hidden' } : at}
      onPointerEnter={onEnter}
      onPointerLeave={onLeave}
    >
      <p className={styles.head}>{answers.title}</p>
      {lines.length === 0 ? <p className={styles.none}>{answers.untouched}</p> : null}
      <ol>
        {lines.map((line, place) => (
          // eslint-disable-next-line react/no-array-index-key -- the same cause may stand twice in a chain
          <li key={place} className={line.isYours ? styles.yours : styles.theirs}>
            <span>{line.text}</span> <small>{line.when}</small>
          </li>
        ))}
      </ol>
    </div>,
    anchor.closest('dialog') ?? document.body,
  );
}
