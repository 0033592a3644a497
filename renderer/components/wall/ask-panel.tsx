import type { Distance, PersonView } from '../../../scenarios/index.ts';
import type { ReactNode } from 'react';
import { Choices } from './choices.tsx';
import { Why } from '../why/why.tsx';
import { cx } from './cx.ts';
import styles from './ask-panel.module.css';
import { SkillPips } from './marks.tsx';
import { PanelFrame } from './panel-frame.tsx';
import type { PanelProps, Row } from './panel-model.ts';
import { PriceWords } from './price-words.tsx';
import { Radio, RadioGroup } from './radio-group.tsx';
import { useSay } from './words.ts';

interface AskPanelProps extends PanelProps {
  /** Whom one may ask now: one call each, or several for one person. */
  readonly whom: readonly { readonly call: string; readonly name: string }[];
  readonly person: PersonView | null;
  readonly coach: string | null;
  readonly hand: ReactNode;
  readonly note: ReactNode;
  readonly tagOf: (row: Row) => string | null;
}

export const distances: readonly Distance[] = ['say_where', 'ask', 'offer', 'tell_how', 'take_over'];
const nearness: Readonly<Record<Distance, number>> = { say_where: 4, ask: 27, offer: 50, tell_how: 70, take_over: 95 };

/** How near you stand to the person who does the work: five distances, each right somewhere. */
export function AskPanel(props: AskPanelProps): React.JSX.Element {
  const { rows, draft, go, whom, person, coach, hand, note, tagOf, onChange, onCommit, onBack } = props;
  const say = useSay();
  const name = person?.name ?? '';
  const chosen = rows.find((row) => row.id === draft.row) ?? null;
  const stop = chosen?.id ?? rows.find((row) => row.isOpen)?.id ?? rows[0]?.id;
  return (
    <PanelFrame
      glyph="coach"
      kind={say('verb.ask')}
      title={say('ask.title', { name })}
      go={go}
      backText={say('panel.backToWall')}
      onBack={onBack}
      onCommit={onCommit}
      foot={
        <span className={styles.foot}>
          {hand}
          {chosen === null || chosen.choice === null || chosen.choice.picks.length === 0 ? null : (
            <Choices
              label={say('ask.pick')}
              value={draft.pick}
              options={chosen.choice.picks.map((pick) => ({ value: pick.pick, text: pick.text }))}
              onChange={(pick) => onChange({ pick })}
              onCommit={onCommit}
            />
          )}
          {note}
        </span>
      }
    >
      <div className={styles.top}>
        {person === null ? null : (
          <p className={styles.about}>
            {say('ask.about', { name, role: person.role })}{' '}
            <Why
              path={`trust.${person.id}`}
              name={say('people.trustOf', {
                name,
                now: Math.round(person.trust),
                before: Math.round(person.trustBefore),
              })}
            >
              {say('ask.trust', { now: Math.round(person.trust) })}
            </Why>{' '}
            {person.pips.map((pip) => (
              <span key={pip.topic} className={styles.skill}>
                {pip.topic} <SkillPips topic={pip.topic} filled={pip.filled} paid={pip.paid} />{' '}
                {pip.paid ? <b>{say('people.paid')}</b> : null}
              </span>
            ))}{' '}
            {person.intent === null ? null : (
              <>
                {say('ask.plan')} <span data-reads="speech">“{person.intent.text}”</span>{' '}
              </>
            )}
            <span className="q3" data-reads="speech">
              {say('ask.wants', { wants: person.wants })}
            </span>
            {coach === null ? null : (
              <span className={styles.coach} data-reads="coach">
                {coach}
              </span>
            )}
          </p>
        )}
        {whom.length < 2 ? null : (
          <Choices
            label={say('ask.whom')}
            value={draft.call}
            options={whom.map((one) => ({ value: one.call, text: one.name }))}
            onChange={(call) => onChange({ call, row: null, pick: null, facts: [] })}
          />
        )}
      </div>
      <div className={styles.header} aria-hidden="true">
        <span />
        <span>{say('ask.distance')}</span>
        <span className={styles.ends}>
          <i>{say('ask.you')}</i>
          <i>{say('ask.hands', { name })}</i>
        </span>
        <span>{say('ask.price')}</span>
        <span>{say('ask.effect')}</span>
      </div>
      <RadioGroup className={styles.rows} labelledBy="panel-head" onCommit={onCommit}>
        {rows.map((row, place) => (
          <DistanceRow
            key={row.id}
            row={row}
            number={place + 1}
            isOn={row.id === draft.row}
            isStop={row.id === stop}
            tag={tagOf(row)}
            onChoose={() => onChange({ row: row.id, pick: null })}
          />
        ))}
      </RadioGroup>
    </PanelFrame>
  );
}

interface DistanceRowProps {
  readonly row: Row;
  readonly number: number;
  readonly isOn: boolean;
  readonly isStop: boolean;
  readonly tag: string | null;
  readonly onChoose: () => void;
}

function DistanceRow({ row, number, isOn, isStop, tag, onChoose }: DistanceRowProps): React.JSX.Element {
  const say = useSay();
  const distance = row.choice?.distance ?? 'ask';
  const isOver = distance === 'take_over';
  const { style } = row.offer;
  return (
    <Radio
      isOn={isOn}
      isOpen={row.isOpen}
      isStop={isStop}
      shortcut={String(number)}
      className={cx(styles.row, isOn && styles.on, !row.isOpen && styles.shut)}
      onChoose={onChoose}
    >
      <span className={styles.number} aria-hidden="true">
        {number}
      </span>
      <span className={styles.name}>
        <b>
          {say(style === null ? `distance.${distance}` : `style.${style}`)}
          {tag === null ? null : <i>{tag}</i>}
        </b>
        <small data-reads="option">“{row.text}”</small>
      </span>
      <span className={styles.lane} aria-hidden="true">
        {isOver ? null : <u style={{ left: `${nearness[distance]}%` }} />}
        <i className={styles.you} style={{ left: `${nearness[distance]}%` }} />
        <i className={cx(styles.hands, isOver && styles.out)} />
      </span>
      <span className={styles.price}>
        <PriceWords tokens={row.tokens} takesAll={row.takesAll} />
        {row.takesAll ? <small>{say('price.allLeft')}</small> : null}
        {row.choice === null || row.choice.price === '' ? null : <small>{row.choice.price}</small>}
      </span>
      <span className={styles.effect} data-reads="option">
        {row.isOpen ? (
          <>
            {say(style === null ? `distance.does.${distance}` : `style.does.${style}`)}{' '}
            {isOver && row.choice?.warns == null ? <b>{say('ask.dark')} </b> : null}
            {row.choice?.warns === null || row.choice === null ? null : <b>{row.choice.warns}</b>}
          </>
        ) : (
          <>
            <span className="vh">{say('option.closed')} </span>
            {row.reason ?? say('option.closed')}
          </>
        )}
      </span>
    </Radio>
  );
}
