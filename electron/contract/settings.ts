import { z } from 'zod';

/** Everything the player may set; kept on this machine only. `plays` counts finished runs by scenario id. */
export const settings = z.strictObject({
  language: z.enum(['en', 'it']),
  theme: z.enum(['system', 'dark', 'light', 'hc']),
  /** Text size: 1 … 1.25 in the page; beyond that the shell or browser zooms. */
  textSize: z.enum(['normal', 'large', 'larger']),
  motion: z.enum(['system', 'full', 'reduced']),
  sound: z.boolean(),
  /** 0–1 */
  volume: z.number().min(0).max(1),
  singleKeys: z.boolean(),
  assists: z.strictObject({
    tokens: z.union([z.literal(-1), z.literal(0), z.literal(1)]),
    /** Lines of what is coming. Files of the first release have none. */
    strip: z.union([z.literal(5), z.literal(3), z.literal(1)]).default(5),
    coach: z.enum(['on', 'off']),
    /** Files of the first release have none. */
    clocks: z.enum(['patient', 'written']).default('written'),
  }),
  craft: z.enum(['', 'aero', 'composites', 'data', 'race_operations']),
  /** Asked for the craft once: whoever chose none is not asked again. */
  craftAsked: z.boolean().default(false),
  plays: z.record(z.string().max(64), z.number().int().nonnegative()),
});
export type Settings = z.infer<typeof settings>;
export { defaultSettings } from './defaults.ts';
export const settingsRequests = {
  /** `isFresh` = nothing was stored yet (first start). An unreadable file is set aside and said in `setAside`. */
  'settings.read': {
    input: z.strictObject({}),
    output: z.strictObject({ settings, isFresh: z.boolean(), setAside: z.nullable(z.string()) }),
  },
  'settings.write': { input: z.strictObject({ settings }), output: z.strictObject({}) },
} as const;
