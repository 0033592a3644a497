/** Where things lie inside the home folder. Forward slashes: Node takes them on every system. */
export interface Places {
  readonly home: string;
  readonly runs: string;
  readonly rooms: string;
  readonly trash: string;
  readonly scenarios: string;
  readonly setAside: string;
  readonly settings: string;
  readonly settingsBackup: string;
  readonly log: string;
}

export function placesIn(home: string): Places {
  return {
    home,
    runs: `${home}/runs`,
    rooms: `${home}/rooms`,
    trash: `${home}/trash`,
    scenarios: `${home}/scenarios`,
    setAside: `${home}/set-aside`,
    settings: `${home}/settings.json`,
    settingsBackup: `${home}/settings.json.bak`,
    log: `${home}/log`,
  };
}

export const journalIn = (folder: string): string => `${folder}/journal.jsonl`;
export const notesIn = (folder: string): string => `${folder}/notes.json`;
/** What exploring the run found; can be made again. */
export const analysisIn = (folder: string): string => `${folder}/analysis.json`;
export const summaryIn = (folder: string): string => `${folder}/summary.json`;
/** How a room is entered. */
export const doorIn = (folder: string): string => `${folder}/door.json`;
/** When a run was put into the trash. Means nothing outside of it. */
export const trashedIn = (folder: string): string => `${folder}/trashed.json`;
