import { z } from 'zod';
import { analysis, keptAnalysis, walk } from './analysis.ts';
import { moveSchema } from './move.ts';

export { moveSchema } from './move.ts';

const id = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/)
  .max(64);
const runId = z.string().regex(/^[0-9a-z-]{8,64}$/);
const seed = z.number().int().min(0).max(0xffffffff);
const assists = z.strictObject({
  tokens: z.union([z.literal(-1), z.literal(0), z.literal(1)]),
  strip: z.union([z.literal(5), z.literal(3), z.literal(1)]),
  coach: z.enum(['on', 'off']),
  clocks: z.enum(['patient', 'written']),
});
/** The head line of a journal: what a run is before its first move. */
export const runHead = z.strictObject({
  format: z.literal(1),
  app: z.string().max(40),
  scenario: id,
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
  role: id,
  seed,
  truth: id.exactOptional(),
  luck: z.record(id, z.number().min(0).max(1)).exactOptional(),
  assists,
  craft: z.string().max(32).exactOptional(),
  carry: z.record(z.string().max(80), z.number()).exactOptional(),
  parent: z.strictObject({ run: runId, moves: z.number().int().nonnegative() }).exactOptional(),
});
export type RunHead = z.infer<typeof runHead>;
/** What a player keeps beside a run: not part of what the run is. */
export const runNotes = z.strictObject({
  /** Index of the move one is glad of / would take back. */
  gladOf: z.number().int().nonnegative().nullable(),
  takeBack: z.number().int().nonnegative().nullable(),
  disagree: z.record(z.string().max(80), z.string().max(2000)),
  action: z.nullable(z.strictObject({ text: z.string().max(600), date: z.string().regex(/^\d{4}-\d\d-\d\d$/) })),
  /** What the player calls this branch; left out, it has no name of its own. */
  name: z.string().max(60).exactOptional(),
  /** Marked to be found again. */
  isStarred: z.boolean().exactOptional(),
  /** A line of this week that rides along as the ghost, by its moves; left out, the last run does. */
  ghost: walk.exactOptional(),
});
export type RunNotes = z.infer<typeof runNotes>;
export { emptyNotes } from './defaults.ts';
export const runSummary = z.strictObject({
  run: runId,
  scenario: id,
  contentHash: z.string(),
  seed,
  startedAt: z.string(),
  lastAt: z.string(),
  moves: z.number().int(),
  isOver: z.boolean(),
  ending: z.nullable(z.string()),
  step: z.number().int(),
  parent: z.nullable(z.strictObject({ run: runId, moves: z.number().int() })),
  isInTrash: z.boolean(),
  /** From the notes; '' = no name of its own. */
  name: z.string(),
  isStarred: z.boolean(),
  /** A journal that could not be read whole: it opens up to the broken line and says so. */
  trouble: z.nullable(z.string()),
});
export type RunSummary = z.infer<typeof runSummary>;
export const openedRun = z.strictObject({
  run: runId,
  head: runHead,
  moves: z.array(moveSchema.extend({ world: z.string().regex(/^[0-9a-f]{8}$/) })),
  notes: runNotes,
  trouble: z.nullable(z.string()),
});
export type OpenedRun = z.infer<typeof openedRun>;
/** What a finished run leaves for readings over runs (`RunRecord` of the domain); made from the kept moves, never kept itself. */
export const runRecord = z.strictObject({
  run: runId,
  at: z.string(),
  scenario: id,
  contentHash: z.string(),
  role: z.string().max(64),
  settings: z.string().max(200),
  ending: z.string().max(64),
  happened: z.record(z.string().max(16), z.string().max(400)),
  outcome: z.number(),
  dimensions: z
    .array(
      z.strictObject({
        id: z.enum(['details', 'picture', 'delivery', 'customer', 'teaching', 'people']),
        solid: z.number().int().nonnegative(),
        moments: z.number().int().nonnegative(),
      }),
    )
    .readonly(),
  claims: z
    .array(
      z.strictObject({
        call: id,
        how: z.enum(['guess', 'fairly_sure', 'sure', 'date']),
        stated: z.number().min(0).max(1),
        cameTrue: z.boolean(),
      }),
    )
    .readonly(),
  marks: z.array(id).readonly(),
});
export const runsRequests = {
  'runs.list': { input: z.strictObject({}), output: z.array(runSummary) },
  /** Finished runs outside the trash whose story is at hand and that replay to the end, the oldest first. */
  'runs.records': { input: z.strictObject({}), output: z.array(runRecord) },
  'runs.create': { input: z.strictObject({ head: runHead }), output: z.strictObject({ run: runId }) },
  /** Answered only when the line is on the disk. `n` = number of this move, from 0; out of order is refused. `progress` is for lists only. */
  'runs.append': {
    input: z.strictObject({
      run: runId,
      n: z.number().int().nonnegative(),
      move: moveSchema,
      world: z.string().regex(/^[0-9a-f]{8}$/),
      progress: z.strictObject({ step: z.number().int(), ending: z.nullable(z.string().max(64)) }),
    }),
    output: z.strictObject({ n: z.number().int() }),
  },
  'runs.open': { input: z.strictObject({ run: runId }), output: openedRun },
  'runs.note': { input: z.strictObject({ run: runId, notes: runNotes }), output: z.strictObject({}) },
  /** What exploring this run found when it was last explored; null when it never was or the file cannot be read. The reader checks that it is of this very log. */
  'runs.readAnalysis': {
    input: z.strictObject({ run: runId }),
    output: z.strictObject({ analysis: z.nullable(analysis) }),
  },
  /** Kept beside the run for the next time. Only a convenience: it can always be made again from the moves. */
  'runs.keepAnalysis': { input: z.strictObject({ run: runId, analysis: keptAnalysis }), output: z.strictObject({}) },
  'runs.trash': { input: z.strictObject({ run: runId }), output: z.strictObject({}) },
  'runs.restore': { input: z.strictObject({ run: runId }), output: z.strictObject({}) },
} as const;
