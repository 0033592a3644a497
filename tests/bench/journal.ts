// Acts a second through the store, each on the disk before it is acknowledged. The control writes and syncs lines of the
// same length with nothing else around them: what this disk can do at all.
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Input } from '../../electron/contract/contract.ts';
import type { Envelope } from '../../electron/contract/envelope.ts';
import type { RunHead } from '../../electron/contract/runs.ts';
import { openStore } from '../../electron/store/store.ts';
import { makeTempHome } from '../helpers/temp-home.ts';
import { isFull, judge, sayHead, sayRow, spreadOf } from './_report.ts';

const acts = isFull ? 1000 : 100;
const head: RunHead = {
  format: 1,
  app: 'bench',
  scenario: 'container_closes_friday',
  contentHash: 'c'.repeat(64),
  role: 'individual_contributor',
  seed: 7,
  assists: { tokens: 0, strip: 5, coach: 'on', clocks: 'written' },
};
/** As long as a line of the journal is: number, time, move, world, the hash of the line before. */
const line = new TextEncoder().encode(`${'x'.repeat(239)}\n`);

function value<T>(answer: Envelope<T>): T {
  if (!answer.ok) throw new Error(`${answer.problem.code}: ${answer.problem.message}`);
  return answer.value;
}

const home = await makeTempHome();
const store = await openStore({ home: join(home.path, 'home') });
const { run } = value(await store.create({ head }));
const bare = await open(join(home.path, 'control'), 'wx');
const [durable, control]: [number[], number[]] = [[], []];
for (let n = 0; n < acts; n += 1) {
  const began = performance.now();
  // oxlint-disable-next-line no-await-in-loop -- one after the other is what is measured
  await bare.write(line);
  // oxlint-disable-next-line no-await-in-loop -- as above
  await bare.datasync();
  const between = performance.now();
  const move: Input<'runs.append'>['move'] = {
    call: 'tamsin',
    kind: 'coach',
    option: 'offer',
    pick: 'room',
    facts: ['second_page'],
    afterMoves: n,
  };
  // oxlint-disable-next-line no-await-in-loop -- as above
  value(await store.append({ run, n, move, world: '0123abcd', progress: { step: 0, ending: null } }));
  control.push(between - began);
  durable.push(performance.now() - between);
}
await bare.close();
await store.close();
await home.remove();

sayHead('One durable act through the store, ms');
const [act, disk] = [spreadOf(durable), spreadOf(control)];
sayRow('write and sync a line (control)', disk);
sayRow('append through the store', act, disk);
const total = durable.reduce((sum, one) => sum + one, 0);
console.log(`${Math.round((acts * 1000) / total)} durable acts a second, one after another`);
judge([{ what: 'one act is durable', value: act.p95, unit: 'ms at p95', atMost: 50 }]);
