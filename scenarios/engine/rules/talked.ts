import type { Draft } from './draft.ts';

/** `deliverable.person`, as conditions name a letter. */
export function cellPath(deliverable: string, person: string): string {
  return `${deliverable}.${person}`;
}

/** A letter of somebody you talk with is no longer only ink. Your own needs no talk. */
export function talkThrough(draft: Draft, deliverable: string, person: string): void {
  const path = cellPath(deliverable, person);
  if (draft.world.talked[path]) return;
  draft.put('talked', path, true);
  draft.change(`talked.${path}`, false, true, 'talk');
}

/** Asked at any distance but *say where*: every letter they hold is talked through. */
export function talkThroughAll(draft: Draft, person: string): void {
  for (const [deliverable, letters] of Object.entries(draft.world.letters)) {
    if (letters[person] !== undefined) talkThrough(draft, deliverable, person);
  }
}

/** Another letter than the one talked through is ink again. */
export function unTalk(draft: Draft, deliverable: string, person: string): void {
  const path = cellPath(deliverable, person);
  if (!draft.world.talked[path]) return;
  draft.put('talked', path, undefined);
  draft.change(`talked.${path}`, true, false, 'talk');
}
