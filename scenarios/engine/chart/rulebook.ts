import { stepOf } from '../clock.ts';
import { takeOption } from '../rules/acts.ts';
import { landAnswers } from '../rules/blockers-answered.ts';
import { surpriseSponsors } from '../rules/blockers.ts';
import { type Rule, rule } from '../rules/draft.ts';
import { closeStory, loseTo, runAftermath, sayEnding } from '../rules/endings.ts';
import { openFile } from '../rules/files.ts';
import { landDue, landOnce } from '../rules/later.ts';
import { agreeLetters } from '../rules/letters.ts';
import { payAct } from '../rules/price.ts';
import { testContracts } from '../rules/contracts.ts';
import { watchTriggers } from '../rules/triggers.ts';
import { makeProgress } from '../rules/progress.ts';
import { promisesDue } from '../rules/promises.ts';
import { driftRow, endStall, landRow } from '../rules/rows.ts';
import { changeScene, goDark, openScene } from '../rules/scenes.ts';
import { fallSilent } from '../rules/silence.ts';
import { noteForecast, notePromise } from '../rules/tell.ts';
import { refill, runEvents, runIntents, runRaised, tick } from '../rules/turn.ts';
import { fixConditions } from '../rules/fix-conditions.ts';

/** The only rule that writes `at`: the mirror of the chart. The clock's own modes are no news. */
const enter: Rule = rule('enter', (draft, _event, params) => {
  const region = String(params['region']);
  const mode = String(params['mode']);
  const before = draft.world.at[region] ?? null;
  if (before === mode) return;
  draft.cause = { rule: region, step: stepOf(draft.world) };
  draft.put('at', region, mode);
  if (region !== 'clock') draft.change(`at.${region}`, before, mode, 'enter');
});

const raise: Rule = rule('raise', (draft, _event, params) => {
  draft.raise.push(String(params['event']));
});

/** Every rule a chart may name. Nothing else changes a world. */
export const RULES: Readonly<Record<string, Rule>> = {
  enter,
  raise,
  pay: payAct,
  act: takeOption,
  look: openFile,
  agree: agreeLetters,
  drift: driftRow,
  end_stall: endStall,
  land_row: landRow,
  forecast: noteForecast,
  promise: notePromise,
  silence: fallSilent,
  tick,
  late: landDue,
  events: runEvents,
  raised: runRaised,
  intents: runIntents,
  contracts: testContracts,
  progress: makeProgress,
  triggers: watchTriggers,
  promises: promisesDue,
  once: landOnce,
  fix: fixConditions,
  answers: landAnswers,
  surprise: surpriseSponsors,
  refill,
  scene: openScene,
  change_scene: changeScene,
  dark: goDark,
  lost: loseTo,
  aftermath: runAftermath,
  ending: sayEnding,
  closing: closeStory,
};
