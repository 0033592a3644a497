import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runnerImport } from 'vite';
import type { Plugin } from 'vite';
import type { Pack } from '../../scenarios/index.ts';
import { headOf } from './story-head.ts';

type Domain = typeof import('../../scenarios/index.ts');
const domainDoor = resolve(import.meta.dirname, '../../scenarios/index.ts');
const libraryFolder = resolve(import.meta.dirname, '../../scenarios/library');

/** Loaded when first needed: a fault in the domain must not stop every tool that reads a vite config. */
let domain: Promise<Domain> | undefined;
function openDomain(): Promise<Domain> {
  domain ??= runnerImport<Domain>(domainDoor, { configFile: false, logLevel: 'error' }).then((result) => result.module);
  return domain;
}
const storyPrefix = 'virtual:library/';

/** Names of the shipped scenarios: every folder of the library that holds a `scenario.yaml`. */
export function shippedIds(folder: string = libraryFolder): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'scenario.yaml')))
    .sort();
}

/** Reads and compiles one shipped scenario. Throws with every problem listed: a broken library must not be built. */
export async function compileShipped(id: string, folder: string = libraryFolder): Promise<Pack> {
  const { load } = await openDomain();
  const home = join(folder, id);
  const files = new Map(
    readdirSync(home, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => [entry.name, readFileSync(join(home, entry.name), 'utf8')] as const),
  );
  const { pack, problems } = load(files);
  const errors = problems.filter((problem) => problem.severity === 'error');
  if (pack === undefined || errors.length > 0) {
    const lines = errors.map(({ file, line, column, code, message }) => `${file}:${line}:${column} ${code} ${message}`);
    throw new Error(`The shipped scenario ${id} does not load:\n${lines.join('\n')}`);
  }
  return pack;
}

/** A JSON text inside a module: parsed at run time, which engines do faster than reading an object literal. */
function moduleOf(pack: Pack): string {
  return `export const pack = JSON.parse(${JSON.stringify(JSON.stringify(pack))});`;
}

async function moduleOfList(ids: readonly string[], compile: (id: string) => Promise<Pack>): Promise<string> {
  const domain = await openDomain();
  const packs = await Promise.all(ids.map(async (folder) => ({ folder, pack: await compile(folder) })));
  // The shortest first: the first story of the list is the first one played.
  packs.sort((a, b) => a.pack.story.lengthMinutes - b.pack.story.lengthMinutes);
  const rows = packs.map(({ folder, pack }) => {
    const { contentHash, story } = pack;
    const { id, languages, lengthMinutes, roles } = story;
    const cuts = Object.entries(story.cuts)
      .map(([cut, { discuss }]) => ({ cut, calls: discuss.length }))
      .sort((a, b) => Number(a.cut) - Number(b.cut));
    const heads = Object.fromEntries(languages.map((language) => [language, headOf(domain, pack, language)]));
    const head = JSON.stringify({ id, contentHash, languages, lengthMinutes, roles, cuts, heads });
    return `{ ...${head}, load: () => import(${JSON.stringify(`${storyPrefix}${folder}`)}).then((m) => m.pack) }`;
  });
  return `export const library = [${rows.join(',\n')}];`;
}

/**
 * Gives `virtual:library`: the scenarios that ship, compiled while building, so that no page carries YAML, zod or the
 * expression parser. An id in the list is the folder's name, which the loader holds equal to the story's id.
 */
export function shippedLibrary(): Plugin {
  /** The list needs every story's head, then each story is asked for: compiled once a build. */
  const compiled = new Map<string, Promise<Pack>>();
  const compile = (id: string): Promise<Pack> => {
    const pack = compiled.get(id) ?? compileShipped(id);
    compiled.set(id, pack);
    return pack;
  };
  return {
    name: 'pit-wall-shipped-library',
    buildStart() {
      compiled.clear();
    },
    resolveId: {
      filter: { id: /^virtual:library(\/|$)/ },
      handler: (id) => `\0${id}`,
    },
    load: {
      filter: { id: /^\0virtual:library(\/|$)/ },
      async handler(id) {
        const story = id.slice(`\0${storyPrefix}`.length);
        for (const name of story === '' ? shippedIds() : [story]) {
          for (const file of readdirSync(join(libraryFolder, name))) this.addWatchFile(join(libraryFolder, name, file));
        }
        return story === '' ? await moduleOfList(shippedIds(), compile) : moduleOf(await compile(story));
      },
    },
  };
}
