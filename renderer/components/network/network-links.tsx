import { memo } from 'react';
import type { BoardView } from '../../../scenarios/index.ts';
import { quarters, type BoardOverlay } from '../wall/board-plan.ts';
import { boxHeight, type NetworkLayout, type Structure } from './layout.ts';
import { linkPath } from './link-path.ts';
import styles from './network.module.css';

interface NetworkLinksProps {
  readonly board: BoardView;
  readonly structure: Structure;
  readonly layout: NetworkLayout;
  /** Of a box, as drawn. */
  readonly width: number;
  readonly overlay: BoardOverlay | null;
}

type Strength = 'chain' | 'was' | 'driving' | 'rest' | 'cut';
/** Weak ones first: the chain is drawn over everything. */
const order: readonly Strength[] = ['cut', 'rest', 'driving', 'was', 'chain'];

/** The links under the boxes. For readers the table says the same, so this is hidden from them. */
export const NetworkLinks = memo(function NetworkLinks(props: NetworkLinksProps): React.JSX.Element {
  const { board, structure, layout, width, overlay } = props;
  const nowChain = pairs(overlay?.after.chain ?? board.chain);
  const wasChain = overlay === null ? new Set<string>() : pairs(overlay.before.chain);
  const drawn = structure.links.flatMap((link, place) => {
    const from = layout.boxes.get(link.from);
    const to = layout.boxes.get(link.to);
    const own = board.links.find((one) => one.from === link.from && one.to === link.to && one.type === link.type);
    if (from === undefined || to === undefined || own === undefined) return [];
    const pair = `${link.from} ${link.to}`;
    const strength: Strength = own.isCut
      ? 'cut'
      : nowChain.has(pair)
        ? 'chain'
        : wasChain.has(pair)
          ? 'was'
          : own.isDriving
            ? 'driving'
            : 'rest';
    const path = linkPath(link.type, from, to, layout.bends[place] ?? [], width);
    return [{ key: `${pair} ${link.type}`, own, strength, path }];
  });
  const sorted = drawn.toSorted((a, b) => order.indexOf(a.strength) - order.indexOf(b.strength));
  return (
    <svg className={styles.links} width={layout.width} height={layout.height} aria-hidden="true">
      {sorted.map(({ key, own, strength, path }) => (
        <g key={key} className={styles[strength]} data-link={key} data-strength={strength}>
          <path className={styles.line} d={path.d} />
          <path className={styles.head} d={path.head} />
          {strength === 'cut' ? <path className={styles.break} d={breakAt(path.middle.x, path.middle.y)} /> : null}
          {own.lag === 0 && own.type === 'FS' ? null : (
            <text x={path.middle.x} y={path.middle.y + 13}>
              {own.type === 'FS' ? '' : own.type}
              {own.lag === 0 ? '' : ` ${own.lag > 0 ? '+' : ''}${quarters(own.lag)}`}
            </text>
          )}
        </g>
      ))}
      {board.contracts.map((one) => {
        const from = layout.boxes.get(one.from);
        const to = layout.boxes.get(one.to);
        if (from === undefined || to === undefined) return null;
        const top = Math.min(from.y, to.y) - boxHeight / 2 - 14;
        const middle = (from.x + to.x) / 2;
        return (
          <g key={one.id} className={styles.contract} data-contract={one.id}>
            <path
              className={styles.span}
              d={`M${from.x} ${from.y - boxHeight / 2}C${from.x} ${top} ${from.x} ${top} ${middle} ${top}S${to.x} ${top} ${to.x} ${to.y - boxHeight / 2}`}
            />
            <g transform={`translate(${middle} ${top})`}>
              <rect x="-15" y="-8" width="30" height="15" />
              <path d="M-11 6v-10M11 6v-10M-13 -4h26M-11 -4c4 7 18 7 22 0" />
            </g>
          </g>
        );
      })}
    </svg>
  );
});

/** Neighbours along a chain. */
function pairs(chain: readonly string[]): ReadonlySet<string> {
  return new Set(chain.slice(1).map((to, place) => `${chain[place] ?? ''} ${to}`));
}

/** Two strokes across a line that holds no longer. */
function breakAt(x: number, y: number): string {
  return `M${x - 5} ${y + 6}l4 -12M${x + 1} ${y + 6}l4 -12`;
}
