import type { Port } from '../port/port.ts';
import type { Audience, Engine, Move, Run, View, WhyLink } from './engine.ts';
import { Journal } from './journal.ts';
import type { SavedState } from './journal.ts';
import type { ActResult, Seat } from './seat.ts';

interface LocalSeatParts {
  readonly engine: Engine;
  readonly port: Port;
  readonly runId: string;
  readonly run: Run;
  /** Read at each view: the player may change the language in mid-run. */
  readonly audience: () => Audience;
  /** Told once, when a move ends the run. */
  readonly onOver?: (run: Run) => void;
}

/** A run on this machine: the engine plays in the page, the journal is kept by the port. */
export class LocalSeat implements Seat {
  readonly runId: string;
  readonly #engine: Engine;
  readonly #audience: () => Audience;
  readonly #journal: Journal;
  readonly #onOver: (run: Run) => void;
  readonly #listeners = new Set<() => void>();
  #run: Run;
  #seen: { run: Run; language: string; plays: number; view: View } | null = null;

  constructor({ engine, port, runId, run, audience, onOver = () => {} }: LocalSeatParts) {
    this.runId = runId;
    this.#engine = engine;
    this.#audience = audience;
    this.#onOver = onOver;
    this.#run = run;
    this.#journal = new Journal(port, runId, run.log.moves.length, () => this.#tell());
  }

  get run(): Run {
    return this.#run;
  }
  get saved(): SavedState {
    return this.#journal.state;
  }

  view(): View {
    const { language, plays } = this.#audience();
    const seen = this.#seen;
    if (seen !== null && seen.run === this.#run && seen.language === language && seen.plays === plays) return seen.view;
    const view = this.#engine.view(this.#run, { language, plays });
    this.#seen = { run: this.#run, language, plays, view };
    return view;
  }

  act(move: Move): ActResult {
    const before = this.#run.log.moves.length;
    const result = this.#engine.step(this.#run, { ...move, afterMoves: before });
    if (!result.ok) {
      return {
        ok: false,
        refusal: result.error,
        text: this.#engine.refusalText(result.error, this.#audience().language),
      };
    }
    this.#run = result.value;
    const last = result.value.steps.at(-1);
    const view = this.view();
    if (last !== undefined) {
      // What is kept is what was played: the log's own move, without the world's hash beside it.
      this.#journal.append({
        move: { ...move, afterMoves: before },
        world: last.worldHash,
        progress: { step: view.step, ending: view.ending?.id ?? null },
      });
    }
    this.#tell();
    if (view.isOver) this.#onOver(result.value);
    const { language } = this.#audience();
    return { ok: true, run: result.value, beats: this.#engine.beats(result.value, before, language) };
  }

  whatIf(move: Move): ReturnType<Seat['whatIf']> {
    const result = this.#engine.whatIf(this.#run, move, this.#audience().language);
    if (result.ok) return result;
    return { ok: false, text: this.#engine.refusalText(result.error, this.#audience().language) };
  }

  why(path: string): readonly WhyLink[] {
    return this.#engine.why(this.#run, path, this.#audience().language);
  }

  saveAgain(): Promise<void> {
    return this.#journal.flush();
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
