import { linkText } from '../../text/changes.ts';
import { isEngineLine } from '../../text/moves.ts';
import { numberWord } from '../../text/numbers.ts';
import type { Beat, Cause, Change, Said } from '../ledger.ts';
import type { Run, Step } from '../run.ts';
import { actWords, silenceWords } from './act-words.ts';
import { isWorthALine, weightOf } from './change-sight.ts';
import { changeWords, type Telling } from './change-words.ts';
import { speak, type Speech } from './words.ts';

const mostBeats = 6;
const told: readonly Said['role'][] = ['line', 'event', 'answer', 'silence', 'dark', 'instead'];

interface Group {
  readonly cause: Cause;
  readonly changes: readonly Change[];
  readonly said: readonly Said[];
}

/**
 * What one move moved, told by cause: the visible changes that share an act, an intent, a late effect, an event, a blocker or
 * silence. In the order they happened, at most six (the smallest join the last); none is made up to reach three.
 */
export function beats(run: Run, index: number, language: string): Beat[] {
  const step = run.steps[index];
  if (step === undefined) return [];
  const speech = speak(run.scenario, language);
  const telling: Telling = { story: run.scenario.story, speech, world: step.world };
  const groups = groupByCause(telling, step);
  if (groups.length === 0 && step.world.step > step.step) return whatTheActsMoved(run, step, speech);
  const kept = keepLargest(telling, groups);
  const made = kept.map((group) => beatOf(telling, group));
  const rest = groups.length - kept.length;
  return rest <= 0
    ? made
    : joinSmall(
        made,
        rest,
        groups.filter((group) => !kept.includes(group)),
        speech,
      );
}

const mostOfAQuietTurn = 3;

/** A turn in which nothing moved by itself ends on what the player's own acts moved in it: the heaviest three, in order. */
function whatTheActsMoved(run: Run, turn: Step, speech: Speech): Beat[] {
  const acts = run.steps.filter((each) => each.step === turn.step && each.index < turn.index);
  const moved = acts.flatMap((each) => {
    const telling: Telling = { story: run.scenario.story, speech, world: each.world };
    const groups = groupByCause(telling, each).filter((group) => group.changes.length > 0);
    return groups.map((group) => ({ group, telling, weight: weigh(telling, group) }));
  });
  const heaviest = moved.toSorted((a, b) => b.weight - a.weight).slice(0, mostOfAQuietTurn);
  return moved
    .filter((each) => heaviest.includes(each))
    .map(({ group: { cause, changes }, telling }) => ({
      cause,
      changes,
      text: changeWords(telling, largestOf(telling, changes)),
      by: null,
    }));
}

function groupByCause(telling: Telling, step: Step): Group[] {
  const groups = new Map<string, { cause: Cause; changes: Change[]; said: Said[] }>();
  const of = (cause: Cause): { changes: Change[]; said: Said[] } => {
    const key = 'call' in cause ? `call ${cause.call} ${cause.index}` : `rule ${cause.rule} ${cause.step}`;
    const found = groups.get(key) ?? { cause, changes: [], said: [] };
    groups.set(key, found);
    return found;
  };
  // While no time passes nothing moves but by the act: what the chart did about it (a seal closing) belongs to it.
  const act: Cause | null = step.world.step > step.step ? null : { call: step.move.call, index: step.index };
  for (const change of step.changes)
    if (isWorthALine(telling.story, change)) of(act ?? change.cause).changes.push(change);
  for (const line of step.said) if (isTold(telling, line)) of(act ?? line.cause).said.push(line);
  const net = [...groups.values()].map((group) => ({ ...group, changes: netOf(group.changes) }));
  return net.filter((group) => group.changes.length > 0 || group.said.some((line) => line.role === 'event'));
}

/** Lines that can stand for a change. A heading says nothing of it, and what you say yourself is the act. */
function isTold(telling: Telling, line: Said): boolean {
  return told.includes(line.role) && line.by !== 'you' && line.path !== telling.story.aftermath.text?.path;
}

/** A path that moved twice moved once, from where it was to where it is; one that came back did not move. */
function netOf(changes: readonly Change[]): Change[] {
  const net = new Map<string, Change>();
  for (const change of changes) {
    const earlier = net.get(change.path);
    net.set(change.path, earlier === undefined ? change : { ...change, before: earlier.before });
  }
  return [...net.values()].filter((change) => change.before !== change.after);
}

