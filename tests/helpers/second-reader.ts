import {
  start,
  stepFast,
  view,
  type Move,
  type Run,
  type RunLog,
  type Scenario,
  type View,
  type World,
} from '../../scenarios/index.ts';
import { gradeRow } from '../../scenarios/engine/model/raci/row-grade.ts';
import { rowKey } from './offered-moves.ts';
import { readAverted } from './second-averted.ts';
import { chanceToTurn } from '../../scenarios/engine/blockers/hazards.ts';
import { responseOf } from '../../scenarios/engine/blockers/ladder.ts';
import { roomOf } from '../../scenarios/engine/blockers/room.ts';
import { endOf, fixSteps } from '../../scenarios/engine/blockers/state.ts';
import { untilOf } from '../../scenarios/engine/until.ts';
import { isCallOpen } from '../../scenarios/engine/openness.ts';
import { holds } from '../../scenarios/engine/read.ts';
import { tablesOf } from '../../scenarios/engine/tables.ts';

/** What another reader makes of the same log: moments as `call.option#move: behaviour level`, and counts by dimension. */
export interface SecondReading {
  readonly moments: readonly string[];
  readonly counts: Readonly<Record<string, string>>;
}
type Levels = Map<string, { readonly level: number; readonly spread: number }>;

/** Domain §1, the table of distances, as printed there: urgency, skill, fact, then say where … take over. */
const distances = `low low no 1 4 2 1 1|low low yes 1 3 4 2 1|low high no 2 3 2 1 1|low high yes 2 4 4 2 1
|high low no 1 3 2 2 2|high low yes 1 2 3 4 2|high high no 4 3 2 1 1|high high yes 2 2 3 4 1`
  .replaceAll('\n', '')
  .split('|')
  .map((line) => line.split(' '));
const columns = ['say_where', 'ask', 'offer', 'tell_how', 'take_over'];
const sixOf: Readonly<Record<string, string>> = {
  details: 'detail depth craft',
  picture: 'altitude own challenge',
  delivery: 'orchestrate follow unblock raci',
  customer: 'value nobridge',
  teaching: 'example share letlearn',
  people: 'coach glue referent position',
};

/** Plays a log again and reads it without the scoring room: keys from the story, facts from the view a player had. */
export function readAgain(scenario: Scenario, log: RunLog): SecondReading {
  const { moves, format: _, scenario: _id, contentHash: _hash, ...head } = log;
  let run = start(scenario, head);
  const found: { readonly name: string; readonly levels: Levels }[] = [];
  for (const [index, line] of moves.entries()) {
    const { world: _world, ...move } = line;
    const before = run;
    const next = stepFast(run, move);
    if (!next.ok) throw new Error(`the log does not replay: ${next.error.code}`);
    run = next.value;
    found.push(...readAct(scenario, before, run, move, index), ...readTime(scenario, before, run, index));
  }
  if (view(run, { language: 'en' }).isOver) found.push(...readAbsence(scenario, run, moves.length - 1));
  found.push(...readAverted(scenario, run, log));
  const kept = found.filter(({ levels }) => levels.size > 0);
  return {
    moments: kept.map(({ name, levels }) => `${name}: ${describeLevels(levels)}`),
    counts: countAll(kept.map(({ levels }) => levels)),
  };
}

function keysInto(scenario: Scenario, path: string, world: World, levels: Levels, spoken: Set<string>): void {
  for (const key of scenario.story.keys[path]?.facets ?? []) {
    if (spoken.has(key.facet)) continue;
    spoken.add(key.facet);
    for (const row of key.level) {
      if (!holds(scenario, row.when, world)) continue;
      levels.set(key.facet, { level: row.is, spread: key.spread });
      break;
    }
  }
}

/** The act as it stood when chosen: knowledge and numbers from before, what was put down and done from after. */
function asChosen(before: World, after: World): World {
  return {
    ...before,
    played: after.played,
    did: after.did,
    told: after.told,
    letters: after.letters,
    asked: after.asked,
    takenAt: after.takenAt,
    actedAt: after.actedAt,
  };
}

