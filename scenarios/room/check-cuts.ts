import { start } from '../engine/start.ts';
import { stepFast } from '../engine/step.ts';
import type { Run, Scenario } from '../engine/run.ts';
import { view } from '../engine/view/view.ts';
import type { Problem } from '../format/story.ts';
import type { Cut } from '../format/walks.ts';
import { ballotOf, candidates, moveFor, refusalOf } from './ballot.ts';
import { wallWords, wordsOf } from './call-view.ts';
import { isOver, legTo } from './house.ts';

const mostWallWords = 90;
/** Enough for four calls of five options in three worlds. */
const mostPaths = 2000;

/**
 * Plays every cut of a story along every ballot in every truth, and says what a room would stumble over: a ballot of fewer than two
 * options, an option the house left no tokens for, a call that never opens, too many words for the wall. Pure; for authors, in English.
 */
export function checkCuts(scenario: Scenario): readonly Problem[] {
  return Object.entries(scenario.story.cuts).flatMap(([minutes, cut]) =>
    checkCut(scenario, cut, `workshop.${minutes}`),
  );
}

function checkCut(scenario: Scenario, cut: Cut, path: string): Problem[] {
  const found = new Map<string, Problem>();
  const reached = new Set<string>();
  let paths = 0;
  const report = (code: string, severity: Problem['severity'], message: string): void => {
    found.set(message, { code, severity, message, file: 'scenario.yaml', line: null, column: null, path });
  };
  const walk = (run: Run, from: number): void => {
    paths += 1;
    if (paths > mostPaths || isOver(run)) return;
    const leg = legTo(cut, run, from, true);
    const call = cut.discuss[leg.callIndex];
    if (call === undefined) return;
    reached.add(call);
    checkBallot(leg.run, call, report);
    const { world } = leg.run;
    for (const option of ballotOf(scenario, world, call)) {
      const committed = stepFast(leg.run, moveFor(scenario, world, call, option, 'fairly_sure'));
      const turned = committed.ok ? stepFast(committed.value, { call: 'turn', kind: 'turn' }) : committed;
      if (turned.ok) walk(turned.value, leg.callIndex + 1);
    }
  };
  for (const truth of scenario.story.truths) walk(start(scenario, { seed: 1, truth: truth.id, luck: cut.luck }), 0);
  for (const call of cut.discuss) {
    if (!reached.has(call)) report('scenario/dead-end', 'error', `"${call}" never opens in this cut.`);
  }
  return [...found.values()];
}

function checkBallot(
  run: Run,
  call: string,
  report: (code: string, severity: Problem['severity'], message: string) => void,
): void {
  const { scenario, world } = run;
  const ballot = ballotOf(scenario, world, call);
  if (ballot.length < 2) {
    report(
      'scenario/dead-end',
      'error',
      `A room can only choose one thing at "${call}": a ballot needs two open options.`,
    );
  }
  for (const option of candidates(scenario, world, call)) {
    if (refusalOf(scenario, world, call, option)?.code !== 'tokens/short') continue;
    report('scenario/dead-end', 'error', `The house leaves too few tokens for "${option}" on the ballot of "${call}".`);
  }
  const { language } = scenario.story;
  const words = wallWords(wordsOf(run, view(run, { seat: 'projector', language }), call, language));
  if (words > mostWallWords) {
    report(
      'scenario/text-too-long',
      'warning',
      `"${call}" has ${words} words on the projector; ${mostWallWords} can be read there.`,
    );
  }
}
