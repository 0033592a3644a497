import { score, view } from '../../scenarios/index.ts';
import type {
  Analysis,
  Move,
  Offer,
  OfferOption,
  Refusal,
  Reading,
  Run,
  SaidView,
  StripEntry,
  View,
} from '../../scenarios/index.ts';
import { refusalText } from '../../scenarios/index.ts';

export interface Told {
  readonly index: number;
  readonly refusal: Refusal;
}

/**
 * The document of `play`, `replay` and `fork` (`cli.md` §6). One step a move: what stood there before it, then the move and
 * what it did; when the moves are used up the last step shows what is offered, and `end` is null.
 */
export function playDocument(run: Run, language: string, told: Told | null, analysis: Analysis | null = null): object {
  const { scenario, log } = run;
  const steps = run.steps.map((done) => ({
    ...standing(view(run, { language, at: done.index })),
    move: plainMove(done.move),
    changes: done.changes,
    said: saidAt(view(run, { language, at: done.index + 1 }), done.index),
    world: done.worldHash,
  }));
  const now = view(run, { language });
  const last = now.isOver ? [] : [{ ...standing(now), said: saidAt(now, -1, run.steps.length === 0) }];
  return {
    scenario: { id: scenario.story.id, contentHash: scenario.pack.contentHash },
    role: log.role ?? scenario.story.roles[0] ?? 'individual',
    seed: String(log.seed),
    ...(log.truth === undefined ? {} : { truth: log.truth }),
    ...(log.luck === undefined ? {} : { luck: log.luck }),
    ...(log.assists === undefined ? {} : { assists: log.assists }),
    ...(log.parent === undefined ? {} : { parent: log.parent }),
    steps: [...steps, ...last],
    refusal:
      told === null ? null : { index: told.index, ...told.refusal, message: refusalText(told.refusal, language) },
    end: now.isOver ? endOf(score(run, language, analysis)) : null,
  };
}

/** A move without the fields nobody wrote. */
function plainMove(move: Move): Move {
  return move;
}

function saidAt(seen: View, index: number, isOpening = false): readonly object[] {
  const isIt = (line: SaidView): boolean => line.index === index;
  return index < 0 && !isOpening ? [] : seen.said.filter(isIt).map(({ by, text, role }) => ({ by, text, role }));
}

function standing(seen: View): object {
  return {
    index: seen.index,
    step: seen.step,
    tokens: seen.tokens,
    scene: seen.scene,
    strip: seen.strip.map(stripRow),
    intents: seen.people.flatMap(({ id, intent }) => (intent === null ? [] : [{ person: id, text: intent.text }])),
    offered: seen.offers.map(offered),
  };
}

function stripRow({ id, atStep, who, text, size, certainty, isOnTheRadio, waysOut }: StripEntry): object {
  const open = waysOut.filter((way) => way.isOpen);
  return {
    id,
    atStep,
    who,
    text,
    size: size === null ? null : { text: size.text, points: size.points },
    certainty,
    isOnTheRadio,
    waysOut: open.map((way) => ({
      id: way.id,
      call: way.call,
      option: way.option,
      verb: way.verb,
      tokens: way.tokens,
      price: way.price === null ? null : way.price.amount,
      untilStep: way.untilStep,
    })),
  };
}

function offered(offer: Offer): object {
  const isListed =
    ['decision', 'blocker', 'broadcast', 'conflict', 'coach'].includes(offer.kind) && offer.options.length > 0;
  return {
    call: offer.call,
    kind: offer.kind,
    verb: offer.verb,
    tokens: offer.tokens,
    isOpen: offer.isOpen,
    ...(offer.reason === null ? {} : { reason: offer.reason.text }),
    text: offer.text,
    stakes: offer.stakes,
    ...(isListed ? { options: offer.options.map(option) } : {}),
    ...(offer.row === null ? {} : { people: offer.row.people.map((person) => person.id) }),
    ...(offer.dueSteps === null ? {} : { dueSteps: offer.dueSteps }),
    ...(offer.answersAs === null ? {} : { of: offer.answersAs }),
    ...(offer.whatIf === null ? {} : { whatIf: offer.whatIf }),
  };
}

/** Numbers only: what they count is words of a language, and the shape is a contract. */
function rangeOf({ min, max, step }: NonNullable<OfferOption['parameter']>): object {
  return { min, max, step };
}

function option(row: OfferOption): object {
  return {
    option: row.option,
    text: row.text,
    isOpen: row.isOpen,
    tokens: row.tokens,
    stakes: row.stakes,
    ...(row.reason === null ? {} : { reason: row.reason.text }),
    ...(row.openedBy.length === 0 ? {} : { openedBy: row.openedBy }),
    ...(row.picks.length === 0 ? {} : { picks: row.picks }),
    ...(row.parameter === null ? {} : { parameter: rangeOf(row.parameter) }),
    ...(row.putTo === null ? {} : { putTo: row.putTo }),
    ...(row.whatIf === null ? {} : { whatIf: row.whatIf }),
    ...(row.resolution === null ? {} : { resolution: row.resolution }),
  };
}

function endOf(reading: Reading): object {
  const { ending, outcome, utility, lines, crossed, marks, moments, dimensions, prices, givenAway, luck } = reading;
  return {
    ending,
    outcome,
    utility,
    lines,
    crossed: crossed.map((line) => line.id),
    marks: marks.map((mark) => mark.id),
    moments: moments.map(({ id, call, index, behaviours, isAverted, isContested }) => ({
      id,
      call,
      index,
      behaviours: behaviours.map(({ facet, level, channel, raters, spread }) => ({
        facet,
        level,
        channel,
        raters,
        spread,
      })),
      isAverted,
      isContested,
    })),
    dimensions: dimensions.map(({ id, solid, moments: count }) => ({ id, solid, moments: count })),
    prices: prices?.map(({ index, points, standardError, word }) => ({ index, points, standardError, word })) ?? null,
    givenAway: givenAway?.points ?? null,
    luck: luck?.points ?? null,
  };
}
