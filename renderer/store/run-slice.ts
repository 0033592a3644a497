import type { OpenedRun, RunHead, RunNotes } from '../port/port.ts';
import { LocalSeat } from '../seat/local-seat.ts';
import type { SavedState } from '../seat/journal.ts';
import type { Move, Run, RunLog, Scenario } from '../seat/engine.ts';
import type { Seat } from '../seat/seat.ts';
import type { AppStore, Slice, Surroundings } from './app-store.ts';
import { ghostOf } from './runs-slice.ts';

/** The run in front: a reference and what is kept beside it. What it means is asked from the seat. */
export interface CurrentRun {
  readonly seat: Seat;
  /** Changes with every move: what selectors hang on. */
  readonly run: Run;
  readonly saved: SavedState;
  readonly notes: RunNotes;
  /** The last finished run on the same week, played again in memory; null = none. */
  readonly ghost: Run | null;
  /** What rides along: the last run, or a line found for this week. */
  readonly ghostIs: 'last_run' | 'line';
  /** How often the story had been finished when this run was opened: lights do not change in mid-run. */
  readonly plays: number;
}

export interface RunSlice {
  readonly current: CurrentRun | null;
  /** A run is being made or fetched. */
  readonly isOpening: boolean;
  /** A new week: other seed, other truth than the last run's where the story allows. The very first uses the story's own. */
  beginNewWeek(scenario: string, role?: string): Promise<void>;
  /** The same week: seed of the newest run of the story, in its role unless another is given. */
  beginSameWeek(scenario: string, role?: string): Promise<void>;
  /** Opens a kept run on the wall, or in its debrief when it is over; or in a place that is named. */
  openRun(run: string, place?: 'replay'): Promise<void>;
  /** The same week with the first moves kept, from a chosen move on (0 = from the start). */
  whatIf(beforeMove: number): Promise<void>;
  /**
   * The same week with the first moves of a line found for it, the whole line riding as the ghost (0 = raced from the start).
   * Refused moves throw: the line is of this week.
   */
  driveLine(moves: readonly Move[], keep: number): Promise<void>;
  /** Keeps glad-of, take-back, reasons and the one action with the run. */
  keepNotes(patch: Partial<RunNotes>): Promise<void>;
  leaveRun(): void;
}

const emptyNotes: RunNotes = { gladOf: null, takeBack: null, disagree: {}, action: null };

export const createRunSlice: Slice<RunSlice> = (set, get, around) => {
  const guarded = async (work: () => Promise<void>): Promise<void> => {
    if (get().isOpening) return;
    set({ isOpening: true });
    try {
      await work();
    } finally {
      set({ isOpening: false });
    }
  };
  return {
    current: null,
    isOpening: false,
    beginNewWeek: (id, role) =>
      guarded(async () => {
        const scenario = await around.shelf.scenario(id);
        await begin({ set, get, around }, scenario, newSeed(get(), around, scenario), [], undefined, { role });
      }),
    beginSameWeek: (id, role) =>
      guarded(async () => {
        const scenario = await around.shelf.scenario(id);
        const last = get().runs.find((run) => run.scenario === id && !run.isInTrash);
        const hands = { set, get, around };
        const seed = last?.seed ?? newSeed(get(), around, scenario);
        const fixed = await fixedIn(hands, last?.run);
        await begin(hands, scenario, seed, [], undefined, { ...fixed, role: role ?? fixed.role });
      }),
    openRun: (id, place) => guarded(() => open({ set, get, around }, id, place)),
    whatIf: (beforeMove) =>
      guarded(async () => {
        const { current } = get();
        if (current === null) return;
        const { scenario, log } = current.run;
        const kept = log.moves.slice(0, beforeMove).map(withoutWorld);
        const { run: ghost, seat } = current;
        await begin({ set, get, around }, scenario, log.seed, kept, { log, runId: seat.runId, ghost });
      }),
    driveLine: (moves, keep) =>
      guarded(async () => {
        const { current } = get();
        if (current === null) return;
        const { scenario, log } = current.run;
        const ghost = alongLine(around.engine, current.run, moves);
        await begin({ set, get, around }, scenario, log.seed, moves.slice(0, keep), {
          log,
          runId: current.seat.runId,
          ghost,
          isLine: true,
          shared: Math.min(keep, sharedMoves(current.run, ghost)),
        });
      }),
    async keepNotes(patch) {
      const { current } = get();
      if (current === null) return;
      const notes = { ...current.notes, ...patch };
      set({ current: { ...current, notes } });
      const answer = await around.port.request('runs.note', { run: current.seat.runId, notes });
      if (!answer.ok) get().warn(answer.problem);
    },
    leaveRun: () => set({ current: null }),
  };
};

