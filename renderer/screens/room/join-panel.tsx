import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Note } from '../../components/note.tsx';
import { Qr } from '../../components/room/qr.tsx';
import type { RoomDoor } from './use-room.ts';
import { useRoomWords } from './use-room-words.ts';
import styles from './join-panel.module.css';

interface JoinPanelProps {
  readonly state: NonNullable<RoomDoor['state']>;
  readonly isCodeHidden: boolean;
  /** Null = not asked for; '' = its window is open; else the address to open. */
  readonly wallAddress: string | null;
  readonly onNewCode: () => Promise<void>;
}

/** The way in: code, QR and address of one network at a time; the door's own troubles. */
export function JoinPanel({ state, isCodeHidden, wallAddress, onNewCode }: JoinPanelProps): React.JSX.Element {
  const { view, addresses, code } = state;
  const say = useRoomWords(view.language);
  const [chosen, setChosen] = useState(0);
  const way = addresses[chosen] ?? addresses[0] ?? null;
  const isBig = view.phase === 'lobby';
  return (
    <section className={styles.join} aria-labelledby="join">
      <h2 id="join" className="vh">
        {say('join.title')}
      </h2>
      {isCodeHidden ? (
        <p className={styles.soft}>
          {say('join.code')} {say('join.hidden')}
        </p>
      ) : (
        <div className={isBig ? styles.big : styles.small}>
          {way === null ? null : (
            <div className={styles.qr}>
              <Qr text={way.qrText} label={say('join.qr')} />
            </div>
          )}
          <div className={styles.words}>
            <p className={styles.soft}>
              {say('join.at')} <span className="num">{way?.place ?? `127.0.0.1:${state.port}`}</span>
            </p>
            <p className={styles.code}>{`${code.slice(0, 3)} ${code.slice(3)}`}</p>
            <p className={styles.soft}>{say('join.connected', { count: state.connected })}</p>
            <Button look="link" onClick={() => void onNewCode()}>
              {say('join.new_code')}
            </Button>
          </div>
        </div>
      )}
      {addresses.length > 1 && !isCodeHidden ? (
        <label className={styles.network}>
          {say('join.network')}{' '}
          <select value={chosen} onChange={(event) => setChosen(Number(event.target.value))}>
            {addresses.map((one, at) => (
              <option key={one.place} value={at}>
                {one.adapter} · {one.place}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      {view.pretendNote === null ? null : (
        <p className={styles.note}>
          <b>{view.pretendNote}</b>{' '}
          <a href={`http://127.0.0.1:${state.port}/`} target="_blank" rel="noreferrer">
            {say('join.alone_open')}
          </a>
        </p>
      )}
      {wallAddress === null ? null : wallAddress === '' ? (
        <p className={styles.soft}>{say('join.projector_open')}</p>
      ) : (
        <p className={styles.note}>
          <a href={wallAddress} target="_blank" rel="noreferrer">
            {say('join.projector_here')}
          </a>
          {way === null ? null : (
            <>
              {' · '}
              <a href={way.projector} target="_blank" rel="noreferrer">
                {say('join.projector_there')}
              </a>
            </>
          )}
        </p>
      )}
      {state.notices.map(({ code: what, count }) => (
        <Note key={what} kind="refused">
          {say(`notices.${what}`, { count })}
        </Note>
      ))}
    </section>
  );
}
