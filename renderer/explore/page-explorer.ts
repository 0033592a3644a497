import { wrap } from 'comlink';
// The bundler answers this address with the worker's own; the linter looks for a file.
// oxlint-disable-next-line import/default
import workerAddress from './worker.ts?worker&url';
import type { JobResult } from '../../scenarios/index.ts';
import type { FarSide, Thread } from './crew.ts';
import type { Explorer } from './explorer.ts';
import { createExplorer } from './pool.ts';

/** The part of the browser's trusted types that is used here; browsers without them take the plain address. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ): {
    createScriptURL(address: string): unknown;
  };
}

/** The content policy knows this one name; what goes by it makes one address and no other. */
const policy = (Reflect.get(globalThis, 'trustedTypes') as TrustedTypes | undefined)?.createPolicy('pit-wall-worker', {
  createScriptURL(address) {
    if (address !== workerAddress) throw new TypeError('Only the worker of this app may be started.');
    return address;
  },
});

function openThread(): Thread {
  // The types of the DOM do not know yet that a worker may be started from a trusted address.
  const address = (policy?.createScriptURL(workerAddress) ?? workerAddress) as string;
  const worker = new Worker(address, { type: 'module', name: 'exploring' });
  const death = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => reject(new Error(event.message || 'The worker did not start.')));
    worker.addEventListener('messageerror', () => reject(new Error('The worker said something that cannot be read.')));
  });
  // A worker that dies while nobody asks anything of it is met by the next question.
  death.catch(() => {});
  const far = wrap<FarSide>(worker);
  const alive = <T>(answer: Promise<T>): Promise<T> => Promise.race([answer, death]);
  return {
    read: (pack) => alive(far.read(pack)),
    open: (log) => alive(far.open(log)),
    work: (job) => alive<JobResult>(far.work(job)),
    merge: (results) => alive(far.merge(results)),
    stop: () => worker.terminate(),
  };
}

/** Browsers without the question are asked for a short while instead. */
function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    if (Reflect.has(globalThis, 'requestIdleCallback')) requestIdleCallback(() => resolve());
    else setTimeout(resolve, 50);
  });
}

/** Two workers: one would leave half of every machine idle, more would slow the page on a small one. */
const twoWorkers = createExplorer(openThread, { whenIdle });

/** Where the page has the only core, nothing is begun while somebody plays. */
export const pageExplorer: Explorer =
  navigator.hardwareConcurrency > 1 ? twoWorkers : { ...twoWorkers, follow: () => {} };
