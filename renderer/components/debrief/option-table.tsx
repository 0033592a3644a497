import type { CallWorth, PriceReading } from '../../../scenarios/index.ts';
import { useWords } from '../use-words.ts';
import { errorOf } from './exploring.ts';
import styles from './option-table.module.css';

interface OptionTableProps {
  readonly call: CallWorth;
  readonly price: PriceReading;
  readonly endingText: (ending: string) => string;
}

/** Every way there was, the best first: its worth as a bar with its error as a thin line, and how it mostly ends. */
export function OptionTable({ call, price, endingText }: OptionTableProps): React.JSX.Element {
  const say = useWords();
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className="vh">{say('debrief.explore.unfold')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('debrief.explore.way')}</th>
            <th scope="col">{say('debrief.explore.worth')}</th>
            <th scope="col">{say('debrief.explore.mostly')}</th>
          </tr>
        </thead>
        <tbody>
          {shownWays(price).map((option) => {
            const error = call.options.find((one) => one.id === option.id)?.standardError ?? 0;
            const [likeliest] = option.endings;
            return (
              <tr key={option.id} className={option.isChosen ? styles.chosen : undefined}>
                <th scope="row">
                  {option.text}
                  {option.isChosen ? <small>{say('debrief.explore.yours')}</small> : null}
                  {option.isBest && call.word !== 'close' ? <small>{say('debrief.explore.best_tag')}</small> : null}
                </th>
                <td className={styles.worth}>
                  <b aria-hidden="true">{Math.round(option.utility)}</b>
                  <span className="vh">
                    {say('debrief.explore.worth_said', { points: Math.round(option.utility), error: errorOf(error) })}
                  </span>
                  <span className={styles.bar} aria-hidden="true">
                    <i style={{ width: `${within(option.utility)}%` }} />
                    <u
                      style={{
                        left: `${within(option.utility - 2 * error)}%`,
                        right: `${100 - within(option.utility + 2 * error)}%`,
                      }}
                    />
                  </span>
                </td>
                <td>
                  {likeliest === undefined ? null : (
                    <>
                      {endingText(likeliest.ending)}{' '}
                      <small>
                        {say('debrief.explore.weeks', {
                          count: Math.round(likeliest.share * call.worlds),
                          of: call.worlds,
                        })}
                      </small>
                    </>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** Ways that read alike are one row, the player's own or the best of them: what they differ in is no other way. */
function shownWays({ options }: PriceReading): PriceReading['options'] {
  const first = options.toSorted(
    (a, b) => Number(b.isChosen) - Number(a.isChosen) || Number(b.isBest) - Number(a.isBest),
  );
  return options.filter((option) => option.isBest || first.find(({ text }) => text === option.text) === option);
}

const within = (points: number): number => Math.min(100, Math.max(0, points));
