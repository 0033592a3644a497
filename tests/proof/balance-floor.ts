// The lines of play that the script of *Floor for round 9* was balanced with, played again by the engine (script §9), against the table
// its guide prints. The script's own sample left letters, promises and talk out: so trust, one part in ten, is left out of the mean here
// too, and every line settles its rows, which the sample took for granted. Beside the means stands what the script says of the doorway:
// which answer is right in which truth. A number mistyped in the scenario, an edit of the plan that moves nothing, a mean luck shows
// here first.
import process from 'node:process';
import { openMoves, score, start, stepFast } from '../../scenarios/index.ts';
import type { Move, Run, Scenario } from '../../scenarios/index.ts';
import { pickOne, randomOf } from '../helpers/random-play.ts';
import { shipped } from '../helpers/shipped-packs.ts';

const scenario: Scenario = shipped('floor-for-round-9');
const isFull = process.argv.includes('--full');
const worlds = isFull ? 2000 : 80;
const games = isFull ? 5000 : 240;
const tolerance = isFull ? 4 : 6;
const odds = { tyre: 0.45, inside: 0.3, cells: 0.25 } as const;
type Truth = keyof typeof odds;
const truths: readonly Truth[] = ['tyre', 'inside', 'cells'];

/** The acts of a week, by what the line may see. */
type Line = (week: number, run: Run) => readonly Move[];
type Printed = Readonly<Partial<Record<Truth, number>>> & { readonly all?: number };

const answer = (call: string, option: string): Move => ({ call, kind: 'decision', option });
const look = (call: string): Move => ({ call, kind: 'dive' });
const tell = (call: string): Move => ({ call, kind: 'broadcast' });
const move = (call: string): Move => ({ call, kind: 'conflict' });
const raise = (call: string, option: string): Move => ({ call, kind: 'blocker', option });
const agree = (call: string, letters: NonNullable<Move['letters']>): Move => ({ call, kind: 'raci', letters });

/** The rows as the script has them best, each in time. */
const rows: Readonly<Record<number, readonly Move[]>> = {
  1: [agree('sentence', { marit: 'A', piotr: 'C', caio: 'I', gwen: 'C', you: 'R' })],
  2: [agree('oven_plan', { renske: 'A+R', leila: 'C', bram: 'C', osman: 'I', you: 'I' })],
  3: [agree('release', { piotr: 'A', devika: 'R', haruto: 'C', renske: 'C', leila: 'C', you: 'I' })],
  4: [
    agree('spares_count', { osman: 'A', renske: 'R', silvia: 'C', caio: 'C', yuna: 'C' }),
    agree('go', { piotr: 'A', devika: 'R', renske: 'C', silvia: 'C', caio: 'C', you: 'I' }),
  ],
};

/** What a line answers in each week, and what else it does; `by` says it where the truth decides. */
function line(weeks: Readonly<Record<number, readonly Move[]>>): Line {
  return (week) => [...(rows[week] ?? []), ...(weeks[week] ?? [])];
}
const by = (run: Run, is: Readonly<Record<Truth, string>>): string => is[run.world.truth as Truth];

/** Knows the truth of the world, though not its luck (script §9, first row; best line of §2); whose car it is, is left to the crews. */
function allKnowing(doorway: Readonly<Record<Truth, string>>): Line {
  return (week, run) => [
    ...(rows[week] ?? []),
    ...({
      1: [
        answer('eleven_and_a_half', by(run, { tyre: 'half_week', inside: 'half_week', cells: 'yes_tonight' })),
        look('gap'),
        look('gap'),
        ...(run.world.truth === 'cells' ? [] : [raise('the_gap', 'tyre_day')]),
      ],
      2: [
        ...(run.world.truth === 'cells' ? [{ call: 'haruto', kind: 'coach', option: 'tell_how' } as const] : []),
        answer('monday_night', by(run, { tyre: 'book_it', inside: 'book_it', cells: 'wait_for_release' })),
        look('calendar'),
        move('ask_bram_early'),
      ],
      3: [
        answer('one_doorway', by(run, doorway)),
        ...(run.world.truth === 'inside' ? [raise('the_gap', 'friday_sensors')] : []),
      ],
      4: [answer('the_strip', by(run, { tyre: 'no_strip', inside: 'strip_if_red', cells: 'strip_both' }))],
      5: [answer('odd_cure', by(run, { tyre: 'why_left', inside: 'next_three', cells: 'why_left' }))],
      6: [answer('same_oven', 'race_first'), ...(run.world.truth === 'cells' ? [] : [tell('shift_change')])],
      9: [tell('tell_crews'), answer('one_floor', 'crews_decide')],
      10: [answer('go_no_go', 'go_with_if')],
    }[week] ?? []),
  ];
}
const best: Readonly<Record<Truth, string>> = { tyre: 'cut_tonight', inside: 'three_more', cells: 'cut_tonight' };
/** How the doorway's answers stand among the lines below, and which of them the script calls right where. */
const doorway = {
  lines: ['cut', 'freeze', 'three more', 'old edge'].map((answered) => `at the doorway: ${answered}`),
  right: { tyre: 'at the doorway: cut', inside: 'at the doorway: three more', cells: 'at the doorway: cut' },
} as const;
const everywhere = (option: string): Readonly<Record<Truth, string>> => ({
  tyre: option,
  inside: option,
  cells: option,
});

