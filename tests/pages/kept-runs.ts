import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { io } from 'socket.io-client';
import type { Envelope } from '../../electron/contract/envelope.ts';
import type { Input, Output } from '../../electron/contract/contract.ts';
import type { RequestName } from '../../electron/contract/names.ts';
import type { RunNotes } from '../../electron/contract/runs.ts';
import type { Settings } from '../../electron/contract/settings.ts';
import { load, prepare, start, step, view } from '../../scenarios/index.ts';
import type { Analysis, Pack, Run, Scenario, StartOptions } from '../../scenarios/index.ts';

const library = resolve(import.meta.dirname, '../../scenarios/library');

function shippedPack(story: string): Pack {
  const folder = join(library, story);
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  const { pack } = load(new Map(names.map(({ name }) => [name, readFileSync(join(folder, name), 'utf8')])));
  if (pack === undefined) throw new Error('The shipped story does not load.');
  return pack;
}

type Walk = Pack['walks'][number];

/** A walk of a shipped story, with its scenario and whom it is played as. */
export function shippedWalk(
  story: string,
  id: string,
): { readonly pack: Pack; readonly scenario: Scenario; readonly walk: Walk; readonly role: string } {
  const pack = shippedPack(story);
  const walk = pack.walks.find((one) => one.id === id);
  if (walk === undefined) throw new Error(`No walk is named ${id}.`);
  return { pack, scenario: prepare(pack), walk, role: walk.role ?? pack.story.roles[0] ?? '' };
}

/** How a walk begins; drawn, its truth and luck are left to the seed. */
export function startOptionsOf({ seed, craft, truth, luck }: Walk, role: string, isDrawn = false) {
  return {
    seed,
    role,
    ...(craft === undefined ? {} : { craft }),
    assists: { tokens: 0, strip: 5, coach: 'on', clocks: 'written' },
    ...(truth === undefined || isDrawn ? {} : { truth }),
    ...(luck === undefined || isDrawn ? {} : { luck: { ...luck } }),
  } as const satisfies StartOptions;
}

export interface KeptRun {
  /** Folder of the library; left out, the first story. */
  readonly story?: string;
  /** A walk of the story's own tests. */
  readonly walk: string;
  /** Only its first moves; left out, all of it. */
  readonly moves?: number;
  /** Begun as a player begins: truth and luck drawn by the seed, not fixed as in the walk. */
  readonly isDrawn?: boolean;
  readonly notes?: Partial<RunNotes>;
  /** What exploring found, as if it had been kept beside the run; left out, the page explores it itself. */
  readonly analysis?: (run: Run) => Analysis;
}

/** One request of the contract, over whatever wire the app under test listens on. */
export type Wire = <N extends RequestName>(name: N, input: Input<N>) => Promise<Envelope<Output<N>>>;

/** Keeps runs and settings in an app that is served, through its own contract, as if they had been played before. */
export async function keepRuns(url: string, runs: readonly KeptRun[], settings: Partial<Settings> = {}): Promise<void> {
  const { origin, hash } = new URL(url);
  const socket = io(origin, { auth: { token: hash.slice(1) }, transports: ['websocket'], extraHeaders: { origin } });
  await keepRunsOver((name, input) => socket.timeout(10_000).emitWithAck(name, input), runs, settings);
  socket.close();
}

/** The same over any wire: the desktop window has its bridge. */
export async function keepRunsOver(
  wire: Wire,
  runs: readonly KeptRun[],
  settings: Partial<Settings> = {},
): Promise<void> {
  const ask = async <N extends RequestName>(name: N, input: Input<N>): Promise<Output<N>> => {
    const answer = await wire(name, input);
    if (!answer.ok) throw new Error(`${name}: ${answer.problem.code}`);
    return answer.value;
  };
  const plays: Record<string, number> = {};
  for (const { story: folder = 'container-closes-friday', walk: id, moves, notes, isDrawn, analysis } of runs) {
    const { pack, scenario, walk, role } = shippedWalk(folder, id);
    const options = startOptionsOf(walk, role, isDrawn);
    const head = {
      format: 1,
      app: '0.0.0',
      scenario: pack.story.id,
      contentHash: pack.contentHash,
      ...options,
    } as const;
    const { run: runId } = await ask('runs.create', { head });
    let run = start(scenario, options);
    for (const [n, { facts, letters, ...rest }] of walk.moves.slice(0, moves).entries()) {
      const move = {
        ...rest,
        ...(facts ? { facts: [...facts] } : {}),
        ...(letters ? { letters: { ...letters } } : {}),
      };
      const next = step(run, move);
      if (!next.ok) throw new Error(`${id}, move ${n}: ${next.error.code}`);
      run = next.value;
      const seen = view(run, { language: 'en' });
      const progress = { step: seen.step, ending: seen.ending?.id ?? null };
      await ask('runs.append', { run: runId, n, move, world: run.steps.at(-1)?.worldHash ?? '', progress });
    }
    if (view(run, { language: 'en' }).isOver) plays[pack.story.id] = (plays[pack.story.id] ?? 0) + 1;
    if (analysis !== undefined) await ask('runs.keepAnalysis', { run: runId, analysis: analysis(run) });
    if (notes !== undefined) {
      await ask('runs.note', {
        run: runId,
        notes: { gladOf: null, takeBack: null, disagree: {}, action: null, ...notes },
      });
    }
  }
  const now = await ask('settings.read', {});
  await ask('settings.write', { settings: { ...now.settings, theme: 'dark', plays, ...settings } });
}
