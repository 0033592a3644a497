import { readYaml } from './source/read-yaml.ts';
import type { SourceFile } from './source/source-file.ts';
import { findSource, indexLines, positionAt } from './source/source-file.ts';
import { readText } from './source/text-input.ts';
import type { Path } from './problems.ts';

export interface Place {
  readonly file: string;
  readonly line: number;
}

/** Where something of a story is written; the nearest that stands above it if it is not written out. Line 0: the files are not at hand. */
export type Places = (path: Path) => Place;

/** For stories that came without their files. */
export const noPlaces: Places = () => ({ file: 'scenario.yaml', line: 0 });

/** Places in the files of one story; a path that begins with `keys` is looked for in `keys.yaml`. Pure; reads each file once. */
export function placesOf(files: ReadonlyMap<string, string | Uint8Array>): Places {
  const story = files.has('scenario.yaml')
    ? 'scenario.yaml'
    : ([...files.keys()].find((name) => /\.ya?ml$/.test(name)) ?? '');
  const read = new Map<string, SourceFile>();
  const fileOf = (name: string): SourceFile => {
    const known = read.get(name);
    if (known !== undefined) return known;
    const { text } = readText(files.get(name) ?? '');
    const made: SourceFile = { name, text, root: readYaml(text).root, lineStarts: indexLines(text) };
    read.set(name, made);
    return made;
  };
  return (path) => {
    const file = fileOf(path[0] === 'keys' && files.has('keys.yaml') ? 'keys.yaml' : story);
    const found = findSource(file, path);
    return { file: file.name, line: found === undefined ? 1 : positionAt(file, found.keyOffset).line };
  };
}
