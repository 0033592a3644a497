import type { Move } from '../engine/run-log.ts';
import type { Call, Option } from '../format/calls.ts';
import type { Story } from '../format/story.ts';

const kept = new WeakMap<Option, string>();

/** Where there are too many: those whose effects or keys are like nobody's before them first, the others after, both in their order. */
export function differentFirst(story: Story, call: Call, moves: readonly Move[]): readonly Move[] {
  const seen = new Set<string>();
  const [first, rest]: [Move[], Move[]] = [[], []];
  for (const move of moves) {
    const sign = signOf(story, call, move);
    (seen.has(sign) ? rest : first).push(move);
    seen.add(sign);
  }
  return [...first, ...rest];
}

/** What an option does and is keyed with, and where its pick differs, as one word; what it says does not count. */
function signOf(story: Story, call: Call, move: Move): string {
  const option = call.options.find((one) => one.id === (call.isBare ? 'done' : move.option));
  if (option === undefined) return JSON.stringify(move);
  const pick = option.picks.find((one) => one.id === move.pick);
  return `${optionSign(story, call, option)}|${JSON.stringify(pick?.effects ?? null)}`;
}

function optionSign(story: Story, call: Call, option: Option): string {
  const known = kept.get(option);
  if (known !== undefined) return known;
  const {
    id: _id,
    text: _text,
    says: _says,
    closedSays: _closed,
    whatIf: _whatIf,
    warns: _warns,
    dark: _dark,
    ...does
  } = option;
  const keys = story.keys[`${call.id}.${option.id}`]?.facets.map(({ facet, level }) => ({ facet, level })) ?? null;
  const sign = JSON.stringify({ does, keys }, withoutWords);
  kept.set(option, sign);
  return sign;
}

function withoutWords(_key: string, value: unknown): unknown {
  const isSaying = typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'say';
  return isSaying ? 'say' : value;
}
