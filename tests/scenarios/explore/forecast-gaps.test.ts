import { describe, expect, it } from 'vitest';
import { prepare, type Expr, type Scenario } from '../../../scenarios/index.ts';
import { forecastGaps } from '../../../scenarios/explore/forecast-gaps.ts';
import { shippedPack } from '../../helpers/shipped-packs.ts';

const pack = shippedPack('tunnel-queue');

/** The story with its forecast about something else, or with other odds. */
function withForecast(of: Expr, odds: number): Scenario {
  const calls = pack.story.calls.map((call) =>
    call.forecast === undefined
      ? call
      : { ...call, forecast: { ...call.forecast, of, odds: [{ is: { op: 'value' as const, value: odds } }] } },
  );
  return prepare({ ...pack, story: { ...pack.story, calls } });
}
const always: Expr = { op: 'value', value: true };
const never: Expr = { op: 'value', value: false };

// Who is told .83 and sees it come true half of the time learns to distrust a number, and is right.
describe('odds an author wrote for a forecast', () => {
  it('are a gap where play says otherwise: a sure thing called unlikely', () => {
    const [gap] = forecastGaps(withForecast(always, 0.3), 64);
    expect(gap).toMatchObject({ call: 'forecast', step: null, written: 0.3, played: 1, moments: 4, isGap: true });
  });
  it('are a gap the other way: what never comes called likely', () => {
    expect(forecastGaps(withForecast(never, 0.8), 64)[0]).toMatchObject({ written: 0.8, played: 0, isGap: true });
  });
  it('are none within .15', () => {
    expect(forecastGaps(withForecast(always, 0.86), 64)[0]).toMatchObject({ played: 1, isGap: false });
  });
  it('come out the same for the same seed', () => {
    const story = prepare(pack);
    expect(forecastGaps(story, 48, 5)).toEqual(forecastGaps(story, 48, 5));
  });
  it('are chances, and counted over every week asked for', () => {
    for (const gap of forecastGaps(prepare(pack), 48)) {
      expect(gap.played).toBeGreaterThanOrEqual(0);
      expect(gap.played).toBeLessThanOrEqual(1);
    }
    expect(forecastGaps(prepare(pack), 48).reduce((sum, gap) => sum + gap.moments, 0)).toBe(3);
  });
});
