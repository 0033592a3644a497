import { preventionShort } from '../../scoring/prevention-short.ts';
import { behaviourText } from '../../text/behaviours.ts';
import type { Rule } from './rule.ts';

/** `structure/prevention-short`: prevention is never worth less than rescue (scoring design §2), by the keys of each blocker's ways out. */
export const preventionIsShort: Rule = ({ scenario }, language) =>
  preventionShort(scenario).map(({ path, call, facet, early, late, rescue }) => ({
    code: 'structure/prevention-short',
    weight: 25 + 5 * (late - early),
    path: ['keys', path.replace(/^keys\./u, '')],
    blanks: { call, facet: behaviourText(facet, language), early: early, late, rescue },
  }));
