/**
 * The public door of the domain: pure, same inputs, same outputs, everywhere. Other rooms import only from here.
 * Nothing throws for bad input: loading gives problems, playing gives refusals.
 */
export type * from './format/story.ts';
export type * from './engine/types.ts';
export type * from './scoring/types.ts';
