import type { Page } from 'playwright/test';
import process from 'node:process';
import { expect, launchShell, test } from '../helpers/shell-app.ts';

process.env['PITWALL_ROOM_LOCAL'] = '1';

interface Answer {
  readonly ok: boolean;
  readonly value?: unknown;
  readonly problem?: { readonly code: string };
}
/** Asks as the page does, through the bridge the preload laid. */
function ask(page: Page, name: string, input: unknown): Promise<Answer> {
  return page.evaluate(
    async ([asked, said]) => {
      const bridge = Reflect.get(window, 'pitWall') as Record<string, (given: unknown) => Promise<Answer>>;
      return bridge[asked]?.(said) ?? { ok: false };
    },
    [name, input] as const,
  );
}
const opening = { scenario: 'container_closes_friday', cut: '30', language: 'en', isPretend: true };

test.describe('the projector’s window', () => {
  test('shows the room from the app itself, and may ask for nothing else', async ({ shell }) => {
    const console = await shell.firstWindow();
    await expect(console.getByRole('main')).toBeVisible();
    const opened = await ask(console, 'room.open', opening);
    expect(opened).toMatchObject({ ok: true, value: { view: { kind: 'console', seats: 3 } } });
    const { room } = opened.value as { room: string };
    const [wall] = await Promise.all([
      shell.waitForEvent('window'),
      ask(console, 'room.openProjector', { room, isFullScreen: false }),
    ]);
    const asked: string[] = [];
    wall.on('request', (request) => asked.push(request.url()));
    await wall.reload();
    expect(wall.url()).toMatch(/^app:\/\/pitwall\/projector\.html/);
    await expect(wall.getByRole('main')).toBeVisible();
    expect(asked.filter((url) => !url.startsWith('app://pitwall/'))).toEqual([]);
    expect(await ask(wall, 'room.projector', {})).toMatchObject({ ok: true, value: { kind: 'projector' } });
    for (const [name, input] of [
      ['room.command', { room, command: { by: 'facilitator', type: 'end' } }],
      ['room.current', {}],
      ['room.close', { room }],
      ['runs.list', {}],
      ['settings.read', {}],
      ['desk.print', {}],
    ] as const)
      expect(await ask(wall, name, input), name).toMatchObject({ ok: false, problem: { code: 'app/not-allowed' } });
    expect(await ask(console, 'room.current', {})).toMatchObject({ ok: true, value: { view: { phase: 'lobby' } } });
    // Once is enough: asking again brings the same window forward.
    await ask(console, 'room.openProjector', { room, isFullScreen: false });
    expect(shell.windows()).toHaveLength(2);
    await Promise.all([wall.waitForEvent('close'), ask(console, 'room.close', { room })]);
  });

  test('is there again with the room after the app was killed', async ({ home }) => {
    const first = await launchShell(home);
    const before = await first.firstWindow();
    await expect(before.getByRole('main')).toBeVisible();
    const opened = await ask(before, 'room.open', { ...opening, isPretend: false });
    const { room, code } = opened.value as { room: string; code: string };
    const ended = new Promise((resolve) => first.process().once('exit', resolve));
    first.process().kill('SIGKILL');
    await ended;
    const second = await launchShell(home);
    const after = await second.firstWindow();
    await expect(after.getByRole('main')).toBeVisible();
    expect(await ask(after, 'room.current', {})).toMatchObject({ ok: true, value: { room, code } });
    await ask(after, 'room.close', { room });
    await second.close();
  });
});