/** The six that weigh most, still in the order they happened. */
function keepLargest(telling: Telling, groups: readonly Group[]): Group[] {
  if (groups.length <= mostBeats) return [...groups];
  const largest = new Set(groups.toSorted((a, b) => weigh(telling, b) - weigh(telling, a)).slice(0, mostBeats));
  return groups.filter((group) => largest.has(group));
}

function weigh(telling: Telling, group: Group): number {
  return Math.max(0, ...group.changes.map((change) => weightOf(telling.story, change)));
}

function beatOf(telling: Telling, group: Group): Beat {
  const line = group.said[0];
  if (line === undefined) {
    const text = changeWords(telling, largestOf(telling, group.changes));
    return { cause: group.cause, changes: group.changes, text, by: null };
  }
  const said = telling.speech.at(line.path, line.prints);
  // The words of the act do not give away a half-hearted yes: the answer does. A no in our words gets its name beside it.
  const plain = isEngineLine(line.path) ? ['comply', 'resist'] : ['comply'];
  const answer = group.changes.find((change) => change.rule === 'answer' && plain.includes(String(change.after)));
  const text = answer === undefined ? said : `${said} ${changeWords(telling, answer)}`;
  return { cause: group.cause, changes: group.changes, text, by: line.by };
}

/** A change drawn to its cause by the largest thing it did. */
export function largestOf(telling: Telling, changes: readonly Change[]): Change {
  const [first, ...rest] = changes;
  if (first === undefined) throw new Error('a beat without a change');
  return rest.reduce(
    (best, each) => (weightOf(telling.story, each) > weightOf(telling.story, best) ? each : best),
    first,
  );
}

function joinSmall(made: readonly Beat[], count: number, small: readonly Group[], speech: Speech): Beat[] {
  const last = made[made.length - 1];
  if (last === undefined) return [];
  const tail = linkText(count === 1 ? 'smaller_one' : 'smaller_many', speech.language, {
    n: numberWord(count, speech.language),
  });
  const joined = {
    ...last,
    text: `${last.text} ${tail}`,
    changes: [...last.changes, ...small.flatMap((group) => group.changes)],
  };
  return [...made.slice(0, -1), joined];
}

/**
 * One line for the log: of an act, what it was and the largest thing it moved; of a turn that ran, the act that moved most since it
 * began and what that was. Where no act moved a thing, the turn's first act and the largest visible change.
 */
export function logLine(run: Run, index: number, language: string): string {
  const step = run.steps[index];
  if (step === undefined) return '';
  const speech = speak(run.scenario, language);
  const telling: Telling = { story: run.scenario.story, speech, world: step.world };
  const turn =
    step.move.kind === 'turn' ? run.steps.filter((each) => each.index <= index && each.step === step.step) : [step];
  const groups = turn.flatMap((each) =>
    groupByCause({ ...telling, world: each.world }, each).filter((group) => group.changes.length > 0),
  );
  const byWeight = groups.toSorted((a, b) => weigh(telling, b) - weigh(telling, a));
  // A change told beside an act that did not make it reads as its effect.
  const actOf = (group: Group | undefined): Step | undefined => {
    const cause = group?.cause;
    if (cause === undefined || !('call' in cause)) return undefined;
    return turn.find((each) => each.index === cause.index && each.move.kind !== 'turn');
  };
  const heaviest = byWeight.find((group) => actOf(group) !== undefined) ?? byWeight[0];
  const act = actOf(heaviest) ?? turn.find((each) => each.move.kind !== 'turn');
  const actLine =
    act === undefined
      ? silenceWords(speech)
      : sentence(actWords(run.scenario, speech, act.move, worldBefore(run, act.index)));
  const change = heaviest === undefined ? linkText('quiet_turn', language) : beatOf(telling, heaviest).text;
  return linkText('log', language, { act: actLine, change });
}

export function worldBefore(run: Run, index: number): Run['world'] {
  return run.steps[index - 1]?.world ?? run.opening.world;
}

/** Acts are quoted; a file's title is no sentence yet. */
function sentence(text: string): string {
  return /[.?!"”»)]$/.test(text) ? text : `${text}.`;
}
