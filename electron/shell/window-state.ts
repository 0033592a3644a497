import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Rectangle } from 'electron';

/** How the window lay when it was closed. */
export interface WindowState {
  readonly bounds: Rectangle;
  readonly isMaximized: boolean;
  readonly isFullScreen: boolean;
}

const usual = { width: 1360, height: 850 };
export const smallest = { width: 1024, height: 640 };
/** So much of the window's top must be on a display: enough to take it by its bar. */
const gripPixels = 120;

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

function understand(value: unknown): WindowState | null {
  if (typeof value !== 'object' || value === null || !('bounds' in value)) return null;
  const { bounds } = value;
  if (typeof bounds !== 'object' || bounds === null) return null;
  if (!('x' in bounds && 'y' in bounds && 'width' in bounds && 'height' in bounds)) return null;
  const { x, y, width, height } = bounds;
  if (!isNumber(x) || !isNumber(y) || !isNumber(width) || !isNumber(height)) return null;
  return {
    bounds: { x, y, width, height },
    isMaximized: 'isMaximized' in value && value.isMaximized === true,
    isFullScreen: 'isFullScreen' in value && value.isFullScreen === true,
  };
}

function isReachable({ x, y, width }: Rectangle, displays: readonly Rectangle[]): boolean {
  return displays.some((display) => {
    const seen = Math.min(x + width, display.x + display.width) - Math.max(x, display.x);
    return seen >= gripPixels && y >= display.y && y < display.y + display.height - gripPixels / 2;
  });
}

/**
 * Where the window opens: as it was left, if its top can be reached on a display that is there now; else in the middle of
 * the first, and never larger than that.
 */
export function placeWindow(saved: WindowState | null, displays: readonly Rectangle[]): Partial<Rectangle> {
  const first = displays[0];
  if (saved !== null && isReachable(saved.bounds, displays)) {
    const { x, y, width, height } = saved.bounds;
    return { x, y, width: Math.max(width, smallest.width), height: Math.max(height, smallest.height) };
  }
  if (first === undefined) return usual;
  const width = Math.max(smallest.width, Math.min(usual.width, first.width));
  const height = Math.max(smallest.height, Math.min(usual.height, first.height));
  return {
    x: first.x + Math.max(0, Math.round((first.width - width) / 2)),
    y: first.y + Math.max(0, Math.round((first.height - height) / 2)),
    width,
    height,
  };
}

/** Null when nothing was kept or it makes no sense: a window's place is no reason to say anything. */
export function readWindowState(folder: string): WindowState | null {
  try {
    return understand(JSON.parse(readFileSync(join(folder, 'window.json'), 'utf8')));
  } catch {
    return null;
  }
}

export function keepWindowState(folder: string, state: WindowState): void {
  const path = join(folder, 'window.json');
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${path}.unfinished`, JSON.stringify(state));
    renameSync(`${path}.unfinished`, path);
  } catch {
    // Next time the window opens in the middle: nothing that a player would want to be told.
  }
}
