import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

/** A constant of the engine that its author marked as a proposal, `[P]`. */
export interface Tunable {
  /** `scenarios/engine/model/trust.ts#GAIN`. */
  readonly id: string;
  /** How many numbers it holds; they are shifted together. */
  readonly numbers: number;
}

/** Where the engine's numbers live. Views only word what the engine has done: none of their numbers reaches a world. */
const ENGINE = 'scenarios/engine';
const WORDING = `${ENGINE}/view/`;

const MARK = /^\/\*\* \[P\]/u;
const DECLARED = /^(?:export )?const (\w+)\b/u;
/** A number by itself: no part of a name, of a text or of a longer number. */
const NUMBER = /(?<![\w.$'"])\d+(?:\.\d+)?(?![\w.'"])/gu;

/** Every file of the engine that has constants marked [P], from the root of the clone. */
export function filesWithProposals(): readonly string[] {
  const all = readdirSync(join(process.cwd(), ENGINE), { recursive: true, encoding: 'utf8' });
  return all
    .map((name) => `${ENGINE}/${name.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.ts') && !file.startsWith(WORDING))
    .filter((file) => readFileSync(join(process.cwd(), file), 'utf8').includes('[P]'))
    .sort();
}

/** The constants marked in one file, and its text with every number of theirs multiplied by what `tune` says of it. */
export function tuned(file: string, text: string): { readonly found: readonly Tunable[]; readonly text: string } {
  const lines = text.split('\n');
  // A mark at the very top with nothing under it speaks for the whole file.
  const isWhole = MARK.test(lines[0] ?? '') && (lines[1] ?? '').trim() === '';
  const found: Tunable[] = [];
  let isMarked = isWhole;
  let inside: string | null = null;
  const out = lines.map((line) => {
    if (MARK.test(line)) isMarked = true;
    else if (inside === null && line.trim() === '' && !isWhole) isMarked = false;
    const name = DECLARED.exec(line)?.[1];
    if (isMarked && inside === null && name !== undefined) {
      inside = `${file}#${name}`;
      found.push({ id: inside, numbers: 0 });
    }
    if (inside === null) return line;
    const id = inside;
    const from = name === undefined ? 0 : line.indexOf(' = ') + 3;
    let numbers = 0;
    const shifted = line.slice(from).replace(NUMBER, (number) => {
      numbers += 1;
      return `(${number} * __tune(${JSON.stringify(id)}))`;
    });
    const last = found.pop();
    if (last) found.push({ ...last, numbers: last.numbers + numbers });
    if (line.trimEnd().endsWith(';')) inside = null;
    return line.slice(0, from) + shifted;
  });
  return { found: found.filter(({ numbers }) => numbers > 0), text: out.join('\n') };
}

/** All of them, in the order of files and lines. */
export function tunables(): readonly Tunable[] {
  return filesWithProposals().flatMap((file) => tuned(file, readFileSync(join(process.cwd(), file), 'utf8')).found);
}
