/** A guide is Markdown of four kinds of block; anything else is text. */
export type GuideBlock =
  | { readonly kind: 'head'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

const cells = (line: string): readonly string[] =>
  line
    .replace(/^\||\|$/gu, '')
    .split('|')
    .map((cell) => cell.trim());

/** Splits a guide at blank lines; headings, lists and tables are told by how their first line begins. */
export function guideBlocks(markdown: string): readonly GuideBlock[] {
  return markdown
    .split(/\n\s*\n/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .flatMap(blocksOf);
}

function blocksOf(part: string): readonly GuideBlock[] {
  const lines = part.split('\n').map((line) => line.trim());
  const [first = ''] = lines;
  if (first.startsWith('#')) {
    const head: GuideBlock = { kind: 'head', text: first.replace(/^#+\s*/u, '') };
    const rest = lines.slice(1).join('\n');
    return rest === '' ? [head] : [head, ...blocksOf(rest)];
  }
  if (lines.every((line) => /^[-*] /u.test(line))) return [{ kind: 'list', items: lines.map((line) => line.slice(2)) }];
  if (first.startsWith('|') && /^\|[-|: ]+\|$/u.test(lines[1] ?? ''))
    return [{ kind: 'table', head: cells(first), rows: lines.slice(2).map(cells) }];
  return [{ kind: 'text', text: lines.join(' ') }];
}

export interface GuideRun {
  readonly text: string;
  readonly isStrong: boolean;
  readonly isSlanted: boolean;
}
/** Bold and slanted words of one sentence. */
export function guideRuns(text: string): readonly GuideRun[] {
  return text
    .split(/(\*\*[^*]+\*\*|\*[^*]+\*)/u)
    .filter((run) => run !== '')
    .map((run) => {
      const isStrong = run.startsWith('**') && run.length > 4;
      const isSlanted = !isStrong && run.startsWith('*') && run.endsWith('*') && run.length > 2;
      return {
        text: run.slice(isStrong ? 2 : isSlanted ? 1 : 0, isStrong ? -2 : isSlanted ? -1 : undefined),
        isStrong,
        isSlanted,
      };
    });
}
