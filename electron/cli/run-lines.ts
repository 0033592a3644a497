import { beats, score, view } from '../../scenarios/index.ts';
import type { Analysis, Moment, Run, SaidView, View } from '../../scenarios/index.ts';
import { terminalWords } from './terminal-words.ts';
import type { TerminalWords } from './terminal-words.ts';

/** Who you are, in the story's own words, and what is said as the run opens. */
export function openingLines(run: Run, language: string): readonly string[] {
  const { story, pack } = run.scenario;
  const path = story.intro?.rows[0]?.path ?? '';
  const intro = pack.words[language]?.[path] ?? pack.words[story.language]?.[path];
  const resumed = run.steps.flatMap((step) => linesOfMove(run, step.index, language));
  return [...(intro === undefined ? [] : [intro]), ...linesOfMove(run, -1, language), ...resumed];
}

/** What was said after a move (-1 = at the start), a line each; of a turn first its beats, with nothing said twice. */
export function linesOfMove(run: Run, index: number, language: string): readonly string[] {
  const seen = view(run, { language });
  const isTurn = run.steps[index]?.move.kind === 'turn';
  const told = isTurn ? beats(run, index, language).map((beat) => beat.text) : [];
  const lines = seen.said.filter((line) => line.index === index && !told.includes(line.text));
  return [...told.map((text) => `- ${text}`), ...lines.map((line) => spoken(run, seen, line))];
}

/** `Osman: Closes the crate tonight.` What somebody does by themselves is told under their name, as on the wall. */
function spoken(run: Run, seen: View, { name, text, role, cause }: SaidView): string {
  if (name !== null) return `${name}: ${text}`;
  const intent = role === 'intent' && 'rule' in cause ? cause.rule : '';
  const who = run.scenario.story.intents.find((each) => each.id === intent)?.who;
  const person = seen.people.find((each) => each.id === who)?.name;
  return person === undefined ? text : `${person}: ${text}`;
}

/** The debrief to read: four lines, lines crossed and marks, and a receipt for every moment they rest on. */
export function debriefLines(run: Run, language: string, analysis: Analysis | null = null): readonly string[] {
  const words = terminalWords(language);
  const reading = score(run, language, analysis);
  const { stepNames } = view(run, { language });
  const list = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];
  return [
    ...reading.lines,
    ...list(
      [reading.givenAway?.text, reading.luck?.text].filter((text) => text !== undefined).join(' '),
      (reading.prices ?? []).map((price) => `${stepNames[price.step] ?? ''}: ${price.sentence} (${price.wordText})`),
    ),
    ...list(
      words.crossed,
      reading.crossed.flatMap(({ text, wayBack }) => (wayBack === null ? [text] : [text, words.wayBack(wayBack)])),
    ),
    ...list(
      words.marks,
      reading.marks.map((mark) => mark.text),
    ),
    ...list(
      words.moments(reading.moments.length),
      reading.moments.flatMap((moment) => receiptLines(moment, stepNames[moment.step] ?? '', words)),
    ),
    ...(reading.twin === null ? [] : ['', reading.twin.text, reading.twin.ask]),
    ...(reading.action === null ? [] : ['', reading.action]),
  ];
}

/** What was done, how it reads and why, whose view that is, and when another way would have been right. */
function receiptLines(moment: Moment, day: string, words: TerminalWords): readonly string[] {
  const { act, behaviours, option, otherwise, isAverted, isContested } = moment;
  return [
    `${day}: ${act}${isContested ? ` (${words.contested})` : ''}`,
    // What an averted call would have been stands in its own reason.
    ...(isAverted && option !== 'averted' ? [`  ${words.averted}`] : []),
    ...behaviours.map((one) => `  ${one.facetName}: ${one.levelName}. ${one.because} (${words.whose(one.raters)})`),
    ...(otherwise === null ? [] : [`  ${words.otherwise} ${otherwise}`]),
  ];
}
