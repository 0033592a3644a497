import { describe, expect, it } from 'vitest';
import { library } from 'virtual:library';
import { step } from '../../../scenarios/index.ts';
import type { Run } from '../../../scenarios/index.ts';
import { domainEngine } from '../../../renderer/seat/domain-engine.ts';
import { actsOf } from '../../../renderer/screens/debrief/acts.ts';
import { actionWith, gapsOf } from '../../../renderer/screens/debrief/action-text.ts';

async function walked(id: string): Promise<Run> {
  const pack = await library[0]?.load();
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
