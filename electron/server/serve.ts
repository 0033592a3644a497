import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { shippedPack, shippedScenario } from '../handlers/shipped.ts';
import { appVersion } from '../handlers/version.ts';
import { homeFolder } from '../store/home.ts';
import { roomPortFrom } from './room-port-settings.ts';
import { StartProblem, startServer } from './start-server.ts';

/** `PITWALL_PORT` fixes the port; otherwise the system chooses a free one at each start. */
function portFromEnvironment(): number {
  const asked = process.env['PITWALL_PORT'] ?? '0';
  const port = Number(asked);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new StartProblem(`PITWALL_PORT is "${asked}", which is no port: a number from 0 to 65535.`);
  return port;
}

async function main(): Promise<void> {
  const server = await startServer({
    home: homeFolder(),
    root: resolve(import.meta.dirname, '../renderer'),
    port: portFromEnvironment(),
    token: randomBytes(24).toString('base64url'),
    version: appVersion,
    shipped: shippedScenario,
    rooms: { story: shippedPack, ...roomPortFrom(process.env) },
  });
  console.log(`PITWALL_URL ${server.url}`);
  let isStopping = false;
  const stop = (): void => {
    if (isStopping) return;
    isStopping = true;
    void server.close().then(() => process.exit(0));
  };
  process.on('SIGINT', stop).on('SIGTERM', stop).on('SIGHUP', stop);
}

main().catch((error: unknown) => {
  console.error(error instanceof StartProblem ? error.message : error);
  process.exitCode = 1;
});
