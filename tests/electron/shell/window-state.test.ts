import { writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { keepWindowState, placeWindow, readWindowState } from '../../../electron/shell/window-state.ts';
import { makeTempHome } from '../../helpers/temp-home.ts';

const laptop = { x: 0, y: 25, width: 1440, height: 875 };
const right = { x: 1440, y: 0, width: 1920, height: 1080 };
const saved = { bounds: { x: 1600, y: 50, width: 1200, height: 800 }, isMaximized: false, isFullScreen: false };

describe('the window', () => {
  it('opens where it was left, on the right display', () => {
    expect(placeWindow(saved, [laptop, right])).toEqual(saved.bounds);
  });

  it('opens on the display that is left when its own is gone', () => {
    const { x, y, width, height } = placeWindow(saved, [laptop]);
    expect([x, y]).toEqual([40, 38]);
    expect([width, height]).toEqual([1360, 850]);
  });

  it('never opens with its bar out of reach', () => {
    for (const bounds of [
      { x: -1150, y: 100, width: 1200, height: 800 },
      { x: 100, y: -500, width: 1200, height: 800 },
      { x: 100, y: 890, width: 1200, height: 800 },
      { x: 1e9, y: 1e9, width: 1200, height: 800 },
    ])
      expect(placeWindow({ ...saved, bounds }, [laptop])).toMatchObject({ x: 40, y: 38 });
  });

  it('fits a small display', () => {
    expect(placeWindow(null, [{ x: 0, y: 0, width: 1280, height: 680 }])).toEqual({
      x: 0,
      y: 0,
      width: 1280,
      height: 680,
    });
  });

  it('keeps its place in a file, and does without when that makes no sense', async () => {
    const home = await makeTempHome();
    expect(readWindowState(home.path)).toBeNull();
    keepWindowState(home.path, saved);
    expect(readWindowState(home.path)).toEqual(saved);
    for (const rubbish of ['', '{}', '{"bounds":{"x":"1"}}', '{"bounds":null}']) {
      await writeFile(`${home.path}/window.json`, rubbish);
      expect(readWindowState(home.path)).toBeNull();
    }
    keepWindowState('/dev/null/nowhere', saved);
    await home.remove();
  });
});
