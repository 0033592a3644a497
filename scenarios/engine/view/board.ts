import { boardText } from '../../text/board.ts';
import { listOf } from '../../text/numbers.ts';
import { modeText } from '../../text/modes.ts';
import { lengthText } from '../../text/time.ts';
import type { BlockerMode } from '../../format/parts.ts';
import type { BoardView } from './types.ts';
import { lastWord, planOf, type Plan } from './reading.ts';
import type { Sight } from './sight.ts';

/** How full a blocker's ring is drawn, by its mode. */
const fills: Readonly<Record<BlockerMode, number>> = {
  signal: 0.2,
  risk: 0.45,
  blocker: 0.75,
  showstopper: 1,
  cleared: 0,
  accepted: 0.45,
  worked_around: 0.2,
};

/** The plan as bars from its early dates, what holds it up, and what is still to settle. */
export function board(sight: Sight): BoardView {
  const plan = planOf(sight.scenario, sight.seen);
  return {
    tasks: tasks(sight, plan),
    links: sight.story.program.links.map(({ from, to, type }) => ({ from, to, type })),
    milestones: milestones(sight, plan),
    blockers: blockers(sight),
    deliverables: deliverables(sight),
    endStep: plan.endStep,
    sentence: sentence(sight, plan),
  };
}

function tasks(sight: Sight, plan: Plan): BoardView['tasks'] {
  return sight.story.program.tasks.map((task) => {
    const dates = plan.tasks[task.id];
    return {
      id: task.id,
      name: sight.speech.name(task.id),
      owner: task.owner ?? null,
      start: dates?.start ?? 0,
      end: dates?.end ?? 0,
      slack: dates?.slack ?? 0,
      done: sight.seen.plan.done[task.id] ?? 0,
      isCritical: dates?.isCritical ?? false,
      isInPlan: dates !== undefined,
    };
  });
}

function milestones(sight: Sight, plan: Plan): BoardView['milestones'] {
  return sight.story.program.milestones.map((milestone) => {
    const forecast = plan.tasks[milestone.after]?.end ?? plan.endStep;
    return {
      id: milestone.id,
      name: sight.speech.name(milestone.id),
      by: milestone.by,
      forecast,
      slack: round(milestone.by - forecast),
    };
  });
}

function blockers(sight: Sight): BoardView['blockers'] {
  const { story, world, speech, language } = sight;
  return story.blockers.map((blocker) => {
    const mode = world.at[blocker.id] ?? blocker.starts;
    return {
      id: blocker.id,
      text: speech.say(blocker.text, world),
      mode,
      modeText: modeText(mode, language),
      blocks: blocker.blocks ?? null,
      owner: story.program.tasks.find((task) => task.id === blocker.blocks)?.owner ?? null,
      fill: isBlockerMode(mode) ? fills[mode] : 0,
    };
  });
}

function deliverables(sight: Sight): BoardView['deliverables'] {
  const { story, world, speech } = sight;
  return story.deliverables.map((each) => {
    const holder = lastWord(world, each.id);
    return {
      id: each.id,
      name: speech.say(each.name, world),
      mode: world.at[each.id] ?? 'open',
      lastWord: holder === '' ? null : holder,
      lastWordName: holder === '' ? null : speech.name(holder),
      bank: world.banks[each.id] ?? (each.banks === undefined ? null : 'unknown'),
      far: each.banks?.far ?? null,
      farName: each.banks === undefined ? null : speech.name(each.banks.far),
      endsWith: each.endsWith ?? null,
      criticality: each.criticality,
    };
  });
}

/** The board for somebody who cannot see it: how much slack the nearest milestone has, and which chain sets the date. */
function sentence(sight: Sight, plan: Plan): string {
  const { story, speech, language } = sight;
  const chain = listOf(
    story.program.tasks.filter((task) => plan.tasks[task.id]?.isCritical === true).map((task) => speech.name(task.id)),
    language,
  );
  const nearest = milestones(sight, plan).toSorted((a, b) => a.slack - b.slack)[0];
  if (nearest === undefined) return boardText('ends', language, { chain });
  const key = nearest.slack > 0 ? 'slack' : nearest.slack < 0 ? 'late' : 'no_slack';
  return boardText(key, language, {
    milestone: nearest.name,
    chain,
    length: lengthText(Math.abs(nearest.slack), story.tempo, language),
  });
}

function isBlockerMode(mode: string): mode is BlockerMode {
  return Object.hasOwn(fills, mode);
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
