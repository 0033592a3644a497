import type { Distance } from '../format/calls.ts';
import { distanceFacts } from '../engine/distance-facts.ts';
import { tablesOf } from '../engine/tables.ts';
import { mask } from '../engine/view/mask.ts';
import { isDistance } from '../engine/view/offer-options.ts';
import { strip } from '../engine/view/strip.ts';
import type { Act } from './evidence.ts';
import type { Level } from './types.ts';

type Row = Readonly<Record<Distance, Level>>;
/** Urgency, skill, fact → the level of each distance: `uSf` = urgent, skilled, no fact. */
const table: Readonly<Record<string, Row>> = {
  usf: { say_where: 1, ask: 4, offer: 2, tell_how: 1, take_over: 1 },
  usF: { say_where: 1, ask: 3, offer: 4, tell_how: 2, take_over: 1 },
  uSf: { say_where: 2, ask: 3, offer: 2, tell_how: 1, take_over: 1 },
  uSF: { say_where: 2, ask: 4, offer: 4, tell_how: 2, take_over: 1 },
  Usf: { say_where: 1, ask: 3, offer: 2, tell_how: 2, take_over: 2 },
  UsF: { say_where: 1, ask: 2, offer: 3, tell_how: 4, take_over: 2 },
  USf: { say_where: 4, ask: 3, offer: 2, tell_how: 1, take_over: 1 },
  USF: { say_where: 2, ask: 2, offer: 3, tell_how: 4, take_over: 1 },
};

/** Where somebody stood, and what decided whether it was right. */
export interface Standing {
  readonly isUrgent: boolean;
  readonly isSkilled: boolean;
  readonly holdsFact: boolean;
  readonly isYourCraft: boolean;
  /** Taking over only: another entry of the strip falls due while the wall is dark. */
  readonly isMissed: boolean;
}

/**
 * Level 1–4 of a distance (domain §1, D). Taking over in your own craft counts one more, two where it is urgent and they have neither
 * skill nor you a fact; one less, not below 1, for what fell due in the dark.
 */
export function tableLevel(distance: Distance, at: Standing): Level {
  const row = table[`${at.isUrgent ? 'U' : 'u'}${at.isSkilled ? 'S' : 's'}${at.holdsFact ? 'F' : 'f'}`];
  const base = row?.[distance] ?? 1;
  if (distance !== 'take_over') return base;
  const isLastHand = at.isUrgent && !at.isSkilled && !at.holdsFact;
  const sum = base + (at.isYourCraft ? (isLastHand ? 2 : 1) : 0) - (at.isMissed ? 1 : 0);
  return levels[Math.min(4, Math.max(1, sum)) - 1] ?? 1;
}
const levels = [1, 2, 3, 4] as const;

/** The level of a distance by the table; null where the person's work does not stand on the strip. */
export function distanceLevel(act: Act): Level | null {
  const standing = standingIn(act);
  const id = act.option?.id ?? '';
  return standing === null || !isDistance(id) ? null : tableLevel(id, standing);
}

/** `letlearn` is read where nothing presses and they have still to learn it (domain §1). */
export function leavesRoom(act: Act): boolean {
  const standing = standingIn(act);
  return standing !== null && !standing.isUrgent && !standing.isSkilled;
}

function standingIn(act: Act): Standing | null {
  const person = act.call.person;
  if (person === undefined || !isOnTheStrip(act, person) || isSecondThisTurn(act, person)) return null;
  const facts = distanceFacts(tablesOf(act.run.scenario), act.before, act.call);
  return { ...facts, isMissed: isMissed(act, person) };
}

function isOnTheStrip(act: Act, person: string): boolean {
  const { scenario } = act.run;
  return strip(scenario, mask(scenario.story, act.before), { language: scenario.story.language }).some(
    (entry) => entry.who === person,
  );
}

/** One reading a person and turn: the first act counts. */
function isSecondThisTurn(act: Act, person: string): boolean {
  const { story } = act.run.scenario;
  return act.run.steps.some(
    (step) =>
      step.index < act.step.index &&
      step.step === act.step.step &&
      step.move.kind === 'coach' &&
      story.calls.find((call) => call.id === step.move.call)?.person === person,
  );
}

/** Something else on the strip falls due while the wall is dark. */
function isMissed(act: Act, person: string): boolean {
  const { scenario } = act.run;
  const entries = strip(scenario, mask(scenario.story, act.before), { language: scenario.story.language });
  return entries.some((entry) => entry.who !== person && entry.atStep <= act.before.step + 1);
}
