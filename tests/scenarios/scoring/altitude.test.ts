import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { load, type Move, prepare, type Run, score, type Scenario } from '../../../scenarios/index.ts';
import { play, turn } from '../../helpers/play.ts';
import { printProblems } from '../../helpers/load-folder.ts';

/** One blocker a file: exposure ÷ slack is .2·20/10 = .4 of the tray and .05·20/11 = .09 of the crane; of the banner as written. */
function story(banner: string): Scenario {
  const file = (id: string, owner: string): string =>
    `  ${id}:\n    owner: ${owner}\n    title: ${id}\n    levels: [{ card: ${id}_card, text: A page., bears_on: [leila] }]\n`;
  const blocker = (id: string, owner: string, rest: string): string =>
    `  ${id}: { text: A ${id}., owner: ${owner}, starts: risk, fix: 1, ${rest}, ways_out: { ask: { level: 1, text: I ask. } } }\n`;
  const text = readFileSync('tests/fixtures/oven-tray/scenario.yaml', 'utf8')
    .replace('behaviours: [', 'behaviours: [altitude, ')
    .replace('files:\n', `files:\n${file('lift', 'piotr')}${file('cloth', 'marit')}`)
    .replace('bears_on: [tray]', 'bears_on: [tray, leila]')
    .replace(
      'calls:\n',
      `${blocker('crane', 'piotr', 'chance: 0.05, impact: 20, need: 11')}${blocker('banner', 'marit', banner)}calls:\n`,
    );
  const { pack, problems } = load(new Map([['scenario.yaml', text]]));
  if (pack === undefined) throw new Error(printProblems(problems));
  return prepare(pack);
}
const CALM = 'chance: 0.01, impact: 20, need: 11';
const PRESSING = 'chance: 0.01, impact: 20, need: 1';
const luck = { tray: 0.999, crane: 0.999, banner: 0.999 };
const look = (file: string): Move => ({ call: file, kind: 'dive' });
const ask = (...facts: readonly string[]): Move => ({ call: 'leila', kind: 'coach', option: 'ask', facts });
const altitude = (run: Run) =>
  score(run, 'en').moments.flatMap(({ behaviours }) => behaviours.filter(({ facet }) => facet === 'altitude'));
const levels = (banner: string, ...moves: readonly Move[]) =>
  altitude(play(story(banner), { seed: 1, luck }, ...moves)).map(({ level }) => level);

// An eagle dives where it presses, not where it is comfortable (domain §1.3).
describe('channel I of altitude, the dive', () => {
  it('leads where the file pressed first or second and was used the same turn', () => {
    expect(levels(CALM, look('drawing'), ask('two_sixty'))).toEqual([4]);
    expect(levels(CALM, look('lift'), ask('lift_card'))).toEqual([4]);
  });
  it('is emerging where two others pressed more', () => {
    expect(levels(CALM, look('cloth'), ask('cloth_card'))).toEqual([2]);
  });
  it('ranks by slack too: .2·1.5 over one week of it is more than the crane', () => {
    expect(levels(PRESSING, look('cloth'), ask('cloth_card'))).toEqual([4]);
    expect(levels(PRESSING, look('lift'), ask('lift_card'))).toEqual([2]);
  });
  it('is emerging where the card was kept for another turn', () => {
    expect(levels(CALM, look('drawing'), turn, ask('two_sixty'))).toEqual([2]);
  });
  it('is no moment where nothing found was put down', () => {
    expect(levels(CALM, look('drawing'), ask())).toEqual([]);
    expect(levels(CALM, ask())).toEqual([]);
  });
  it('says which rule it is', () => {
    const [found] = altitude(play(story(CALM), { seed: 1, luck }, look('drawing'), ask('two_sixty')));
    expect(found).toMatchObject({ channel: 'I', because: expect.stringContaining('pressed most') });
  });
});
