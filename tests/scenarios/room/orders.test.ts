import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shipped } from '../../helpers/shipped-packs.ts';
import { join, next, open, randomCommand, replaysEqual, sendAndCheck } from './orders.ts';

const scenario = shipped('container-closes-friday');
const cuts = Object.keys(scenario.story.cuts);
const draws = fc.infiniteStream(fc.nat(2 ** 30));

// A room hears thirty phones at once, some of them twice, late or lying. Whatever comes in which order, these must hold.
describe('a room under messages in any order', () => {
  it('counts one vote a seat, leaks nothing, moves only as allowed, refuses without a trace', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...cuts),
        fc.nat(),
        draws,
        fc.integer({ min: 5, max: 60 }),
        (cut, runSeed, stream, length) => {
          const journal = open(scenario, cut, { seed: 4_000_000_000 + (runSeed % 200_000_000) });
          const pick = (n: number): number => (stream.next().value ?? 0) % n;
          for (let i = 0; i < length; i += 1) {
            journal.now += pick(20_000);
            expect(sendAndCheck(journal, randomCommand(journal, pick))).toEqual([]);
          }
          expect(replaysEqual(journal)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);

  it('reaches the debrief by pressing next, whatever seats do', () => {
    fc.assert(
      fc.property(fc.constantFrom(...cuts), fc.nat(), draws, (cut, runSeed, stream) => {
        const journal = open(scenario, cut, { seed: 4_000_000_000 + (runSeed % 200_000_000) });
        const pick = (n: number): number => (stream.next().value ?? 0) % n;
        for (let i = 0; i < pick(7); i += 1) join(journal, String(i));
        for (let pressed = 0; journal.room.phase !== 'debrief'; pressed += 1) {
          for (let i = pick(5); i > 0; i -= 1) {
            const command = randomCommand(journal, pick);
            if (command.by === 'seat' || (command.by === 'door' && command.type !== 'tick'))
              expect(sendAndCheck(journal, command)).toEqual([]);
          }
          next(journal);
          expect(pressed).toBeLessThan(40);
        }
        expect(replaysEqual(journal)).toBe(true);
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});
