import type { Blocker, BlockerMode } from '../../format/parts.ts';
import { blockerLine, rungText } from '../../text/blockers.ts';
import { modeText } from '../../text/modes.ts';
import { canBeSeen, livesByItself, ownerOf, stateOf } from '../blockers/state.ts';
import { tablesOf } from '../tables.ts';
import type { BoardView } from './types.ts';
import type { Sight } from './sight.ts';

type Ring = BoardView['blockers'][number];

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

/** Everything that stands in the way, as far as it can be seen: its stage, whose it is, who was asked, and by when they answer. */
export function boardBlockers(sight: Sight): readonly Ring[] {
  const tables = tablesOf(sight.scenario);
  return sight.story.blockers
    .filter((blocker) => !livesByItself(blocker) || canBeSeen(tables, sight.world, blocker))
    .map((blocker) => ringOf(sight, blocker));
}

function ringOf(sight: Sight, blocker: Blocker): Ring {
  const { world, speech, language, scenario } = sight;
  const mode = world.at[blocker.id] ?? blocker.starts;
  const level = levelOf(sight, blocker.id);
  return {
    id: blocker.id,
    text: speech.say(blocker.text, world),
    mode,
    modeText: modeText(mode, language),
    blocks: blocker.blocks ?? null,
    owner: ownerOf(tablesOf(scenario), blocker) || null,
    fill: isBlockerMode(mode) ? fills[mode] : 0,
    level,
    levelName: level === null ? null : rungText(level, language),
    ...underWay(sight, blocker),
  };
}

/** The highest rung that was asked; null = nobody was. */
function levelOf({ story, world }: Sight, id: string): number | null {
  const options = story.calls.find((call) => call.id === id)?.options ?? [];
  const rungs = options.flatMap(({ id: option, level }) =>
    level !== undefined && world.did[`${id}.${option}`] === true ? [level] : [],
  );
  return rungs.length === 0 ? null : Math.max(...rungs);
}

/** What comes first: a fix that runs, else an answer that is due. */
function underWay(sight: Sight, blocker: Blocker): Pick<Ring, 'answerStep' | 'answerText'> {
  const { asked, fix } = stateOf(sight.world, blocker.id);
  const isOver = ['cleared', 'accepted', 'worked_around'].includes(sight.world.at[blocker.id] ?? '');
  const dues = asked.map(({ due }) => due);
  if (isOver || (fix === null && dues.length === 0)) return { answerStep: null, answerText: null };
  const step = fix?.due ?? Math.min(...dues);
  const key = fix === null ? 'answer_by' : step <= sight.world.step + 1 ? 'fixed_now' : 'fixed_by';
  // What lands when the clock reads k lands as the turn before it runs.
  const text = blockerLine(key, sight.language, { step: sight.speech.stepName(Math.max(0, Math.ceil(step) - 1)) });
  return { answerStep: step, answerText: text };
}

function isBlockerMode(mode: string): mode is BlockerMode {
  return Object.hasOwn(fills, mode);
}
