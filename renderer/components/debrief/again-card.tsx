import { useId, useState } from 'react';
import type { AgainPair } from '../../../scenarios/index.ts';
import { useWords } from '../use-words.ts';
import { Radio, RadioGroup } from '../wall/radio-group.tsx';
import styles from './again-card.module.css';

interface AgainCardProps {
  readonly pair: AgainPair;
  /** Both answers side by side, without a verdict. */
  readonly compare: (second: string) => string;
}

/** A call of the run asked once more on a week that differs in one thing. Nothing of it is counted or kept. */
export function AgainCard({ pair, compare }: AgainCardProps): React.JSX.Element {
  const say = useWords();
  const id = useId();
  const [second, setSecond] = useState<string | null>(null);
  const first = pair.options.find((option) => option.id === pair.chosen)?.text ?? '';
  return (
    <section className={styles.again} data-again={pair.id}>
      <h3>{say('debrief.explore.again_title')}</h3>
      <p className={styles.says}>{say('debrief.explore.again_says')}</p>
      <p className={styles.change}>{pair.text}</p>
      <p id={id}>{pair.callText}</p>
      <p className={styles.says}>{say('debrief.explore.again_first', { act: first })}</p>
      <RadioGroup labelledBy={id} className={styles.ways}>
        {pair.options.map((option, place) => (
          <Radio
            key={option.id}
            isOn={option.id === second}
            isStop={second === null ? place === 0 : option.id === second}
            className={option.id === second ? styles.on : styles.way}
            onChoose={() => setSecond(option.id)}
          >
            {option.text}
          </Radio>
        ))}
      </RadioGroup>
      <p role="status" className={styles.both}>
        {second === null ? '' : compare(second)}
      </p>
    </section>
  );
}
