import { numberedStep } from '../../text/time.ts';
import type { Rule } from './rule.ts';

export const WINNABLE = 40;

/**
 * `fair/branch-lost`: each branch stays winnable, an outcome of 40 or more, until act three (scoring design §5, 10): from every scene some
 * play stood in before, a line was found that reaches it. A run the sponsor ends at once says why by itself.
 */
export const branchLost: Rule = ({ scenario, branches }, language) =>
  branches
    .filter(({ best }) => best < WINNABLE)
    .map(({ scene, step, best }) => ({
      code: 'fair/branch-lost' as const,
      weight: 40 + (WINNABLE - best),
      path: ['scenes', scene],
      blanks: { scene, step: numberedStep(scenario.story.tempo, step, language), best: Math.round(best) },
    }));
