import { midSentence } from '../../components/mid-sentence.ts';
import { useReplayWords } from '../../components/replay/words.ts';
import { cx } from '../../components/wall/cx.ts';
import { useApp } from '../../store/hooks.ts';
import styles from './differs.module.css';
import { headOfRun, nameOfRun } from './names.ts';
import slots from './slots.module.css';
import type { Replay } from './use-replay.ts';

/** Where the runs part, what differs now and since when, and what the week did in all of them. */
export function Differs({ replay }: { readonly replay: Replay }): React.JSX.Element {
  const say = useReplayWords();
  const { laid, overlay } = replay;
  if (laid.length < 2) return <p className={styles.note}>{say('differs.alone')}</p>;
  if (overlay.standing !== 'same_week') return <p className={styles.note}>{say(`standing.${overlay.standing}`)}</p>;
  return (
    <>
      <Parting replay={replay} />
      <List replay={replay} />
      <Same replay={replay} />
    </>
  );
}

function useWhen(replay: Replay): (step: number) => string {
  const say = useReplayWords();
  const language = useApp((state) => state.settings.language);
  const { view } = replay;
  return (step) => (step >= view.steps ? say('scrub.end') : midSentence(view.stepNames[step] ?? '', language));
}

function Parting({ replay }: { readonly replay: Replay }): React.JSX.Element {
  const say = useReplayWords();
  const when = useWhen(replay);
  const { laid, overlay, branches } = replay;
  const { parting } = overlay;
  return (
    <section className={styles.region} aria-labelledby="parting-head">
      <div className={styles.head}>
        <h2 id="parting-head">{say('differs.parting')}</h2>
        {parting === null ? null : (
          <span>{say('differs.parting_when', { when: when(parting.step), move: parting.index + 1 })}</span>
        )}
      </div>
      {parting === null ? (
        <p className={styles.quiet}>{say('differs.never')}</p>
      ) : (
        <dl className={styles.acts}>
          {laid.map((one, place) => {
            const act = parting.acts[place] ?? null;
            return (
              <div key={one.id} className={slots[`edge${one.slot}`]}>
                <dt className={slots[`ink${one.slot}`]}>{headOfRun(branches, one.id, say)}</dt>
                <dd>
                  {act === null ? say('differs.not_there') : act.act}
                  {act?.did == null ? null : <small>{say('differs.did', { text: act.did })}</small>}
                </dd>
              </div>
            );
          })}
        </dl>
      )}
    </section>
  );
}

function List({ replay }: { readonly replay: Replay }): React.JSX.Element {
  const say = useReplayWords();
  const when = useWhen(replay);
  const { laid, overlay, branches, view } = replay;
  const numbers = overlay.differences.filter((one) => one.isNumber);
  const worded = overlay.differences.filter((one) => !one.isNumber);
  const count = overlay.differences.length;
  return (
    <section className={styles.region} aria-labelledby="differs-head">
      <div className={styles.head}>
        <h2 id="differs-head">{say('differs.title_when', { when: when(view.step) })}</h2>
        <span>{say('differs.counted', { count, looked: overlay.looked })}</span>
      </div>
      {count === 0 ? <p className={styles.quiet}>{say('differs.none')}</p> : null}
      {numbers.length === 0 ? null : (
        <table className={styles.table}>
          <caption className="vh">{say('differs.title')}</caption>
          <thead>
            <tr>
              <th scope="col">
                <span className="vh">{say('differs.what')}</span>
              </th>
              {laid.map((one) => (
                <th key={one.id} scope="col" className={slots[`ink${one.slot}`]}>
                  {nameOfRun(branches, one.id, say)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {numbers.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  {row.text}
                  <small>{say('differs.because', { when: when(row.since), text: row.because })}</small>
                </th>
                {row.values.map((value, place) => (
                  <td key={laid[place]?.id ?? place}>{value}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <ul className={styles.list}>
        {worded.map((row) => (
          <li key={row.id}>
            <b>{row.text}</b>
            {row.values.map((value, place) => {
              const one = laid[place];
              return one === undefined ? null : (
                <p key={one.id} className={slots[`edge${one.slot}`]}>
                  <span className={cx(slots[`ink${one.slot}`])}>{nameOfRun(branches, one.id, say)}</span> {value}
                </p>
              );
            })}
            <small>{say('differs.because', { when: when(row.since), text: row.because })}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Same({ replay }: { readonly replay: Replay }): React.JSX.Element {
  const say = useReplayWords();
  const { overlay, view } = replay;
  return (
    <section className={styles.region} aria-labelledby="same-head">
      <div className={styles.head}>
        <h2 id="same-head">{say('differs.same')}</h2>
      </div>
      {overlay.same.length === 0 ? <p className={styles.quiet}>{say('differs.same_nothing')}</p> : null}
      {overlay.same.slice(-5).map((line) => (
        <p key={line.text} className={styles.line}>
          {say('differs.same_line', {
            when: line.step >= view.steps ? (view.stepNames.at(-1) ?? '') : (view.stepNames[line.step] ?? ''),
            text: line.text,
          })}
        </p>
      ))}
      <p className={styles.line}>
        {say('differs.luck')}{' '}
        {overlay.draws === null || overlay.draws === 0 ? '' : say('differs.draws', { count: overlay.draws })}
      </p>
    </section>
  );
}
