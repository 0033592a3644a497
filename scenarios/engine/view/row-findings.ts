import type { Letters } from '../../format/calls.ts';
import type { Story } from '../../format/story.ts';
import { findingText, type FindingKey } from '../../text/raci.ts';
import type { FindingCode } from '../model/raci/check-types.ts';
import { readRow } from '../model/raci/row-grade.ts';

/** A finding in words; `name` fills in who it is about. */
export function findingSentence(
  finding: { readonly code: FindingCode; readonly row: string | null; readonly person: string | null },
  name: string | null,
  language: string,
): string {
  return findingText(keyOf(finding), language, { name: name ?? '' });
}

function keyOf({ code, row, person }: Parameters<typeof findingSentence>[0]): FindingKey {
  if (code === 'R15' && row !== null) return 'R15_row';
  return code === 'R20' && person !== null ? 'R20_person' : code;
}

/** What may be said while a row is being written: nothing that reads a fact about a person nobody has shown (engine §6.7). */
const LIVE: ReadonlySet<FindingCode> = new Set(['R01', 'R02', 'R03', 'R08', 'R09', 'R16']);

/**
 * Findings about letters still being written, in sentences: R01–R03, R08, R09, R16, R18 only, which need no hidden fact; the
 * others come as consequences or in the debrief. An unknown deliverable has none. Pure.
 */
export function rowFindings(
  story: Story,
  deliverable: string,
  letters: Letters,
  language: string,
): readonly { readonly code: string; readonly person: string | null; readonly text: string }[] {
  const found = story.deliverables.find((each) => each.id === deliverable);
  if (found === undefined) return [];
  const ofRow = readRow(found.people, letters).findings.filter(({ code }) => LIVE.has(code));
  const ofName = found.hasTestableEnd === false ? [{ code: 'R18', person: null } as const] : [];
  return [...ofRow, ...ofName].map(({ code, person }) => ({
    code,
    person,
    text: findingSentence({ code, row: deliverable, person }, person, language),
  }));
}