function readAct(scenario: Scenario, before: Run, after: Run, move: Move, index: number) {
  const call = scenario.story.calls.find((each) => each.id === move.call);
  if (call === undefined || call.kind === 'dive') return [];
  const isRow = call.kind === 'raci';
  if (isRow && before.log.moves.some((each) => each.call === call.id)) return [];
  const option = isRow ? 'agreed' : (move.option ?? 'done');
  const settles = call.options.find((each) => each.id === option)?.settles;
  const [levels, spoken, judged] = [new Map() as Levels, new Set<string>(), asChosen(before.world, after.world)];
  keysInto(scenario, `${call.id}.${option}`, judged, levels, spoken);
  if (settles !== undefined) keysInto(scenario, `${settles.call}.${settles.option}`, judged, levels, spoken);
  const add = (facet: string, level: number | null): void => {
    if (level !== null && !spoken.has(facet) && scenario.story.behaviours.includes(facet))
      levels.set(facet, { level, spread: 0 });
  };
  add('detail', information(scenario, before, after, move));
  const stood = call.kind === 'coach' ? distance(scenario, before, move) : null;
  add('coach', stood?.level ?? null);
  add('letlearn', stood?.leavesRoom === true ? stood.level : null);
  add('glue', call.forecast === undefined ? null : calibration(after.world, call.id, call.forecast.answersAs));
  add('challenge', merged(scenario, move));
  add('raci', isRow ? letters(scenario, after.world, call.id) : null);
  add('orchestrate', call.kind === 'conflict' ? tidied(before, after, move) : null);
  add('unblock', timing(scenario, before, move));
  add('own', initiative(scenario, before, move) ? 3 : null);
  return [{ name: `${call.id}.${option}#${index}`, levels }];
}

function information(scenario: Scenario, before: Run, after: Run, move: Move): number | null {
  const call = scenario.story.calls.find((each) => each.id === move.call);
  const isLate =
    before.world.step >= scenario.story.acts.pay &&
    (call?.from ?? 0) < scenario.story.acts.pay &&
    call?.kind !== 'decision';
  const option = call?.options.find((each) => each.id === (move.option ?? 'done'));
  const depths = scenario.story.calls.flatMap((file) =>
    (file.file?.levels ?? []).flatMap((level, at) => {
      const isFresh = after.world.played[level.card] === true && before.world.played[level.card] === undefined;
      return isFresh && (level.bearsOn.includes(move.call) || option?.cards[level.card] !== undefined) ? [at] : [];
    }),
  );
  return isLate || depths.length === 0 ? null : Math.max(...depths) >= 1 ? 4 : 3;
}

function distance(
  scenario: Scenario,
  before: Run,
  move: Move,
): { readonly level: number; readonly leavesRoom: boolean } | null {
  const call = scenario.story.calls.find((each) => each.id === move.call);
  const seen: View = view(before, { language: 'en' });
  const isRepeat = before.steps.some(
    (each) =>
      each.step === seen.step &&
      each.move.kind === 'coach' &&
      scenario.story.calls.find((other) => other.id === each.move.call)?.person === call?.person,
  );
  if (isRepeat || !seen.strip.some((entry) => entry.who === call?.person)) return null;
  const isUrgent = presses(scenario, seen, call?.person ?? '', call?.task);
  const person = seen.people.find((each) => each.id === call?.person);
  const pip = call?.topic === undefined ? person?.pips[0] : person?.pips.find((each) => each.topic === call.topic);
  const isSkilled = (pip?.filled ?? 0) >= 2;
  const hasFact = scenario.story.calls.some((file) =>
    file.file?.levels.some((level) => level.bearsOn.includes(move.call) && before.world.known[level.card] === true),
  );
  const row = distances.find(
    (each) =>
      each[0] === (isUrgent ? 'high' : 'low') &&
      each[1] === (isSkilled ? 'high' : 'low') &&
      each[2] === (hasFact ? 'yes' : 'no'),
  );
  const level = Number(row?.[3 + columns.indexOf(move.option ?? '')]);
  if (!Number.isFinite(level)) return null;
  const leavesRoom = !isUrgent && !isSkilled;
  if (move.option !== 'take_over') return { level, leavesRoom };
  const isMissed = seen.strip.some((entry) => entry.who !== call?.person && entry.atStep <= seen.step + 1);
  const craft = scenario.story.people.find((each) => each.id === call?.person)?.craft;
  const isOwn = craft !== undefined && craft === before.world.craft;
  const more = !isOwn ? 0 : isUrgent && !isSkilled && !hasFact ? 2 : 1;
  return { level: Math.min(4, Math.max(1, level + more - (isMissed ? 1 : 0))), leavesRoom };
}

