import type { View } from '../../../scenarios/index.ts';
import { Why } from '../why/why.tsx';
import styles from './words-given.module.css';
import { useSay } from './words.ts';

interface WordsGivenProps {
  readonly forecasts: View['forecasts'];
  readonly promises: View['promises'];
  readonly nameOf: (person: string) => string;
  readonly stepNames: readonly string[];
}

/** What you told upward and what was promised, as long as it stands: a word given is a number of the wall like any other. */
export function WordsGiven({ forecasts, promises, nameOf, stepNames }: WordsGivenProps): React.JSX.Element | null {
  const say = useSay();
  if (forecasts.length === 0 && promises.length === 0) return null;
  return (
    <section className={styles.given} aria-labelledby="given-head">
      <h2 id="given-head">{say('given.title')}</h2>
      <ul>
        {forecasts.map(({ call, person, words }) => (
          <li key={call}>
            <span>{say('given.told', { name: nameOf(person) })}</span>{' '}
            <Why path={`stated.${call}`} name={`${say('given.told', { name: nameOf(person) })} ${words}`}>
              {words}
            </Why>
          </li>
        ))}
        {promises.map(({ id, by, text, dueStep, proof, state }) => (
          <li key={id}>
            <span>{say('given.promise', { name: nameOf(by), day: stepNames[dueStep] ?? stepNames.at(-1) ?? '' })}</span>{' '}
            {/* A promise an act brings along has no words but what shows that it was kept. */}
            {text === '' ? proof : text}
            {proof === null || text === '' ? null : <small> {say('given.proof', { proof })}</small>}{' '}
            <Why path={`promise.${id}`} name={`${text === '' ? (proof ?? '') : text} ${say(`given.${state}`)}`}>
              {say(`given.${state}`)}
            </Why>
          </li>
        ))}
      </ul>
    </section>
  );
}
