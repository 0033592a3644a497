import { Choices } from './choices.tsx';
import { DueStep } from './due-step.tsx';
import type { PanelProps, Row } from './panel-model.ts';
import styles from './promise-terms.module.css';
import { useSay } from './words.ts';

interface PromiseTermsProps extends Pick<PanelProps, 'draft' | 'onChange' | 'onCommit'> {
  readonly row: Row;
  readonly stepNames: readonly string[];
}

/** A promise with its owner, its date and its proof; an interface with what it is about and what it does. */
export function PromiseTerms({ row, draft, stepNames, onChange, onCommit }: PromiseTermsProps): React.JSX.Element {
  const say = useSay();
  const { offer, choice } = row;
  const picks = choice?.picks ?? [];
  return (
    <div className={styles.terms}>
      {!row.isOpen ? <p>{row.reason}</p> : null}
      {offer.whatIf === null ? null : <p>{offer.whatIf}</p>}
      {choice?.model == null ? null : <p>{choice.model.sentence}</p>}
      {offer.promise === null ? null : (
        <dl>
          <div>
            <dt>{say('agree.owner')}</dt>
            <dd>{offer.promise.by === 'you' ? say('agree.you') : offer.promise.name}</dd>
          </div>
          {offer.promise.proof === null ? null : (
            <div>
              <dt>{say('agree.proof')}</dt>
              <dd>{offer.promise.proof}</dd>
            </div>
          )}
        </dl>
      )}
      {offer.dueSteps === null || !row.isOpen ? null : (
        <DueStep
          range={offer.dueSteps}
          value={draft.dueStep}
          usual={offer.promise?.dueStep ?? null}
          stepNames={stepNames}
          onChange={(dueStep) => onChange({ dueStep })}
          onCommit={onCommit}
        />
      )}
      {picks.length === 0 ? null : (
        <Choices
          label={say('ask.which')}
          value={draft.pick}
          options={picks.map((pick) => ({ value: pick.pick, text: pick.text }))}
          onChange={(pick) => onChange({ pick })}
          onCommit={onCommit}
        />
      )}
    </div>
  );
}
