import { actWords } from '../engine/view/act-words.ts';
import { worldBefore } from '../engine/view/beats.ts';
import { causeWords, type Telling } from '../engine/view/change-words.ts';
import type { Speech } from '../engine/view/words.ts';
import type { Cause, Plain } from '../engine/ledger.ts';
import type { Run } from '../engine/run.ts';
import type { World } from '../engine/world.ts';
import { aspectValue } from '../text/compare.ts';
import type { Aspect } from './aspects.ts';
import type { Overlay } from './types.ts';

type Difference = Overlay['differences'][number];

/** One aspect of runs that are cut to one moment: nothing where they agree, else each value and since when they differ. */
export function differenceOf(
  aspect: Aspect,
  runs: readonly Run[],
  moments: readonly (readonly number[])[],
  speech: Speech,
): readonly Difference[] {
  const [first] = runs;
  const now = runs.map((run) => aspect.read(run.world));
  if (first === undefined || now.every((value) => value === now[0])) return [];
  const telling = (run: Run): Telling => ({ story: run.scenario.story, speech, world: run.world });
  const values = runs.map((run, at) =>
    aspect.isNamedByCause ? setBy(aspect, run, speech) : aspect.value(telling(run), now[at] ?? null),
  );
  // Two things that read the same are no difference a player could see.
  if (values.every((value) => value === values[0])) return [];
  const parted = partedAt(aspect, runs, moments);
  return [
    {
      id: aspect.id,
      text: aspect.name(telling(first)),
      isNumber: aspect.isNumber,
      values,
      since: parted.run.steps[parted.index]?.step ?? 0,
      because: becauseOf(aspect, parted.run, parted.index, speech),
    },
  ];
}

interface Parted {
  readonly run: Run;
  /** Number of the move that parted them for good. */
  readonly index: number;
}

/** Back along the axis from now: the last moment at which all still agreed, and the move after it. */
function partedAt(aspect: Aspect, runs: readonly Run[], moments: readonly (readonly number[])[]): Parted {
  const events = runs
    .flatMap((run, at) =>
      run.steps.map((step) => ({ run, at, index: step.index, place: moments[at]?.[step.index + 1] ?? 0 })),
    )
    .toSorted((a, b) => a.place - b.place || a.index - b.index);
  const valueAt = (at: number, index: number): Plain => {
    const run = runs[at];
    return run === undefined ? null : aspect.read(worldAt(run, index));
  };
  const heads = runs.map((run) => run.steps.length);
  let parted = events.at(-1);
  for (let place = events.length - 1; place >= 0; place -= 1) {
    const event = events[place];
    if (event === undefined) break;
    const isMoved = valueAt(event.at, event.index + 1) !== valueAt(event.at, event.index);
    heads[event.at] = event.index;
    if (isMoved) parted = event;
    // Moves of the same moment are taken back together: one of them is not yet a difference.
    if (events[place - 1]?.place === event.place) continue;
    const then = heads.map((index, at) => valueAt(at, index));
    if (then.every((value) => value === then[0])) break;
  }
  if (parted === undefined) throw new Error('runs that differ have moves');
  return { run: parted.run, index: parted.index };
}

function worldAt(run: Run, moves: number): World {
  return run.steps[moves - 1]?.world ?? run.opening.world;
}

function becauseOf(aspect: Aspect, run: Run, index: number, speech: Speech): string {
  const change = run.steps[index]?.changes.findLast((each) => aspect.isAbout(each));
  return causeIn(run, index, change?.cause ?? { call: '', index }, speech);
}

/** What a thing without words of its own was set by, by now; untouched things say so. */
function setBy(aspect: Aspect, run: Run, speech: Speech): string {
  const step = run.steps.findLast((each) => each.changes.some((change) => aspect.isAbout(change)));
  const change = step?.changes.findLast((each) => aspect.isAbout(each));
  if (step === undefined || change === undefined) return aspectValue('untouched', speech.language);
  return causeIn(run, step.index, change.cause, speech);
}

/** An act in the player's words, what the story said when its rule did something, else the kind of rule. */
function causeIn(run: Run, index: number, cause: Cause, speech: Speech): string {
  const telling: Telling = { story: run.scenario.story, speech, world: worldAt(run, index + 1) };
  if ('call' in cause && cause.call !== 'turn') {
    const step = run.steps[cause.index];
    if (step !== undefined && step.move.kind !== 'turn')
      return actWords(run.scenario, speech, step.move, worldBefore(run, step.index));
  }
  if (!('rule' in cause)) return aspectValue('ran', speech.language);
  const heading = run.scenario.story.aftermath.text?.path;
  const line = run.steps[index]?.said.find(
    (each) =>
      'rule' in each.cause &&
      each.cause.rule === cause.rule &&
      each.role !== 'intent' &&
      each.by !== 'you' &&
      !(heading !== undefined && each.path.startsWith(heading)),
  );
  const said = line === undefined ? '' : speech.at(line.path, line.prints);
  return said === '' ? causeWords(telling, cause) : said;
}
