import { z } from 'zod';

/** Commands the native menus send to the page; the page says which exist now. */
export const deskCommand = z.enum([
  'garage',
  'new-week',
  'same-week',
  'continue',
  'settings',
  'about',
  'keys',
  'let-it-run',
  'look',
  'ask',
  'agree',
  'move',
  'raise',
  'tell',
  'print',
  'mute',
]);
export type DeskCommand = z.infer<typeof deskCommand>;
export const deskRequests = {
  /** A native save dialog, or a download in a browser (then the page does it itself). Refused: desk/cancelled, desk/not-saved. */
  'desk.saveText': {
    input: z.strictObject({
      name: z
        .string()
        .max(120)
        .regex(/^[\w .-]+$/),
      mime: z.string().max(80),
      text: z.string().max(1_000_000),
    }),
    output: z.strictObject({}),
  },
  'desk.print': { input: z.strictObject({}), output: z.strictObject({}) },
  'desk.setMenu': {
    input: z.strictObject({ language: z.enum(['en', 'it']), enabled: z.array(deskCommand) }),
    output: z.strictObject({}),
  },
} as const;
