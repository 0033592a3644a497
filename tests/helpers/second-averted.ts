import { start, stepFast, type Move, type Run, type RunLog, type Scenario } from '../../scenarios/index.ts';
import { outcomeOf } from '../../scenarios/scoring/utility.ts';

type Levels = Map<string, { readonly level: number; readonly spread: number }>;

/** Moments of calls that never arose: the week played again from its start, each act of one's own left out in turn, the latest first. */
export function readAverted(
  scenario: Scenario,
  run: Run,
  log: RunLog,
): { readonly name: string; readonly levels: Levels }[] {
  const { moves, format: _, scenario: _id, contentHash: _hash, ...head } = log;
  if (run.world.at['clock'] !== 'over' || run.world.lost !== '') return [];
  const met = troubles(run);
  const isOwn = (move: Move): boolean => !['turn', 'dive', 'decision'].includes(move.kind);
  const bare = moves.map(({ world: _world, afterMoves: _after, ...each }): Move => each);
  const coming = [
    ...troubles(
      playedOut(
        start(scenario, head),
        bare.filter((move) => !isOwn(move)),
      ),
    ),
  ].filter((trouble) => !met.has(trouble));
  if (coming.length === 0) return [];
  const claimed = new Map<string, number>();
  for (let left = moves.length - 1; left >= 0; left -= 1) {
    const move = moves[left];
    if (move === undefined || ['turn', 'dive', 'decision'].includes(move.kind)) continue;
    const others = moves
      .filter((_each, at) => at !== left)
      .map(({ world: _world, afterMoves: _after, ...each }) => each);
    const without = playedOut(start(scenario, head), others);
    if (outcomeOf(without) >= outcomeOf(run)) continue;
    const option = scenario.story.calls
      .find((call) => call.id === move.call)
      ?.options.find((each) => each.id === (move.option ?? 'done'));
    for (const trouble of troubles(without)) {
      const isItsOwn = [move.call, option?.unblocks, option?.settles?.call].includes(trouble);
      if (coming.includes(trouble) && !claimed.has(trouble) && !isItsOwn) claimed.set(trouble, left);
    }
  }
  return [...claimed].map(([call, index]) => ({ name: `${call}.averted#${index}`, levels: levelsOf(scenario, call) }));
}

function playedOut(begun: Run, moves: readonly Move[]): Run {
  let run = begun;
  for (const move of moves) {
    const next = stepFast(run, move);
    if (next.ok) run = next.value;
  }
  for (;;) {
    const next = stepFast(run, { call: 'turn', kind: 'turn' });
    if (!next.ok) return run;
    run = next.value;
  }
}

/** Dilemmas that were on the radio, and blockers that stopped work although the story did not begin so. */
function troubles(run: Run): Set<string> {
  const worlds = [run.opening.world, ...run.steps.map((step) => step.world)];
  const stopped = run.scenario.story.blockers.filter(
    ({ id, starts }) =>
      (starts === 'signal' || starts === 'risk') &&
      worlds.some((world) => world.at[id] === 'blocker' || world.at[id] === 'showstopper'),
  );
  return new Set([...worlds.flatMap(({ radio }) => radio ?? []), ...stopped.map(({ id }) => id)]);
}

/** As its best rescue is keyed, solid at least; with a clock and without a key, leading. */
function levelsOf(scenario: Scenario, id: string): Levels {
  const { story } = scenario;
  const levels: Levels = new Map();
  for (const facet of story.behaviours.filter((each) => each === 'unblock' || each === 'orchestrate')) {
    const options = story.calls.find((call) => call.id === id)?.options ?? [];
    const rows = options.flatMap((option) =>
      (story.keys[`${id}.${option.id}`]?.facets ?? [])
        .filter((key) => key.facet === facet)
        .flatMap((key) => key.level.map((row) => ({ raw: row.is, spread: key.spread }))),
    );
    const top = Math.max(...rows.map((row) => row.raw));
    const spread = Math.min(...rows.filter((row) => row.raw === top).map((row) => row.spread));
    const blocker = story.blockers.find((each) => each.id === id);
    if (rows.length > 0) levels.set(facet, { level: Math.max(3, top), spread });
    else if (facet === 'unblock' && blocker !== undefined && (blocker.becomes === null || blocker.need !== undefined))
      levels.set(facet, { level: 4, spread: 0 });
  }
  return levels;
}
