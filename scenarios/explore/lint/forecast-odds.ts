import { callNamed, callPath, callWords } from './names.ts';
import { numberedStep } from '../../text/time.ts';
import type { Draft, Rule } from './rule.ts';

/** `structure/forecast-odds`: written odds are within .15, or two standard errors, of how often it came true; the widest gap of each call. */
export const forecastOdds: Rule = ({ scenario, forecasts }, language) => {
  const told = new Set<string>();
  return forecasts.flatMap(({ call, step, written, played, isGap }): Draft[] => {
    if (!isGap || told.has(call)) return [];
    told.add(call);
    return [
      {
        code: 'structure/forecast-odds',
        weight: 15 + 60 * Math.abs(written - played),
        path: [...callPath(callNamed(scenario, call)), step === null ? 'odds' : 'odds_by'],
        blanks: {
          call: callWords(scenario, call),
          by: step === null ? '' : ` (${numberedStep(scenario.story.tempo, step, language)})`,
          written: Math.round(written * 100),
          played: Math.round(played * 100),
        },
      },
    ];
  });
};
