import type { Story } from '../../format/story.ts';
import { actActions, isOpen } from './act-edges.ts';
import { type Act, actsOf } from './act-events.ts';
import { action, type Conditions, edge, guard, mode } from './conditions.ts';
import type { Edge, Mode, Region } from './types.ts';

/** Where the story stands: its scenes, then its endings. A scene's dilemma is answered here. */
export function storyRegion(story: Story, conditions: Conditions): Region {
  const acts = actsOf(story);
  const asked = [...new Set(acts.flatMap((act) => (act.option?.next === undefined ? [] : [act.option.next])))];
  const goals = [...new Set(acts.flatMap((act) => (act.option?.nextNow === undefined ? [] : [act.option.nextNow])))];
  const leaving = endEdges(story, conditions);
  const modes: Record<string, Mode> = {};
  for (const scene of story.scenes) {
    const steps = [
      ...asked.map((next) => edge(scene.id, next, [], guard('asked_for', { scene: next }))),
      ...scene.onStep.map((row) => edge(scene.id, row.next, [], row.when && conditions.guard(row.when))),
    ];
    modes[scene.id] = mode('story', scene.id, {
      ...radioEdges(scene.id, scene.radio, acts),
      ...goingEdges(scene.id, goals),
      ...(steps.length > 0 ? { 'turn.begun': steps } : {}),
      ...leaving(scene.id),
    });
  }
  for (const { id } of story.aftermath.endings) {
    modes[id] = mode('story', id, {}, [action('ending', { ending: id })], true);
  }
  return { id: 'story', initial: story.scenes[0]?.id ?? '', modes };
}

/** The dilemma of a scene is answered here. */
function radioEdges(scene: string, radio: string | undefined, acts: readonly Act[]): Record<string, readonly Edge[]> {
  const here = acts.filter(({ call }) => call.kind === 'decision' && call.id === radio);
  return Object.fromEntries(here.map((act) => [act.event, [edge(scene, null, actActions(act), isOpen(act))]]));
}

/** What changes the scene at once; raised by the act, because a proposal may be answered with no. */
function goingEdges(scene: string, goals: readonly string[]): Record<string, readonly Edge[]> {
  const changed = [action('raise', { event: 'turn.scene_changed' })];
  return Object.fromEntries(
    goals.filter((goal) => goal !== scene).map((goal) => [`turn.goes.${goal}`, [edge(scene, goal, changed)]]),
  );
}

/** Patience gone: that sponsor's ending at once. After the aftermath: the first ending that holds, in file order. */
function endEdges(story: Story, conditions: Conditions): (scene: string) => Record<string, readonly Edge[]> {
  const { endings } = story.aftermath;
  return (scene) => ({
    'turn.counted': story.sponsors.map((sponsor) =>
      edge(
        scene,
        sponsor.lost,
        [action('lost', { sponsor: sponsor.id })],
        guard('patience_gone', { sponsor: sponsor.id }),
      ),
    ),
    'turn.story_ends': endings.map((ending, i) =>
      // The last ending is the one left over, so that no story can stop without one.
      edge(scene, ending.id, [], ending.when && i < endings.length - 1 ? conditions.guard(ending.when) : undefined),
    ),
  });
}
