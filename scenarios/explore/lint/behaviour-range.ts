import { behaviourText } from '../../text/behaviours.ts';
import type { Rule } from './rule.ts';

/**
 * `fair/behaviour-range`: every behaviour the story is about can be shown at 4 and at 1 (scoring design §5, 6): by an author's key, or by
 * a rule in a play of some bot.
 */
export const behaviourRange: Rule = ({ scenario, bots }, language) =>
  scenario.story.behaviours.flatMap((facet) => {
    const keyed = Object.values(scenario.story.keys)
      .flatMap(({ facets }) => facets)
      .filter((key) => key.facet === facet)
      .flatMap((key) => key.level.map((row) => row.is as number));
    const played = bots.flatMap(({ levels }) => (levels[facet] ? [levels[facet].low, levels[facet].high] : []));
    const all = [...keyed, ...played];
    const missing = [4, 1].filter((level) => !all.includes(level));
    return missing.length === 0
      ? []
      : [
          {
            code: 'fair/behaviour-range' as const,
            weight: 10 + 5 * missing.length,
            path: ['behaviours'],
            blanks: { facet: behaviourText(facet, language), level: missing.join(', ') },
          },
        ];
  });
