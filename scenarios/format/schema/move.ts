import { z } from 'zod';
import { Condition, Id, strict } from './parts.ts';

/** One shape for ten resolutions, so that a wrong key is told by name; which keys belong to which, the compiler checks. */
export const MoveModel = strict({
  task: Id.optional().describe('split, crash, descope, outsource: the task it changes.'),
  from: Id.optional().describe('fast_track, interface_contract: the task the link comes from.'),
  to: Id.optional().describe('fast_track, interface_contract: the task the link goes to.'),
  move: Id.optional().describe('resequence, escalate: the task that goes first.'),
  before: Id.optional().describe('resequence, escalate: the task that waits for it.'),
  protects: Id.optional().describe('buffer: the task the reserve stands before.'),
  first: z.array(Id).min(1).optional().describe('split: successors that need only the first part; default all.'),
  people: z.number().min(1).max(1000).optional().describe('crash: who works on it now.'),
  kappa: z.number().min(0).max(1).optional().describe('crash: loss to talking, by pair, default 0.04.'),
  newcomers: z
    .enum(['general', 'specialist'])
    .optional()
    .describe('crash: they have to learn first (Brooks); adding them late makes it later.'),
  change: z.number().min(0).max(1).optional().describe('fast_track: how much the first task may still change, 0–1.'),
  sensitivity: z.number().min(0).max(1).optional().describe('fast_track: how much of the second a change spoils, 0–1.'),
  quality: z.number().min(0).max(1).optional().describe('interface_contract: how well it is specified, 0–1.'),
  value: z.number().min(0).optional().describe('descope: what the item is worth; default the task’s `value`.'),
  user: Id.optional().describe('descope: who would have used it.'),
  setup: z.number().min(1).max(2).optional().describe('outsource: weeks until they begin, 1–2, default 1.'),
  pace: z.number().min(0).max(2).optional().describe('outsource: their share of the own length, default 0.5.'),
  level: z.int().min(0).max(5).optional().describe('escalate: the rung, 0–5, default 1.'),
  owner: Id.optional().describe('accept: who watches it.'),
  trigger: Condition.optional().describe('accept: what calls it back.'),
  tasks: z.array(Id).min(1).optional().describe('accept: the tasks left as they are; default those of the call.'),
  amount: z.number().min(0).optional().describe('Stands for the player’s `parameter` where none is asked.'),
  price: z
    .number()
    .min(0)
    .optional()
    .describe(
      'crash: what the task costs as planned; buffer: a step of reserve; descope: what the item would cost; else the price.',
    ),
  tells: strict({
    quality: Id.optional().describe('A number that falls where quality suffers.'),
    risk: Id.optional().describe('A number that rises with risk.'),
    worth: Id.optional().describe('descope: a number that falls by what is dropped.'),
    each: z.number().min(0).optional().describe('How much a plus or minus is, default 1.'),
  })
    .optional()
    .describe('Quantities it usually tells on (table of the ten resolutions).'),
}).meta({
  id: 'MoveModel',
  description: 'What a Move does to the plan by the formula of its resolution.',
});
