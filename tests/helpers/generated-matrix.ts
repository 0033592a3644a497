import type { HandFacts, HandMatrix, HandRow } from './raci-by-hand.ts';

/** A plain generator with a seed, so that a matrix that fails can be named and made again. */
function randomOf(seed: number): () => number {
  let state = (seed * 2654435761) >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

const sizes = [2, 2, 3, 3, 4, 4, 4, 5, 5, 6];

/** One of 2–6 people and 1–8 rows with every flag of `cli.md` §4; shares in tenths, steps in halves below ten. */
export function generatedMatrix(seed: number): HandMatrix {
  const random = randomOf(seed);
  const below = (n: number): number => Math.floor(random() * n);
  const maybe = (odds: number): boolean => random() < odds;
  const ids = Array.from({ length: sizes[seed % sizes.length] ?? 3 }, (_, at) => `p${at}`);
  const people = ids.map((id, at) => ({
    id,
    ...(maybe(0.3) && at > 0 ? { superior: `p${below(at)}` } : {}),
    ...(maybe(0.2) ? { external: maybe(0.8) } : {}),
  }));
  const facts = (): HandFacts => ({
    authority: below(4),
    expertise: below(4),
    stake: below(4),
    availability: below(11) / 10,
    ...(maybe(0.2) ? { veto: maybe(0.8) } : {}),
    ...(maybe(0.2) ? { dependent: maybe(0.8) } : {}),
  });
  const row = (at: number): HandRow => {
    const present = ids.filter(() => maybe(0.85));
    const here = present.length > 0 ? present : ids.slice(0, 1);
    return {
      id: `r${at}`,
      facts: Object.fromEntries(here.map((id) => [id, facts()])),
      letters: Object.fromEntries(
        here.flatMap((id) => (maybe(0.1) ? [] : [[id, ['-', 'R', 'A', 'C', 'I', 'A+R'][below(6)] ?? '-']])),
      ),
      ...(maybe(0.7) ? { criticality: 1 + below(3) } : {}),
      ...(maybe(0.2) ? { isExternal: maybe(0.7) } : {}),
      ...(maybe(0.2) ? { hasTestableEnd: maybe(0.3) } : {}),
      ...(maybe(0.5) ? { shareOfTime: below(7) / 10 } : {}),
      ...(maybe(0.4) ? { fromStep: below(12) / 2 } : {}),
      ...(maybe(0.4) ? { toStep: below(20) / 2 } : {}),
    };
  };
  return {
    schemaVersion: 1,
    people,
    rows: Array.from({ length: 1 + below(8) }, (_, at) => row(at)),
    ...(maybe(0.3) ? { isAcknowledged: maybe(0.5) } : {}),
    ...(maybe(0.5) ? { agreedStep: below(8) / 2 } : {}),
    ...(maybe(0.5) ? { replannedStep: below(8) / 2 } : {}),
  };
}
