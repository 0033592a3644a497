import { stripLine } from '../../text/strip.ts';
import type { Said } from '../ledger.ts';
import type { SaidView, View } from './types.ts';
import { toldFrom } from './no-return.ts';
import type { Sight } from './sight.ts';

interface Line {
  readonly path: string;
  readonly view: SaidView;
}

function linesOf(sight: Sight): Line[] {
  const { speech, run } = sight;
  const at = (lines: readonly Said[], index: number): Line[] =>
    lines.map(({ path, prints, by, step, role, cause }) => ({
      path,
      view: { text: speech.at(path, prints), by, name: by === null ? null : speech.name(by), step, index, role, cause },
    }));
  return [...at(run.opening.said, -1), ...run.steps.flatMap((step) => at(step.said, step.index))];
}

/** Every line said so far, oldest first. What a card says is for the seat that holds it. */
export function saidSoFar(sight: Sight): SaidView[] {
  const lines = linesOf(sight).map((line) => line.view);
  return lines.filter((line) => line.role !== 'card' || sight.seat === 'player');
}

/** The dilemma open now, with the lines it opened with; nobody hears it while the wall is dark. */
export function radio(sight: Sight): View['radio'] {
  const { world, speech } = sight;
  const call = sight.story.calls.find((each) => each.id === world.radio);
  if (call === undefined || world.isDark) return null;
  const rows = new Set(call.lines.flatMap((text) => text.rows.map((row) => row.path)));
  const lines = linesOf(sight).filter((line) => rows.has(line.path) && line.view.step === world.step);
  return {
    call: call.id,
    lines: lines.map((line) => line.view),
    silence: speech.say(call.silence?.text, world),
    stakes: call.stakes,
    asksConfidence: call.confidence,
  };
}

/** The line on the dark wall: what you see in there. */
export function darkText(sight: Sight, lines: readonly SaidView[]): string | null {
  if (!sight.world.isDark) return null;
  return lines.findLast((line) => line.role === 'dark')?.text ?? null;
}

/** How the story ended, with what explains it and what came late. */
export function ending(sight: Sight, lines: readonly SaidView[]): View['ending'] {
  const { story, world, speech } = sight;
  const found = story.aftermath.endings.find((each) => each.id === world.at['story']);
  if (found === undefined) return null;
  const told = lines.findLast((line) => line.role === 'ending')?.text ?? speech.say(found.text, world);
  return {
    id: found.id,
    tone: found.tone ?? null,
    text: told,
    lines: lines.filter((line) => line.role === 'receipt' || line.role === 'late' || line.role === 'closes'),
    heading: world.lost === '' ? speech.say(story.aftermath.text, world) || null : null,
  };
}

/** Points of no return, from the turn they are told in until they have passed. */
export function announcements(sight: Sight): string[] {
  const { step } = sight.world;
  return sight.story.program.milestones.flatMap((milestone) => {
    const from = toldFrom(milestone);
    if (from === null || step < from || step >= milestone.by) return [];
    const text = sight.speech.say(milestone.announce?.text, sight.world);
    return [text === '' ? stripLine('no_return', sight.language, sight.speech.name(milestone.id)) : text];
  });
}