const lines: readonly { readonly name: string; readonly printed: Printed; readonly line: Line }[] = [
  { name: 'all-knowing', printed: { all: 82, tyre: 82, inside: 77, cells: 87 }, line: allKnowing(best) },
  {
    name: 'at the doorway: cut',
    printed: { tyre: 82, inside: 45, cells: 87 },
    line: allKnowing(everywhere('cut_tonight')),
  },
  {
    name: 'at the doorway: freeze',
    printed: { tyre: 79, inside: 67, cells: 84 },
    line: allKnowing(everywhere('freeze_inside')),
  },
  {
    name: 'at the doorway: three more',
    printed: { tyre: 78, inside: 77, cells: 83 },
    line: allKnowing(everywhere('three_more')),
  },
  {
    name: 'at the doorway: old edge',
    printed: { tyre: 75, inside: 48, cells: 84 },
    line: allKnowing(everywhere('old_edge')),
  },
  {
    name: 'never looks: book, freeze, measured',
    printed: { all: 57, tyre: 55, inside: 50, cells: 68 },
    line: line({
      1: [answer('eleven_and_a_half', 'half_week')],
      2: [answer('monday_night', 'book_it')],
      3: [answer('one_doorway', 'freeze_inside')],
      4: [answer('the_strip', 'strip_if_red')],
      5: [answer('odd_cure', 'next_three')],
      6: [answer('same_oven', 'race_first')],
      8: [answer('the_scanner', 'with_leila')],
      9: [answer('one_floor', 'to_ines')],
      10: [answer('go_no_go', 'go_with_if')],
    }),
  },
  {
    name: 'the old hero: book, freeze, why left, scanner early',
    printed: { all: 68, tyre: 67, inside: 58, cells: 81 },
    line: line({
      1: [answer('eleven_and_a_half', 'half_week'), look('ovens')],
      2: [answer('monday_night', 'book_it'), look('calendar'), move('ask_bram_early')],
      3: [answer('one_doorway', 'freeze_inside')],
      4: [answer('the_strip', 'no_strip')],
      5: [answer('odd_cure', 'why_left')],
      6: [answer('same_oven', 'race_first')],
      7: [tell('shift_change')],
      9: [tell('tell_crews'), answer('one_floor', 'to_ines')],
      10: [answer('go_no_go', 'go_with_if')],
    }),
  },
  {
    name: 'careful with all: share, three more, strip both, all together',
    printed: { all: 56, tyre: 51, inside: 52, cells: 70 },
    line: line({
      1: [answer('eleven_and_a_half', 'range'), look('ovens')],
      2: [answer('monday_night', 'share_it'), look('calendar'), raise('scanner', 'with_leila')],
      3: [answer('one_doorway', 'three_more'), look('gap'), raise('the_gap', 'friday_sensors')],
      4: [answer('the_strip', 'strip_both'), raise('the_gap', 'minus_a_third')],
      5: [answer('odd_cure', 'next_three')],
      6: [answer('same_oven', 'all_together')],
      7: [tell('shift_change')],
      9: [tell('tell_crews'), answer('one_floor', 'both_wait')],
      10: [answer('go_no_go', 'go_with_if')],
    }),
  },
  {
    name: 'yes, white, cut blind, in tolerance',
    printed: { all: 40, tyre: 34, inside: 20, cells: 74 },
    line: line({
      1: [answer('eleven_and_a_half', 'yes_tonight')],
      2: [answer('monday_night', 'wait_for_release')],
      3: [answer('one_doorway', 'cut_tonight')],
      4: [answer('the_strip', 'no_strip')],
      5: [answer('odd_cure', 'in_tolerance')],
      6: [answer('same_oven', 'all_together')],
      8: [answer('the_scanner', 'with_leila')],
      9: [answer('one_floor', 'to_ines')],
      10: [answer('go_no_go', 'go')],
    }),
  },
  {
    name: 'perfect rows, wait, no go',
    printed: { all: 55, tyre: 50, inside: 54, cells: 66 },
    line: line({
      1: [answer('eleven_and_a_half', 'range')],
      2: [answer('monday_night', 'wait_for_release')],
      3: [answer('one_doorway', 'three_more')],
      4: [answer('the_strip', 'no_strip')],
      5: [answer('odd_cure', 'in_tolerance')],
      6: [answer('same_oven', 'race_first')],
      7: [tell('shift_change')],
      8: [answer('the_scanner', 'with_leila')],
      9: [answer('one_floor', 'both_wait')],
      10: [answer('go_no_go', 'no_go')],
    }),
  },
];

