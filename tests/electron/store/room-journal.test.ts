import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RoomEvent } from '../../../scenarios/index.ts';
import { noHash, readRoomJournal, writeRoomLines } from '../../../electron/store/room-journal-text.ts';

const head = { at: 1, type: 'opened', format: 1, id: 'room' } as unknown as RoomEvent;
const parked = (text: string): RoomEvent => ({ at: 2, type: 'parked', text });
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const written = (texts: readonly string[]): string => writeRoomLines([head, ...texts.map(parked)], 0, noHash).text;

describe('a room’s journal', () => {
  it('reads back what was written, in one piece or many', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.nat(), (texts, cut) => {
        const events = [head, ...texts.map(parked)];
        const at = cut % (events.length + 1);
        const first = writeRoomLines(events.slice(0, at), 0, noHash);
        const second = writeRoomLines(events.slice(at), at, first.lastHash);
        expect(first.text + second.text).toBe(written(texts));
        expect(readRoomJournal(bytesOf(written(texts)))).toMatchObject({ kind: 'read', events, tornBytes: 0 });
      }),
    );
  });

  it('cut anywhere loses only the line that was not finished', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1 }), fc.nat(), (texts, cut) => {
        const whole = bytesOf(written(texts));
        const firstLine = whole.indexOf(10) + 1;
        const at = firstLine + (cut % (whole.length - firstLine));
        const reading = readRoomJournal(whole.subarray(0, at));
        if (reading.kind !== 'read') throw new Error(reading.kind);
        const kept = new TextDecoder().decode(whole.subarray(0, reading.goodBytes));
        expect(kept.split('\n').length - 1).toBe(reading.events.length);
        expect(reading.goodBytes + reading.tornBytes).toBe(at);
        expect(reading.tornBytes).toBeLessThan(whole.subarray(reading.goodBytes).indexOf(10) + 1);
      }),
    );
  });

  it('cuts a hole of zeros a power cut left at the end', () => {
    const good = bytesOf(written(['one']));
    const torn = new Uint8Array([...good, 0, 0, 0, 10, ...bytesOf('{"n":3}\n')]);
    expect(readRoomJournal(torn)).toMatchObject({
      kind: 'read',
      goodBytes: good.length,
      tornBytes: torn.length - good.length,
    });
  });

  it('is not opened when a line in the middle was changed or taken out', () => {
    const lines = written(['one', 'two', 'three']).split('\n');
    const changed = lines.map((line, n) => (n === 2 ? line.replace('two', 'too') : line)).join('\n');
    expect(readRoomJournal(bytesOf(changed))).toEqual({ kind: 'broken', line: 4 });
    const missing = lines.filter((_, n) => n !== 2).join('\n');
    expect(readRoomJournal(bytesOf(missing))).toEqual({ kind: 'broken', line: 3 });
  });

  it('of a newer format or of something else is left alone', () => {
    const newer = writeRoomLines([{ ...head, format: 2 } as unknown as RoomEvent], 0, noHash).text;
    expect(readRoomJournal(bytesOf(newer))).toEqual({ kind: 'newer', format: 2 });
    for (const text of [
      '',
      '\n',
      'hello\n',
      written([]).slice(0, 20),
      writeRoomLines([parked('first')], 0, noHash).text,
    ])
      expect(readRoomJournal(bytesOf(text)), text).toEqual({ kind: 'unreadable' });
  });
});
