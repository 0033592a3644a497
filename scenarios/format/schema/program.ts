import { z } from 'zod';
import { Id, Stakes, Step, strict, Text } from './parts.ts';

const Task = strict({
  name: Text.optional().describe('Its name on the board; without one the id is shown.'),
  duration: z
    .union([z.number().min(0), z.tuple([z.number().min(0), z.number().min(0), z.number().min(0)])])
    .describe('Steps: one number, or [optimistic, likely, pessimistic].'),
  owner: Id.optional().describe('Who does it.'),
  demand: z.record(Id, z.number().min(0)).optional().describe('What it uses a step, by resource.'),
  not_before: z.number().min(0).optional().describe('Earliest start.'),
  value: z.number().optional().describe('What it is worth.'),
  criticality: z.int().min(1).max(3).optional().describe('1–3, default 1.'),
  optional: z.boolean().optional().describe('Not in the plan until an effect gives it a not_before.'),
  topic: Id.optional().describe('The skill it asks of its owner, where `work` is modelled.'),
});
const Capacity = z.union([z.number().min(0), z.array(z.number().min(0)).min(1)]);
export const Program = strict({
  tasks: z.record(Id, Task).optional().describe('The work.'),
  links: z
    .array(
      strict({
        from: Id.describe('Task.'),
        to: Id.describe('Task.'),
        type: z.enum(['FS', 'SS', 'FF', 'SF']).optional().describe('Default FS.'),
        lag: z.number().optional().describe('Steps, default 0.'),
      }),
    )
    .optional()
    .describe('What waits for what.'),
  resources: z
    .record(
      Id,
      z.union([
        Capacity,
        strict({
          name: Text.optional().describe('Its name on the board; without one the id is shown.'),
          capacity: Capacity.describe('Capacity a step; the last number goes on.'),
        }),
      ]),
    )
    .optional()
    .describe('Capacity a step; the last number goes on. With a name: { name, capacity }.'),
  calendar: z
    .array(
      strict({
        id: Id,
        text: Text.optional().describe('Why, on the board; without one the id is shown.'),
        from: Step.describe('First closed step.'),
        to: Step.describe('First open step after.'),
        tasks: z.array(Id).optional().describe('Only these; none = all.'),
      }),
    )
    .optional()
    .describe('Steps in which work rests; lags run on.'),
  milestones: z
    .record(
      Id,
      strict({
        name: Text.optional().describe('Its name on the board; without one the id is shown.'),
        after: Id.describe('The task that ends it.'),
        by: z.number().min(0).describe('Due, in steps.'),
        stakes: Stakes.optional(),
        announce: strict({ step: Step.describe('When.'), text: Text.describe('The line.') })
          .optional()
          .describe('A line one turn ahead.'),
      }),
    )
    .optional()
    .describe('Dates that count.'),
  buffers: z
    .record(
      Id,
      strict({
        name: Text.optional().describe('Its name on the board; without one the id is shown.'),
        protects: Id.describe('Task or milestone.'),
        size: z.number().min(0).optional().describe('Steps; or `rule` and `safe`.'),
        rule: z
          .enum(['root', 'half'])
          .optional()
          .describe(
            'How it is worked out: the root of the squared safety, at least a quarter of the chain; or half of it.',
          ),
        safe: z
          .record(Id, z.number().min(0))
          .optional()
          .describe('Safe estimates of the chain, { task: steps }; the tasks themselves carry the aggressive ones.'),
      }),
    )
    .optional()
    .describe('Time set aside.'),
  work: z
    .enum(['plain', 'modelled'])
    .optional()
    .describe(
      'plain (default): a task works at rate 1 from its early start; modelled: by the answer given, its owner’s skill on its `topic`, and how many tasks that person has at once.',
    ),
  budget: z.number().min(0).optional().describe('Money there is, in the cost unit.'),
});