/** What the sample measured: the goal without trust, stretched to a hundred again. */
function withoutTrust(run: Run): number {
  const people = Object.values(run.world.trust);
  const mean = people.reduce((sum, trust) => sum + trust, 0) / people.length;
  const trust = 10 * Math.min(1, Math.max(0, (mean - 50) / 10));
  return (score(run, 'en').outcome - trust) / 0.9;
}

function endOf(run: Run): string {
  return run.world.at['story'] ?? '';
}

function played(acts: Line, truth: Truth, seed: number, name: string): Run {
  let run = start(scenario, { seed, truth });
  for (let week = 1; week <= 11 && run.world.at['clock'] !== 'over'; week += 1) {
    for (const each of acts(week, run)) {
      if (each.kind === 'decision' && run.world.radio !== each.call) continue; // settled before, or nothing left to ask
      if (each.call === 'plot_to_caio' && run.world.promises['the_plot']?.state !== 'open') continue;
      run = must(run, each, `${name}, week ${week}`);
    }
    run = must(run, { call: 'turn', kind: 'turn' }, name);
  }
  return run;
}

function must(run: Run, each: Move, name: string): Run {
  const result = stepFast(run, each);
  if (!result.ok) throw new Error(`${name}: ${each.call} ${each.option ?? ''} is refused (${result.error.code})`);
  return result.value;
}

/** A person who plays at random: answers what is asked, and spends what there is to spend. */
function random(seed: number): Run {
  const dice = randomOf(seed);
  let run = start(scenario, { seed });
  while (run.world.at['clock'] !== 'over') {
    const acts = [...openMoves(scenario, run.world)].filter(({ call }) => call !== 'turn');
    const calls = [...new Set(acts.map(({ call }) => call))];
    const call = pickOne(dice, calls);
    const next = pickOne(
      dice,
      acts.filter((each) => each.call === call),
    );
    run = must(run, next ?? { call: 'turn', kind: 'turn' }, 'random');
  }
  return run;
}

let off = 0;
let means = 0;
function judge(mean: number, printed: number | undefined): string {
  if (printed === undefined) return mean.toFixed(1);
  means += 1;
  const isOff = Math.abs(mean - printed) > tolerance;
  if (isOff) off += 1;
  return `${mean.toFixed(1)} (guide ${printed}${isOff ? ', OFF' : ''})`;
}

const measured = new Map<string, Readonly<Record<string, number>>>();
for (const { name, printed, line: acts } of lines) {
  const found = truths.map((truth) => {
    let sum = 0;
    let home = 0;
    for (let seed = 1; seed <= worlds; seed += 1) {
      const run = played(acts, truth, seed * 7919, name);
      sum += withoutTrust(run);
      if (endOf(run) === 'home_both') home += 1;
    }
    return { truth, mean: sum / worlds, home: home / worlds };
  });
  const all = found.reduce((sum, { truth, mean }) => sum + odds[truth] * mean, 0);
  const cells = found.map(
    ({ truth, mean, home }) => `${truth} ${judge(mean, printed[truth])}, home ${home.toFixed(2)}`,
  );
  measured.set(name, Object.fromEntries(found.map(({ truth, mean }) => [truth, mean])));
  console.log(`${name}: ${judge(all, printed.all)} · ${cells.join(' · ')}`);
}

for (const truth of truths) {
  const at = (name: string): number => measured.get(name)?.[truth] ?? 0;
  const best = doorway.lines.toSorted((a, b) => at(b) - at(a))[0];
  if (best === doorway.right[truth]) continue;
  off += 1;
  console.log(`${truth}: "${best ?? ''}" is better than "${doorway.right[truth]}", OFF`);
}

const endings = new Map<string, number>();
let sum = 0;
for (let seed = 1; seed <= games; seed += 1) {
  const run = random(seed);
  sum += withoutTrust(run);
  endings.set(endOf(run), (endings.get(endOf(run)) ?? 0) + 1);
}
console.log(`random: ${judge(sum / games, 45)}`);
console.log([...endings].map(([id, count]) => `${id} ${((100 * count) / games).toFixed(1)}`).join(' · '));
console.log(
  `${means} means over ${worlds} worlds each, ${games} random games, ${off} off: by more than ${tolerance} points, or another answer right at the doorway`,
);
process.exitCode = off === 0 ? 0 : 1;
