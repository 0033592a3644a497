import type { Input, Move, Port, PortProblem } from '../port/port.ts';

/** How much of a run is on the disk. `unsaved`: play goes on in memory, `problem` says why. */
export interface SavedState {
  readonly kind: 'saved' | 'saving' | 'unsaved';
  /** Moves known to be durable. */
  readonly moves: number;
  readonly problem: PortProblem | null;
}
export interface Line {
  readonly move: Move;
  readonly world: string;
  readonly progress: { readonly step: number; readonly ending: string | null };
}

/**
 * The page's end of one run's journal: appends in order, one at a time, and keeps what could not be written to try again
 * with the next move or when asked. Nothing is dropped while the page stands.
 */
export class Journal {
  readonly run: string;
  readonly #port: Port;
  readonly #onChange: (state: SavedState) => void;
  #lines: Line[] = [];
  /** Number of the first line in `#lines`. */
  #next: number;
  #isBusy = false;
  #state: SavedState;

  constructor(port: Port, run: string, moves: number, onChange: (state: SavedState) => void) {
    this.#port = port;
    this.run = run;
    this.#next = moves;
    this.#onChange = onChange;
    this.#state = { kind: 'saved', moves, problem: null };
  }

  get state(): SavedState {
    return this.#state;
  }

  append(line: Line): void {
    this.#lines.push(line);
    void this.flush();
  }

  /** Writes what waits. Safe to call at any time. */
  async flush(): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    let problem: PortProblem | null = null;
    while (this.#lines[0] !== undefined && problem === null) {
      const [line] = this.#lines;
      this.#tell({ kind: 'saving', moves: this.#next, problem: null });
      // eslint-disable-next-line no-await-in-loop -- a journal is written in order
      const answer = await this.#port.request('runs.append', {
        run: this.run,
        n: this.#next,
        ...line,
        move: wired(line.move),
      });
      if (answer.ok) {
        this.#lines.shift();
        this.#next += 1;
      } else problem = answer.problem;
    }
    this.#isBusy = false;
    this.#tell({ kind: problem === null ? 'saved' : 'unsaved', moves: this.#next, problem });
  }

  #tell(state: SavedState): void {
    this.#state = state;
    this.#onChange(state);
  }
}

/** The same move in the contract's shape: own lists, nothing shared with the run. */
function wired({ facts, letters, ...rest }: Move): Input<'runs.append'>['move'] {
  return {
    ...rest,
    ...(facts === undefined ? {} : { facts: [...facts] }),
    ...(letters === undefined ? {} : { letters: { ...letters } }),
  };
}
