import { describe, expect, it } from 'vitest';
import { library } from 'virtual:library';
import { step } from '../../../scenarios/index.ts';
import type { Run } from '../../../scenarios/index.ts';
import { domainEngine } from '../../../renderer/seat/domain-engine.ts';
import { stepStarts } from '../../../renderer/components/step-starts.ts';
import { actsOf } from '../../../renderer/screens/debrief/acts.ts';
import { actionWith, gapsOf } from '../../../renderer/screens/debrief/action-text.ts';

async function walked(id: string, story = 'container_closes_friday'): Promise<Run> {
  const pack = await library.find((one) => one.id === story)?.load();
  const walk = pack?.walks.find((one) => one.id === id);
  if (pack === undefined || walk === undefined) throw new Error(`No walk is named ${id}.`);
  const { seed, truth, luck, moves } = walk;
  let run = domainEngine.start(domainEngine.prepare(pack), {
    seed,
    ...(truth === undefined ? {} : { truth }),
    ...(luck === undefined ? {} : { luck }),
  });
  for (const move of moves) {
    const next = step(run, move);
    if (!next.ok) throw new Error(next.error.code);
    run = next.value;
  }
  return run;
}
const audience = { language: 'en', plays: 1 };

describe('acts on the run line', () => {
  it('are the moves without the turns, in order, from left to right', async () => {
    const run = await walked('two_pages_one_suspect');
    const acts = actsOf(domainEngine, run, audience);
    expect(acts.map((act) => act.index)).toEqual([0, 1, 2, 4, 5, 6, 8]);
    expect(acts.every((act, place) => place === 0 || act.at > (acts[place - 1]?.at ?? 0))).toBe(true);
    expect(acts.every((act) => act.at > 0 && act.at < 1 && act.text !== '')).toBe(true);
  });

  it('can each be pointed at in a run of eleven weeks, on a line of 1240 pixels', async () => {
    // 24 pixels is the least a pointer is asked to meet (WCAG 2.2, target size); marks are no wider than the way to the next.
    const acts = actsOf(domainEngine, await walked('hands_of_your_own', 'floor_for_round_9'), audience);
    const ways = acts.slice(1).map((act, place) => act.at - (acts[place]?.at ?? 0));
    expect(acts.length).toBeGreaterThan(20);
    expect(Math.min(...ways) * 1240).toBeGreaterThanOrEqual(24);
  });

  it('stand under the name of their own week', async () => {
    const acts = actsOf(domainEngine, await walked('hands_of_your_own', 'floor_for_round_9'), audience);
    const starts = [...stepStarts(acts, 11), 1];
    expect(starts).toHaveLength(12);
    for (const { at, step: week } of acts) {
      expect(at).toBeGreaterThan(starts[week] ?? 1);
      expect(at).toBeLessThan(starts[week + 1] ?? 0);
    }
  });

  it('say at which distance somebody was asked', async () => {
    const acts = actsOf(domainEngine, await walked('two_pages_one_suspect'), audience);
    expect(acts.filter((act) => act.distance !== null)).toMatchObject([
      { index: 2, distance: 'offer', verb: 'ask', who: 'Tamsin' },
    ]);
  });

  it('hold a dilemma that was left unanswered', async () => {
    const acts = actsOf(domainEngine, await walked('dark_then_the_quay'), audience);
    expect(acts.some((act) => act.isSilence && act.isRadio)).toBe(true);
  });

  it('are told in the language asked for', async () => {
    const run = await walked('two_pages_one_suspect');
    const english = actsOf(domainEngine, run, audience).map((act) => act.text);
    const italian = actsOf(domainEngine, run, { ...audience, language: 'it' }).map((act) => act.text);
    expect(italian.filter((text, place) => text === english[place])).toEqual([]);
  });
});

describe('the sentence with gaps', () => {
  it('has one gap for each blank', () => {
    expect(gapsOf('If ____ happens, then I will ____.')).toEqual(['If ', ' happens, then I will ', '.']);
  });
  it('is filled in order and loses its quotes', () => {
    expect(actionWith('"If ____ happens, then I will ____."', [' rain ', 'wait'])).toBe(
      'If rain happens, then I will wait.',
    );
  });
});
