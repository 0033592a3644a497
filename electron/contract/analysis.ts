import { z } from 'zod';
import type { Analysis } from '../../scenarios/index.ts';
import { largestAnalysis } from './defaults.ts';
import { moveSchema } from './move.ts';

const id = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/)
  .max(64);
/** Of a candidate (`option.pick`, `p:0.7`, `row:…`) or of an ending: short, and never shown as it stands. */
const mark = z.string().max(400);
const points = z.number();
const error = z.number().nonnegative();
const share = z.number().min(0).max(1);
const count = z.number().int().nonnegative();
const move = moveSchema.extend({ facts: z.array(id).max(64).readonly().exactOptional() });
/** Moves of a line: what nobody drove, kept to be driven or watched. */
export const walk = z.array(move).max(2000).readonly();

const optionWorth = z.strictObject({
  id: mark,
  move: z.nullable(move),
  isChosen: z.boolean(),
  utility: points,
  standardError: error,
  behindError: error,
  byTruth: z.record(id, points),
  parts: z.partialRecord(z.enum(['schedule', 'cost', 'quality', 'risk', 'trust', 'value']), points),
  endings: z.record(mark, share),
});
const callWorth = z.strictObject({
  index: count,
  step: count,
  call: mark,
  isDilemma: z.boolean(),
  chosen: mark,
  best: mark,
  points,
  standardError: error,
  word: z.enum(['none', 'close', 'small', 'real', 'heavy']),
  worlds: count,
  options: z.array(optionWorth).max(64).readonly(),
  notLooking: z.nullable(z.strictObject({ points, standardError: error, call: mark })),
});

/** What exploring a run found (`Analysis` of the domain), as it is kept beside the run. */
export const analysis = z.strictObject({
  format: z.literal(1),
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
  logHash: z.string().max(64),
  seed: z.number().int().min(0).max(0xffffffff),
  budget: count,
  calls: z.array(callWorth).max(500).readonly(),
  givenAway: z.strictObject({ points, dearest: points, index: z.nullable(count) }),
  luck: z.strictObject({ points, standardError: error, mean: points, worlds: count, replaced: count }),
  doors: z
    .array(
      z.strictObject({
        after: count,
        ending: mark,
        state: z.enum(['open', 'shut', 'not_found']),
        walk: z.nullable(walk),
        plays: count,
      }),
    )
    .max(10_000)
    .readonly(),
  line: z.nullable(z.strictObject({ moves: walk, outcome: points, ending: mark, partsAt: count, plays: count })),
  plays: count,
}) satisfies z.ZodType<Analysis>;

/** The same as something to keep: not longer than what is kept. */
export const keptAnalysis = analysis.refine((one) => JSON.stringify(one).length <= largestAnalysis, {
  message: 'too long to be kept',
});
