/**
 * No view leaks: over random weeks, no view of any seat holds a key, an odds number, a truth, luck, or the text of a file that was not
 * opened; and the same view comes out when truth, seed and luck behind it are exchanged.
 */
import process from 'node:process';
import {
  start,
  stepFast,
  view,
  type Run,
  type Scenario,
  type SeatKind,
  type Text,
  type View,
} from '../../scenarios/index.ts';
import { legalMove, pickOne, randomOf } from '../helpers/random-play.ts';
import { provingStories } from '../helpers/shipped-packs.ts';

const weeks = process.argv.includes('--full') ? 10_000 : 150;
const seats: readonly SeatKind[] = ['player', 'projector', 'participant', 'facilitator'];
const banned: ReadonlySet<string> = new Set([
  'truth',
  'truths',
  'seed',
  'luck',
  'drawn',
  'pending',
  'odds',
  'off',
  'keys',
  'because',
  'spread',
  'hazard',
  'chance',
  'chances',
  'ruledOut',
  'raters',
  'facets',
  'guide',
]);
const counts = { weeks: 0, views: 0, exchanged: 0, strings: 0, secrets: 0, faults: 0 };

interface Secrets {
  /** Never in a view before the end, whatever was opened. */
  readonly always: readonly string[];
  /** Card → its texts: secret until the card is known. */
  readonly cards: ReadonlyMap<string, readonly string[]>;
  readonly ids: ReadonlySet<string>;
}

function secretsOf({ pack, story }: Scenario): Secrets {
  const say = (text: Text | undefined): string[] =>
    (text?.rows ?? [])
      .flatMap((row) => Object.values(pack.words).flatMap((words) => words[row.path] ?? []))
      .filter((line) => line.length >= 10);
  const keys = Object.values(story.keys).flatMap((key) => [
    ...key.facets.flatMap((each) => say(each.because)),
    ...say(key.otherwise),
  ]);
  const { debrief, aftermath } = story;
  const after = [
    debrief.happened,
    debrief.yourCalls,
    debrief.tryNext,
    aftermath.receipt,
    aftermath.lateLines.of,
    ...aftermath.endings.map((each) => each.text),
  ].flatMap(say);
  const hidden = story.quantities.filter((each) => !each.isShown);
  // What the story also says aloud is heard by every seat, whoever holds the card.
  const aloud = new Set(
    Object.values(pack.words).flatMap((words) =>
      Object.entries(words).flatMap(([path, line]) => (path.startsWith('texts.') ? [line] : [])),
    ),
  );
  const cards = story.calls.flatMap((call) =>
    (call.file?.levels ?? []).map((level) => [level.card, say(level.text).filter((line) => !aloud.has(line))] as const),
  );
  // A story may call a hidden number as the parts of the goal are called: those names stand in every view.
  const parts = ['schedule', 'cost', 'quality', 'risk', 'trust', 'value'];
  // … and the words a shown quantity may take are shown with it.
  const words = story.quantities.flatMap((each) => (each.kind === 'word' && each.isShown ? each.words : []));
  const plain = new Set([
    ...parts,
    ...words,
    ...[...story.program.tasks, ...story.calls, ...story.people].map((each) => each.id),
  ]);
  return {
    always: [
      ...keys,
      ...after,
      ...story.truths.flatMap((each) => say(each.text)),
      ...hidden.flatMap((each) => say(each.text)),
      ...Object.values(pack.guides),
    ],
    cards: new Map(cards),
    ids: new Set([...story.truths, ...hidden].map((each) => each.id).filter((id) => !plain.has(id))),
  };
}

/** Every leaf that is a string, and every property's name. */
function walk(value: unknown, onText: (text: string) => void, onName: (name: string) => void): void {
  if (typeof value === 'string') onText(value);
  if (typeof value !== 'object' || value === null) return;
  for (const [name, each] of Object.entries(value)) {
    if (!Array.isArray(value)) onName(name);
    walk(each, onText, onName);
  }
}

function search(run: Run, seen: View, secrets: Secrets, where: string): void {
  const unread = [...secrets.cards]
    .filter(([card]) => seen.seat !== 'player' || run.world.known[card] !== true)
    .flatMap(([, texts]) => texts);
  const texts = [...secrets.always, ...unread];
  counts.secrets += texts.length;
  walk(
    seen,
    (text) => {
      counts.strings += 1;
      if (secrets.ids.has(text)) fault(`${where}: the id ${text}`);
      // Short sentences stand in other texts by chance: those must be the whole line.
      const found = texts.find((secret) => text === secret || (secret.length >= 24 && text.includes(secret)));
      if (found !== undefined) fault(`${where}: “${found}”`);
    },
    (name) => {
      if (banned.has(name) || secrets.ids.has(name)) fault(`${where}: a property ${name}`);
    },
  );
}

/** The same week with another truth, seed and luck behind the wall, and nothing else changed. */
function exchange(run: Run, random: () => number): Run {
  const truth =
    pickOne(
      random,
      run.scenario.story.truths.filter((each) => each.id !== run.world.truth),
    )?.id ?? '';
  return {
    ...run,
    log: { ...run.log, seed: 1, truth },
    world: { ...run.world, truth, seed: Math.floor(random() * 2 ** 32), luck: {}, drawn: {}, pending: [] },
  };
}

function playWeek(scenario: Scenario, secrets: Secrets, seed: number): void {
  const random = randomOf(seed);
  let run = start(scenario, { seed: Math.floor(random() * 2 ** 32), craft: random() < 0.3 ? 'data' : '' });
  counts.weeks += 1;
  for (let at = 0; at < 60; at += 1) {
    const options = {
      seat: pickOne(random, seats) ?? 'player',
      language: random() < 0.5 ? 'en' : 'it',
      plays: Math.floor(random() * 3),
    };
    const seen = view(run, options);
    if (seen.isOver) return;
    const where = `seed ${seed}, move ${at}, ${options.seat}`;
    counts.views += 1;
    search(run, seen, secrets, where);
    if (random() < 0.4) {
      counts.exchanged += 1;
      if (JSON.stringify(view(exchange(run, random), options)) !== JSON.stringify(seen))
        fault(`${where}: the view depends on what is behind the wall`);
    }
    const next = stepFast(run, legalMove(scenario, run.world, random));
    if (next.ok) run = next.value;
  }
}

function fault(text: string): void {
  counts.faults += 1;
  if (counts.faults <= 8) console.log(text);
}

for (const [name, scenario] of provingStories()) {
  const secrets = secretsOf(scenario);
  if (secrets.always.length === 0 || secrets.cards.size === 0) fault(`${name}: nothing to look for`);
  for (let seed = 0; seed < weeks; seed += 1) playWeek(scenario, secrets, seed);
}
if (counts.faults > 0) process.exitCode = 1;
console.log(
  `${counts.weeks} weeks, ${counts.views} views, ${counts.exchanged} of them again with another truth and luck behind, ${counts.strings} strings read, ${counts.faults} faults`,
);
