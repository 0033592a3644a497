import { calibrationText } from '../text/calibration.ts';
import { numberWord } from '../text/numbers.ts';
import type { Calibration, Claim } from './types.ts';

/** [P] Fewer claims of a kind than this, or all from one run, say nothing yet. */
const ENOUGH = { claims: 5, runs: 2 } as const;
const BANDS: readonly Claim['how'][] = ['guess', 'fairly_sure', 'sure', 'date'];

/**
 * What was said and what came true, over runs: one band each for *a guess*, *fairly sure*, *sure* and dates, in words. Claims come run
 * by run (`claimsOf`). Counts only; a band with too little behind it says so.
 */
export function calibrationOf(runs: readonly (readonly Claim[])[], language: string): Calibration {
  return BANDS.map((how) => {
    const claims = runs.flatMap((claims) => claims.filter((claim) => claim.how === how));
    const said = claims.length;
    const cameTrue = claims.filter((claim) => claim.cameTrue).length;
    const isEnough =
      said >= ENOUGH.claims && runs.filter((each) => each.some((c) => c.how === how)).length >= ENOUGH.runs;
    return {
      how,
      stated: claims[0]?.stated ?? null,
      said,
      cameTrue,
      isEnough,
      text: textOf(how, said, cameTrue, isEnough, language),
    };
  });
}

function textOf(how: Claim['how'], said: number, cameTrue: number, isEnough: boolean, language: string): string {
  if (said === 0) return calibrationText('never', language, how);
  const counts = { n: countOf(said, language), m: numberWord(cameTrue, language) };
  if (!isEnough) return calibrationText(said === 1 ? 'too_few_one' : 'too_few', language, how, counts);
  const key = cameTrue === 0 ? 'none' : cameTrue === said ? 'all' : cameTrue === 1 ? 'one' : 'some';
  return calibrationText(key, language, how, counts);
}

/** "twice", "nine times". */
function countOf(said: number, language: string): string {
  return calibrationText(said === 2 ? 'twice' : 'times', language, 'guess', { n: numberWord(said, language) });
}
