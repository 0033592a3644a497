import { boardText } from '../../text/board.ts';
import { listOf } from '../../text/numbers.ts';
import { lengthText } from '../../text/time.ts';
import { boardBlockers } from './board-blockers.ts';
import { boardContracts } from './board-contracts.ts';
import type { BoardView } from './types.ts';
import { buffers, clashes, closed, links, resources, tasks } from './board-plan.ts';
import { lastWord, planOf, type Plan } from './reading.ts';
import type { Sight } from './sight.ts';

/** The plan as bars from its early dates, what holds it up, and what is still to settle. */
export function board(sight: Sight): BoardView {
  const plan = planOf(sight.scenario, sight.seen);
  return {
    tasks: tasks(sight, plan),
    links: links(plan),
    chain: plan.chain,
    closed: closed(sight),
    resources: resources(sight, plan),
    clashes: clashes(sight, plan),
    levelledEndStep: plan.dates.levelledEnd(),
    buffers: buffers(sight, plan),
    milestones: milestones(sight, plan),
    blockers: boardBlockers(sight),
    deliverables: deliverables(sight),
    contracts: boardContracts(sight),
    endStep: plan.endStep,
    sentence: sentence(sight, plan),
  };
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
  // With everything done nothing sets the date any more: the chain that did is named.
  const done = story.program.tasks.map((task) => task.id).filter((id) => plan.tasks[id]?.isCritical === true);
  const chain = listOf((plan.chain.length > 0 ? plan.chain : done).map(speech.name), language);
  const nearest = milestones(sight, plan).toSorted((a, b) => a.slack - b.slack)[0];
  if (nearest === undefined) return boardText('ends', language, { chain });
  const key = nearest.slack > 0 ? 'slack' : nearest.slack < 0 ? 'late' : 'no_slack';
  return boardText(key, language, {
    milestone: nearest.name,
    chain,
    length: lengthText(Math.abs(nearest.slack), story.tempo, language),
  });
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
