import { StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { I18nextProvider } from 'react-i18next';
import { createWords } from '../../../renderer/app/i18n.ts';
import { Board } from '../../../renderer/components/wall/board.tsx';
import type { BoardFace } from '../../../renderer/components/wall/board-face.ts';
import type { BoardOverlay } from '../../../renderer/components/wall/board-plan.ts';
import { WhyContext } from '../../../renderer/components/why/why.tsx';
import type { BoardView } from '../../../scenarios/index.ts';
import '../../../renderer/styles/styles.css';

/** What the measuring script puts on the board before the page starts. */
export interface BoardSetting {
  readonly board: BoardView;
  readonly step: number;
  readonly steps: number;
  readonly stepNames: readonly string[];
  readonly names: Readonly<Record<string, string>>;
  readonly language: string;
  /** Size of the board's region in pixels, as the wall gives it. */
  readonly width: string;
  readonly height: string;
}
declare global {
  interface Window {
    boardSetting: BoardSetting;
    /** Draws a move over the board, or takes it off, in one paint. */
    drawOver: (overlay: BoardOverlay | null) => void;
  }
}

const answers = { title: 'Why', untouched: 'Nothing has moved it.', explain: () => [] };

/** The board as the wall shows it, alone: what is measured is its own work. */
function Page({ setting }: { readonly setting: BoardSetting }): React.JSX.Element {
  const { board, step, steps, stepNames, names, width, height } = setting;
  const [face, setFace] = useState<BoardFace>('bars');
  const [overlay, setOverlay] = useState<BoardOverlay | null>(null);
  useEffect(() => {
    window.drawOver = (next) => flushSync(() => setOverlay(next));
  }, []);
  return (
    <main style={{ width, height, display: 'flex', flexDirection: 'column' }}>
      <h1 className="vh">Board</h1>
      <Board
        board={board}
        step={step}
        steps={steps}
        stepNames={stepNames}
        names={names}
        face={face}
        isNarrow={false}
        overlay={overlay}
        onFace={setFace}
      />
    </main>
  );
}

const place = document.querySelector('#app');
if (place === null) throw new Error('the page has no place to draw in');
const words = await createWords(window.boardSetting.language);
createRoot(place).render(
  <StrictMode>
    <I18nextProvider i18n={words}>
      <WhyContext value={answers}>
        <Page setting={window.boardSetting} />
      </WhyContext>
    </I18nextProvider>
  </StrictMode>,
);
