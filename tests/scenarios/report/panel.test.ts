import { describe, expect, it } from 'vitest';
import { panelFile, panelJson, score, start, stepFast, type Move, type Run } from '../../../scenarios/index.ts';
import { shipped } from '../../helpers/shipped-packs.ts';

const scenario = shipped('container-closes-friday');
const turn: Move = { call: 'turn', kind: 'turn' };
const moves: readonly Move[] = [
  { call: 'own_up', kind: 'broadcast' },
  turn,
  { call: 'pallet_7', kind: 'decision', option: 'old_four' },
  turn,
  turn,
];
const run = moves.reduce(
  (now: Run, move) => {
    const next = stepFast(now, move);
    if (!next.ok) throw new Error(next.error.code);
    return next.value;
  },
  start(scenario, { seed: 7, truth: 'heat' }),
);
const moment = score(run, 'en').moments.find((each) => each.call === 'pallet_7');

// A reason nobody can lay beside the key it is against is lost; one that carries a name is not given.
describe('a panel file', () => {
  const file = panelFile(
    run,
    { [moment?.id ?? '']: '  He had asked for a reason.  ', m1: '   ', m99: 'no such moment' },
    'en',
  );
  it('has one row a behaviour of a moment disagreed with, with what the key says', () => {
    // keys.yaml, pallet_7.old_four: unblock 3, spread .5
    expect(file.rows.find((row) => row.facet === 'unblock')).toEqual({
      call: 'pallet_7',
      option: 'old_four',
      facet: 'unblock',
      level: 3,
      channel: 'K',
      spread: 0.5,
      reason: 'He had asked for a reason.',
    });
    expect(file.rows).toHaveLength(moment?.behaviours.length ?? -1);
  });
  it('leaves out blank reasons and moments that are no more', () => {
    expect(new Set(file.rows.map((row) => row.call))).toEqual(new Set(['pallet_7']));
  });
  it('says of which story it is, and of nobody', () => {
    expect(file).toMatchObject({
      schemaVersion: 1,
      kind: 'panel',
      scenario: scenario.story.id,
      contentHash: scenario.pack.contentHash,
      role: 'individual',
      language: 'en',
    });
    expect(Object.keys(file).toSorted()).toEqual(
      ['schemaVersion', 'kind', 'scenario', 'contentHash', 'role', 'language', 'note', 'rows'].toSorted(),
    );
    expect(file.note).toMatch(/not for hiring, promotion or appraisal/);
    expect(panelFile(run, {}, 'it').note).toMatch(/non per assumere/);
  });
  it('is written as JSON that reads back the same', () => {
    expect(JSON.parse(panelJson(file))).toEqual(file);
    expect(panelJson(file).endsWith('}\n')).toBe(true);
  });
});
