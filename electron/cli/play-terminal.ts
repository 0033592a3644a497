import { certaintyText, refusalText, step, verbText, view } from '../../scenarios/index.ts';
import type { Run, StripEntry, View } from '../../scenarios/index.ts';
import { printable } from './io.ts';
import type { Io } from './io.ts';
import { debriefLines, linesOfMove, openingLines } from './run-lines.ts';
import { terminalAsk } from './terminal-ask.ts';
import type { Ask } from './terminal-ask.ts';
import { chooseMove } from './terminal-move.ts';
import { terminalWords } from './terminal-words.ts';
import type { TerminalWords } from './terminal-words.ts';

/** Plays from where the run stands until its end, or until the player leaves (Esc); gives back the run as it is then. */
export async function playInTerminal(io: Io, opening: Run, language: string, ask: Ask = terminalAsk): Promise<Run> {
  const words = terminalWords(language);
  const print = (lines: readonly string[]): void => {
    for (const line of lines) io.out(line === '' ? '\n' : `  ${printable(line)}\n`);
  };
  let run = opening;
  print(openingLines(run, language));
  for (;;) {
    const seen = view(run, { language });
    if (seen.isOver) {
      print(['', ...debriefLines(run, language)]);
      ask.end(words.over);
      return run;
    }
    io.out(`\n${standing(seen, words).map(printable).join('\n')}\n`);
    const move = await chooseMove(ask, seen, words);
    if (move === null) {
      ask.leave(words.left);
      return run;
    }
    if (move === 'back') continue;
    const result = step(run, move);
    if (result.ok) {
      run = result.value;
      print(linesOfMove(run, run.steps.length - 1, language));
    } else print([refusalText(result.error, language)]);
  }
}

/** The wall in a few lines: what is left, what silence would do, what is coming, who is about to do what. */
function standing(seen: View, words: TerminalWords): readonly string[] {
  const left = [
    words.tokens(seen.tokens),
    ...seen.patience.map(({ name, now, start }) => words.patience(name, now, start)),
    ...(seen.spend.text === '' ? [] : [words.spent(seen.spend.text)]),
  ];
  return [
    [seen.stepName, ...left].join(' · '),
    ...(seen.radio === null ? [] : [words.silence(seen.radio.silence)]),
    ...(seen.strip.length === 0 ? [] : [words.coming]),
    ...seen.strip.map((entry) => `  ${entryLine(entry, seen.language)}`),
    ...seen.people.flatMap(({ name, trust, intent }) =>
      intent === null ? [] : [`  ${name} (${Math.round(trust)}): ${intent.text}`],
    ),
  ];
}

/** `tonight: Osman closes the crate … (known, a little trust; Ask: word with Osman)` */
function entryLine({ lands, text, certainty, size, waysOut }: StripEntry, language: string): string {
  const ways = waysOut.filter((way) => way.isOpen).map((way) => `${verbText(way.verb, language)}: ${way.text}`);
  const sized = [certaintyText(certainty, language), ...(size === null ? [] : [size.text])].join(', ');
  return `${lands}: ${text} (${[sized, ...ways].join('; ')})`;
}
