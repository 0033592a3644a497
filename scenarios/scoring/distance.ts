import type { Distance } from '../format/calls.ts';
import { planOf } from '../engine/view/reading.ts';
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

/** The level of a distance by the table; null where the person's work does not stand on the strip. */
export function distanceLevel(act: Act): Level | null {
  const id = act.option?.id ?? '';
  const person = act.call.person;
  if (!isDistance(id) || person === undefined || !isOnTheStrip(act, person) || isSecondThisTurn(act, person))
    return null;
  const row = table[`${isUrgent(act) ? 'U' : 'u'}${isSkilled(act, person) ? 'S' : 's'}${holdsFact(act) ? 'F' : 'f'}`];
  if (row === undefined) return null;
  return id === 'take_over' ? takeOver(act, person, row[id]) : row[id];
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

/** The doer's task has a step of slack or less, or a way out of what blocks it shuts this step or next. */
function isUrgent(act: Act): boolean {
  const { story } = act.run.scenario;
  const plan = planOf(act.run.scenario, act.before);
  const slack = act.call.task === undefined ? undefined : plan.tasks[act.call.task]?.slack;
  if (slack !== undefined && slack <= 1) return true;
  const blocker = story.blockers.find((each) => each.blocks === act.call.task);
  const shuts =
    story.calls
      .find((each) => each.id === blocker?.id)
      ?.options.map((option) => option.until)
      .filter((until) => until > act.before.step) ?? [];
  return shuts.length > 0 && Math.min(...shuts) <= act.before.step + 2;
}

function isSkilled(act: Act, person: string): boolean {
  return Object.entries(act.before.pips).some(([key, filled]) => key.startsWith(`${person}.`) && filled >= 2);
}

function holdsFact(act: Act): boolean {
  return act.run.scenario.story.calls.some((call) =>
    (call.file?.levels ?? []).some(
      (level) => act.before.known[level.card] === true && level.bearsOn.includes(act.call.id),
    ),
  );
}

/**
 * One less if another entry falls due while the wall is dark. (One's own craft would count for it; no story says which task is whose
 * craft, so there the author's key speaks.)
 */
function takeOver(act: Act, person: string, base: Level): Level {
  const { scenario } = act.run;
  const entries = strip(scenario, mask(scenario.story, act.before), { language: scenario.story.language });
  const isMissed = entries.some((entry) => entry.who !== person && entry.atStep <= act.before.step + 1);
  return isMissed ? 1 : base;
}
