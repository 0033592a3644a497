import { afterEach, beforeEach, expect, it } from 'vitest';
import { emptyNotes } from '../../../electron/contract/defaults.ts';
import type { Envelope } from '../../../electron/contract/envelope.ts';
import { openStore } from '../../../electron/store/store.ts';
import { makeTempHome } from '../../helpers/temp-home.ts';
import type { TempHome } from '../../helpers/temp-home.ts';
import { act, head } from './_play.ts';

let home: TempHome;
beforeEach(async () => {
  home = await makeTempHome();
});
afterEach(() => home.remove());
function value<T>(answer: Envelope<T>): T {
  if (!answer.ok) throw new Error(`${answer.problem.code}: ${answer.problem.message}`);
  return answer.value;
}

// The tree is nowhere but in the heads: what is not read from there after a restart is gone.
it('keeps the tree of branches, their names and stars over a restart', async () => {
  const first = await openStore({ home: home.path });
  const { run: parent } = value(await first.create({ head }));
  value(await first.append(act(parent, 0)));
  const { run: child } = value(await first.create({ head: { ...head, parent: { run: parent, moves: 1 } } }));
  value(await first.append(act(child, 0)));
  value(await first.note({ run: child, notes: { ...emptyNotes, name: 'tyre shape first', isStarred: true } }));
  await first.close();
  const second = await openStore({ home: home.path });
  const listed = await second.list();
  expect(listed.find((one) => one.run === child)).toMatchObject({
    parent: { run: parent, moves: 1 },
    name: 'tyre shape first',
    isStarred: true,
  });
  expect(listed.find((one) => one.run === parent)).toMatchObject({ parent: null, name: '', isStarred: false });
  await second.close();
});

it('keeps name and star in the trash and out of it', async () => {
  const store = await openStore({ home: home.path });
  const { run } = value(await store.create({ head }));
  value(await store.append(act(run, 0)));
  value(await store.note({ run, notes: { ...emptyNotes, name: 'mine', isStarred: true } }));
  value(await store.trash({ run }));
  expect(await store.list()).toMatchObject([{ run, isInTrash: true, name: 'mine', isStarred: true }]);
  value(await store.restore({ run }));
  expect(await store.list()).toMatchObject([{ run, isInTrash: false, name: 'mine', isStarred: true }]);
  await store.close();
});
