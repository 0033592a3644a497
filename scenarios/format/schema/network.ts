import { z } from 'zod';
import { Id, strict } from './parts.ts';

/** Far beyond any program; what is longer is a slip of the hand. */
const mostSteps = 100_000;
const length = z.number().min(0).max(mostSteps);
const amount = z.number().min(0).max(1_000_000_000);
const instant = z.number().min(0).max(1_000_000);
const wholeStep = z.int().min(0).max(1_000_000);

const Task = strict({
  id: Id.describe('The task.'),
  durationSteps: z
    .union([
      length,
      strict({
        optimistic: length.describe('If all goes well.'),
        likely: length.describe('Most likely.'),
        pessimistic: length.describe('If much goes wrong.'),
      }),
    ])
    .describe('Steps; three points are read as (a + 4m + b) ÷ 6. 0 is a milestone: no demand, no calendar.'),
  demand: z.record(Id, amount).optional().describe('What it uses in every step it works in, by resource.'),
  criticality: z.int().min(1).max(3).optional().describe('1–3, default 1.'),
  deadlineStep: instant.optional().describe('Its own deadline.'),
});

/** A network of tasks as `pitwall network` reads it (`cli.md` §3). */
export const NetworkFile = strict({
  schemaVersion: z.literal(1).describe('The version of this format.'),
  tempo: z
    .enum(['weeks', 'days', 'hours'])
    .optional()
    .describe('What a step is; for people, nothing is worked out from it.'),
  deadlineStep: instant.optional().describe('The deadline of the whole.'),
  tasks: z.array(Task).describe('The work.'),
  links: z
    .array(
      strict({
        from: Id.describe('Task.'),
        to: Id.describe('Task.'),
        type: z.enum(['FS', 'SS', 'FF', 'SF']).optional().describe('Default FS.'),
        lagSteps: z.number().min(-mostSteps).max(mostSteps).optional().describe('Default 0; below 0 it is a lead.'),
      }),
    )
    .optional()
    .describe('What waits for what.'),
  resources: z
    .array(
      strict({
        id: Id.describe('The resource.'),
        capacityPerStep: z
          .union([amount, z.array(amount).min(1)])
          .describe('One number, or one a step; the last goes on.'),
      }),
    )
    .optional()
    .describe('What work uses.'),
  calendar: z
    .array(
      strict({
        id: Id.describe('The closed time.'),
        fromStep: wholeStep.describe('First closed step.'),
        toStep: wholeStep.describe('First open step after.'),
        tasks: z.array(Id).optional().describe('Only these; none = all.'),
      }),
    )
    .optional()
    .describe('Steps in which work rests.'),
});
export type NetworkData = z.infer<typeof NetworkFile>;
