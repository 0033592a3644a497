import type { Call, Option } from '../../format/calls.ts';
import type { Story } from '../../format/story.ts';
import type { Move } from '../run-log.ts';

/** The event of an act: `<call>.<option>`, or `<call>.answered` for a call that has none. */
export function eventOf(call: Call, option: string | undefined): string {
  const hasOptions = !call.isBare && call.kind !== 'dive' && call.kind !== 'raci';
  return `${call.id}.${hasOptions ? (option ?? '') : 'answered'}`;
}

/** A move as the chart hears it. */
export function eventOfMove(calls: ReadonlyMap<string, { readonly call: Call }>, move: Move): string {
  const sheet = calls.get(move.call);
  return sheet ? eventOf(sheet.call, move.option) : 'turn.ended';
}

export interface Act {
  readonly call: Call;
  readonly option: Option | null;
  readonly event: string;
}
/** Every act of a story: calls by option; files and rows, which have none, by themselves. */
export function actsOf(story: Story): readonly Act[] {
  return story.calls.flatMap((call): readonly Act[] =>
    call.kind === 'dive' || call.kind === 'raci'
      ? [{ call, option: null, event: eventOf(call, undefined) }]
      : call.options.map((option) => ({ call, option, event: eventOf(call, option.id) })),
  );
}
