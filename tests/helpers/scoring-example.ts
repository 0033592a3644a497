import {
  analyseRun,
  score,
  start,
  stepFast,
  type Analysis,
  type CallWorth,
  type Reading,
  type Run,
} from '../../scenarios/index.ts';
import { shipped } from './shipped-packs.ts';

/** The run that docs/scoring.md follows: a walk of the story, so that anybody can play it again. */
export const exampleWalk = 'told_on_friday';
export const exampleCall = 'pallet_7';

export interface Example {
  readonly run: Run;
  readonly analysis: Analysis;
  readonly reading: Reading;
  readonly call: CallWorth;
}

/** Plays the walk and reads it as a debrief would. */
export function scoringExample(): Example {
  const scenario = shipped('container-closes-friday');
  const walk = scenario.pack.walks.find(({ id }) => id === exampleWalk);
  if (walk === undefined) throw new Error(`there is no walk ${exampleWalk}`);
  const { seed, truth, luck } = walk;
  let run = start(scenario, {
    seed,
    ...(truth === undefined ? {} : { truth }),
    ...(luck === undefined ? {} : { luck }),
  });
  for (const move of walk.moves) {
    const next = stepFast(run, move);
    if (!next.ok) throw new Error(`${move.call}: ${next.error.code}`);
    run = next.value;
  }
  const work = analyseRun(run);
  let step = work.next();
  while (step.done !== true) step = work.next();
  const analysis = step.value;
  const call = analysis.calls.find((one) => one.call === exampleCall);
  if (call === undefined) throw new Error(`the run has no ${exampleCall}`);
  return { run, analysis, reading: score(run, 'en', analysis), call };
}

/** Tables of the worked example as they must stand in the document, by name. */
export function exampleTables({ run, analysis, reading, call }: Example): Readonly<Record<string, string>> {
  const { story } = run.scenario;
  const truths = story.truths.map(({ id }) => id).filter((id) => call.options.some((option) => id in option.byTruth));
  const one = (value: number): string => value.toFixed(1);
  const price = reading.prices?.find(({ index, call: id }) => index === call.index && id === call.call);
  return {
    options: table(
      ['answer', 'mean', ...truths, 'behind the best', 'ends mostly in'],
      call.options.map((option) => [
        `${price?.options.find(({ id }) => id === option.id)?.text ?? option.id}${option.isChosen ? ' (chosen)' : ''}`,
        one(option.utility),
        ...truths.map((id) => one(option.byTruth[id] ?? 0)),
        option.id === call.best ? 'best' : `${one(best(call) - option.utility)} ± ${one(option.behindError)}`,
        mostly(option.endings),
      ]),
    ),
    sums: table(
      ['what', 'number'],
      [
        [`worlds each answer was played in, at most`, String(call.worlds)],
        ['price of the call', `${one(call.points)} ± ${one(call.standardError)}: ${price?.wordText ?? call.word}`],
        [
          'not looking',
          call.notLooking === null
            ? 'nothing open would have told'
            : `${one(call.notLooking.points)} ± ${one(call.notLooking.standardError)} (${call.notLooking.call})`,
        ],
        ['given away in all', one(analysis.givenAway.points)],
        ['outcome', one(reading.outcome)],
        [`mean of ${analysis.luck.worlds} other weeks`, one(analysis.luck.mean)],
        ['luck', `${one(analysis.luck.points)} ± ${one(analysis.luck.standardError)}`],
      ],
    ),
    lines: reading.lines.map((line, at) => `${at + 1}. ${line}`).join('\n'),
  };
}

function best({ options, best: id }: CallWorth): number {
  return options.find((option) => option.id === id)?.utility ?? 0;
}

function mostly(endings: Readonly<Record<string, number>>): string {
  const [ending, share] = Object.entries(endings).toSorted((a, b) => b[1] - a[1])[0] ?? ['', 0];
  return `${ending} (${Math.round(share * 100)} of 100)`;
}

/** A table as the formatter of this repository writes it. */
function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [heads, ...rows];
  const widths = heads.map((_head, at) => Math.max(3, ...all.map((row) => (row[at] ?? '').length)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [line(heads), rule, ...rows.map(line)].join('\n');
}
