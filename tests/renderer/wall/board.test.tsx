import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { describe, expect, it } from 'vitest';
import { createWords } from '../../../renderer/app/i18n.ts';
import { Network } from '../../../renderer/components/network/network.tsx';
import { Board } from '../../../renderer/components/wall/board.tsx';
import { nextFace, type BoardFace } from '../../../renderer/components/wall/board-face.ts';
import type { BoardOverlay } from '../../../renderer/components/wall/board-plan.ts';
import type { BoardView } from '../../../scenarios/index.ts';
import { madeBoard, madePlan } from './made-board.ts';

const names = { devika: 'Devika', leila: 'Leila', renske: 'Renske', bram: 'Bram', osman: 'Osman', caio: 'Caio' };
const words = { en: await createWords('en'), it: await createWords('it') };
const noop = (): void => undefined;

interface Shown {
  readonly board?: BoardView;
  readonly face?: BoardFace;
  readonly overlay?: BoardOverlay | null;
  readonly language?: 'en' | 'it';
}
function drawn({ board = madeBoard, face = 'bars', overlay = null, language = 'en' }: Shown = {}): string {
  return renderToStaticMarkup(
    <I18nextProvider i18n={words[language]}>
      {face === 'network' ? (
        <Network board={board} names={names} overlay={overlay} open={null} onOpen={noop} />
      ) : (
        <Board
          board={board}
          step={2}
          steps={11}
          stepNames={['week 1', 'week 2', 'week 3']}
          names={names}
          face={face}
          isNarrow={false}
          overlay={overlay}
          onFace={noop}
        />
      )}
    </I18nextProvider>,
  );
}
const overlay: BoardOverlay = {
  label: 'with 1',
  before: madePlan(madeBoard),
  after: madePlan(madeBoard, { freight: { start: 9.5, end: 10.5 }, track_test: { start: 10.5, end: 11 } }),
};

describe('the board as bars', () => {
  it('tells each task in full to somebody who hears it', () => {
    expect(drawn()).toContain(
      'aria-label="Moulds, Renske. Starts 4, ends 6. On the chain that sets the date. Waits for Design. ' +
        'Laminate waits for it. Left to do: 1½ to 4, likely 2. The tray is too small. (a risk, Piotr, answer by week 6) ' +
        'Slack of Moulds: 0."',
    );
  });
  it('has one stop for Tab among its tasks', () => {
    const buttons = [...drawn().matchAll(/data-task="[^"]*"[^>]*tabindex="(-?\d)"/g)].map((found) => found[1]);
    expect(buttons).toHaveLength(madeBoard.tasks.length);
    expect(buttons.filter((one) => one === '0')).toHaveLength(1);
  });
  it('says a clash in the sentence of the plan', () => {
    expect(drawn().split('Week 10: three jobs want the ovens').length - 1).toBeGreaterThan(1);
  });
  it('says the state of a buffer in a word beside its trough', () => {
    const html = drawn();
    expect(html).toMatch(/data-buffer="round" data-state="act".*<b>act<\/b>/);
  });
  it('leaves dotted where a task stood, and says how far it moves', () => {
    const html = drawn({ overlay });
    expect([...html.matchAll(/data-was="(\w+)"/g)].map((found) => found[1])).toEqual(['freight', 'track_test']);
    expect(html).toContain('½ sooner');
    expect(html).toContain('With the move in front: ½ sooner.');
  });
  it('hangs a flag above another it would lie over, and above the mark of the turn', () => {
    const near = { id: 'round_10', name: 'Round 10, both cars', by: 11.5, forecast: 11.5, slack: 0 };
    const lanesOf = (board: BoardView): readonly (string | undefined)[] =>
      [...drawn({ board }).matchAll(/data-lane="(\d)"/g)].map((found) => found[1]);
    expect(lanesOf({ ...madeBoard, milestones: [...madeBoard.milestones, near] })).toEqual(['0', '1']);
    expect(lanesOf({ ...madeBoard, milestones: [{ ...near, by: 8 }, ...madeBoard.milestones] })).toEqual(['0', '0']);
    // The run stands in week 3: whoever plays must be able to read it.
    expect(lanesOf({ ...madeBoard, milestones: [{ ...near, by: 5 }, ...madeBoard.milestones] })).toEqual(['1', '0']);
  });
  it('draws no network where nothing waits for anything', () => {
    const board = { ...madeBoard, links: [] };
    expect(drawn({ board })).not.toContain('Network');
    expect([nextFace(board, 'bars'), nextFace(madeBoard, 'bars'), nextFace(madeBoard, 'table')]).toEqual([
      'table',
      'network',
      'bars',
    ]);
  });
});

describe('the board as a network', () => {
  it('draws the chain strong, other drivers less, a cut link broken', () => {
    const cut = madeBoard.links.map((link) => ({ ...link, isCut: link.from === 'spares' }));
    const html = drawn({ board: { ...madeBoard, links: cut }, face: 'network' });
    expect(html).toContain('data-link="cfd tunnel SS" data-strength="chain"');
    expect(html).toContain('data-link="laminate qa FF" data-strength="driving"');
    expect(html).toContain('data-link="qa freight FS" data-strength="rest"');
    expect(html).toContain('data-link="spares freight FF" data-strength="cut"');
  });
  it('keeps the old chain dashed under a move that leads it elsewhere', () => {
    const chain = ['cfd', 'tunnel', 'design', 'moulds', 'laminate', 'qa', 'freight', 'track_test'];
    const html = drawn({ face: 'network', overlay: { ...overlay, after: { ...overlay.after, chain } } });
    expect(html).toContain('data-link="qa freight FS" data-strength="chain"');
    expect(html).toContain('data-link="laminate spares FS" data-strength="was"');
  });
  it('shows an agreed contract as a bridge and in words', () => {
    const html = drawn({ face: 'network' });
    expect(html).toContain('data-contract="surface"');
    expect(html).toContain('The inner surface is agreed as of drawing C.');
  });
});

describe('the board as a table', () => {
  it('says what waits for what, how, and whether it sets the date', () => {
    const html = drawn({ face: 'table' });
    expect(html).toMatch(
      /<th scope="row">Tunnel<\/th><td>CFD<\/td><td>starts after its start<\/td><td[^>]*>1\.00<\/td><td>yes<\/td>/,
    );
  });
  it('speaks Italian', () => {
    const html = drawn({ face: 'table', language: 'it' });
    expect(html).toContain('Chi aspetta chi');
    expect(html).toContain('inizia dopo il suo inizio');
  });
});
