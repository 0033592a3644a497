import { z } from 'zod';
import { guarded, Id, strict, Words } from './parts.ts';
import { facets } from './facets.ts';

const level = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
const Key = strict({
  level: guarded(level).describe('1–4, plain or by guard; without a last row it is no moment there.'),
  spread: z.number().min(0).max(3).optional().describe('How far the raters were apart; default 0.'),
  because: Words.describe('Why.'),
}).describe('What it is worth as evidence of this behaviour.');
/** Facets as optional fields and `otherwise` beside them. */
const facetFields = Object.fromEntries(
  facets.map((facet) => [facet, Key.optional().describe('What it is worth as evidence of this behaviour.')]),
) as Record<(typeof facets)[number], z.ZodOptional<typeof Key>>;

export const Keys = strict({
  format: z.literal(1).describe('The version of this format.'),
  scenario: Id.describe('The story’s id.'),
  raters: z.int().min(0).max(1000).describe('How many rated.'),
  keys: z
    .record(
      z.string().regex(/^[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*$/),
      strict({ ...facetFields, otherwise: Words.optional().describe('When another option would be right.') }),
    )
    .describe(
      '{ call.option: { behaviour: { level, spread, because }, otherwise } }; also call.done, call.agreed, call.silence.',
    ),
});
export type KeysData = z.infer<typeof Keys>;

export const Overlay = strict({
  format: z.literal(1).describe('The version of this format.'),
  scenario: Id.describe('The story’s id.'),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .describe('The language of the texts.'),
  text: z.record(z.string(), Words).describe('{ path of ids joined by dots: words }.'),
});
export type OverlayData = z.infer<typeof Overlay>;
