import type { FileLevel } from '../format/calls.ts';
import { calibrationScore } from '../engine/model/forecast/calibration-score.ts';
import { mergedOdds } from '../engine/model/forecast/merge.ts';
import { toldOdds } from '../engine/rules/forecast-odds.ts';
import { lastWord } from '../engine/view/reading.ts';
import { diveScore } from './altitude.ts';
import { distanceLevel, leavesRoom } from './distance.ts';
import { levelOf, type Act, type Evidence } from './evidence.ts';
import { gradeRow } from '../engine/model/raci/row-grade.ts';
import { sequenceLevel } from './sequence.ts';
import { timingOf } from './timing.ts';
import type { Channel, Level } from './types.ts';

const evidence = (facet: string, level: Level, channel: Channel): Evidence => ({
  facet,
  level,
  channel,
  spread: 0,
  because: null,
});

/**
 * What the rules read in an act: information, distance, calibration, letters, initiative. They keep silent on a behaviour the author
 * has spoken of (`spoken`); where two speak of one, the lower counts.
 */
export function ruled(act: Act, spoken: readonly string[]): Evidence[] {
  const wants = (facet: string): boolean =>
    act.run.scenario.story.behaviours.includes(facet) && !spoken.includes(facet);
  const rules: readonly (readonly [string, (act: Act) => Evidence[]])[] = [
    ['detail', information],
    ['altitude', dive],
    ['coach', distance],
    ['letlearn', roomToLearn],
    ['glue', calibration],
    ['challenge', mergedParts],
    ['raci', letters],
    ['unblock', timing],
    ['orchestrate', sequence],
    ['own', initiative],
  ];
  const wanted = rules.flatMap(([facet, rule]) => (wants(facet) ? rule(act) : []));
  return wanted.filter(
    (each, at) =>
      !wanted.some(
        (other, index) =>
          other.facet === each.facet && (other.level < each.level || (other.level === each.level && index < at)),
      ),
  );
}

/** I: a fact found, and put down on a call it bears on while it could still decide. Solid from the status page, leading from deeper. */
function information(act: Act): Evidence[] {
  const fresh = cardsOf(act).filter(
    ({ level }) => act.step.world.played[level.card] === true && act.before.played[level.card] !== true,
  );
  const best = Math.max(
    0,
    ...fresh.filter(({ level }) => bears(act, level) && isInTime(act)).map(({ depth }) => depth),
  );
  return best === 0 ? [] : [evidence('detail', levelOf(best >= 2 ? 1 : 2 / 3), 'I')];
}

function cardsOf(act: Act): readonly { readonly level: FileLevel; readonly depth: number }[] {
  return act.run.scenario.story.calls.flatMap((call) =>
    (call.file?.levels ?? []).map((level, at) => ({ level, depth: at + 1 })),
  );
}

function bears(act: Act, level: FileLevel): boolean {
  return level.bearsOn.includes(act.call.id) || act.option?.cards[level.card] !== undefined;
}

/** In the last act of a story a fact comes too late, unless the call could not be met before. */
function isInTime(act: Act): boolean {
  const { pay } = act.run.scenario.story.acts;
  return act.step.step < pay || act.call.from >= pay || act.call.kind === 'decision';
}

/** I again: whether one dived where it pressed most, and came back up with it. */
function dive(act: Act): Evidence[] {
  const score = diveScore(act);
  return score === null ? [] : [evidence('altitude', levelOf(score), 'I')];
}

/** S: trouble a Move took off the plan. */
function sequence(act: Act): Evidence[] {
  const level = sequenceLevel(act);
  return level === null ? [] : [evidence('orchestrate', level, 'S')];
}

/** D: how near one stood to the doer, by urgency, their skill and what was in hand. */
function distance(act: Act): Evidence[] {
  const level = act.call.kind === 'coach' ? distanceLevel(act) : null;
  return level === null ? [] : [evidence('coach', level, 'D')];
}

/** D again: where nothing presses and they have still to learn it, how much room the distance left. */
function roomToLearn(act: Act): Evidence[] {
  const level = act.call.kind === 'coach' && leavesRoom(act) ? distanceLevel(act) : null;
  return level === null ? [] : [evidence('letlearn', level, 'D')];
}

/** C: a forecast against the chance the model itself saw then, never against how it came out. */
function calibration(act: Act): Evidence[] {
  const told = act.step.world.told[act.call.id];
  if (act.call.forecast === undefined || told === undefined) return [];
  const stated = toldOdds(act.call.forecast, act.move);
  return [evidence('glue', levelOf(calibrationScore(stated, stated - told.off)), 'C')];
}

/** C: feeders' own words put down with a forecast and multiplied before it is told: the sum that fails (domain §3, merge bias). */
function mergedParts(act: Act): Evidence[] {
  const { forecast } = act.call;
  const cards = (forecast?.merge ?? []).filter(({ card }) => act.move.facts?.includes(card) === true);
  if (forecast === undefined || cards.length < 2) return [];
  const merged = mergedOdds(cards.map((part) => part.stated));
  const isAll = cards.length === forecast.merge.length;
  const isFolded = forecast.answersAs === 'yes_no' && calibrationScore(act.move.probability ?? 0, merged) >= FOLDED;
  return [evidence('challenge', isAll && isFolded ? 4 : 3, 'C')];
}
/** [P] Near enough to what the parts make together to be leading: the upper sixth. */
const FOLDED = 5 / 6;

/** M: the letters of a row, corrected for chance. */
function letters(act: Act): Evidence[] {
  if (act.call.kind !== 'raci') return [];
  const deliverable = act.run.scenario.story.deliverables.find((each) => each.id === act.call.id);
  const row = act.judged.letters[act.call.id];
  if (deliverable === undefined || row === undefined) return [];
  return [evidence('raci', levelOf(gradeRow(deliverable.people, row).shown / 100), 'M')];
}

/** T: when a way out was taken, against the last responsible moment. */
function timing(act: Act): Evidence[] {
  const score = timingOf(act);
  return score === null ? [] : [evidence('unblock', levelOf(score), 'T')];
}

/** Initiative: a Move, Tell or Raise nobody asked for, to somebody who has a last word. */
function initiative(act: Act): Evidence[] {
  const { verb } = act.call;
  if ((verb !== 'move' && verb !== 'tell' && verb !== 'raise') || act.before.radio !== null) return [];
  const put = act.option?.needs === undefined ? [] : [lastWord(act.before, act.option.needs)];
  const people = [act.call.person, ...act.call.audience, ...put].filter(
    (person) => person !== undefined && person !== '' && person !== 'you',
  );
  const holders = act.run.scenario.story.deliverables.map((each) => lastWord(act.before, each.id));
  return people.some((person) => person !== undefined && holders.includes(person)) ? [evidence('own', 3, 'T')] : [];
}