/** Little slack on the doer's work, or a way out that shuts today or tomorrow, as the board and the offers say it. */
function presses(scenario: Scenario, seen: View, person: string, task: string | undefined): boolean {
  const theirs = (id: string, owner: string | null): boolean => (task === undefined ? owner === person : id === task);
  const bars = seen.board.tasks.filter((each) => each.isInPlan && theirs(each.id, each.owner));
  const finished = new Set(bars.filter((bar) => bar.end <= seen.step && bar.start < seen.step).map((bar) => bar.id));
  if (bars.some((bar) => !finished.has(bar.id) && bar.slack <= 1)) return true;
  return scenario.story.blockers.some((blocker) => {
    const mode = seen.board.blockers.find((each) => each.id === blocker.id)?.mode ?? blocker.starts;
    const owner = blocker.owner ?? scenario.story.program.tasks.find((each) => each.id === blocker.blocks)?.owner;
    const isOpen = bars.some((bar) => bar.id === blocker.blocks && !finished.has(bar.id));
    if (['cleared', 'accepted', 'worked_around'].includes(mode) || (owner !== person && !isOpen)) return false;
    const offer = seen.offers.find((each) => each.call === blocker.id);
    // One that lives by itself and is not offered cannot be seen yet.
    if (offer === undefined && blocker.becomes === null) return false;
    const lowest = offer?.ladder?.levels.find((each) => each.level === 0);
    if (lowest !== undefined) return lowest.lastStep < seen.step + 2;
    const options = scenario.story.calls.find((each) => each.id === blocker.id)?.options ?? [];
    const open = options.filter((option) => option.until > seen.step);
    const rung = Math.min(...open.map((option) => option.level ?? 0));
    return open.length > 0 && open.every((option) => (option.level ?? 0) !== rung || option.until <= seen.step + 2);
  });
}

/** Feeders' words put down with a forecast, multiplied by hand. */
function merged(scenario: Scenario, move: Move): number | null {
  const parts = scenario.story.calls.find((each) => each.id === move.call)?.forecast?.merge ?? [];
  const put = parts.filter(({ card }) => move.facts?.includes(card));
  if (put.length < 2) return null;
  let chance = 1;
  for (const { stated } of put) chance *= stated;
  const gap = (move.probability ?? 0) - chance;
  const isNear = 1 - gap ** 2 / Math.max(chance ** 2, (1 - chance) ** 2) >= 5 / 6;
  return put.length === parts.length && move.probability !== undefined && isNear ? 4 : 3;
}

/** Lateness and clashes as the board shows them, before the Move and right after it. */
function tidied(before: Run, after: Run, move: Move): number | null {
  const step = after.steps.at(-1);
  const isUp = before.scenario.story.calls
    .find((each) => each.id === move.call)
    ?.options.some((each) => each.id === move.option && each.resolution === 'escalate');
  if (step?.answer?.answer === 'resist' || isUp === true) return null;
  const trouble = (run: Run): number => {
    const { milestones, clashes } = view(run, { language: 'en' }).board;
    return milestones.reduce((sum, each) => sum + (each.slack < 0 ? -each.slack : 0), 0) + clashes.length;
  };
  const was = trouble(before);
  return was === 0 ? null : 1 + Math.floor(3 * Math.max(0, Math.min(1, 1 - trouble(after) / was)) + 0.5 + 1e-9);
}

/** The grade itself is held by the worked vectors of domain §2; here it is only counted. */
function letters(scenario: Scenario, world: World, id: string): number {
  const people = scenario.story.deliverables.find((each) => each.id === id)?.people ?? {};
  return 1 + Math.floor((3 * gradeRow(people, world.letters[id] ?? {}).shown) / 100 + 0.5 + 1e-9);
}

/** A date is told as surely as "sure", nine times in ten. */
function calibration(world: World, call: string, how: 'yes_no' | 'date'): number {
  const told = world.told[call];
  if (told === undefined) throw new Error('a forecast that was not noted');
  const chance = (how === 'date' ? 0.9 : told.stated) - told.off;
  const k = 3 * (1 - told.off ** 2 / Math.max(chance ** 2, (1 - chance) ** 2));
  return 1 + Math.max(0, Math.floor(k + 0.5 + 1e-9));
}

