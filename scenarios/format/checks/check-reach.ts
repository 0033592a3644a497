import type { Scope } from '../compile/scope.ts';
import { down, top } from '../compile/scope.ts';
import type { Call, Option } from '../calls.ts';
import type { Story } from '../story.ts';

/** What no run can come to, by structure alone: conditions are not looked at. */
export function checkReach(story: Story, scope: Scope): void {
  checkScenes(story, scope);
  const radios = new Set(story.scenes.flatMap(({ radio }) => radio ?? []));
  for (const call of story.calls) {
    if (call.kind === 'dive' || call.kind === 'raci') continue;
    const place = call.kind === 'blocker' ? down(top, 'blockers', call.id) : down(top, 'calls', call.id);
    if (call.kind === 'decision' && !radios.has(call.id)) {
      scope.report('scenario/unreachable', place, `No scene has "${call.id}" on its radio.`, {
        isKey: true,
        suggestion: `radio: ${call.id}`,
      });
    }
    checkWindows(call, story.steps, scope);
  }
}

function checkScenes(story: Story, scope: Scope): void {
  const asked = new Set(story.calls.flatMap(({ options }) => options.flatMap(({ next, nextNow }) => [next, nextNow])));
  const open = story.scenes.slice(0, 1).map(({ id }) => id);
  const reached = new Set<string>();
  for (const { id } of story.scenes) if (asked.has(id)) open.push(id);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    open.push(...(story.scenes.find((scene) => scene.id === id)?.onStep ?? []).map(({ next }) => next));
  }
  for (const { id } of story.scenes) {
    if (!reached.has(id))
      scope.report('scenario/unreachable', down(top, 'scenes', id), `Nothing leads to the scene "${id}".`, {
        isKey: true,
      });
  }
}

function canOpen(call: Call, option: Option, steps: number): boolean {
  return Math.max(call.from, option.from) < Math.min(call.until, option.until, steps);
}

function checkWindows(call: Call, steps: number, scope: Scope): void {
  const place = call.kind === 'blocker' ? down(top, 'blockers', call.id) : down(top, 'calls', call.id);
  const open = call.options.filter((option) => canOpen(call, option, steps));
  if (open.length === 0) {
    scope.report('scenario/dead-end', place, `"${call.id}" has nothing that can ever be taken.`, { isKey: true });
    return;
  }
  for (const option of call.options) {
    if (open.includes(option)) continue;
    const at = call.kind === 'blocker' ? down(place, 'ways_out', option.id) : down(place, 'options', option.id);
    scope.report(
      'scenario/unreachable',
      at,
      `"${option.id}" is never open: from step ${Math.max(call.from, option.from)} until ${Math.min(call.until, option.until)}.`,
      { isKey: true },
    );
  }
}
