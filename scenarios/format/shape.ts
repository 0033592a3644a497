import type { ProblemCode } from './codes.ts';
import type { z } from 'zod';
import type { Path } from './problems.ts';
import { didYouMean } from './problems.ts';
import { knownKeysMark } from './schema/parts.ts';

export interface ShapeFault {
  readonly code: ProblemCode;
  readonly message: string;
  readonly path: Path;
  /** The problem is a key, not its value. */
  readonly isKey?: boolean;
  readonly suggestion?: string;
}
type Issue = z.core.$ZodIssue;

/** What the schema refuses, in an author's words. */
export function explainIssues(issues: readonly Issue[], data: unknown, prefix: Path = []): ShapeFault[] {
  return issues.flatMap((issue) => explain(issue, data, prefix));
}

function explain(issue: Issue, data: unknown, prefix: Path): ShapeFault[] {
  const path: Path = [...prefix, ...issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part))];
  const input = valueAt(data, path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(key, issue.message, path));
    case 'invalid_type':
      return [wrongType(issue.expected, input, path, data)];
    case 'invalid_value':
      return [wrongWord(issue.values, input, path, data)];
    case 'too_small':
    case 'too_big':
      return [outOfRange(issue, path)];
    case 'invalid_format':
      return [badText(input, path)];
    case 'invalid_key':
      return [{ code: 'format/bad-id', message: badIdMessage(String(path.at(-1))), path, isKey: true }];
    case 'invalid_union':
      return unionFaults(issue.errors, data, path, input);
    case 'not_multiple_of':
      return [{ code: 'format/bad-number', message: 'This number must be whole.', path }];
    default:
      return [{ code: 'format/wrong-type', message: issue.message, path }];
  }
}

function unknownKey(key: string, message: string, path: Path): ShapeFault {
  const known = message.startsWith(knownKeysMark) ? message.slice(knownKeysMark.length).split(',') : [];
  return {
    code: 'format/unknown-key',
    message: `"${key.slice(0, 60)}" is not a key here.`,
    path: [...path, key],
    isKey: true,
    ...didYouMean(key, known),
  };
}

function wrongType(expected: string, input: unknown, path: Path, data: unknown): ShapeFault {
  if (input === undefined) return missing(path, data);
  if (input === null) return emptyValue(path);
  if (typeof input === 'number' && (expected === 'number' || expected === 'int')) {
    return {
      code: 'format/bad-number',
      message: Number.isFinite(input) ? 'This number must be whole.' : 'This number is not finite.',
      path,
    };
  }
  return {
    code: 'format/wrong-type',
    message: `Here stands ${nameOf(input)}; ${nameOfType(expected)} is expected.`,
    path,
    ...hintFor(expected, input),
  };
}

function missing(path: Path, data: unknown): ShapeFault {
  const key = String(path.at(-1));
  const parent = path.slice(0, -1);
  const isItem = typeof path.at(-1) === 'number' || valueAt(data, parent) === undefined;
  return {
    code: 'format/missing-key',
    message: isItem ? 'Something is missing here.' : `"${key}" is missing here.`,
    path: parent,
  };
}

function emptyValue(path: Path): ShapeFault {
  return {
    code: 'format/empty-value',
    message: `"${String(path.at(-1) ?? '')}" has no value.`,
    path,
    isKey: true,
    suggestion:
      'inside { } a comma begins a new key: put a text with a comma in double quotes; remove the key if nothing is meant',
  };
}

function wrongWord(values: readonly unknown[], input: unknown, path: Path, data: unknown): ShapeFault {
  if (input === undefined) return missing(path, data);
  if (input === null) return emptyValue(path);
  const words = values.map(String);
  const said = typeof input === 'string' ? input : JSON.stringify(input);
  const isVersion = path.length === 1 && (path[0] === 'format' || path[0] === 'schemaVersion');
  if (isVersion && typeof input === 'number' && input > 1) {
    return {
      code: 'format/too-new',
      message: `This file is written in ${path[0]} ${input}; this version reads ${path[0]} 1.`,
      path,
    };
  }
  if (typeof input === 'object')
    return {
      code: 'format/wrong-type',
      message: `Here stands ${nameOf(input)}; one of ${words.join(', ')} is expected.`,
      path,
    };
  if (typeof values[0] === 'number' && typeof input === 'number') {
    return { code: 'format/bad-number', message: `${input} is not one of ${words.join(', ')}.`, path };
  }
  return {
    code: 'format/bad-word',
    message: `"${said.slice(0, 60)}" is not one of ${words.join(', ')}.`,
    path,
    ...didYouMean(said, words),
  };
}

