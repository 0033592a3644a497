import { load, prepare, type Scenario } from '../../scenarios/index.ts';

/** What a call of a made story offers: counters it moves, and the scene the next turn stands in. */
export interface MadeOption {
  readonly id: string;
  readonly adds: readonly (readonly [counter: string, by: number])[];
  readonly next?: string;
}
export interface MadeScene {
  readonly id: string;
  readonly options: readonly MadeOption[];
}
export interface MadeStory {
  readonly id: string;
  readonly steps: number;
  readonly counters: readonly string[];
  readonly scenes: readonly MadeScene[];
  /** Tasks of its program, one after another in five lines. */
  readonly tasks?: number;
}

/** A story as text, through the loader like any other: each scene's dilemma takes the turn, so a decision is one move. */
export function madeStory(made: MadeStory): Scenario {
  const { pack, problems } = load(new Map([['scenario.yaml', textOf(made)]]));
  if (pack === undefined) throw new Error(problems.map(({ line, message }) => `${line ?? 0}: ${message}`).join('\n'));
  return prepare(pack);
}

function textOf({ id, steps, counters, scenes, tasks = 0 }: MadeStory): string {
  return [
    ...head(id, steps),
    'quantities:',
    ...counters.map((name) => `  ${name}: { start: 0, range: [-100000, 100000] }`),
    ...program(tasks),
    'scenes:',
    ...scenes.map((scene) => `  ${scene.id}: { lines: [here], radio: ask_${scene.id} }`),
    'calls:',
    ...scenes.flatMap(call),
    'aftermath:',
    '  text: It is over.',
    '  endings:',
    '    - { id: taken, when: lost, tone: bad, text: Somebody else took it. }',
    '    - { id: done, tone: neutral, text: So it was. }',
    'debrief: { happened: It went as it went., your_calls: You chose., try_next: Choose again. }',
    '',
  ].join('\n');
}

function head(id: string, steps: number): readonly string[] {
  return [
    'format: 1',
    `id: ${id}`,
    'title: A made story',
    'language: en',
    'level: sketch',
    'authors: [a bench]',
    'licence: same as the product',
    'reading: B1',
    'length: 5',
    'tempo: day',
    `steps: ${steps}`,
    'tokens: 3',
    'roles: [individual]',
    'quiet: false',
    'goal: Get to the end',
    'for: [ann]',
    'behaviours: [value]',
    'sponsors: { ann: { patience: 3, lost: taken, closes: closing } }',
    'weights: { value: 100 }',
    'utility: { value: { of: a, worst: -100, best: 100 } }',
    'truths: { one: { odds: 0.5, text: One. }, other: { odds: 0.5, text: The other. } }',
    'people: { ann: { role: engineer, wants: To be done, trust: 50 } }',
    'texts: { closing: That was that., here: Here we are. }',
  ];
}

function call({ id, options }: MadeScene): readonly string[] {
  return [
    `  ask_${id}:`,
    '    kind: decision',
    '    text: What now?',
    '    silence: { text: Nobody says a word. }',
    '    options:',
    ...options.flatMap((option) => [
      `      ${option.id}:`,
      '        text: This one',
      '        takes: 1',
      ...(option.next === undefined ? [] : [`        next: ${option.next}`]),
      `        effects: [${option.adds.map(([name, by]) => `{ add: { ${name}: ${by} } }`).join(', ')}]`,
    ]),
  ];
}

function program(tasks: number): readonly string[] {
  if (tasks === 0) return [];
  const ids = Array.from({ length: tasks }, (_, at) => `t${at}`);
  return [
    'program:',
    '  tasks:',
    ...ids.map((id, at) => `    ${id}: { duration: ${1 + (at % 3)} }`),
    '  links:',
    ...ids.slice(5).map((id, at) => `    - { from: t${at}, to: ${id}, type: FS, lag: 0 }`),
    '  milestones:',
    `    end: { after: t${tasks - 1}, by: 30, stakes: scenario }`,
  ];
}
