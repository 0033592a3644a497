import { holdsIn } from '../../engine/closure.ts';
import { isCallOpen, shutInside } from '../../engine/openness.ts';
import { tokensOf } from '../../engine/rules/price.ts';
import { isGivingBack } from '../../engine/rules/returns.ts';
import type { Tables } from '../../engine/tables.ts';
import type { World } from '../../engine/world.ts';
import type { Move } from '../../engine/run-log.ts';
import type { Play } from './plays.ts';
import type { Letters } from '../../format/calls.ts';
import { isSameRow } from './rows.ts';

/** What a policy may not do, where it stands. */
export type Bar = (move: Move, world: World) => boolean;

/** What a rating may read that is not as it stands: which truth it is, and the act that is being weighed. */
type Supposed = World & { truth: string; did: World['did']; played: World['played']; letters: World['letters'] };

/** A world as a bot looks at it while it chooses one move: what it has asked once is not worked out twice. */
export class Sight {
  readonly tables: Tables;
  readonly world: World;
  /** Per call: 0 not asked yet, 1 open, 2 shut. */
  private readonly calls: Uint8Array;
  private copy: Supposed | null = null;
  private truths: readonly { readonly id: string; readonly odds: number }[] | null = null;
  private readonly isBarred: Bar | null;
  /** A row once agreed is left alone: the second best is worth something too, and a bot would turn between the two. */
  private readonly keepsRows: boolean;
  constructor(tables: Tables, world: World, isBarred: Bar | null = null, keepsRows = false) {
    this.tables = tables;
    this.calls = new Uint8Array(tables.story.calls.length);
    this.world = world;
    this.isBarred = isBarred;
    this.keepsRows = keepsRows;
  }

  isCallOpen({ call, callAt }: Pick<Play, 'call' | 'callAt'>): boolean {
    if (call.kind === 'decision') return this.world.radio === call.id;
    if (this.calls[callAt] === 0) this.calls[callAt] = isCallOpen(this.tables, this.world, call) ? 1 : 2;
    return this.calls[callAt] === 1;
  }

  /** Open, affordable, and no giving back: a bot that takes back what it did would never end. */
  isOpen(play: Play): boolean {
    if (!this.isCallOpen(play)) return false;
    const { tables, world } = this;
    const { call, option, pick, row } = play;
    if (row !== null) return this.isRowOpen(play, row);
    // Asked before anything that has to be worked out: most of what is shut is shut by one of these.
    const isTaken = option !== null && !call.again && call.kind !== 'decision' && world.did[play.key] === true;
    if (isTaken || (option !== null && world.step < option.from)) return false;
    if ((play.price ?? tokensOf(tables, world, call, option ?? undefined)) > world.tokens) return false;
    if (option !== null && isGivingBack(world, call, option)) return false;
    if (shutInside(tables, world, call, option ?? undefined) !== null) return false;
    if (pick !== null && !holdsIn(tables, pick.when, world, null)) return false;
    return !this.bars(play);
  }

  private isRowOpen(play: Play, row: Letters): boolean {
    const inForce = this.world.letters[play.call.id];
    if (inForce !== undefined && (this.keepsRows || isSameRow(row, inForce))) return false;
    return this.world.tokens >= 1 && !this.bars(play);
  }

  private bars({ move }: Play): boolean {
    return this.isBarred?.(move, this.world) === true;
  }

  /** The same world as a copy of the bot's own, to suppose an act or a truth in: whoever takes it writes all four fields. */
  supposed(): Supposed {
    this.copy ??= { ...this.world };
    return this.copy;
  }

  /** The world as it stands, had it been of that truth. Good until the next is supposed. */
  asIf(truth: string): World {
    const { did, played, letters } = this.world;
    return Object.assign(this.supposed(), { truth, did, played, letters });
  }

  /** Truths still possible for whoever was shown exactly this much, with the story's odds, which need not sum to 1. */
  possible(): readonly { readonly id: string; readonly odds: number }[] {
    this.truths ??= this.tables.story.truths.filter(({ id }) => !this.world.ruledOut.includes(id));
    return this.truths;
  }
}