function outOfRange(issue: Extract<Issue, { code: 'too_small' | 'too_big' }>, path: Path): ShapeFault {
  const isSmall = issue.code === 'too_small';
  const bound = String(isSmall ? issue.minimum : issue.maximum);
  const limit = `${isSmall ? 'at least' : 'at most'} ${bound}`;
  if (issue.origin === 'number' || issue.origin === 'int')
    return { code: 'format/bad-number', message: `This number must be ${limit}.`, path };
  if (issue.origin === 'string') {
    if (isSmall) return { ...emptyValue(path), message: 'This text is empty.' };
    return { code: 'format/bad-id', message: `A name may have ${bound} characters.`, path };
  }
  return { code: 'format/wrong-type', message: `This list must have ${limit} items.`, path };
}

function badIdMessage(text: string): string {
  return `"${text.slice(0, 70)}" is not a name: small letters, digits and _, a letter first, at most 64.`;
}

function badText(input: unknown, path: Path): ShapeFault {
  return { code: 'format/bad-id', message: badIdMessage(String(input)), path };
}

/** Of several shapes the one that was meant: the one whose first fault is deepest; none if the plain type is wrong. */
function unionFaults(branches: readonly (readonly Issue[])[], data: unknown, path: Path, input: unknown): ShapeFault[] {
  if (input === null) return [emptyValue(path)];
  if (input === undefined) return [missing(path, data)];
  const tried = branches.map((issues) => explainIssues(issues, data, path));
  const meant = tried.filter((faults) => !faults.some((fault) => isAboutWhole(fault, path)));
  if (meant.length > 0) return meant.reduce((best, faults) => (faults.length < best.length ? faults : best));
  const words = branches.flatMap((issues) =>
    issues.flatMap((issue) => (issue.code === 'invalid_value' ? issue.values : [])),
  );
  if (words.length > 0 && typeof input !== 'object') return [wrongWord(words, input, path, data)];
  const number = tried.flat().find(({ code }) => code === 'format/bad-number' || code === 'format/bad-id');
  if (number !== undefined) return [number];
  const names = [
    ...new Set(
      branches.flatMap((issues) =>
        issues.flatMap((issue) => (issue.code === 'invalid_type' ? [nameOfType(issue.expected)] : [])),
      ),
    ),
  ];
  return [
    {
      code: 'format/wrong-type',
      message: `Here stands ${nameOf(input)}; ${names.join(' or ')} is expected.`,
      path,
      ...hintFor('string', input),
    },
  ];
}

function isAboutWhole(fault: ShapeFault, path: Path): boolean {
  return (
    fault.path.length === path.length &&
    (fault.code === 'format/wrong-type' || fault.code === 'format/bad-word' || fault.code === 'format/bad-number')
  );
}

function nameOf(input: unknown): string {
  if (Array.isArray(input)) return 'a list';
  if (typeof input === 'object') return 'a mapping';
  return typeof input === 'string' ? 'a text' : typeof input === 'number' ? 'a number' : 'true or false';
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping',
  record: 'a mapping',
  tuple: 'a list',
};
function nameOfType(expected: string): string {
  return typeNames[expected] ?? expected;
}

function hintFor(expected: string, input: unknown): { suggestion?: string } {
  if (expected === 'string' && (typeof input === 'number' || typeof input === 'boolean'))
    return { suggestion: `put it in quotes: "${String(input)}"` };
  if ((expected === 'object' || expected === 'record') && Array.isArray(input))
    return { suggestion: 'write keys with a colon, not items with a dash' };
  if (expected === 'array' && typeof input === 'object')
    return { suggestion: 'begin each item with a dash, or write [ … ]' };
  return {};
}

export function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const part of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Readonly<Record<string | number, unknown>>)[part];
  }
  return value;
}
