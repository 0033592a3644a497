import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Where runs and settings live: `PITWALL_HOME`, else the system's folder for application data with `pit-wall` in it.
 * The same for the desktop app, the browser and the command line.
 */
export function homeFolder(
  environment: Environment = process.env,
  platform: NodeJS.Platform = process.platform,
  userFolder: string = homedir(),
): string {
  const own = environment['PITWALL_HOME'];
  if (own !== undefined && own !== '') return resolve(own);
  if (platform === 'win32') return join(environment['APPDATA'] ?? join(userFolder, 'AppData', 'Roaming'), 'pit-wall');
  if (platform === 'darwin') return join(userFolder, 'Library', 'Application Support', 'pit-wall');
  const shared = environment['XDG_DATA_HOME'];
  // The rule of XDG: a path that is not absolute is to be ignored.
  return join(shared?.startsWith('/') === true ? shared : join(userFolder, '.local', 'share'), 'pit-wall');
}
