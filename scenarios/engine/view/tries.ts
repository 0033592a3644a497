import type { Call, Letters, Option } from '../../format/calls.ts';
import type { Deliverable } from '../../format/parts.ts';
import type { Story } from '../../format/story.ts';
import type { Move } from '../run-log.ts';
import type { World } from '../world.ts';

/** The plainest move that takes an option: no cards, the first open pick, the authored date. Used to ask whether it would be accepted. */
export function plainMove(call: Call, option: Option | null, step: number, pick?: string): Move {
  if (call.kind === 'forecast') {
    return {
      call: call.id,
      kind: call.kind,
      ...(call.forecast?.answersAs === 'date' ? { dateStep: step + 1 } : { probability: 0.9 }),
    };
  }
  return {
    call: call.id,
    kind: call.kind,
    ...(option !== null && !call.isBare && takesOption(call) ? { option: option.id } : {}),
    ...(pick === undefined ? {} : { pick }),
    ...(option?.parameter === undefined ? {} : { parameter: option.parameter.min }),
  };
}

function takesOption(call: Call): boolean {
  return call.kind !== 'dive' && call.kind !== 'raci' && call.kind !== 'promise';
}

/** Rows worth asking about: each face with the last word. One that differs from the row in force is enough. */
export function rowMoves(story: Story, call: Call, world: World): readonly Move[] {
  const deliverable = story.deliverables.find((each) => each.id === call.id);
  if (deliverable === undefined) return [];
  const faces = deliverable.agree?.lastWord ?? Object.keys(deliverable.people);
  const rows = faces.map((face) => rowWith(deliverable, face, []));
  const inForce = JSON.stringify(world.letters[call.id] ?? {});
  const differing = rows.filter((row) => Object.keys(row).length > 0 && JSON.stringify(row) !== inForce);
  return differing.map((letters) => ({ call: call.id, kind: 'raci', letters }));
}

/** The one-sentence form as letters: the base, the face's A on top, a C for everybody tapped. */
export function rowWith(deliverable: Deliverable, face: string, tapped: readonly string[]): Letters {
  const row: Record<string, Letters[string]> = { ...deliverable.agree?.base };
  for (const person of tapped) row[person] = 'C';
  if (face !== 'nobody' && face !== '') row[face] = row[face] === 'R' ? 'A+R' : 'A';
  return row;
}
