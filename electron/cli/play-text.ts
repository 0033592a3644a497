import { beats, refusalText, score, view } from '../../scenarios/index.ts';
import type { Move, Run } from '../../scenarios/index.ts';
import { printable } from './io.ts';
import type { Told } from './play-document.ts';

/** A run as lines to read: what was done, what was said, what became of it. */
export function playText(run: Run, language: string, refused: Told | null): string {
  const seen = view(run, { language });
  const lines: string[] = [seen.scenario.title, ''];
  const say = (index: number, told: ReadonlySet<string> = new Set()): void => {
    for (const { name, text } of seen.said.filter((line) => line.index === index && !told.has(line.text))) {
      lines.push(name === null ? `    ${text}` : `    ${name}: ${text}`);
    }
  };
  say(-1);
  for (const done of run.steps) {
    lines.push(`${String(done.index).padStart(3)} ${seen.stepNames[done.step] ?? ''}  ${moveText(done.move)}`);
    const shown = done.move.kind === 'turn' ? beats(run, done.index, language) : [];
    for (const beat of shown) lines.push(`    - ${beat.text}`);
    say(done.index, new Set(shown.map((beat) => beat.text)));
  }
  if (refused !== null) {
    const { index, refusal } = refused;
    lines.push('', `${index} refused (${refusal.code}): ${refusalText(refusal, language)}`);
  }
  if (seen.isOver) {
    const reading = score(run, language);
    lines.push(
      '',
      `${reading.ending ?? ''}  ${reading.outcome.toFixed(1)}`,
      ...reading.lines.map((line) => `  ${line}`),
    );
  }
  return `${lines.map(printable).join('\n')}\n`;
}

/** `tamsin ask night_41`: a move in one line, ids as in the data. */
export function moveText(move: Move): string {
  const letters = Object.entries(move.letters ?? {}).map(([person, letter]) => `${person}=${letter}`);
  const parts = [
    move.call,
    move.option,
    move.pick,
    ...letters,
    move.confidence,
    move.probability === undefined ? undefined : String(move.probability),
    move.dueStep === undefined ? undefined : `due ${move.dueStep}`,
    move.facts === undefined || move.facts.length === 0 ? undefined : `with ${move.facts.join(', ')}`,
  ];
  return parts.filter((part) => part !== undefined).join(' ');
}
