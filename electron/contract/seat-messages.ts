import { z } from 'zod';

/** Checks of what came over the network port (seat-wire.ts has the meaning). For the machine's side only: it carries the schema library. */
const key = z.string().max(64);
export const helloMessage = z.strictObject({
  as: z.enum(['seat', 'projector']),
  token: z.string().regex(/^[0-9a-f]{32}$/),
  key: z.nullable(key),
  number: z.nullable(z.string().regex(/^\d{4}$/)),
  language: z.enum(['en', 'it']),
  revision: z.number().int().nonnegative(),
});
export const actMessage = z.strictObject({
  sent: z.number().int().min(1).max(1_000_000),
  act: z.discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('vote'),
      beat: z.number().int().nonnegative(),
      option: z.string().max(80),
      confidence: z.enum(['guess', 'fairly_sure', 'sure']),
      // Longer than a line may be: the rules say so with a code, and the person's words stay in their page.
      reason: z.string().max(2000),
    }),
    z.strictObject({ type: z.literal('leave') }),
  ]),
});
