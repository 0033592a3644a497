import { z } from 'zod';

// Pages forbid code made at run time, so the schema library must not make any; set before the first schema is built.
z.config({ jitless: true });

/** Marks the message of a refused object with the keys it would take, so that the report can say "did you mean …". */
export const knownKeysMark = 'known-keys:';

/** An object without unknown keys. */
export function strict<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? knownKeysMark + Object.keys(shape).join(',') : undefined),
  });
}

export const Id = z
  .string()
  .max(64)
  .regex(/^(?!(?:constructor|true|false|null|in)$)[a-z][a-z0-9_]*$/)
  .meta({ id: 'Id', description: 'A name: small letters, digits and _, a letter first, at most 64.' });
/** `call.option`, `person.topic`, `duration.task`: ids joined by dots. */
export const DottedId = z
  .string()
  .regex(/^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*$/)
  .meta({ id: 'DottedId', description: 'Names joined by dots.' });
export const Words = z.string().min(1).describe('What is said or shown, plain text without markup.');
/** A condition or an amount in CEL's syntax. */
export const Condition = z.union([z.string(), z.boolean()]).meta({
  id: 'Condition',
  description:
    'A condition: names, literals, ! && ||, + - * /, comparisons, ?:, min, max. In double quotes unless it is one name.',
});
export const Amount = z
  .union([z.number(), z.string(), z.boolean()])
  .meta({ id: 'Amount', description: 'A number, a word, or an expression that gives one.' });

export const Step = z.int().min(0).max(10_000).describe('A step, counted from 0.');

/** A plain value, or rows of which the first whose `when` holds counts. */
export function guarded<Plain extends z.ZodType>(plain: Plain) {
  const row = strict({
    when: Condition.optional().describe('The row counts if this holds; the last row has none.'),
    is: plain.describe('What counts then.'),
  });
  return z.union([plain, z.array(row).min(1)]);
}
export const Value = guarded(Amount).meta({
  id: 'Value',
  description: 'A plain value, or a list of { when, is }: the first that holds counts, the last has no `when`.',
});

export const TextRow = strict({
  id: Id.describe('Translations find the row by it.'),
  when: Condition.optional().describe('The row is said if this holds.'),
  by: Id.optional().describe('Who speaks: a person or `you`; without it the narrator.'),
  cause: Id.optional().describe('A call, intent or event: the line on the wall is drawn to it.'),
  rules_out: z.array(Id).optional().describe('Truths that whoever reads this row may strike out.'),
  text: Words.describe('The words. {name} prints a quantity that is shown.'),
});
export const Text = z.union([Words, z.array(TextRow).min(1)]).meta({
  id: 'Text',
  description: 'Words, or a list of { id, when, by, cause, rules_out, text }: the first that holds is said.',
});

export const Stakes = z
  .enum(['turn', 'scenario', 'never'])
  .describe('When it can be undone: later this turn, later in the story, never.');
export const Bank = z.enum(['unknown', 'asked', 'ready']).describe('How far the people at the far bank are.');
export const Letter = z.enum(['R', 'A', 'C', 'I', 'A+R']);
export const Letters = z.record(Id, Letter).describe('Letters by person; who has none is left out.');
export const Part = z.enum(['schedule', 'cost', 'quality', 'risk', 'trust', 'value']);

type ValueData = z.infer<typeof Value>;
export interface PromiseData {
  readonly by: string;
  readonly due: number;
  readonly proof?: string | undefined;
  readonly kept_when: string | boolean;
  readonly kept?: readonly EffectData[] | undefined;
  readonly broken?: readonly EffectData[] | undefined;
}
/** Written out because a group holds effects again. */
export interface EffectData {
  readonly add?: Readonly<Record<string, ValueData>> | undefined;
  readonly set?: Readonly<Record<string, ValueData>> | undefined;
  readonly know?: string | undefined;
  readonly patience?: ValueData | Readonly<Record<string, ValueData>> | undefined;
  readonly pip?: Readonly<Record<string, ValueData>> | undefined;
  readonly bank?: Readonly<Record<string, z.infer<typeof Bank>>> | undefined;
  readonly intent?: Readonly<Record<string, string>> | undefined;
  readonly say?: string | undefined;
  readonly raise?: string | undefined;
  readonly promise?: (PromiseData & { readonly id: string }) | undefined;
  readonly replan?: Readonly<Record<string, ValueData>> | undefined;
  readonly take?: { readonly n: ValueData; readonly from: readonly string[] } | undefined;
  readonly when?: string | boolean | undefined;
  readonly chance?: string | undefined;
  readonly effects?: readonly EffectData[] | undefined;
  readonly otherwise?: readonly EffectData[] | undefined;
}
type EffectSchema = z.ZodType<EffectData>;

