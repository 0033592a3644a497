import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { dist, legacyApp } from '../../electron/launch/places.mjs';
import { expect, launchShell, test } from '../helpers/shell-app.ts';

/** The preload of the app under test: the old runtime has a build of its own. */
const preloadFile = join(process.env.PITWALL_ELECTRON_SHIM ? legacyApp : dist, 'shell', 'preload.cjs');

test.describe('the desktop window', () => {
  test('loads the app over app:// and nothing from anywhere else', async ({ shell }) => {
    const page = await shell.firstWindow();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.reload();
    await expect(page).toHaveTitle(/Pit Wall/);
    await expect(page.getByRole('main')).toBeVisible();
    expect(page.url()).toMatch(/^app:\/\/pitwall\/index\.html/);
    expect(asked.length).toBeGreaterThan(2);
    expect(asked.filter((url) => !url.startsWith('app://pitwall/'))).toEqual([]);
  });

  test('gives the page a sandbox, its bridge, and no way to Node', async ({ shell }) => {
    const page = await shell.firstWindow();
    const preferences = await shell.evaluate(({ BrowserWindow }) => {
      // Not in the public types, but the one place that says what the page really got.
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences(): Record<string, unknown>;
      };
      return contents.getLastWebPreferences();
    });
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    });
    const seen = await page.evaluate(() => ({
      require: typeof Reflect.get(window, 'require'),
      process: typeof Reflect.get(window, 'process'),
      electron: typeof Reflect.get(window, 'electron'),
      bridge: Object.keys(Reflect.get(window, 'pitWall')).length,
      isSecure: window.isSecureContext,
    }));
    expect(seen).toEqual({
      require: 'undefined',
      process: 'undefined',
      electron: 'undefined',
      bridge: 31,
      isSecure: true,
    });
  });

  test('answers the contract, and rubbish with a refusal', async ({ shell }) => {
    const page = await shell.firstWindow();
    const answers = await page.evaluate(async () => {
      const bridge = Reflect.get(window, 'pitWall') as Record<string, (input?: unknown) => Promise<unknown>>;
      const rubbish: unknown[] = [undefined, null, 7, 'x', [], { run: '../../x' }, { run: 1 }, { toString: 1 }];
      return {
        info: await bridge['app.info']?.({}),
        refused: await Promise.all(rubbish.map(async (input) => bridge['runs.open']?.(input))),
      };
    });
    expect(answers.info).toMatchObject({
      ok: true,
      value: { home: 'shell', heldBy: null, can: { nativeMenus: true } },
    });
    expect(answers.refused).toHaveLength(8);
    for (const refused of answers.refused) expect(refused).toMatchObject({ problem: { code: 'app/bad-request' } });
  });

  test('carries a strict policy, and the page never breaks it', async ({ shell }) => {
    const page = await shell.firstWindow();
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    await page.reload();
    await expect(page.getByRole('main')).toBeVisible();
    const policy = await page.evaluate(async () =>
      (await fetch('app://pitwall/index.html')).headers.get('content-security-policy'),
    );
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toMatch(/unsafe|\*|data:|http:/);
    expect(said.filter((line) => /Content Security Policy|TrustedHTML|Electron Security Warning/.test(line))).toEqual(
      [],
    );
  });

  test('runs no script that was not shipped', async ({ shell }) => {
    const page = await shell.firstWindow();
    const outcome = await page.evaluate(async () => {
      const tried: Record<string, string> = {};
      const attempt = async (name: string, work: () => unknown): Promise<void> => {
        try {
          await work();
          tried[name] = 'went through';
        } catch (error) {
          tried[name] = error instanceof Error ? error.name : 'refused';
        }
      };
      // In a task of its own: what the test itself runs is let through by the debugger.
      const later = (work: () => unknown): Promise<unknown> =>
        new Promise((resolve, reject) => {
          setTimeout(() => {
            try {
              resolve(work());
            } catch (error) {
              reject(error instanceof Error ? error : new Error('refused'));
            }
          });
        });
      // oxlint-disable-next-line no-eval -- that it cannot run is the point
      await attempt('eval', () => later(() => (0, eval)('1')));
      await attempt('html', () => (document.body.innerHTML = '<img src=x onerror="window.broken = 1">'));
      await attempt('frame', () => {
        const frame = document.createElement('iframe');
        frame.src = 'app://pitwall/index.html';
        document.body.append(frame);
        return new Promise((resolve, reject) => {
          frame.addEventListener('load', () => {
            // Chromium loads an error page of its own origin in place of what it refused.
            try {
              void frame.contentWindow?.document.title;
              if (frame.contentDocument === null) reject(new TypeError('refused'));
              else resolve(1);
            } catch (error) {
              reject(error instanceof Error ? error : new TypeError('refused'));
            }
          });
        });
      });
      // A worker is script too: only the app's own policy may name its address, and no other policy may be made.
      await attempt('worker', () => later(() => new Worker('app://pitwall/assets/other.js', { type: 'module' })));
      await attempt('blob worker', () => later(() => new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])))));
      await attempt('policy', () =>
        later(() => {
          const types = Reflect.get(window, 'trustedTypes') as {
            createPolicy: (name: string, rules: object) => unknown;
          };
          return types.createPolicy('mine', { createScriptURL: (address: string) => address });
        }),
      );
      await attempt('elsewhere', () => fetch('https://pit-wall.example/'));
      await attempt('disk', () => fetch('file:///etc/hostname'));
      return { tried, broken: Reflect.get(window, 'broken') === undefined };
    });
    expect(outcome.broken).toBe(true);
    expect(Object.values(outcome.tried)).not.toContain('went through');
  });

  test('is the only page that is answered', async ({ shell }) => {
    await shell.firstWindow();
    const answers = await shell.evaluate(async ({ BrowserWindow }, preload) => {
      const other = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
      const said: unknown[] = [];
      for (const address of ['app://pitwall/index.html', 'data:text/html,<p>not ours</p>']) {
        await other.loadURL(address);
        said.push(
          await other.webContents.executeJavaScript(
            'Promise.all(["app.info", "runs.list", "settings.read"].map((name) => window.pitWall[name]({})))',
          ),
        );
      }
      other.destroy();
      return said.flat();
    }, preloadFile);
    expect(answers).toHaveLength(6);
    for (const answer of answers) expect(answer).toMatchObject({ ok: false, problem: { code: 'app/not-allowed' } });
  });

  test('goes nowhere and opens nothing', async ({ shell }) => {
    const page = await shell.firstWindow();
    await expect(page.getByRole('main')).toBeVisible();
    const before = page.url();
    const addresses = [
      'https://pit-wall.example/',
      'file:///etc/passwd',
      'app://other/',
      'data:text/html,x',
      'javascript:1',
    ];
    for (const address of addresses) {
      const opened = await page.evaluate((to) => window.open(to) === null, address);
      expect(opened, `window.open ${address}`).toBe(true);
      await page.evaluate((to) => {
        const link = document.createElement('a');
        link.href = to;
        document.body.append(link);
        link.click();
        link.target = '_blank';
        link.click();
        link.remove();
      }, address);
      await page.evaluate((to) => void (location.href = to), address).catch(() => undefined);
    }
    // Asked through the machine: the test's own view of the page still waits for navigations that never come.
    const after = await shell.evaluate(async ({ BrowserWindow }) => {
      const [window, ...others] = BrowserWindow.getAllWindows();
      const isThere: unknown = await window?.webContents.executeJavaScript('document.querySelector("main") !== null');
      return { address: window?.webContents.getURL(), others: others.length, isThere };
    });
    expect(after).toEqual({ address: before, others: 0, isThere: true });
  });

  test('is given no permission', async ({ shell }) => {
    const page = await shell.firstWindow();
    const states = await page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi'];
      const asked = names.map((name) =>
        navigator.permissions.query({ name: name as PermissionName }).then((status) => status.state),
      );
      const media = navigator.mediaDevices.getUserMedia({ audio: true }).then(
        () => 'granted',
        () => 'denied',
      );
      return [...(await Promise.all(asked)), await Notification.requestPermission(), await media];
    });
    expect(states.filter((state) => state === 'granted')).toEqual([]);
    expect(states.slice(-2)).toEqual(['denied', 'denied']);
  });

  test('serves nothing from outside its pages', async ({ shell }) => {
    const page = await shell.firstWindow();
    const found = await page.evaluate(async () => {
      const paths = [
        '../shell/main.cjs',
        '%2e%2e/shell/main.cjs',
        '..%2fpackage.json',
        '..%5cpackage.json',
        '%00',
        '.vite/x.json',
        'package.json',
      ];
      const answers = await Promise.all(
        paths.map((path) =>
          fetch(`app://pitwall/${path}`).then(
            (answer) => answer.status,
            () => 0,
          ),
        ),
      );
      return answers.filter((status) => status === 200);
    });
    expect(found).toEqual([]);
  });

  test('has a menu in the language of the page, with keys', async ({ shell }) => {
    const page = await shell.firstWindow();
    await expect(page.getByRole('main')).toBeVisible();
    const menu = async (): Promise<string[]> =>
      shell.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map((item) => item.label) ?? []);
    // The page has said which commands exist: keys are among them, and only then is there a help menu.
    await expect.poll(menu).toContain('Help');
    await page.evaluate(async () => {
      const bridge = Reflect.get(window, 'pitWall') as Record<string, (input: unknown) => Promise<unknown>>;
      await bridge['desk.setMenu']?.({ language: 'it', enabled: ['settings', 'keys'] });
    });
    expect(await menu()).toEqual(['Partita', 'Modifica', 'Vista', 'Finestra', 'Aiuto']);
    const settings = await shell.evaluate(({ Menu }) => {
      const item = Menu.getApplicationMenu()?.getMenuItemById('settings');
      return [item?.label, item?.accelerator];
    });
    expect(settings).toEqual(['Impostazioni…', 'CmdOrCtrl+,']);
  });

  test('sends the chosen command to the page', async ({ shell }) => {
    const page = await shell.firstWindow();
    await expect(page.getByRole('main')).toBeVisible();
    await page.evaluate(async () => {
      const bridge = Reflect.get(window, 'pitWall') as Record<string, (input: unknown) => unknown>;
      await bridge['desk.setMenu']?.({ language: 'en', enabled: ['keys'] });
      const heard: unknown[][] = [];
      Reflect.set(window, 'heard', heard);
      bridge['on:desk.command']?.((...all: unknown[]) => heard.push(all));
    });
    await shell.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('keys')?.click());
    // One argument: Electron's own event, which could send, stays outside of the page.
    await expect
      .poll(() => page.evaluate(() => Reflect.get(window, 'heard') as unknown))
      .toEqual([[{ command: 'keys' }]]);
  });
});

