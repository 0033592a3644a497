import type { Analysis, Audience, Engine, Reading, Run, View } from '../../seat/engine.ts';

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

/** How a run is read when it is over, once for its rail and its column; with what exploring found, as its debrief reads. */
const readings = new WeakMap<Run, Map<string, Reading>>();

export function readingOf(engine: Engine, run: Run, language: string, analysis: Analysis | null = null): Reading {
  const kept = readings.get(run) ?? new Map<string, Reading>();
  readings.set(run, kept);
  const key = analysis === null ? language : `${language} priced`;
  const reading = kept.get(key) ?? engine.score(run, language, analysis);
  kept.set(key, reading);
  return reading;
}