export const Promised = strict({
  by: Id.describe('Who promises.'),
  due: Step.describe('The step by which it is due: looked at in the run that makes the clock read it.'),
  proof: Words.optional().describe('What would show that it was kept.'),
  kept_when: Condition.describe('Kept if this holds when it is due.'),
  get kept(): z.ZodOptional<z.ZodArray<EffectSchema>> {
    return z.array(Effect).optional().describe('Effects beside the model’s own when kept.');
  },
  get broken(): z.ZodOptional<z.ZodArray<EffectSchema>> {
    return z.array(Effect).optional().describe('Effects beside the model’s own when broken.');
  },
}).meta({ id: 'Promise', description: 'Terms of a promise.' });

/** One verb, or a group of `when`, `chance`, `effects`, `otherwise`. Which of the two it is, the compiler checks. */
export const Effect: EffectSchema = strict({
  add: z
    .record(z.string(), Value)
    .optional()
    .describe('Adds to quantities, `spend`, `trust.<person>`: { name: amount }.'),
  set: z.record(z.string(), Value).optional().describe('Sets quantities: { name: value }.'),
  know: Id.optional().describe('A card or a fact that is known from now on.'),
  patience: z
    .union([Value, z.record(Id, Value)])
    .optional()
    .describe('Adds to the sponsor’s patience; with two sponsors { who: amount }.'),
  pip: z.record(DottedId, Value).optional().describe('Adds to a skill: { person.topic: amount }.'),
  bank: z
    .record(Id, Bank)
    .optional()
    .describe('How far a deliverable’s far bank is: { deliverable: unknown, asked or ready }.'),
  intent: z.record(Id, Id).optional().describe('That intent instead, this step: { person: intent }.'),
  say: Id.optional().describe('A name under `texts`.'),
  raise: Id.optional().describe('An event that happens now.'),
  promise: Promised.extend({ id: Id.describe('The promise’s name in `promise.<id>`.') })
    .optional()
    .describe('A promise made by what happens.'),
  replan: z
    .record(DottedId, Value)
    .optional()
    .describe(
      'Edits of the plan: duration.<task>, lag.<from>.<to>, cut.<from>.<to>, rework.<task>, not_before.<task>.',
    ),
  take: strict({ n: Value.describe('How much.'), from: z.array(Id).min(1).describe('Quantities, emptied in order.') })
    .optional()
    .describe('Takes an amount from quantities in order.'),
  when: Condition.optional().describe('Group: only if this holds.'),
  chance: Id.optional().describe('Group: only if this named chance falls.'),
  get effects(): z.ZodOptional<z.ZodArray<EffectSchema>> {
    return z.array(Effect).optional().describe('Group: what happens, in order.');
  },
  get otherwise(): z.ZodOptional<z.ZodArray<EffectSchema>> {
    return z
      .array(Effect)
      .optional()
      .describe('Group: what happens else; belongs to the chance if there is one, else to `when`.');
  },
}).meta({ id: 'Effect', description: 'One thing that happens: one verb, or a group.' });
export const Effects = z.array(Effect).describe('What happens, in order; every item counts.');

export const Later = strict({
  after: z.int().min(1).max(10_000).optional().describe('Steps from now: 1 is tonight.'),
  at: Step.optional().describe('What the clock reads when it lands.'),
  once: Condition.optional().describe('Lands when this first holds; asked once a turn, after the plan.'),
  when: Condition.optional().describe('Asked when it lands.'),
  chance: Id.optional().describe('A named chance, read when it lands.'),
  effects: Effects,
  otherwise: Effects.optional().describe('What happens else.'),
}).meta({ id: 'Later', description: 'Effects that land later: one of `after`, `at`, `once`.' });
