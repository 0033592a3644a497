import type { ScenarioData } from '../schema/scenario.ts';
import type { Keys } from '../reading.ts';
import type { Story } from '../story.ts';
import type { Text } from '../values.ts';
import { compileCalls } from './calls.ts';
import { compileCuts } from './cuts.ts';
import { compileAftermath, compileDebrief, compileMarks, compileScenes, compileTeach } from './ending.ts';
import { compileIntents, compilePeople, compileStrip } from './people.ts';
import { compileBlockers } from './blockers.ts';
import { compileDeliverables, compileProgram } from './program.ts';
import type { Scope } from './scope.ts';
import { compact, down, item, top } from './scope.ts';
import { compileText } from './text.ts';
import { keepHouseRules } from './walks.ts';
import {
  compileChances,
  compileEvents,
  compileFacts,
  compileQuantities,
  compileSponsors,
  compileTruths,
  compileUtility,
} from './world.ts';

/** The story without keys; every problem of the structure is reported on the way. */
export function compileStory(data: ScenarioData, scope: Scope): Omit<Story, 'keys' | 'raters' | 'languages'> {
  compileTexts(data, scope);
  const seen = { secrecy: 'seen' } as const;
  const intro = data.texts?.['intro'] === undefined ? undefined : scope.texts.get('intro');
  return compact({
    ...compileHead(data, scope),
    title: compileText(data.title, down(top, 'title'), seen, scope),
    goal: compileText(data.goal, down(top, 'goal'), seen, scope),
    sponsors: compileSponsors(data, scope),
    ...compileUtility(data, scope),
    truths: compileTruths(data, scope),
    quantities: compileQuantities(data, scope),
    chances: compileChances(data, scope),
    facts: compileFacts(data, scope),
    people: compilePeople(data, scope),
    intents: compileIntents(data, scope),
    strip: compileStrip(data, scope),
    program: compileProgram(data, scope),
    deliverables: compileDeliverables(data, scope),
    blockers: compileBlockers(data, scope),
    events: compileEvents(data, scope),
    calls: compileCalls(data, scope),
    scenes: compileScenes(data, scope),
    intro,
    aftermath: compileAftermath(data, scope),
    ...compileMarks(data, scope),
    teach: compileTeach(data, scope),
    debrief: compileDebrief(data, scope),
    cuts: compileCuts(data, scope),
    kept: compact({ houseRules: keepHouseRules(data, scope), ...keepPeople(data) }),
  });
}

/** First, since dilemmas, scenes and effects say them. */
function compileTexts(data: ScenarioData, scope: Scope): void {
  for (const [name, text] of Object.entries(data.texts ?? {})) {
    const compiled: Text = compileText(text, down(top, 'texts', name), { secrecy: 'open', mayBeSilent: true }, scope);
    scope.texts.set(name, compiled);
  }
}

function compileHead(data: ScenarioData, scope: Scope) {
  const names = data.step_names ?? [];
  const place = down(top, 'step_names');
  const tokens =
    typeof data.tokens === 'number'
      ? { each: data.tokens, at: {} }
      : { each: data.tokens.each, at: { ...data.tokens.at } };
  if (data.step_names !== undefined && names.length !== data.steps) {
    scope.report('format/wrong-type', place, `There are ${data.steps} steps and ${names.length} names for them.`, {
      isKey: true,
    });
  }
  return {
    format: 1 as const,
    id: data.id,
    language: data.language,
    level: data.level,
    authors: [...(data.authors ?? [])],
    lengthMinutes: data.length,
    tempo: data.tempo,
    steps: data.steps,
    stepNames: names.map((name, index) =>
      compileText(name, item(place, index, String(index)), { secrecy: 'seen' }, scope),
    ),
    tokens,
    acts: data.acts ?? { notice: 0, commit: 0, pay: 0 },
    roles: [...(data.roles ?? ['individual'])],
    drawsLikely: data.draws === 'likely',
    quiet: data.quiet ?? true,
    ...compact({ firstSeed: data.first_seed }),
    for: [...(data.for ?? [])],
    behaviours: [...(data.behaviours ?? [])],
  };
}

function keepPeople(data: ScenarioData): { people?: Record<string, unknown> } {
  const kept = Object.entries(data.people).flatMap(([id, { voice, influences }]) => {
    return voice === undefined && influences === undefined ? [] : [[id, compact({ voice, influences })] as const];
  });
  return kept.length === 0 ? {} : { people: Object.fromEntries(kept) };
}

export type StoryParts = ReturnType<typeof compileStory>;
export interface KeyedParts {
  readonly keys: Keys;
  readonly raters: number;
  readonly languages: readonly string[];
}
