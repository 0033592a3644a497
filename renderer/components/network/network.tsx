import { useLayoutEffect, useMemo, useState } from 'react';
import type { BoardView } from '../../../scenarios/index.ts';
import { shownTasks, type BoardOverlay } from '../wall/board-plan.ts';
import { useRoving } from '../wall/use-roving.ts';
import { useSay } from '../wall/words.ts';
import { boxHeight, boxWidth, layoutFor, structureKey, structureOf, type NetworkLayout } from './layout.ts';
import { NetworkBox } from './network-box.tsx';
import { NetworkLinks } from './network-links.tsx';
import styles from './network.module.css';
import { neighbourIn } from './neighbour.ts';

interface NetworkProps {
  readonly board: BoardView;
  /** Names of people by id. */
  readonly names: Readonly<Record<string, string>>;
  readonly overlay: BoardOverlay | null;
  /** The task whose details are open. */
  readonly open: string | null;
  readonly onOpen: (task: string) => void;
}

/** A box is never narrower than its name, nor wider than it needs. */
const narrowest = 0.7;
const widest = 1.35;

/** What waits for what, from left to right: what drives the next strong, what was cut broken, agreed contracts as bridges. */
export function Network({ board, names, overlay, open, onOpen }: NetworkProps): React.JSX.Element {
  const say = useSay();
  const [room, setRoom] = useState<HTMLDivElement | null>(null);
  const available = useWidth(room);
  const tasks = useMemo(() => shownTasks(board, overlay), [board, overlay]);
  const structure = structureOf(
    board,
    tasks.map((task) => task.id),
  );
  const key = structureKey(structure);
  // eslint-disable-next-line react/exhaustive-deps -- the key is the structure: places depend on nothing else
  const plain = useMemo(() => layoutFor(structure), [key]);
  const stretch = available === 0 || plain.width === 0 ? 1 : clamp(available / plain.width, narrowest, widest);
  const layout = useMemo(() => stretched(plain, stretch), [plain, stretch]);
  const roving = useRoving(structure.tasks, (from, press) => neighbourIn(structure, layout, from, press));
  return (
    <div className={styles.room} ref={setRoom}>
      <p className="vh">{board.sentence}</p>
      <div className={styles.sheet} style={{ width: layout.width, height: layout.height }}>
        <NetworkLinks
          board={board}
          structure={structure}
          layout={layout}
          width={boxWidth * stretch}
          overlay={overlay}
        />
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- its buttons have the focus; arrows go from one to the next */}
        <ol onKeyDown={roving.onKeyDown} onFocus={roving.onFocus}>
          {tasks.map((task) => {
            const { x, y } = layout.boxes.get(task.id) ?? { x: 0, y: 0 };
            return (
              <NetworkBox
                key={task.id}
                task={task}
                board={board}
                owner={task.owner === null ? '' : (names[task.owner] ?? task.owner)}
                left={x - (boxWidth * stretch) / 2}
                top={y - boxHeight / 2}
                width={boxWidth * stretch}
                overlay={overlay}
                isOpen={open === task.id}
                isStop={roving.stop === task.id}
                onOpen={onOpen}
              />
            );
          })}
        </ol>
      </div>
      {board.contracts.length === 0 ? null : (
        <ul className={styles.contracts} aria-label={say('board.contract')}>
          {board.contracts.map((one) => (
            <li key={one.id}>{one.text}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Only across: the words in a box keep their size, so its height stays. */
function stretched(layout: NetworkLayout, by: number): NetworkLayout {
  const wider = ({ x, y }: { readonly x: number; readonly y: number }): { x: number; y: number } => ({ x: x * by, y });
  return {
    width: layout.width * by,
    height: layout.height,
    boxes: new Map([...layout.boxes].map(([id, point]) => [id, wider(point)])),
    bends: layout.bends.map((points) => points.map(wider)),
  };
}

/** Width of an element in pixels, followed while it stands; 0 before it does. */
function useWidth(element: HTMLElement | null): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    if (element === null) return undefined;
    const measure = (): void => setWidth(element.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return width;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
