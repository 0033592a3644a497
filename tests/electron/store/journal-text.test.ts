import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashLine, readJournal, writeHead, writeLine } from '../../../electron/store/journal-text.ts';
import { act, head } from './_play.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function journal(moves: number): string {
  let text = writeHead(head);
  let prev = hashLine(text.slice(0, -1));
  for (let n = 0; n < moves; n += 1) {
    const { move, world } = act('x', n);
    const line = writeLine({ n, time: '2026-11-23T10:00:00.000Z', move, world, prev });
    prev = hashLine(line.slice(0, -1));
    text += line;
  }
  return text;
}

describe('a journal', () => {
  it('reads back what was written', () => {
    const reading = readJournal(bytes(journal(5)));
    expect(reading).toMatchObject({ kind: 'read', head, broken: null, tornBytes: 0, owesLineFeed: false });
    expect(reading.kind === 'read' && reading.lines.map((line) => line.move)).toEqual(
      [0, 1, 2, 3, 4].map((n) => act('x', n).move),
    );
  });

  it('chains each line to the one before by SHA-256', () => {
    const [first, second] = journal(1).split('\n');
    expect(JSON.parse(second!)).toMatchObject({ n: 0, prev: hashLine(first!) });
    expect(hashLine('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  it('loses at most the last line when cut anywhere behind the head', () => {
    const whole = journal(6);
    const starts = [...whole.matchAll(/\n/g)].map((found) => found.index + 1);
    fc.assert(
      fc.property(fc.integer({ min: starts[0]!, max: whole.length }), (cut) => {
        const reading = readJournal(bytes(whole.slice(0, cut)));
        if (reading.kind !== 'read') return false;
        const finished = starts.filter((start) => start <= cut).length - 1;
        // A line that only lacks its line feed is whole: it parses and its chain holds.
        const isNearly = whole[cut] === '\n';
        return reading.broken === null && reading.lines.length === finished + (isNearly ? 1 : 0);
      }),
    );
  });

  it('takes a hole of zeros at the end for a torn line', () => {
    const whole = journal(3);
    const reading = readJournal(bytes(`${whole}${'\0'.repeat(300)}","prev":"00"}\n`));
    expect(reading).toMatchObject({ kind: 'read', broken: null, goodBytes: whole.length });
    expect(reading.kind === 'read' && reading.tornBytes).toBeGreaterThan(300);
  });

  it('opens up to a broken line in the middle and names it', () => {
    const lines = journal(6).split('\n');
    lines[2] = lines[2]!.replace('yes', 'no');
    // The line itself still reads; the next one's chain shows that it was changed.
    expect(readJournal(bytes(lines.join('\n')))).toMatchObject({ kind: 'read', broken: { line: 4, of: 7 } });
    lines[2] = '{"n":';
    expect(readJournal(bytes(lines.join('\n')))).toMatchObject({ kind: 'read', broken: { line: 3, of: 7 } });
  });

  it('notices any changed byte behind the head', () => {
    const whole = bytes(journal(4));
    const headLength = writeHead(head).length;
    fc.assert(
      fc.property(
        fc.integer({ min: headLength, max: whole.length - 2 }),
        fc.integer({ min: 1, max: 255 }),
        (at, by) => {
          const changed = Uint8Array.from(whole);
          changed[at] = (changed[at]! + by) % 256;
          const reading = readJournal(changed);
          const last = reading.kind === 'read' ? reading.lines.at(-1) : undefined;
          // Only the last line has nothing behind it that could vouch for it, as long as it still parses.
          return reading.kind === 'read' && (reading.lines.length < 4 || last?.n === 3);
        },
      ),
    );
  });

  it('says which newer format a file has', () => {
    expect(readJournal(bytes('{"format":2,"shape":"unknown"}\n{}\n'))).toEqual({ kind: 'newer', format: 2 });
  });

  it('never throws on rubbish', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (rubbish) => {
        expect(readJournal(rubbish).kind).toBe('unreadable');
      }),
    );
  });
});
