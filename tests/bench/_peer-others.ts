import { createRequire } from 'node:module';
import type { Game } from 'boardgame.io';
import { Compiler } from 'inkjs/full';
import { assign, createMachine, initialTransition, transition } from 'xstate';
import {
  added,
  addsOf,
  type Choice,
  choiceOf,
  type Counters,
  DECISIONS,
  type Entry,
  type Lane,
  laneAfter,
  nodeOf,
  NOTHING,
  type Player,
} from './_peer-story.ts';

const CHOICE_LIST = [0, 1, 2] as const satisfies readonly Choice[];
const LANES = [0, 1] as const satisfies readonly Lane[];

/** The least that does the work: new counters, a new log, nothing else. No rules, no guards, nothing that could be explained later. */
export const byHand: Player = (choices) => {
  let state: { readonly lane: Lane; readonly counters: Counters; readonly log: readonly Entry[] } = {
    lane: 0,
    counters: NOTHING,
    log: [],
  };
  choices.forEach((k, i) => {
    const { lane } = state;
    const counters = added(state.counters, addsOf(lane, i, k));
    const entry: Entry = { i, node: nodeOf(lane, i), k, counters };
    state = { lane: laneAfter(lane, k), counters, log: [...state.log, entry] };
  });
  return state.log;
};

interface Context {
  readonly counters: Counters;
  readonly log: readonly Entry[];
}

/** A machine written for this story alone, as XState's own guides would: a state a node, three events, `assign`; pure `transition`. */
export function xstatePlayer(): Player {
  const stateOf = (lane: Lane, i: number) => ({
    on: Object.fromEntries(
      CHOICE_LIST.map((k) => [
        `C${k}`,
        {
          target: i + 1 < DECISIONS ? nodeOf(laneAfter(lane, k), i + 1) : 'end',
          actions: assign(({ context }: { context: Context }) => {
            const counters = added(context.counters, addsOf(lane, i, k));
            return { counters, log: [...context.log, { i, node: nodeOf(lane, i), k, counters }] };
          }),
        },
      ]),
    ),
  });
  const nodes = LANES.flatMap((lane) =>
    Array.from({ length: DECISIONS }, (_, i) => [nodeOf(lane, i), stateOf(lane, i)] as const),
  );
  const context: Context = { counters: NOTHING, log: [] };
  const machine = createMachine({
    id: 'thirty',
    initial: nodeOf(0, 0),
    context,
    states: { ...Object.fromEntries(nodes), end: { type: 'final' } },
  });
  return (choices) => {
    let [snapshot] = initialTransition(machine);
    for (const k of choices) [snapshot] = transition(machine, snapshot, { type: `C${k}` });
    if (snapshot.status !== 'done') throw new Error('the machine did not end');
    return snapshot.context.log;
  };
}

/** Ink, compiled once; its variables are the counters, the log is kept outside as Ink has no records. */
export function inkPlayer(): Player {
  const knots = LANES.flatMap((lane) => Array.from({ length: DECISIONS }, (_, i) => knotOf(lane, i)));
  const source = ['VAR a = 0', 'VAR b = 0', 'VAR c = 0', `-> ${nodeOf(0, 0)}`, ...knots, '=== finish', '-> END', ''];
  const story = new Compiler(source.join('\n')).Compile();
  return (choices) => {
    story.ResetState();
    const log: Entry[] = [];
    const read = (name: string): number => Number(story.variablesState.$(name));
    let lane: Lane = 0;
    choices.forEach((k, i) => {
      while (story.canContinue) story.Continue();
      const node = nodeOf(lane, i);
      story.ChooseChoiceIndex(k);
      while (story.canContinue) story.Continue();
      lane = laneAfter(lane, k);
      log.push({ i, node, k, counters: { a: read('a'), b: read('b'), c: read('c') } });
    });
    return log;
  };
}

function knotOf(lane: Lane, i: number): string {
  const options = CHOICE_LIST.map((k) => {
    const { a, b, c } = addsOf(lane, i, k);
    const next = i + 1 < DECISIONS ? nodeOf(laneAfter(lane, k), i + 1) : 'finish';
    return [`+ This one ${k}`, `  ~ a += ${a}`, `  ~ b += ${b}`, `  ~ c += ${c}`, `  -> ${next}`].join('\n');
  });
  return [`=== ${nodeOf(lane, i)}`, 'What now?', ...options].join('\n');
}

interface Board {
  lane: Lane;
  i: number;
  counters: Counters;
  log: Entry[];
}
interface BoardClient {
  start(): void;
  reset(): void;
  getState(): { readonly G: Board } | null;
  readonly moves: { choose(k: number): void };
}
type BoardModule = { readonly Client: (options: { readonly game: Game<Board>; readonly debug: false }) => BoardClient };

/** boardgame.io's local client, one player; its moves write on an immer draft. */
export function boardPlayer(): Player {
  // The package has no `exports`, so Node finds its client only by `require`; its types are those of a browser build.
  const { Client } = createRequire(import.meta.url)('boardgame.io/client') as BoardModule;
  const game: Game<Board> = {
    name: 'thirty',
    setup: (): Board => ({ lane: 0, i: 0, counters: NOTHING, log: [] }),
    turn: { minMoves: 0 },
    moves: {
      choose: ({ G }: { G: Board }, n: number): void => {
        const k = choiceOf(n);
        G.counters = added(G.counters, addsOf(G.lane, G.i, k));
        G.log.push({ i: G.i, node: nodeOf(G.lane, G.i), k, counters: G.counters });
        G.lane = laneAfter(G.lane, k);
        G.i += 1;
      },
    },
  };
  const client = Client({ game, debug: false });
  client.start();
  return (choices) => {
    client.reset();
    for (const k of choices) client.moves.choose(k);
    return client.getState()?.G.log ?? [];
  };
}
