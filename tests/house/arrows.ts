import { packagesByRoom } from './packages-by-room.ts';
import type { SourceFile } from './source-files.ts';

const domainDoor = 'scenarios/index.ts';

/** Folders a folder of ours may import from, besides itself. The longest folder that fits decides. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  scenarios: ['scenarios/'],
  'electron/contract': [domainDoor],
  'electron/store': ['electron/contract/', domainDoor, 'virtual:library'],
  'electron/handlers': ['electron/contract/', 'electron/store/', domainDoor, 'virtual:library'],
  'electron/server': ['electron/contract/', 'electron/handlers/', 'electron/store/', domainDoor, 'virtual:library'],
  'electron/cli': [
    'electron/contract/',
    'electron/handlers/',
    'electron/store/',
    'electron/server/',
    domainDoor,
    'virtual:library',
  ],
  'electron/shell': [
    'electron/contract/',
    'electron/server/',
    'electron/handlers/',
    'electron/store/',
    domainDoor,
    'virtual:library',
  ],
  'electron/launch': [domainDoor],
  'renderer/styles': [],
  'renderer/text': [domainDoor],
  'renderer/components': ['renderer/components/', 'renderer/styles/', 'renderer/text/', domainDoor],
  'renderer/port': ['electron/contract/', 'renderer/text/', domainDoor, 'virtual:library'],
  'renderer/seat': ['renderer/port/', 'electron/contract/', domainDoor],
  'renderer/explore': [domainDoor],
  'renderer/store': [
    'renderer/seat/',
    'renderer/explore/',
    'renderer/port/',
    'renderer/text/',
    'electron/contract/',
    domainDoor,
  ],
  'renderer/screens': [
    'renderer/components/',
    'renderer/store/',
    'renderer/seat/',
    'renderer/port/',
    'renderer/styles/',
    'renderer/text/',
    'electron/contract/',
    domainDoor,
  ],
  // The two pages of a workshop that are not the app: no store, no screens.
  'renderer/seat-page': [
    'renderer/components/room/',
    'renderer/seat/',
    'renderer/styles/',
    'electron/contract/',
    domainDoor,
  ],
  'renderer/projector-page': [
    'renderer/components/room/',
    'renderer/seat/',
    'renderer/port/',
    'renderer/styles/',
    'electron/contract/',
    domainDoor,
  ],
  'renderer/app': ['renderer/', 'electron/contract/', domainDoor, 'virtual:library'],
};

function longestFit(path: string, table: Readonly<Record<string, unknown>>): string | undefined {
  return Object.keys(table)
    .filter((folder) => path.startsWith(`${folder}/`))
    .sort((a, b) => b.length - a.length)[0];
}

const isPackage = (target: string): boolean =>
  !/^(scenarios|electron|renderer|tests|dist|node_modules)\//.test(target) && !target.includes(':');

/** Every arrow of one file that the house does not allow, in words. */
export function wrongArrows({ path, imports }: SourceFile): string[] {
  const folder = longestFit(path, mayImport);
  const room = longestFit(path, packagesByRoom);
  if (folder === undefined || room === undefined) return [`${path} lies in a folder the house does not know`];
  return imports.flatMap((target) => {
    if (target.startsWith('node:')) return allows(room, 'node') ? [] : [`${path} uses ${target}`];
    if (isPackage(target))
      return allows(room, target) ? [] : [`${path} uses the package ${target}, which ${room} does not list`];
    const screen = /^renderer\/screens\/[^/]+\//.exec(path)?.[0];
    const isOwn = target.startsWith(screen ?? `${folder}/`);
    const isAllowed = (mayImport[folder] ?? []).some((door) =>
      door.endsWith('/') ? target.startsWith(door) : target === door,
    );
    return isOwn || isAllowed ? [] : [`${path} imports ${target}`];
  });
}

const allows = (room: string, name: string): boolean => (packagesByRoom[room] ?? []).includes(name);