/** Domain §4, C(w) as printed, with its numbers; what the blocker needs is read where the engine reads it. */
function timing(scenario: Scenario, before: Run, move: Move): number | null {
  const call = scenario.story.calls.find((each) => each.id === move.call);
  const option = call?.options.find((each) => each.id === (move.option ?? 'done'));
  const tables = tablesOf(scenario);
  const blocker = scenario.story.blockers.find((each) => each.id === (option?.unblocks ?? move.call));
  if (call === undefined || option === undefined || blocker === undefined) return null;
  if (blocker.becomes !== null && blocker.need === undefined) return null;
  const isWayOut = (each: typeof option): boolean => !['accepted', 'nothing'].includes(endOf(each));
  if (!isWayOut(option)) return null;
  const worlds = [before.opening.world, ...before.steps.map((each) => each.world)];
  const first = worlds.find(
    (world) =>
      isCallOpen(tables, world, call) &&
      !['cleared', 'accepted', 'worked_around'].includes(world.at[blocker.id] ?? blocker.starts),
  );
  if (first === undefined) return null;
  const weeks = { week: 1, day: 1 / 5, hour: 1 / 40 }[scenario.story.tempo];
  const response = option.level === undefined ? 0 : responseOf(tables, before.world, blocker, option.level) * weeks;
  const fix = fixSteps(tables, before.world, blocker, option) * weeks;
  const slack = roomOf(tables, first, blocker) * weeks;
  const [worse, rate] = [blocker.impact ?? 20, chanceToTurn(tables, first, blocker) ?? 0.12];
  const dearer = option.grows === undefined ? 0.1 : option.grows / weeks;
  const cost = (step: number): number => {
    const w = (step - first.step) * weeks;
    const late = 10 * Math.max(0, w + response + fix - slack);
    return 12 * 0.6 * Math.exp(-w / 0.7) + late + worse * (1 - Math.exp(-rate * w)) + 5 * (1 + dearer * w);
  };
  const untils = call.options.filter(isWayOut).map((each) => untilOf(tables, first, call, each));
  const end = Math.min(untilOf(tables, first, call), Math.max(0, ...untils), scenario.story.steps);
  const costs = [cost(before.world.step)];
  for (let step = first.step; step < end; step += 1) costs.push(cost(step));
  const least = Math.min(...costs);
  const score = (3 - (costs[0] ?? 0) / least) / 1.8;
  return 1 + Math.floor(3 * Math.min(1, Math.max(0, score)) + 0.5 + 1e-9);
}

function initiative(scenario: Scenario, before: Run, move: Move): boolean {
  const call = scenario.story.calls.find((each) => each.id === move.call);
  if (
    call === undefined ||
    !['conflict', 'blocker', 'forecast', 'broadcast'].includes(call.kind) ||
    before.world.radio !== null
  )
    return false;
  const holder = (id: string): string => {
    const holders = Object.entries(before.world.letters[id] ?? {})
      .filter(([, letter]) => letter.startsWith('A'))
      .map(([person]) => person);
    return holders.length === 1 ? (holders[0] ?? '') : '';
  };
  const all = scenario.story.deliverables
    .map((each) => holder(each.id))
    .filter((person) => person !== '' && person !== 'you');
  const needs = call.options.find((each) => each.id === (move.option ?? 'done'))?.needs;
  return [call.person ?? '', ...call.audience, needs === undefined ? '' : holder(needs)].some((person) =>
    all.includes(person),
  );
}

/** What time brought, whichever move let it pass: silences, and rows in force where a deliverable landed. */
function readTime(scenario: Scenario, before: Run, after: Run, index: number) {
  const silent = Object.keys(after.world.did).filter(
    (path) => path.endsWith('.silence') && before.world.did[path] !== true,
  );
  const silence = silent.map((path) => keyedOnly(scenario, path, before.world, index));
  const rows = scenario.story.deliverables.flatMap((each) => {
    const first = after.steps.find((step) => step.move.kind === 'raci' && step.move.call === each.id);
    const hasLanded = after.world.at[each.id] === 'landed' && before.world.at[each.id] !== 'landed';
    const sorted = (world: World): string => rowKey(world.letters[each.id] ?? {});
    if (first === undefined || !hasLanded || sorted(first.world) === sorted(after.world)) return [];
    const landed = keyedOnly(scenario, `${each.id}.agreed`, before.world, index);
    if (scenario.story.keys[`${each.id}.agreed`] === undefined)
      landed.levels.set('raci', { level: letters(scenario, after.world, each.id), spread: 0 });
    return [landed];
  });
  return [...silence, ...rows];
}

function readAbsence(scenario: Scenario, run: Run, index: number) {
  const never = scenario.story.calls.filter(
    (call) => call.kind !== 'decision' && !run.log.moves.some((move) => move.call === call.id),
  );
  return never.map((call) => keyedOnly(scenario, `${call.id}.silence`, run.world, index));
}

function keyedOnly(
  scenario: Scenario,
  path: string,
  world: World,
  index: number,
): { readonly name: string; readonly levels: Levels } {
  const levels: Levels = new Map();
  keysInto(scenario, path, world, levels, new Set());
  return { name: `${path}#${index}`, levels };
}

export function describeLevels(levels: ReadonlyMap<string, { readonly level: number }>): string {
  return [...levels]
    .map(([facet, { level }]) => `${facet} ${level}`)
    .toSorted()
    .join(', ');
}

function countAll(all: readonly Levels[]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(sixOf).map(([dimension, facets]) => {
      const best = all
        .map((levels) =>
          Math.max(
            0,
            ...[...levels]
              .filter(([facet, { spread }]) => facets.split(' ').includes(facet) && spread <= 0.8)
              .map(([, { level }]) => level),
          ),
        )
        .filter((level) => level > 0);
      return [dimension, `${best.filter((level) => level >= 3).length} of ${best.length}`];
    }),
  );
}
