import { score, type Run } from '../../scenarios/index.ts';
import { describeLevels, readAgain } from './second-reader.ts';

/** Reads a run twice and says where the two readings, or the four lines, contradict each other. Empty = they agree. */
export function checkReading(run: Run, language: string): string[] {
  const reading = score(run, language);
  const second = readAgain(run.scenario, run.log);
  const faults: string[] = [];
  const claim = (isTrue: boolean, fault: string): void => {
    if (!isTrue) faults.push(fault);
  };
  const own = reading.moments.map(
    (each) =>
      `${each.call}.${each.option ?? ''}#${each.index}: ${describeLevels(new Map(each.behaviours.map((one) => [one.facet, one])))}`,
  );
  claim(
    own.toSorted().join('\n') === second.moments.toSorted().join('\n'),
    `moments differ\n${own.join('\n')}\n--\n${second.moments.join('\n')}`,
  );
  for (const each of reading.dimensions)
    claim(
      second.counts[each.id] === `${each.solid} of ${each.moments}`,
      `${each.id}: ${each.solid} of ${each.moments}, second ${second.counts[each.id]}`,
    );
  for (const line of reading.lines)
    claim(line !== '' && line.split(/\s+/).length <= 14 && !/\{\w+\}/.test(line), `line: ${line}`);
  const strongest = reading.moments.find((each) => each.id === reading.strongest);
  const undisputed = (moment: (typeof reading.moments)[number]): number =>
    Math.max(0, ...moment.behaviours.filter((each) => each.spread <= 0.8).map((each) => each.level));
  const acts = reading.moments.filter((each) => each.option !== 'silence');
  claim(
    strongest === undefined
      ? acts.every((each) => undisputed(each) === 0)
      : acts.every((each) => undisputed(each) <= undisputed(strongest)),
    'the strongest receipt is not the strongest',
  );
  const quote = reading.lines[2].replace(/^[“«]|[”»]$/g, '').replace(/…$/, '');
  claim(
    strongest === undefined || strongest.act.replaceAll(/\s+/g, ' ').startsWith(quote),
    `line three quotes nobody: ${reading.lines[2]}`,
  );
  claim(reading.outcome >= 0 && reading.outcome <= 100, `outcome ${reading.outcome}`);
  claim(
    reading.moments.every((each) => new Set(each.behaviours.map((one) => one.facet)).size === each.behaviours.length),
    'a behaviour twice in a moment',
  );
  return faults;
}
