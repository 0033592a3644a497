import { z } from 'zod';
import { Id, Letters, Step, strict, Words } from './parts.ts';

/** A move in the command line's shape. */
export const WalkMove = strict({
  call: Id.describe('A call, a file, a deliverable, a blocker, or `turn`.'),
  kind: z
    .enum(['decision', 'dive', 'coach', 'raci', 'promise', 'conflict', 'blocker', 'forecast', 'broadcast', 'turn'])
    .describe('The call’s kind.'),
  afterMoves: z.int().min(0).optional().describe('Moves so far; else the move is refused.'),
  option: Id.optional().describe('An option of the call.'),
  pick: Id.optional().describe('A pick of the option.'),
  parameter: z.number().optional().describe('The number set.'),
  facts: z.array(Id).optional().describe('Cards put down.'),
  letters: Letters.optional().describe('The whole row.'),
  dueStep: Step.optional().describe('promise: due.'),
  proof: Words.optional().describe('promise: proof.'),
  jointly: z.boolean().optional().describe('blocker: the owner is told first.'),
  probability: z.number().min(0).max(1).optional().describe('forecast: for yes.'),
  dateStep: z.number().optional().describe('forecast: a date.'),
  confidence: z.enum(['guess', 'fairly_sure', 'sure']).optional().describe('decision: how sure.'),
});
export const House = z
  .record(z.string().regex(/^\d{1,4}$/), z.array(WalkMove))
  .describe('Moves the house plays before, by step.');

const Walk = strict({
  id: Id,
  says: Words.optional().describe('What it shows, for authors.'),
  seed: z.int().min(0).max(4_294_967_295).describe('The run’s seed.'),
  truth: Id.optional().describe('Fixes the truth.'),
  luck: z
    .record(Id, z.number().min(0).max(1))
    .optional()
    .describe('Fixes numbers of named chances, and of blockers that live by themselves.'),
  role: Id.optional().describe('The role it is played in; default the first.'),
  craft: z.enum(['aero', 'composites', 'data', 'race_operations']).optional().describe('The player’s craft.'),
  moves: z.array(WalkMove).describe('What is played.'),
  expect: strict({
    ending: Id.describe('The ending it must lead to.'),
    quantities: z
      .record(Id, z.union([z.number(), z.string()]))
      .optional()
      .describe('Values at the end.'),
    patience: z
      .union([z.number(), z.record(Id, z.number())])
      .optional()
      .describe('What is left of it.'),
  }).describe('What it must lead to.'),
});
export const Walks = strict({
  format: z.literal(1).describe('The version of this format.'),
  scenario: Id.describe('The story’s id.'),
  walks: z.array(Walk).describe('Recorded plays and what they must lead to: the story’s own tests.'),
});
export type WalksData = z.infer<typeof Walks>;
