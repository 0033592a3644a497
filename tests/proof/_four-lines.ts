import { refuse, type Analysis, type CallWorth, type Reading, type Run } from '../../scenarios/index.ts';
import { worldBefore } from '../../scenarios/engine/view/beats.ts';
import { holds } from '../../scenarios/engine/read.ts';

/** One more reader of a debrief: what its four lines say that the data beside them does not. Empty = nothing. */
export function contradictions(run: Run, reading: Reading, analysis: Analysis, language: 'en' | 'it'): string[] {
  const [first, second, third, fourth] = reading.lines;
  return [
    ...reading.lines.flatMap((line, at) =>
      wordsOf(line).length <= 14 ? [] : [`line ${at + 1} has too many words: ${line}`],
    ),
    ...happened(run, first, language),
    ...apart(analysis, second),
    ...showed(run, reading, third),
    ...tryNext(run, reading, analysis, fourth),
  ];
}

const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');
const sameStart = (whole: string, part: string): boolean => {
  const cut = wordsOf(part.replace(/[….,;:!?]+$/, '')).join(' ');
  return cut !== '' && wordsOf(whole).join(' ').startsWith(cut);
};

/** Line one: the words of the first row that holds in the world it ended in. */
function happened(run: Run, line: string, language: string): string[] {
  const row = run.scenario.story.debrief.happened.rows.find(
    (each) => each.when === undefined || holds(run.scenario, each.when, run.world),
  );
  const text = row === undefined ? '' : (run.scenario.pack.words[language]?.[row.path] ?? '');
  return text === '' || sameStart(text, line) ? [] : [`line 1 is not what happened: ${line} / ${text}`];
}

/** Line two: how much was given away, which way luck went, and no number that is neither. */
function apart({ calls, givenAway, luck }: Analysis, line: string): string[] {
  const faults: string[] = [];
  const isClear = Math.abs(luck.points) >= 3 && Math.abs(luck.points) >= 2 * luck.standardError;
  const saysBad = /bad luck|took|cattiva sorte|tolti/.test(line);
  const saysGood = /good luck|luck gave|made up for it|un po’ di fortuna|a favore|ne ha dati/i.test(line);
  if (saysBad !== (isClear && luck.points < 0)) faults.push(`line 2 on bad luck (${luck.points}): ${line}`);
  if (saysGood !== (isClear && luck.points > 0)) faults.push(`line 2 on good luck (${luck.points}): ${line}`);
  const saysWell = /^(Good calls|Buone scelte)/.test(line);
  const saysNearly = /short of the best|a un passo dal meglio/.test(line);
  if (saysWell !== givenAway.points < 3) faults.push(`line 2 on good calls (${givenAway.points}): ${line}`);
  if (saysNearly !== (givenAway.points >= 3 && givenAway.points < 8))
    faults.push(`line 2 on near calls (${givenAway.points}): ${line}`);
  const looks = calls.flatMap(({ notLooking: look }) =>
    look !== null && look.points >= 3 && look.points >= 2 * look.standardError ? [look.points] : [],
  );
  // Somebody who left a useful file shut is not told that the calls were good and nothing else.
  if (/for what you knew|per quel che sapevi/.test(line) !== (saysWell && looks.length > 0))
    faults.push(`line 2 on looking (${looks.join(', ')}): ${line}`);
  const allowed = [givenAway.points, givenAway.dearest, Math.abs(luck.points), ...looks].map((each) =>
    String(Math.round(each)),
  );
  for (const number of line.match(/\d+/g) ?? [])
    if (!allowed.includes(number)) faults.push(`line 2 has ${number} from nowhere: ${line}`);
  return faults;
}

/** Line three: an act of the run, and a solid one if there was any. */
function showed(run: Run, reading: Reading, line: string): string[] {
  const quote = /^[“«](.*)[”»]$/.exec(line)?.[1];
  const solid = reading.moments.filter(
    (each) => each.option !== 'silence' && each.behaviours.some((one) => one.spread <= 0.8 && one.level >= 3),
  );
  if (quote === undefined) return solid.length === 0 ? [] : [`line 3 quotes nothing: ${line}`];
  const quoted = reading.moments.filter((each) => sameStart(each.act, quote));
  const isDone = quoted.some(({ index, option }) => option !== 'silence' && run.steps[index] !== undefined);
  const faults = isDone ? [] : [`line 3 quotes what was not done: ${line}`];
  if (solid.length > 0 && !quoted.some((each) => solid.includes(each))) faults.push(`line 3 is not solid: ${line}`);
  return faults;
}

const isPriced = ({ word }: CallWorth): boolean => word === 'small' || word === 'real' || word === 'heavy';

/** Line four: an act that was open, was worth more and was not taken; nothing only where nothing was worth more. */
function tryNext(run: Run, reading: Reading, analysis: Analysis, line: string): string[] {
  const priced = analysis.calls.filter(isPriced);
  if (priced.length === 0)
    return /^[“«]|next time, say|la prossima volta non dire|dearest call|scelta più cara/.test(line)
      ? [`line 4 repairs nothing: ${line}`]
      : [];
  const prices = (reading.prices ?? []).filter(({ word }) => word === 'small' || word === 'real' || word === 'heavy');
  const act = /^[“«](.*)[”»]$/.exec(line)?.[1];
  if (act !== undefined) return advised(run, reading, analysis, act, prices);
  if (/next time, say nothing|la prossima volta non dire niente/.test(line)) {
    const isSilent = prices.some((each) => each.isDilemma && moveOf(analysis, each.index, each.call)?.move === null);
    return isSilent ? [] : [`line 4 asks for a silence nobody priced: ${line}`];
  }
  return /your dearest call was there|la tua scelta più cara/.test(line)
    ? []
    : [`line 4 says nothing of a price: ${line}`];
}

function advised(
  run: Run,
  reading: Reading,
  analysis: Analysis,
  act: string,
  prices: NonNullable<Reading['prices']>,
): string[] {
  const meant = prices.filter((each) => sameStart(each.bestText, act));
  if (meant.length === 0) return [`line 4 names an act nobody priced: ${act}`];
  const isOpen = meant.some((each) => {
    const move = moveOf(analysis, each.index, each.call)?.move;
    return move != null && refuse(run.scenario, worldBefore(run, each.index), move) === null;
  });
  const taken = new Set([
    ...reading.moments.map((each) => each.act),
    ...(reading.prices ?? []).map((each) => each.chosenText),
  ]);
  const isCut = /[….!?]$/.test(act);
  const isTaken = [...taken].some((text) => text === act || (isCut && sameStart(text, act)));
  return [
    ...(isOpen ? [] : [`line 4 names an act that was not open: ${act}`]),
    ...(isTaken ? [`line 4 names an act that was taken: ${act}`] : []),
  ];
}

function moveOf(analysis: Analysis, index: number, call: string) {
  const worth = analysis.calls.find((each) => each.index === index && each.call === call);
  return worth?.options.find((each) => each.id === worth.best);
}
