import { z } from 'zod';

const id = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/)
  .max(64);
const letter = z.enum(['R', 'A', 'C', 'I', 'A+R']);
/** One taken call in the command line's shape (cli.md §6). */
export const moveSchema = z.strictObject({
  call: id,
  kind: z.enum([
    'decision',
    'dive',
    'coach',
    'raci',
    'promise',
    'conflict',
    'blocker',
    'forecast',
    'broadcast',
    'turn',
  ]),
  afterMoves: z.number().int().nonnegative().exactOptional(),
  option: id.exactOptional(),
  pick: id.exactOptional(),
  parameter: z.number().exactOptional(),
  facts: z.array(id).max(64).exactOptional(),
  letters: z.record(id, letter).exactOptional(),
  dueStep: z.number().int().exactOptional(),
  proof: z.string().max(400).exactOptional(),
  jointly: z.boolean().exactOptional(),
  probability: z.number().exactOptional(),
  dateStep: z.number().exactOptional(),
  confidence: z.enum(['guess', 'fairly_sure', 'sure']).exactOptional(),
});