interface Hands {
  readonly set: AppStore['setState'];
  readonly get: AppStore['getState'];
  readonly around: Surroundings;
}

/** A line found for the week of a run, played from its start. Bugs throw: a line replays as it stands. */
export function alongLine(engine: Surroundings['engine'], { scenario, log }: Run, moves: readonly Move[]): Run {
  const { run, stopped } = engine.replay(scenario, { ...log, moves });
  if (stopped !== null) throw new Error(`A move of a line was refused: ${stopped.why.code}`);
  return run;
}

/** The line kept as the ghost of a run; null = none is, or the story has changed under it. */
function lineOf(engine: Surroundings['engine'], { scenario, log }: Run, { ghost }: RunNotes): Run | null {
  if (ghost === undefined) return null;
  const { run, stopped } = engine.replay(scenario, { ...log, moves: ghost });
  return stopped === null ? run : null;
}

/** Moves two runs of a week begin with alike. */
function sharedMoves(one: Run, other: Run): number {
  const parts = one.steps.findIndex((step, at) => step.worldHash !== other.steps[at]?.worldHash);
  return parts === -1 ? one.steps.length : parts;
}

function withoutWorld({ world: _world, ...move }: RunLog['moves'][number]): Move {
  return move;
}

/** The story's rehearsed first seed once; afterwards seeds are drawn until the truth differs from the last run's. */
function newSeed(
  { runs, settings }: ReturnType<Hands['get']>,
  { engine, drawSeed }: Surroundings,
  scenario: Scenario,
): number {
  const { story } = scenario;
  const earlier = runs.filter((run) => run.scenario === story.id);
  const isFirst = earlier.length === 0 && (settings.plays[story.id] ?? 0) === 0;
  if (isFirst && story.firstSeed !== undefined) return story.firstSeed;
  const last = earlier[0];
  const lastTruth = last === undefined ? null : engine.start(scenario, { seed: last.seed }).world.truth;
  return engine.pickNewSeed(scenario, drawSeed, lastTruth);
}

/** What a week holds beside its seed: fixed by a workshop's cut or a season, else nothing; and the role it is played in. */
type Fixed = Pick<RunLog, 'truth' | 'luck' | 'carry'> & { readonly role?: string | undefined };

async function fixedIn({ around }: Hands, run: string | undefined): Promise<Fixed> {
  if (run === undefined) return {};
  const answer = await around.port.request('runs.open', { run });
  // A journal that cannot be read still has its seed in the list.
  return answer.ok ? logOf(answer.value) : {};
}

/** Makes the journal, plays the kept moves into it, and goes to the wall. */
async function begin(
  hands: Hands,
  scenario: Scenario,
  seed: number,
  kept: readonly Move[],
  fork?: {
    readonly log: RunLog;
    readonly runId: string;
    readonly ghost: Run | null;
    readonly isLine?: boolean;
    /** Moves it has in common with its parent, where those kept are not the parent's own. */
    readonly shared?: number;
  },
  week: Fixed = fork?.log ?? {},
): Promise<void> {
  const { get, around } = hands;
  const { settings } = get();
  const of = fork?.log;
  const assists = of?.assists ?? settings.assists;
  const craft = of === undefined ? settings.craft : (of.craft ?? '');
  const head: RunHead = {
    format: 1,
    app: around.info?.version ?? '0.0.0',
    scenario: scenario.story.id,
    contentHash: scenario.pack.contentHash,
    role: of?.role ?? week.role ?? scenario.story.roles[0] ?? 'individual',
    seed,
    assists,
    ...(craft === '' ? {} : { craft }),
    ...(week.truth === undefined ? {} : { truth: week.truth }),
    ...(week.luck === undefined ? {} : { luck: { ...week.luck } }),
    ...(week.carry === undefined ? {} : { carry: { ...week.carry } }),
    ...(fork === undefined ? {} : { parent: { run: fork.runId, moves: fork.shared ?? kept.length } }),
  };
  const answer = await around.port.request('runs.create', { head });
  if (!answer.ok) return get().warn(answer.problem);
  const run = around.engine.start(scenario, startOf(head));
  const ghost = fork === undefined ? await findGhost(hands, scenario, head, answer.value.run) : fork.ghost;
  const line = fork?.isLine === true ? ghost : null;
  const notes: RunNotes = line === null ? emptyNotes : { ...emptyNotes, ghost: line.log.moves.map(withoutWorld) };
  // Kept before the first move, so that a line rides along again when the run is opened the next time.
  if (line !== null) {
    const noted = await around.port.request('runs.note', { run: answer.value.run, notes });
    if (!noted.ok) get().warn(noted.problem);
  }
  const seat = take(hands, answer.value.run, run, notes, ghost, line === null ? 'last_run' : 'line');
  for (const move of kept) {
    const played = seat.act(move);
    // The same moves in the same world: a refusal here is a bug of ours, not of the player.
    if (!played.ok) throw new Error(`A kept move was refused: ${played.refusal.code}`);
  }
  get().go('wall');
}

