import type { Scenario } from '../../engine/run.ts';
import type { Call } from '../../format/calls.ts';
import { meanOf } from './answers.ts';
import { optionPath, optionWords } from './names.ts';
import type { Rule } from './rule.ts';

const SHARE = 0.4;
/** A text is the longest in a reader's eyes if it is longer than the next by a tenth. */
const LONGER = 1.1;
/** Below this many calls to compare a share says nothing. */
const FEWEST = 3;

/**
 * `fair/longest-wins`: the longest text is keyed best in at most 40 % of the calls (scoring design §5, 4). Compared are calls with two or
 * more keyed options with words of their own; an option's key is the sum of its levels, a guarded level its rows' mean; best shared
 * by k options counts 1/k.
 */
export const longestWins: Rule = ({ scenario }) => {
  const rows = scenario.story.calls.flatMap((call) => rowOf(scenario, call) ?? []);
  const share = meanOf(rows.map((row) => row.share));
  if (rows.length < FEWEST || share <= SHARE) return [];
  return rows
    .filter((row) => row.share === 1)
    .map(({ call, option, length }) => ({
      code: 'fair/longest-wins' as const,
      weight: 15 + 60 * (share - SHARE) + length / 100,
      path: optionPath(call, option),
      blanks: { option: optionWords(scenario, call.id, option), share: Math.round(share * 100) },
    }));
};

interface Row {
  readonly call: Call;
  readonly option: string;
  readonly length: number;
  readonly share: number;
}

function rowOf(scenario: Scenario, call: Call): Row | null {
  const { story, words } = scenario.pack;
  const said = call.options.flatMap((option) => {
    const text = words[story.language]?.[option.text?.rows[0]?.path ?? ''] ?? '';
    const key = keySum(scenario, `${call.id}.${option.id}`);
    return text === '' || key === null ? [] : [{ option: option.id, length: text.length, key }];
  });
  if (said.length < 2) return null;
  const longest = said.reduce((best, each) => (each.length > best.length ? each : best));
  const best = Math.max(...said.map(({ key }) => key));
  const isLongest = said.every((each) => each === longest || longest.length >= LONGER * each.length);
  const tied = said.filter(({ key }) => key === best).length;
  return {
    call,
    option: longest.option,
    length: longest.length,
    share: isLongest && longest.key === best ? 1 / tied : 0,
  };
}

function keySum(scenario: Scenario, path: string): number | null {
  const facets = scenario.story.keys[path]?.facets;
  return facets === undefined ? null : facets.reduce((sum, key) => sum + meanOf(key.level.map((row) => row.is)), 0);
}
