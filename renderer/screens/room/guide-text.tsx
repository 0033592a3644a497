import { Fragment } from 'react';
import { guideBlocks, guideRuns } from './guide-blocks.ts';
import type { GuideBlock } from './guide-blocks.ts';
import { useRoomWords } from './use-room-words.ts';
import styles from './console-parts.module.css';

/** The story's own guide for whoever runs the room: its first advice at once, the rest on request. */
export function GuideText({
  text,
  language,
}: {
  readonly text: string;
  readonly language: string;
}): React.JSX.Element | null {
  const say = useRoomWords(language);
  const blocks = guideBlocks(text);
  const advice = blocks.filter((block) => block.kind === 'text').slice(0, 3);
  if (blocks.length === 0) return null;
  return (
    <section className={styles.region} aria-labelledby="guide">
      <div className={styles.head}>
        <h2 id="guide">{say('guide.title')}</h2>
      </div>
      <div className={styles.guide}>{advice.map(draw)}</div>
      <details className={styles.whole}>
        <summary>{say('guide.open')}</summary>
        <div className={styles.guide}>{blocks.map(draw)}</div>
      </details>
    </section>
  );
}

function draw(block: GuideBlock, at: number): React.JSX.Element {
  switch (block.kind) {
    case 'head':
      return <h3 key={at}>{block.text}</h3>;
    case 'text':
      return (
        <p key={at}>
          <Spoken text={block.text} />
        </p>
      );
    case 'list':
      return (
        <ul key={at}>
          {block.items.map((item) => (
            <li key={item}>
              <Spoken text={item} />
            </li>
          ))}
        </ul>
      );
    case 'table':
      return (
        <table key={at}>
          <thead>
            <tr>
              {block.head.map((cell) => (
                <th key={cell} scope="col">
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row) => (
              <tr key={row.join()}>
                {row.map((cell, column) => (
                  // eslint-disable-next-line react/no-array-index-key -- a cell is its column
                  <td key={column}>
                    <Spoken text={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
  }
}

function Spoken({ text }: { readonly text: string }): React.JSX.Element {
  return (
    <>
      {guideRuns(text).map((run, at) => (
        // eslint-disable-next-line react/no-array-index-key -- runs of one sentence, in order
        <Fragment key={at}>{run.isStrong ? <b>{run.text}</b> : run.isSlanted ? <i>{run.text}</i> : run.text}</Fragment>
      ))}
    </>
  );
}