async function open(hands: Hands, id: string, place?: 'replay'): Promise<void> {
  const { get, around } = hands;
  const answer = await around.port.request('runs.open', { run: id });
  if (!answer.ok) return get().warn(answer.problem);
  const { head, notes } = answer.value;
  if (!around.shelf.has(head.scenario)) return get().say({ kind: 'story_gone' });
  const scenario = await around.shelf.scenario(head.scenario);
  const { run, stopped } = around.engine.replay(scenario, logOf(answer.value));
  const line = lineOf(around.engine, run, notes);
  const ghost = line ?? (await findGhost(hands, scenario, head, id));
  if (stopped !== null) {
    // The story has changed under the run: what still fits goes on as a run of its own; the old journal stays as it is.
    const fork = { log: run.log, runId: id, ghost, isLine: line !== null };
    await begin(hands, scenario, head.seed, run.log.moves.map(withoutWorld), fork);
    return get().say({ kind: 'cut_short', move: stopped.move + 1 });
  }
  const seat = take(hands, id, run, notes, ghost, line === null ? 'last_run' : 'line');
  get().go(place ?? (seat.view().isOver ? 'debrief' : 'wall'));
}

/** Puts a run in front and keeps the store's reference in step with its seat. */
function take(
  { set, get, around }: Hands,
  runId: string,
  run: Run,
  notes: RunNotes,
  ghost: Run | null,
  ghostIs: CurrentRun['ghostIs'] = 'last_run',
): Seat {
  const scenarioId = run.scenario.story.id;
  const plays = get().settings.plays[scenarioId] ?? 0;
  const seat: Seat = new LocalSeat({
    engine: around.engine,
    port: around.port,
    runId,
    run,
    audience: () => ({ language: get().settings.language, plays }),
    onOver() {
      const { settings, changeSettings } = get();
      changeSettings({ plays: { ...settings.plays, [scenarioId]: (settings.plays[scenarioId] ?? 0) + 1 } });
    },
  });
  set({ current: { seat, run, saved: seat.saved, notes, ghost, ghostIs, plays } });
  seat.subscribe(() => {
    const { current } = get();
    if (current?.seat === seat) set({ current: { ...current, run: seat.run, saved: seat.saved } });
  });
  return seat;
}

async function findGhost(
  { get, around }: Hands,
  scenario: Scenario,
  head: RunHead,
  runId: string,
): Promise<Run | null> {
  const last = ghostOf(get().runs, head, runId);
  if (last === null) return null;
  const answer = await around.port.request('runs.open', { run: last.run });
  // Without its ghost a run plays the same: a run that cannot be read is told of in the garage.
  if (!answer.ok) return null;
  return around.engine.replay(scenario, logOf(answer.value)).run;
}

function startOf(head: RunHead): Omit<RunLog, 'format' | 'scenario' | 'contentHash' | 'parent' | 'moves'> {
  const { format: _format, app: _app, scenario: _scenario, contentHash: _hash, parent: _parent, ...start } = head;
  return start;
}
/** A journal as the engine replays it. */
export function logOf({ head, moves }: OpenedRun): RunLog {
  const { app: _app, ...log } = head;
  return { ...log, moves };
}
