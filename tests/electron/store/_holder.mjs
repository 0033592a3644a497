// A process that opens the store of the folder it is given, says what it got, answers lines of stdin, and lives until killed.
import { createInterface } from 'node:readline';
import process from 'node:process';
import { runnerImport } from 'vite';

const { module } = await runnerImport(new URL('../../../electron/store/store.ts', import.meta.url).pathname, {
  configFile: false,
  logLevel: 'error',
});
const store = await module.openStore({ home: process.argv[2] });
const held = store.heldBy();
console.log(held === null ? 'HOLDS' : `READS ${held.pid}`);
for await (const line of createInterface({ input: process.stdin })) {
  if (line === 'close') await store.close();
  console.log(line === 'close' ? 'CLOSED' : `? ${line}`);
}
