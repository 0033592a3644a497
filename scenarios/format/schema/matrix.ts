import { z } from 'zod';
import { Id, strict, Words } from './parts.ts';

const grade = z.int().min(0).max(3);
const share = z.number().min(0).max(1);
const step = z.number().min(0).max(1_000_000);

const Facts = strict({
  authority: grade.describe('0 none, 1 recommends, 2 decides within limits, 3 decides money and stop.'),
  expertise: grade.describe('What they know of it.'),
  stake: grade.describe('3 = stops or lives with it.'),
  availability: share.describe('How much of their time there is.'),
  veto: z.boolean().optional().describe('May stop it: safety, rules, money.'),
  dependent: z.boolean().optional().describe('Their work waits for it.'),
});

const Row = strict({
  id: Id.describe('The row.'),
  name: Words.optional().describe('A noun with a testable end.'),
  criticality: z.int().min(1).max(3).optional().describe('1–3, default 1.'),
  facts: z.record(Id, Facts).describe('Those present, by person.'),
  letters: z
    .record(Id, z.enum(['R', 'A', 'C', 'I', 'A+R', '-']))
    .optional()
    .describe('By person; "-" or absent is blank.'),
  isExternal: z.boolean().optional().describe('Not ours: an outside party may answer for it.'),
  hasTestableEnd: z.boolean().optional().describe('Default true; an author’s flag.'),
  shareOfTime: share.optional().describe('How much of an R’s time it takes, default 0.'),
  fromStep: step.optional().describe('In force from, default the start.'),
  toStep: step.optional().describe('In force until, default for good.'),
});

/** A matrix of letters as `pitwall raci` reads it (`cli.md` §4). */
export const MatrixFile = strict({
  schemaVersion: z.literal(1).describe('The version of this format.'),
  people: z
    .array(
      strict({
        id: Id.describe('The person.'),
        superior: Id.optional().describe('Whom they report to.'),
        external: z.boolean().optional().describe('Of another company.'),
      }),
    )
    .describe('Everybody who may stand in a row.'),
  rows: z.array(Row).describe('One deliverable each.'),
  isAcknowledged: z.boolean().optional().describe('Its people know it; default true.'),
  agreedStep: step.optional().describe('When it was agreed.'),
  replannedStep: step.optional().describe('When the plan last changed.'),
});
export type MatrixData = z.infer<typeof MatrixFile>;
