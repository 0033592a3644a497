import type { ProblemCode } from '../codes.ts';
import { Composer, CST, isMap, isScalar, isSeq, Lexer, Parser } from 'yaml';
import type { Document, ParsedNode, YAMLError } from 'yaml';
import { readJson } from './read-json.ts';
import { readPlainYaml } from './read-plain-yaml.ts';
import { countBytes, hasBadCharacter } from './text-input.ts';
import type { Scalar, Source, SourceEntry } from './source-file.ts';

export interface YamlFault {
  readonly code: ProblemCode;
  readonly message: string;
  readonly offset: number | null;
  readonly suggestion?: string;
}
export interface YamlResult {
  readonly root: Source | undefined;
  readonly faults: readonly YamlFault[];
}

const mostDepth = 32;
const mostNodes = 20_000;
const mostKeys = 2_000;
const mostScalarBytes = 20_480;
/** Far above what 20,000 nodes need, white space and comments included: what passes here fits into memory. */
const mostLexemes = 200_000;
const mostFaults = 500;

/** One YAML document as a tree, or why not. Plain JSON and plain YAML take a shorter way to the same tree. */
export function readYaml(text: string): YamlResult {
  const root = readJson(text) ?? readPlainYaml(text);
  return root === undefined ? composeYaml(text) : { root, faults: [] };
}

/** The long way. Limits are counted on lexer and parser stack, which do not recurse. */
export function composeYaml(text: string): YamlResult {
  const faults: YamlFault[] = [];
  const tokens = readTokens(text, faults);
  if (faults.length > 0) return { root: undefined, faults };
  const documents = [
    ...new Composer({ uniqueKeys: false, logLevel: 'silent', version: '1.2', merge: false }).compose(tokens),
  ];
  const [document, second] = documents;
  if (document === undefined || isBlank(document)) {
    return {
      root: undefined,
      faults: [...documents.flatMap(faultsOf), ...(documents.some(hasErrors) ? [] : [emptyFile])],
    };
  }
  faults.push(...documents.flatMap(faultsOf));
  if (second !== undefined) {
    faults.push({
      code: 'yaml/syntax',
      message: 'A file holds one document: remove the second.',
      offset: second.range[0],
    });
  }
  if (faults.length > 0 || document.contents === null) return { root: undefined, faults };
  const state: TreeState = { faults, nodes: 0 };
  const root = toSource(document.contents, 1, state);
  return { root: faults.length > 0 ? undefined : root, faults };
}

const emptyFile: YamlFault = { code: 'file/empty', message: 'The file says nothing.', offset: null };

type ParsedDocument = Document.Parsed<ParsedNode, true>;

function isBlank(document: ParsedDocument): boolean {
  const { contents } = document;
  return (
    contents === null || (isScalar(contents) && contents.value === null && contents.range[0] === contents.range[1])
  );
}

function hasErrors(document: ParsedDocument): boolean {
  return document.errors.length > 0;
}

function faultsOf(document: ParsedDocument): YamlFault[] {
  return document.errors.slice(0, mostFaults).map((error: YAMLError) => ({
    code: 'yaml/syntax',
    message: `This is not YAML: ${(error.message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '')}.`,
    offset: error.pos[0],
  }));
}

/** Walks the lexer once: tags, anchors, aliases, directives, depth and number of nodes. */
function readTokens(text: string, faults: YamlFault[]): CST.Token[] {
  const tokens: CST.Token[] = [];
  const parser = new Parser();
  let lexemes = 0;
  const marks = new Map<string, number>();
  let isScalarNext = false;
  for (const lexeme of new Lexer().lex(text)) {
    const offset = parser.offset;
    const isContent: boolean = isScalarNext;
    const type: CST.TokenType | null = isContent ? 'scalar' : CST.tokenType(lexeme);
    // a plain or block scalar is two lexemes: a mark, then its content
    isScalarNext = !isContent && type === 'scalar';
    const fault = type === null ? undefined : refuseLexeme(type, lexeme, offset);
    if (fault !== undefined) faults.push(fault);
    lexemes += 1;
    if ((type !== null && !isScalarNext && countMark(type, marks) > 2 * mostNodes) || lexemes > mostLexemes)
      faults.push(tooManyNodes(offset));
    for (const token of parser.next(lexeme)) tokens.push(token);
    const deepest = parser.stack.length > mostDepth ? tooDeepAt(parser.stack) : undefined;
    if (deepest !== undefined)
      faults.push({
        code: 'yaml/too-deep',
        message: `Lists and mappings may be nested ${mostDepth} deep.`,
        offset: deepest,
      });
    if (
      faults.length >= mostFaults ||
      faults.some(({ code }) => code === 'yaml/too-deep' || code === 'yaml/too-many-nodes')
    )
      return tokens;
  }
  for (const token of parser.end()) tokens.push(token);
  return tokens;
}

/** Each of these stands before, in or behind a node of its own. */
const nodeMarks = new Set<string>([
  'scalar',
  'seq-item-ind',
  'map-value-ind',
  'flow-map-start',
  'flow-seq-start',
  'comma',
]);

function countMark(type: string, marks: Map<string, number>): number {
  if (!nodeMarks.has(type)) return 0;
  const count = (marks.get(type) ?? 0) + 1;
  marks.set(type, count);
  return count;
}

