import { load, prepare, type Scenario } from '../../scenarios/index.ts';
import { printProblems } from './load-folder.ts';
import { randomOf } from './random-play.ts';

/** A small story out of a seed: 2–4 truths, one or two chances, two or three turns, a file that tells, a dilemma, two or three acts. */
export function generatedStory(seed: number): Scenario {
  const { pack, problems } = load(new Map([['scenario.yaml', storyText(seed)]]));
  if (pack === undefined) throw new Error(`story ${seed} does not load:\n${printProblems(problems)}`);
  return prepare(pack);
}

const TRUTHS = ['dry', 'wet', 'warm', 'cold'];
const ODDS: Readonly<Record<number, readonly number[]>> = {
  2: [0.6, 0.4],
  3: [0.5, 0.25, 0.25],
  4: [0.4, 0.3, 0.2, 0.1],
};

export function storyText(seed: number): string {
  const random = randomOf(seed * 7919);
  const below = (n: number): number => Math.floor(random() * n);
  const some = (low: number, high: number): number => low + below(high - low + 1);
  const truths = TRUTHS.slice(0, some(2, 4));
  const truth = (): string => truths[below(truths.length)] ?? 'dry';
  const chances = ['gust', 'call_back'].slice(0, some(1, 2));
  const chance = (): string => chances[below(chances.length)] ?? 'gust';
  const steps = some(2, 3);
  const add = (): string => `{ add: { ${random() < 0.7 ? 'done' : 'calm'}: ${some(-12, 30)} } }`;
  const effects = (): string => {
    const plain = add();
    if (random() < 0.35)
      return `[${plain}, { when: "truth == '${truth()}'", effects: [${add()}], otherwise: [${add()}] }]`;
    if (random() < 0.5) return `[${plain}, { chance: ${chance()}, effects: [${add()}], otherwise: [${add()}] }]`;
    return `[${plain}]`;
  };
  const acts = ['mend', 'call_ana', 'order'].slice(0, some(2, 3));
  const second = steps === 3 ? `, until: ${some(1, 2)}` : '';
  return `format: 1
id: small_${seed}
title: Small ${seed}
language: en
level: sketch
authors: [a test]
licence: same as the product
length: 5
tempo: day
steps: ${steps}
tokens: ${steps === 3 ? 1 : some(1, 2)}
acts: { notice: 0, commit: 1, pay: ${steps - 1} }
roles: [individual]
draws: likely
quiet: false
goal: A roof before the rain
for: [crews]
behaviours: [unblock, detail, own]
sponsors:
  bo: { patience: ${some(1, 2)}, lost: gone }
weights: { value: ${some(4, 8) * 10}, trust: ${some(1, 3) * 10} }
utility:
  value: { of: done, worst: 0, best: ${some(60, 100)} }
  trust: { of: calm, worst: 0, best: 60 }
truths:
${truths.map((id, at) => `  ${id}: { odds: ${ODDS[truths.length]?.[at] ?? 0}, text: It is ${id}. }`).join('\n')}
quantities:
  done: { start: ${some(5, 30)}, range: [0, 100], shown: true, text: What is done. }
  calm: { start: 30, range: [0, 60], shown: true, text: How calm it is. }
chances:
${chances.map((id) => `  ${id}: { p: 0.${some(2, 8)} }`).join('\n')}
people:
  ana: { role: roofer, wants: dry wood, trust: 50 }
  bo: { role: owner, wants: a roof, trust: 50 }
files:
  sky:
    owner: ana
    title: The sky
    levels:
      - card: clouds
        bears_on: [roof]
        text: [${truths.map((id, at) => `{ id: t${at}, ${at < truths.length - 1 ? `when: "truth == '${id}'", ` : ''}text: Looks ${id}. }`).join(', ')}]
calls:
  roof:
    kind: decision
    text: Ana asks what goes on the roof.
    silence: { text: Nothing goes on it., effects: ${effects()} }
    options:
      tiles: { text: Tiles., effects: ${effects()} }
      felt: { text: Felt., effects: ${effects()} }
      sheet: { text: A sheet., cards: { clouds: opens }, closed_says: You have not looked., effects: ${effects()} }
${acts
  .map((id, at) =>
    at === 1
      ? `  ${id}:
    kind: coach
    person: ana
    text: Ana on the ladder.
    options:
      ask: { text: What do you need?, effects: ${effects()} }
      tell_how: { text: Like this., effects: [${add()}, { patience: -1 }] }`
      : `  ${id}:
    kind: broadcast
    audience: [bo]
    text: Bo is told about the ${id}.
    options:
      early: { text: Early.${second}, effects: ${effects()} }
      late: { text: Late., from: 1, effects: ${effects()} }`,
  )
  .join('\n')}
scenes:
  start:
    on_step: [{ next: site }]
  site:
    radio: roof
aftermath:
  endings:
    - { id: gone, when: lost, text: Bo takes it over. }
    - { id: dry_roof, when: "done >= ${some(35, 75)}", text: It holds. }
    - { id: half, when: "calm >= ${some(25, 45)} && done >= ${some(15, 30)}", text: It drips. }
    - { id: wet_floor, text: It rains in. }
debrief: { happened: It was a roof., your_calls: You asked., try_next: Look up sooner., action: Look. }
`;
}
