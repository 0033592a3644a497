import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { requests, events } from '../../../electron/contract/contract.ts';
import { defaultSettings } from '../../../electron/contract/defaults.ts';
import { EVENTS, REQUESTS } from '../../../electron/contract/names.ts';
import { noDesk } from '../../../electron/handlers/desk.ts';
import { makeDispatch, makeHandlers } from '../../../electron/handlers/dispatch.ts';
import type { Dispatch } from '../../../electron/handlers/dispatch.ts';
import type { HandlerMap } from '../../../electron/handlers/handler-map.ts';
import { openStore } from '../../../electron/store/store.ts';
import type { Store } from '../../../electron/store/store.ts';
import { makeTempHome } from '../../helpers/temp-home.ts';
import type { TempHome } from '../../helpers/temp-home.ts';
import { act, head } from '../store/_play.ts';

let home: TempHome;
let store: Store;
let handlers: HandlerMap;
let dispatch: Dispatch;
let logged: string[];
let emitted: string[];
beforeEach(async () => {
  home = await makeTempHome();
  store = await openStore({ home: home.path });
  logged = [];
  emitted = [];
  handlers = makeHandlers({
    store,
    desk: noDesk,
    home: 'browser',
    version: '0.1.0',
    emit: (name) => void emitted.push(name),
    shipped: async (hash) => (hash === head.contentHash ? '{"story":"s4"}' : null),
  });
  dispatch = makeDispatch(handlers, { note: (message) => void logged.push(message) });
});
afterEach(async () => {
  await store.close();
  await home.remove();
});

const codeOf = async (name: unknown, input: unknown): Promise<string> => {
  const envelope = await dispatch(name, input);
  return envelope.ok ? 'ok' : envelope.problem.code;
};

describe('the contract', () => {
  it('has a schema and a handler for each name, and no other', () => {
    expect(Object.keys(requests).sort()).toEqual([...REQUESTS].sort());
    expect(Object.keys(handlers).sort()).toEqual([...REQUESTS].sort());
    expect(Object.keys(events).sort()).toEqual([...EVENTS].sort());
  });

  it('answers each request that asks for nothing', async () => {
    expect(await dispatch('app.info', {})).toMatchObject({ ok: true, value: { home: 'browser', heldBy: null } });
    expect(await dispatch('settings.read', {})).toMatchObject({ ok: true, value: { settings: defaultSettings } });
    expect(await dispatch('runs.list', {})).toEqual({ ok: true, value: [] });
    expect(await codeOf('desk.print', {})).toBe('app/not-allowed');
  });
});

describe('dispatch', () => {
  it('refuses names that are none (app/bad-request)', async () => {
    for (const name of ['runs.delete', '__proto__', 'constructor', '', null, 7, {}, ['runs.list']])
      expect(await codeOf(name, {})).toBe('app/bad-request');
  });

  it('refuses any input that is not of the right form, and never throws (app/bad-request)', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...REQUESTS), fc.anything({ withNullPrototype: true }), async (name, input) => {
        const isRight = requests[name].input.safeParse(input).success;
        const code = await codeOf(name, input);
        return isRight || code === 'app/bad-request';
      }),
      { numRuns: 2000 },
    );
    expect(logged).toEqual([]);
  });

  it('refuses right inputs with one thing wrong (app/bad-request)', async () => {
    const good = act('20261123-100000-abcdef', 0);
    for (const wrong of [
      { ...good, extra: 1 },
      { ...good, n: -1 },
      { ...good, n: 0.5 },
      { ...good, run: '../../etc' },
      { ...good, world: 'zzzzzzzz' },
      { ...good, move: { ...good.move, kind: 'cheat' } },
      { ...good, move: { ...good.move, facts: Array.from({ length: 65 }, () => 'f') } },
      { ...good, move: { ...good.move, letters: { row: 'X' } } },
    ])
      expect(await codeOf('runs.append', wrong)).toBe('app/bad-request');
    expect(await codeOf('desk.saveText', { name: '../plan.ics', mime: 'text/calendar', text: '' })).toBe(
      'app/bad-request',
    );
  });

  it('names the wrong fields and not what was in them', async () => {
    const envelope = await dispatch('settings.write', { settings: { ...defaultSettings, volume: 'my secret' } });
    expect(envelope).toMatchObject({ problem: { details: { fields: 'settings.volume' } } });
    expect(JSON.stringify(envelope)).not.toContain('my secret');
  });

  it('logs a bug with its cause and tells it without (app/unexpected)', async () => {
    const broken = makeDispatch(
      { ...handlers, 'runs.list': () => Promise.reject(new Error('the cause')) },
      { note: (message, error) => void logged.push(`${message}: ${error instanceof Error ? error.message : ''}`) },
    );
    const envelope = await broken('runs.list', {});
    expect(envelope).toMatchObject({ problem: { code: 'app/unexpected', details: { request: 'runs.list' } } });
    expect(JSON.stringify(envelope)).not.toContain('the cause');
    expect(logged).toEqual(['runs.list failed: the cause']);
  });

  it('takes an answer of the wrong form for a bug (app/unexpected)', async () => {
    const broken = makeDispatch(
      // A handler that breaks its promise, as only a bug could.
      {
        ...handlers,
        'runs.list': (async () => ({ ok: true, value: [{ run: 1 }] })) as unknown as HandlerMap['runs.list'],
      },
      { note: (message) => void logged.push(message) },
    );
    expect(await broken('runs.list', {})).toMatchObject({ problem: { code: 'app/unexpected' } });
    expect(logged).toHaveLength(1);
  });
});

describe('a run through the contract', () => {
  it('is made, played, written beside, thrown away and brought back', async () => {
    const made = await dispatch('runs.create', { head });
    const run = made.ok ? (made.value as { run: string }).run : '';
    expect(await codeOf('runs.append', act(run, 0))).toBe('ok');
    const notes = { gladOf: 0, takeBack: null, disagree: {}, action: { text: 'Ask Mara first', date: '2026-11-30' } };
    expect(await codeOf('runs.note', { run, notes })).toBe('ok');
    expect(await dispatch('runs.open', { run })).toMatchObject({ ok: true, value: { moves: { length: 1 }, notes } });
    expect(await codeOf('runs.trash', { run })).toBe('ok');
    expect(await codeOf('runs.restore', { run })).toBe('ok');
    // Made, written beside (a name stands in the lists), thrown away, brought back.
    expect(emitted).toEqual(['runs.changed', 'runs.changed', 'runs.changed', 'runs.changed']);
  });

  it('keeps the shipped scenario beside its first run', async () => {
    await dispatch('runs.create', { head });
    expect(await store.readScenario(head.contentHash)).toBe('{"story":"s4"}');
    expect(await store.readScenario('b'.repeat(64))).toBeNull();
    expect(await store.readScenario('../settings')).toBeNull();
  });
});