test.describe('the desktop app', () => {
  test('saves a text where the player says, and says when it could not', async ({ home, shell }) => {
    const page = await shell.firstWindow();
    const choose = (answer: { canceled: boolean; filePath?: string }): Promise<void> =>
      shell.evaluate(({ dialog }, chosen) => {
        // The dialog is the system's own: no test can press its buttons.
        Reflect.set(dialog, 'showSaveDialog', async () => chosen);
      }, answer);
    const save = (): Promise<unknown> =>
      page.evaluate(async () => {
        const bridge = Reflect.get(window, 'pitWall') as Record<string, (input: unknown) => Promise<unknown>>;
        return bridge['desk.saveText']?.({ name: 'action.ics', mime: 'text/calendar', text: 'BEGIN:VCALENDAR' });
      });
    await choose({ canceled: false, filePath: `${home}/action.ics` });
    expect(await save()).toEqual({ ok: true, value: {} });
    expect(await readFile(`${home}/action.ics`, 'utf8')).toBe('BEGIN:VCALENDAR');
    await choose({ canceled: true });
    expect(await save()).toMatchObject({ problem: { code: 'desk/cancelled' } });
    await choose({ canceled: false, filePath: `${home}/nowhere/action.ics` });
    const refused = await save();
    expect(refused).toMatchObject({ problem: { code: 'desk/not-saved', details: { cause: 'ENOENT' } } });
    expect(JSON.stringify(refused)).not.toContain(home);
  });

  test('brings the page back when its process dies', async ({ home, shell }) => {
    const page = await shell.firstWindow();
    await expect(page.getByRole('main')).toBeVisible();
    await shell.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      const isBack = new Promise<void>((resolve) => contents?.once('did-finish-load', () => resolve()));
      contents?.forcefullyCrashRenderer();
      await isBack;
    });
    const hasMain = (): Promise<unknown> =>
      shell.evaluate(
        ({ BrowserWindow }) =>
          BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
            'document.querySelector("main") !== null',
          ) as Promise<unknown>,
      );
    await expect.poll(hasMain).toBe(true);
    expect(await readFile(`${home}/log/pit-wall.log`, 'utf8')).toContain("the page's process ended");
  });

  test('is one: a second start shows the first window and ends', async ({ home, shell }) => {
    const page = await shell.firstWindow();
    await expect(page.getByRole('main')).toBeVisible();
    await shell.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
    const second = await launchShell(home).catch(() => undefined);
    if (second !== undefined) await once(second.process(), 'exit').catch(() => undefined);
    await expect
      .poll(() =>
        shell.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((each) => each.isMinimized())),
      )
      .toEqual([false]);
  });

  test('opens where it was left, and gives the store free at the end', async ({ home }) => {
    const first = await launchShell(home);
    await first.firstWindow();
    const wanted = { x: 60, y: 40, width: 1100, height: 700 };
    await first.evaluate(({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds), wanted);
    // The window system answers when it likes: the window is left when it stands as wanted.
    await expect
      .poll(() => first.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getSize()))
      .toEqual([1100, 700]);
    await first.close();
    expect(JSON.parse(await readFile(`${home}/window/window.json`, 'utf8'))).toMatchObject({
      bounds: { width: 1100, height: 700 },
    });
    await expect(readFile(`${home}/lock`)).rejects.toThrow('ENOENT');
    const again = await launchShell(home);
    await again.firstWindow();
    expect(await again.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getSize())).toEqual([
      1100, 700,
    ]);
    await again.close();
  });
});
