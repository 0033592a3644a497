import { refusalText, score, view } from '../../scenarios/index.ts';
import type { Analysis, Move, Run } from '../../scenarios/index.ts';
import { printable } from './io.ts';
import type { Told } from './play-document.ts';
import { debriefLines, linesOfMove } from './run-lines.ts';

/** A run as lines to read: what was done, what was said, what became of it. */
export function playText(run: Run, language: string, refused: Told | null, analysis: Analysis | null = null): string {
  const seen = view(run, { language });
  const lines: string[] = [seen.scenario.title, ''];
  const say = (index: number): void => {
    for (const line of linesOfMove(run, index, language)) lines.push(`    ${line}`);
  };
  say(-1);
  for (const done of run.steps) {
    lines.push(`${String(done.index).padStart(3)} ${seen.stepNames[done.step] ?? ''}  ${moveText(done.move)}`);
    say(done.index);
  }
  if (refused !== null) {
    const { index, refusal } = refused;
    lines.push('', `${index} refused (${refusal.code}): ${refusalText(refusal, language)}`);
  }
  if (seen.isOver) {
    const { ending, outcome, settings } = score(run, language, analysis);
    // Only runs at equal settings are compared, so what was set stands beside the number.
    const head = [`${ending ?? ''}  ${outcome.toFixed(1)}`, settings.text].filter((part) => part !== '').join('  ');
    lines.push('', head, ...debriefLines(run, language, analysis).map((line) => `  ${line}`));
  }
  return `${lines.map((line) => printable(line).trimEnd()).join('\n')}\n`;
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
