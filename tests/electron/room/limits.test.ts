import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeLength, codeSymbols, keyInFragment, tidyCode } from '../../../electron/contract/seat-wire.ts';
import { rankAdapters } from '../../../electron/server/room-addresses.ts';
import { drawCode } from '../../../electron/server/room-keys.ts';
import { makeBucket, makeGuesses, makeLine, makeWindow } from '../../../electron/server/room-limits.ts';
import { roomPortFrom } from '../../../electron/server/room-port-settings.ts';

describe('a bucket', () => {
  it('never lets through more than its burst and its pace', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(400), { maxLength: 200 }), (waits) => {
        let now = 0;
        const bucket = makeBucket(20, 10, () => now);
        let taken = 0;
        for (const ms of waits) {
          now += ms;
          if (bucket.take() === 0) taken += 1;
        }
        expect(taken).toBeLessThanOrEqual(20 + now / 100);
      }),
    );
  });
  it('says how long to wait, and that is enough', () => {
    let now = 0;
    const bucket = makeBucket(1, 10, () => now);
    expect(bucket.take()).toBe(0);
    now += bucket.take();
    expect(bucket.take()).toBe(0);
  });
});

describe('a window', () => {
  it('forgets what is older than itself', () => {
    let now = 0;
    const window = makeWindow(60_000, () => now);
    for (let n = 0; n < 5; n += 1) window.add();
    expect(window.count()).toBe(5);
    now = 60_001;
    expect(window.count()).toBe(0);
  });
});

describe('wrong codes', () => {
  it('close one address for five minutes after ten in a minute', () => {
    let now = 0;
    const guesses = makeGuesses(() => now);
    for (let n = 0; n < 10; n += 1) {
      expect(guesses.waitOf('a')).toBe(0);
      guesses.wrong('a');
    }
    expect([guesses.waitOf('a'), guesses.waitOf('b')]).toEqual([300_000, 0]);
    now = 300_001;
    expect(guesses.waitOf('a')).toBe(0);
  });
  it('are told at sixty a minute, and then only who made none is heard', () => {
    let now = 0;
    const guesses = makeGuesses(() => now);
    for (let n = 0; n < 60; n += 1) guesses.wrong(`address ${n}`);
    expect([guesses.isAlarming(), guesses.lastMinute()]).toEqual([true, 60]);
    expect(guesses.waitOf('address 3')).toBeGreaterThan(0);
    expect(guesses.waitOf('somebody else')).toBe(0);
    now = 61_000;
    expect([guesses.isAlarming(), guesses.waitOf('address 3')]).toEqual([false, 0]);
  });
});

describe('the line', () => {
  it('never holds up the first from an address', () => {
    const line = makeLine(8, () => 0);
    for (let n = 0; n < 1000; n += 1) line.waitOf(8);
    expect(line.waitOf(0)).toBe(0);
    expect(line.length()).toBe(1000);
  });
});

describe('a code', () => {
  it('is six of thirty symbols that nobody takes for one another', () => {
    expect([new Set(codeSymbols).size, codeSymbols.length]).toEqual([30, 30]);
    for (let n = 0; n < 200; n += 1) expect(drawCode()).toMatch(new RegExp(`^[${codeSymbols}]{${codeLength}}$`));
  });
  it('is found in what people type: small letters, gaps, look-alikes', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...codeSymbols), { minLength: 6, maxLength: 6 }), (symbols) => {
        const code = symbols.join('');
        const typed = symbols.map(
          (symbol) => ({ 0: 'o', 1: 'l', 2: 'z', 5: 's', 8: 'b' })[symbol] ?? symbol.toLowerCase(),
        );
        expect(tidyCode(` ${typed.slice(0, 3).join('')}-${typed.slice(3).join(' ')} `)).toBe(code);
      }),
    );
  });
  it('never stands in a link: that has a key of its own', () => {
    expect(keyInFragment(`#k=${'0af1'.repeat(8)}`)).toBe('0af1'.repeat(8));
    for (const hash of ['', '#', '#k=', '#k=ABC123', `#k=${'0'.repeat(33)}`, `#x&k=${'0'.repeat(32)}`])
      expect(keyInFragment(hash)).toBeNull();
  });
});

describe('addresses', () => {
  it('stand with the one the system sends by first, and tunnels and containers last', () => {
    const list = [
      { name: 'docker0', address: '172.17.0.1' },
      { name: 'wg0', address: '10.8.0.2' },
      { name: 'eth1', address: '169.254.3.3' },
      { name: 'eth0', address: '10.0.0.5' },
      { name: 'wlan0', address: '192.168.1.20' },
    ];
    const ranked = rankAdapters(list, '192.168.1.20').map(({ name }) => name);
    expect(ranked).toEqual(['wlan0', 'eth0', 'wg0', 'docker0', 'eth1']);
  });
});

describe('settings of the port', () => {
  it('keep to what makes sense', () => {
    expect(roomPortFrom({})).toEqual({ names: [], perAddress: 8, isLocalOnly: false });
    expect(
      roomPortFrom({ PITWALL_ROOM_HOSTS: 'a.test, b.test', PITWALL_ROOM_PER_ADDRESS: '40', PITWALL_ROOM_LOCAL: '1' }),
    ).toEqual({
      names: ['a.test', 'b.test'],
      perAddress: 40,
      isLocalOnly: true,
    });
    for (const most of ['0', '-3', 'many', '601', '2.5'])
      expect(roomPortFrom({ PITWALL_ROOM_PER_ADDRESS: most }).perAddress).toBe(8);
  });
});