function tooManyNodes(offset: number): YamlFault {
  return {
    code: 'yaml/too-many-nodes',
    message: `A file may hold ${mostNodes} mappings, lists, keys and values.`,
    offset,
  };
}

function tooLong(offset: number): YamlFault {
  return { code: 'yaml/too-long', message: `A text may have ${mostScalarBytes} bytes.`, offset };
}

function tooDeepAt(stack: readonly CST.Token[]): number | undefined {
  const collections = stack.filter(
    ({ type }) => type === 'block-map' || type === 'block-seq' || type === 'flow-collection',
  );
  return collections[mostDepth]?.offset;
}

function refuseLexeme(type: CST.TokenType, lexeme: string, offset: number): YamlFault | undefined {
  switch (type) {
    case 'scalar':
      // one line only: folded lines and quoted texts are measured by their value, once composed
      return lexeme.length > mostScalarBytes / 4 && !/^["']|\n/.test(lexeme) && countBytes(lexeme) > mostScalarBytes
        ? tooLong(offset)
        : undefined;
    case 'tag':
      return {
        code: 'yaml/tag',
        message: `"${lexeme.slice(0, 40)}" is read as a YAML tag, which makes the value empty.`,
        offset,
        suggestion: `put the condition in double quotes: "${lexeme.slice(0, 40)} …"`,
      };
    case 'anchor':
      return {
        code: 'yaml/alias',
        message: `"${lexeme.slice(0, 40)}" is an anchor; write the value out, or put the text in quotes.`,
        offset,
      };
    case 'alias':
      return {
        code: 'yaml/alias',
        message: `"${lexeme.slice(0, 40)}" is an alias; write the value out, or put the text in quotes.`,
        offset,
      };
    case 'directive-line':
      return { code: 'yaml/syntax', message: 'Directives (lines that begin with %) are not used here.', offset };
    default:
      return undefined;
  }
}

interface TreeState {
  readonly faults: YamlFault[];
  nodes: number;
}

function countNode(offset: number, state: TreeState): void {
  state.nodes += 1;
  if (state.nodes === mostNodes + 1) state.faults.push(tooManyNodes(offset));
}

/** Recursion is safe here: depth was counted before anything was composed. */
function toSource(node: ParsedNode, depth: number, state: TreeState): Source {
  const offset = node.range[0];
  countNode(offset, state);
  if (depth > mostDepth && !isScalar(node)) {
    state.faults.push({
      code: 'yaml/too-deep',
      message: `Lists and mappings may be nested ${mostDepth} deep.`,
      offset,
    });
    return { kind: 'list', offset, items: [] };
  }
  if (isSeq(node))
    return {
      kind: 'list',
      offset,
      items: node.items.map((item, index) => ({ index, value: toSource(item, depth + 1, state) })),
    };
  if (isMap(node)) return toMapSource(node, offset, depth, state);
  const value = isScalar(node) ? toScalar(node.value) : null;
  checkScalar(value, offset, state);
  return { kind: 'scalar', offset, end: node.range[1], value };
}

function toMapSource(
  node: { readonly items: readonly { readonly key: unknown; readonly value: unknown }[] },
  offset: number,
  depth: number,
  state: TreeState,
): Source {
  const entries = new Map<string, SourceEntry>();
  for (const pair of node.items) {
    const key = pair.key as ParsedNode | null;
    if (key === null || !isScalar(key)) {
      state.faults.push({
        code: 'yaml/syntax',
        message: 'A key is one word, not a list or a mapping.',
        offset: key?.range[0] ?? offset,
      });
      continue;
    }
    const keyOffset = key.range[0];
    countNode(keyOffset, state);
    const name = typeof key.value === 'string' ? key.value : (key.source ?? '');
    checkScalar(name, keyOffset, state);
    if (name === '<<' && key.type === 'PLAIN') {
      state.faults.push({
        code: 'yaml/merge-key',
        message: 'Merge keys are not used here: write the entries out.',
        offset: keyOffset,
      });
    } else if (name === '') {
      state.faults.push({ code: 'yaml/syntax', message: 'A key is missing before the colon.', offset: keyOffset });
    } else if (entries.has(name)) {
      state.faults.push({
        code: 'yaml/duplicate-key',
        message: `"${name.slice(0, 60)}" stands here twice; the second would hide the first.`,
        offset: keyOffset,
      });
    }
    const empty: Source = { kind: 'scalar', offset: key.range[1], end: key.range[1], value: null };
    const value =
      pair.value === null || pair.value === undefined ? empty : toSource(pair.value as ParsedNode, depth + 1, state);
    if (value === empty) countNode(keyOffset, state);
    entries.set(name, { keyOffset, value });
    if (entries.size === mostKeys + 1) {
      state.faults.push({
        code: 'yaml/too-many-keys',
        message: `A mapping may hold ${mostKeys} keys.`,
        offset: keyOffset,
      });
    }
  }
  return { kind: 'map', offset, entries };
}

function toScalar(value: unknown): Scalar {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return typeof value === 'bigint' ? Number(value) : null;
}

function checkScalar(value: Scalar, offset: number, state: TreeState): void {
  if (typeof value !== 'string') return;
  if (value.length > mostScalarBytes / 4 && countBytes(value) > mostScalarBytes) {
    state.faults.push(tooLong(offset));
  }
  if (hasBadCharacter(value)) {
    state.faults.push({
      code: 'file/bad-character',
      message: 'An escape in this text makes a control character or one that turns the direction of text.',
      offset,
    });
  }
}
