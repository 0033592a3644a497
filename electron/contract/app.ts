import { z } from 'zod';

/** What this home can do; what it cannot is hidden by the page, not greyed. */
export const appInfo = z.strictObject({
  version: z.string(),
  home: z.enum(['shell', 'browser', 'memory']),
  platform: z.string(),
  /** Another process holds the store: who, and that this one only reads. Null = we hold it. */
  heldBy: z.nullable(z.strictObject({ pid: z.number(), since: z.string() })),
  can: z.strictObject({
    saveFiles: z.boolean(),
    nativeMenus: z.boolean(),
    print: z.boolean(),
    openAddress: z.boolean(),
  }),
});
export type AppInfo = z.infer<typeof appInfo>;
export const appRequests = {
  'app.info': { input: z.strictObject({}), output: appInfo },
  /** Only addresses of a short list known to the machine (project page, licences), by id. */
  'app.openAddress': { input: z.strictObject({ id: z.enum(['licences', 'guide']) }), output: z.strictObject({}) },
} as const;
