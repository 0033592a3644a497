import type { EventName } from '../../electron/contract/names.ts';
import type { AppInfo, Input, OpenedRun, Payload, Port, PortProblem, RunSummary, Settings } from './port.ts';

type Request = Parameters<Port['request']>[0];
type Answers = { [N in Request]?: (input: never) => unknown };

/** What a test may look at or change behind the page's back. */
export interface MemoryPort extends Port {
  readonly runs: Map<
    string,
    OpenedRun & { isInTrash: boolean; at: number; progress: { step: number; ending: string | null } }
  >;
  /** What exploring found, by run. */
  readonly analyses: Map<string, Input<'runs.keepAnalysis'>['analysis']>;
  settings: Settings | null;
  /** While set, every request of that name is answered with the problem. */
  failing: Map<Request, PortProblem>;
  readonly savedTexts: { name: string; mime: string; text: string }[];
  send<E extends EventName>(name: E, payload: Payload<E>): void;
}

const info: AppInfo = {
  version: '0.0.0',
  home: 'memory',
  platform: 'browser',
  heldBy: null,
  can: { saveFiles: true, nativeMenus: false, print: true, openAddress: false },
};

/** A whole machine in the page: for tests and for `vite` alone. Keeps nothing when the page goes. */
export function createMemoryPort(startSettings: Settings): MemoryPort {
  const listeners = new Map<EventName, Set<(payload: never) => void>>();
  let made = 0;
  const unknown = (): { problem: PortProblem } => ({
    problem: { code: 'runs/unknown', message: 'No such run.', details: {} },
  });
  const port: MemoryPort = {
    runs: new Map(),
    analyses: new Map(),
    settings: null,
    failing: new Map(),
    savedTexts: [],
    send(name, payload) {
      for (const listener of listeners.get(name) ?? []) listener(payload as never);
    },
    request(name, input) {
      const failing = port.failing.get(name);
      if (failing !== undefined) return Promise.resolve({ ok: false, problem: failing });
      // The table below is written against the same contract; its rows are one per name, so the casts meet their own types.
      const answer = (answers[name] as (input: unknown) => unknown)(input);
      if (answer !== null && typeof answer === 'object' && 'problem' in answer) {
        return Promise.resolve({ ok: false, problem: answer.problem as PortProblem });
      }
      return Promise.resolve({ ok: true, value: structuredClone(answer) as never });
    },
    subscribe(name, listener) {
      const all = listeners.get(name) ?? new Set();
      listeners.set(name, all.add(listener));
      return () => void all.delete(listener);
    },
  };
  const answers: Required<Answers> = {
    'app.info': () => info,
    'app.openAddress': () => ({}),
    'settings.read': () => ({
      settings: port.settings ?? startSettings,
      isFresh: port.settings === null,
      setAside: null,
    }),
    'settings.write': ({ settings }: Input<'settings.write'>) => {
      port.settings = settings;
      return {};
    },
    'runs.list': () => [...port.runs.values()].map(summarise),
    // A page alone keeps no stories to replay its runs with.
    'runs.records': () => [],
    'runs.create': ({ head }: Input<'runs.create'>) => {
      made += 1;
      const run = `memory-${String(made).padStart(4, '0')}`;
      const notes = { gladOf: null, takeBack: null, disagree: {}, action: null };
      const progress = { step: 0, ending: null };
      port.runs.set(run, { run, head, moves: [], notes, trouble: null, isInTrash: false, at: made, progress });
      return { run };
    },
    'runs.append': ({ run, n, move, world, progress }: Input<'runs.append'>) => {
      const kept = port.runs.get(run);
      if (kept === undefined) return unknown();
      if (n !== kept.moves.length)
        return { problem: { code: 'runs/out-of-order', message: 'Not the next move.', details: { n } } };
      made += 1;
      kept.moves.push({ ...move, world });
      kept.at = made;
      kept.progress = progress;
      return { n };
    },
    'runs.open': ({ run }: Input<'runs.open'>) => {
      const kept = port.runs.get(run);
      if (kept === undefined) return unknown();
      const { head, moves, notes, trouble } = kept;
      return { run, head, moves, notes, trouble };
    },
    'runs.note': ({ run, notes }: Input<'runs.note'>) => {
      const kept = port.runs.get(run);
      if (kept === undefined) return unknown();
      kept.notes = notes;
      return {};
    },
    'runs.readAnalysis': ({ run }: Input<'runs.readAnalysis'>) =>
      port.runs.has(run) ? { analysis: port.analyses.get(run) ?? null } : unknown(),
    'runs.keepAnalysis': ({ run, analysis }: Input<'runs.keepAnalysis'>) => {
      if (!port.runs.has(run)) return unknown();
      port.analyses.set(run, analysis);
      return {};
    },
    'runs.trash': ({ run }: Input<'runs.trash'>) => setTrash(run, true),
    'runs.restore': ({ run }: Input<'runs.restore'>) => setTrash(run, false),
    'desk.saveText': (text: Input<'desk.saveText'>) => {
      port.savedTexts.push(text);
      return {};
    },
    'desk.print': () => ({}),
    'desk.setMenu': () => ({}),
    'room.open': noRoom,
    'room.command': noRoom,
    'room.current': () => null,
    'room.close': noRoom,
    'room.newCode': noRoom,
    'room.list': () => [],
    'room.resume': noRoom,
    'room.openProjector': noRoom,
    'room.projector': () => null,
  };
  function setTrash(run: string, isInTrash: boolean): unknown {
    const kept = port.runs.get(run);
    if (kept === undefined) return unknown();
    kept.isInTrash = isInTrash;
    return {};
  }
  return port;
}

/** A page alone has no network: no room opens here. */
const noRoom = (): { problem: PortProblem } => ({
  problem: { code: 'app/not-allowed', message: 'No room can be opened from here.', details: {} },
});

/** A clock of its own: one second a change, so that lists are in a fixed order. */
const stamp = (at: number): string => new Date(Date.UTC(2030, 0, 1, 12, 0, at)).toISOString();

function summarise(kept: MemoryPort['runs'] extends Map<string, infer R> ? R : never): RunSummary {
  const { run, head, moves, notes, isInTrash, at, progress, trouble } = kept;
  return {
    run,
    scenario: head.scenario,
    contentHash: head.contentHash,
    seed: head.seed,
    startedAt: stamp(at - moves.length),
    lastAt: stamp(at),
    moves: moves.length,
    isOver: progress.ending !== null,
    ending: progress.ending,
    step: progress.step,
    parent: head.parent ?? null,
    isInTrash,
    name: notes.name ?? '',
    isStarred: notes.isStarred ?? false,
    trouble,
  };
}
