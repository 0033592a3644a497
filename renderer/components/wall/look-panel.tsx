import { useState, type FocusEvent, type PointerEvent, type ReactNode } from 'react';
import { Why } from '../why/why.tsx';
import { cx } from './cx.ts';
import styles from './look-panel.module.css';
import { PanelFrame } from './panel-frame.tsx';
import type { PanelProps, Row } from './panel-model.ts';
import { PriceWords } from './price-words.tsx';
import { Radio, RadioGroup } from './radio-group.tsx';
import { useSay } from './words.ts';

export interface FileShown {
  readonly row: Row;
  readonly owner: string;
  readonly opened: number;
  readonly levels: number;
  /** What is on the strip that this file bears on. */
  readonly bearsOn: string;
  /** Of the player's own craft: it glows, wherever the trouble is. */
  readonly isOwnCraft: boolean;
  /** Trust of its owner, who shows you the edge when they trust you enough; null = it is yours. */
  readonly trust: { readonly person: string; readonly now: number } | null;
}
interface LookPanelProps extends PanelProps {
  readonly files: readonly FileShown[];
  /** Files the coach does not point at yet. */
  readonly more: number;
  readonly onMore: () => void;
  readonly foot: ReactNode;
}

const levelKeys = ['look.level.status', 'look.level.mechanism', 'look.level.edge'] as const;

/** Which file, how deep: one level a token. */
export function LookPanel({
  files,
  more,
  draft,
  go,
  onChange,
  onCommit,
  onBack,
  onMore,
  foot,
}: LookPanelProps): React.JSX.Element {
  const say = useSay();
  const chosen = files.find((file) => file.row.id === draft.row) ?? null;
  const stop = chosen?.row.id ?? files[0]?.row.id;
  // A file that is shut cannot be chosen, but why it is shut can be read: by the focus it has.
  const [focused, setFocused] = useState<string | null>(null);
  const shown = files.find((file) => file.row.id === focused) ?? chosen;
  const read = (list: HTMLElement, at: Element): void => {
    const radios = [...list.querySelectorAll('[role=radio]')];
    setFocused(files[radios.findIndex((one) => one.contains(at))]?.row.id ?? null);
  };
  // While a pointer is down nothing may move: the press would land on the row that comes to lie there.
  const readFocus = ({ currentTarget, target }: FocusEvent<HTMLDivElement>): void => {
    if (target.matches(':focus-visible')) read(currentTarget, target);
  };
  const readPress = ({ currentTarget, target }: PointerEvent<HTMLDivElement>): void => {
    if (target instanceof Element) read(currentTarget, target);
  };
  return (
    <PanelFrame
      glyph="dive"
      kind={say('verb.look')}
      title={say('look.title')}
      go={go}
      backText={say('panel.back')}
      onBack={onBack}
      onCommit={onCommit}
      foot={
        more === 0 ? (
          foot
        ) : (
          <button type="button" className={styles.more} onClick={onMore}>
            {say('panel.more', { count: more })}
          </button>
        )
      }
    >
      <div className={styles.list} onFocus={readFocus} onPointerUp={readPress}>
        <RadioGroup className={styles.files} labelledBy="panel-head" onCommit={onCommit}>
          {files.map((file, place) => (
            <Radio
              key={file.row.id}
              isOn={file.row.id === draft.row}
              isOpen={file.row.isOpen}
              isStop={file.row.id === stop}
              shortcut={String(place + 1)}
              className={cx(
                styles.file,
                file.row.id === draft.row && styles.on,
                !file.row.isOpen && styles.shut,
                file.isOwnCraft && styles.glows,
              )}
              onChoose={() => onChange({ row: file.row.id })}
            >
              <span className={styles.number} aria-hidden="true">
                {place + 1}
              </span>
              <span className={styles.name}>
                <b>{file.row.text}</b> <small>{file.owner}</small>
                {file.isOwnCraft ? <em className={styles.craft}>{say('look.yourCraft')}</em> : null}
              </span>
              <span className={styles.bears}>{file.row.isOpen ? file.bearsOn : file.row.reason}</span>
              <Shaft file={file} />
            </Radio>
          ))}
        </RadioGroup>
      </div>
      {shown === null ? null : <Levels file={shown} />}
    </PanelFrame>
  );
}

function Shaft({ file }: { readonly file: FileShown }): React.JSX.Element {
  const say = useSay();
  return (
    <span className={styles.shaft} role="img" aria-label={say('look.open', { open: file.opened, of: file.levels })}>
      {Array.from({ length: file.levels }, (_, n) => (
        <i
          key={n}
          className={cx(n < file.opened && styles.done, n === file.opened && file.row.isOpen && styles.next)}
          style={{ left: `${n * 1.4}rem`, top: `${n * 0.42}rem` }}
        />
      ))}
    </span>
  );
}

function Levels({ file }: { readonly file: FileShown }): React.JSX.Element {
  const say = useSay();
  return (
    <ol className={styles.levels}>
      {Array.from({ length: file.levels }, (_, n) => {
        const isNext = n === file.opened;
        return (
          <li key={n} className={cx(isNext ? styles.nextLevel : n > file.opened && styles.deep)}>
            <span>{say(levelKeys[Math.min(n, 2)] ?? 'look.level.edge')}</span>
            <p data-reads="option">{say(`look.what.${Math.min(n, 2)}`)}</p>
            <span>
              {n < file.opened ? (
                say('look.isOpen')
              ) : isNext && file.row.isOpen ? (
                <PriceWords tokens={file.row.tokens} />
              ) : isNext ? (
                <>
                  {file.row.reason}
                  {n < 2 || file.trust === null ? null : <OwnersTrust trust={file.trust} name={file.owner} />}
                </>
              ) : (
                ''
              )}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

/** How far it is to "show me": the edge of a file opens beside an owner who trusts you. */
function OwnersTrust({
  trust,
  name,
}: {
  readonly trust: NonNullable<FileShown['trust']>;
  readonly name: string;
}): React.JSX.Element {
  const say = useSay();
  const words = say('look.trust', { name, now: trust.now });
  return (
    <>
      {' '}
      <Why path={`trust.${trust.person}`} name={words}>
        {words}
      </Why>
    </>
  );
}
