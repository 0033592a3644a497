/** Tables of a document that stand under `<!-- checked: name -->`, and those that do not. */
export type Row = Readonly<Record<string, string>>;
interface DocTable {
  /** null = under no mark. */
  readonly name: string | null;
  readonly rows: readonly Row[];
}

/** Reads every table of a Markdown text: cells by the words in the head; one without words is called `note`. */
export function tablesOf(markdown: string): readonly DocTable[] {
  const lines = markdown.split('\n');
  return lines.flatMap((line, at): DocTable[] => {
    if (!/^\| ?:?-/u.test(line)) return [];
    const heads = cellsOf(lines[at - 1] ?? '').map((head) => (head === '' ? 'note' : head));
    const end = lines.findIndex((each, index) => index > at && !each.startsWith('|'));
    const rows = lines.slice(at + 1, end < 0 ? undefined : end).map((each): Row => {
      const cells = cellsOf(each);
      return Object.fromEntries(heads.map((head, place) => [head, cells[place] ?? '']));
    });
    const mark = /^<!-- checked: (\w+) -->$/u.exec(lines[at - 3] ?? '');
    return [{ name: mark?.[1] ?? null, rows }];
  });
}

function cellsOf(line: string): string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim().replaceAll('`', ''));
}

/** The number in a cell, however it is signed; NaN if there is none. */
export function numberIn(cell: string | undefined): number {
  return cell === undefined || cell === '' ? NaN : Number(cell.replace('−', '-').replace('+', ''));
}

/** `D=4 o=0.5` as numbers by name. */
export function namedNumbers(cell: string | undefined): Readonly<Record<string, number>> {
  const pairs = (cell ?? '').split(' ').filter((word) => word.includes('='));
  return Object.fromEntries(pairs.map((pair) => [pair.split('=')[0] ?? '', numberIn(pair.split('=')[1])]));
}

/** Whether a number is what a cell prints, at the digits it prints. */
export function isPrinted(value: number, cell: string): boolean {
  const printed = numberIn(cell);
  const digits = /\.(\d+)/u.exec(cell)?.[1]?.length ?? 0;
  return Math.abs(value - printed) <= 0.5 * 10 ** -digits + 1e-9;
}
