import { peopleText } from '../../text/people.ts';
import { decimal } from '../../text/numbers.ts';
import type { Call } from '../../format/calls.ts';
import type { Run } from '../run.ts';
import { intentOf, planOf } from './reading.ts';
import type { Sight } from './sight.ts';

/** Paths of the pips that made trouble shorter since the turn before this one ran: what was taught glows when it pays. */
export function paidSince(run: Run): ReadonlySet<string> {
  const turns = run.steps.flatMap((step, at) => (step.world.step !== step.step ? [at] : []));
  const from = turns.at(-1) ?? 0;
  const changes = run.steps.slice(from).flatMap((step) => step.changes);
  return new Set(changes.filter(({ path }) => path.startsWith('paid.')).map(({ path }) => path));
}

/**
 * What somebody told when asked by the rule of the five distances (game design §3): their plan, its limit, and which file holds it.
 * null = not asked by that rule. It is their plan of today, as they would say it now.
 */
export function planWords(sight: Sight, person: string): string | null {
  const { story, world, speech, scenario, language } = sight;
  const call = story.calls.find((each) => each.person === person && wasAsked(sight, each));
  if (call === undefined) return null;
  const intent = intentOf(scenario, world, person);
  const plan =
    intent === null
      ? peopleText('plan_unknown', language)
      : peopleText('plan', language, { text: speech.say(intent.says, world) });
  return [plan, limitWords(sight, call), fileWords(sight, call, person)].filter((line) => line !== '').join(' ');
}

function wasAsked({ world }: Sight, call: Call): boolean {
  const isDefault = call.options.some((option) => option.id === 'ask' && option.isDefaultDistance);
  return call.kind === 'coach' && isDefault && world.did[`${call.id}.ask`] === true;
}

/** Where their work breaks first: what it waits for, else how far it can slip. */
function limitWords({ story, scenario, seen, speech, language }: Sight, call: Call): string {
  if (call.task === undefined) return '';
  const { tasks } = planOf(scenario, seen);
  const own = tasks[call.task];
  if (own === undefined) return '';
  const task = speech.name(call.task);
  const waits = story.program.links.find(
    (link) => link.to === call.task && link.type === 'FS' && (tasks[link.from]?.end ?? 0) > seen.step,
  );
  if (waits !== undefined) return peopleText('limit_driven', language, { task, name: speech.name(waits.from) });
  return own.slack <= 0
    ? peopleText('limit_none', language, { task })
    : peopleText('limit_slack', language, { task, n: decimal(own.slack, language) });
}

function fileWords({ story, world, speech, language }: Sight, call: Call, person: string): string {
  const bears = story.calls.filter((each) =>
    (each.file?.levels ?? []).some(
      (level, at) =>
        at >= (world.opened[each.id] ?? 0) && (level.bearsOn.includes(call.id) || each.file?.owner === person),
    ),
  );
  const file = bears.find((each) => each.file?.owner === person) ?? bears[0];
  return file === undefined
    ? peopleText('no_file', language)
    : peopleText('file', language, { title: speech.say(file.file?.title, world) });
}
