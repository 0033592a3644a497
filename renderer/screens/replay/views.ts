import type { Audience, Engine, Run, View } from '../../seat/engine.ts';

/** Views by run and moment, each made once: going to and fro along a run costs nothing the second time. */
const known = new WeakMap<Run, Map<string, View>>();

export function viewOf(engine: Engine, run: Run, audience: Audience, at: number): View {
  const views = known.get(run) ?? new Map<string, View>();
  known.set(run, views);
  const key = `${audience.language} ${audience.plays} ${at}`;
  const view = views.get(key) ?? engine.view(run, audience, at);
  views.set(key, view);
  return view;
}
