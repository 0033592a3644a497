import type { Change, Mutation } from './hostile-mutations.ts';

const one = (find: string, replacement: string): Change => [[find, replacement]];

/** Faults of the modelled parts: the plan and what a Move does to it, blockers that live by themselves, rows, forecasts. */
export const programMutations: readonly Mutation[] = [
  {
    code: 'format/bad-number',
    places: [
      one('protects: doors, size: 0.5', 'protects: doors, size: §-1'),
      one('value: 10, criticality: 2', 'value: 10, criticality: §4'),
      one('knives: 1, stove', 'knives: §-1, stove'),
      one('budget: 40', 'budget: §-4'),
      one('level: 4, until: 4', 'level: §6, until: 4'),
      one('need: 4\n', 'need: §-4\n'),
      one('impact: 12', 'impact: §-12'),
      one('ada: { authority: 2', 'ada: { authority: §4'),
      one('availability: 0.6', 'availability: §1.6'),
      one('criticality: 3\n    ends_with', 'criticality: §5\n    ends_with'),
      one('who: ben, stated: 0.8', 'who: ben, stated: §1.4'),
      one('people: 2, kappa', 'people: §0, kappa'),
      one('kappa: 0.3', 'kappa: §-0.3'),
      one('sensitivity: 0.5', 'sensitivity: §1.5'),
      one('to: boil, quality: 0.2', 'to: boil, quality: §2'),
      one('pace: 0.2', 'pace: §-0.2'),
    ],
  },
  {
    code: 'format/wrong-type',
    places: [
      one('duration: [0.5, 1, 1.5]', '§duration: [0.5, 1]'),
      one('from: 2, to: 3', 'from: §two, to: 3'),
      one('event_weekend: false', 'event_weekend: §"no"'),
      one('stove: [1, 2]', 'stove: §many'),
      one('merge: [{ card: wet_page, who: ben, stated: 0.8 }, {', 'merge: [§1, {'),
    ],
  },
  {
    code: 'format/bad-word',
    places: [
      one('type: FF', 'type: §FX'),
      one('  budget: 40', '  work: §fast\n  budget: 40'),
      one('protects: doors, size: 0.5', 'protects: doors, rule: §third, safe: { chop: 2 }'),
      one('ends: worked_around', 'ends: §gone'),
      one('answers: fast', 'answers: §quick'),
      one('resolution: accept, text: We keep', 'resolution: §except, text: We keep'),
      one('starts: risk', 'starts: §danger'),
      one('base: { ada: R', 'base: { ada: §X'),
      one('answers_as: date', 'answers_as: §dates'),
      one('style: review', 'style: §reveiw'),
    ],
  },
  {
    code: 'format/unknown-key',
    places: [
      one('lag: 0.25', '§lead: 0.25'),
      one('turns: 0.3', '§turn: 0.3'),
      one('answers_as: date', 'answers_as: date\n    §odds: 0.4'),
      one('owner: ben, trigger', 'owner: ben, §triger'),
    ],
  },
  {
    code: 'format/missing-key',
    places: [
      one('doors: { after: serve, ', '§doors: { '),
      one('slack: { protects: doors, ', '§slack: { '),
      one('number:\n    kind: forecast', '§number:\n   '),
    ],
  },
  {
    code: 'scenario/unknown-task',
    places: [
      one('from: lay, to: serve', 'from: §lie, to: serve'),
      one('after: serve, by: 4', 'after: §sevre, by: 4'),
      one('to: 3, tasks: [lay]', 'to: 3, tasks: [§lie]'),
      one('protects: doors, size: 0.5', 'protects: doors, rule: half, safe: { §chip: 2 }'),
      one('protects: doors, size: 0.5', 'protects: §door, size: 0.5'),
      one('blocks: lay', 'blocks: §lie'),
      one('near: boil', 'near: §bail'),
      one('"end.serve <= 4"', '"§end.sevre <= 4"'),
      one('model: { task: boil, people', 'model: { task: §bail, people'),
      one('protects: boil, price: 1', 'protects: §bail, price: 1'),
      one('level: 2, move: lay', 'level: 2, move: §lie'),
      one('first: [boil]', 'first: [§bail]'),
      one('tasks: [chop, boil, lay, serve]', 'tasks: [chop, boil, §lie, serve]'),
    ],
  },
  {
    code: 'scenario/unknown-name',
    places: [
      one('demand: { knives: 1 }', 'demand: { §knifes: 1 }'),
      one('    need: 4\n    fix: 1', '    need: 4\n    fix: §soon'),
      one('seen: "step >= 1', 'seen: "§stap >= 1'),
      one('of: end_step', 'of: §end_stop'),
      one('tells: { worth: bowls }', 'tells: { worth: §bowl }'),
      one('roles: [manager], effects', 'roles: [§boss], effects'),
      one('teaches: pipes', 'teaches: §whistling'),
      one('parameter.plan_b.hands > 2', '§clash > 2'),
    ],
  },
  {
    code: 'scenario/unknown-person',
    places: [
      one('last_word: [ada, dora', 'last_word: [§eda, dora'),
      one('tags: [ben]', 'tags: [§bon]'),
      one('base: { ada: R', 'base: { §emil: R'),
      one('emil: { authority: 0', '§emill: { authority: 0'),
      one('card: nine_coins, who: ada', 'card: nine_coins, who: §eda'),
      one('owner: ben, trigger', 'owner: §bin, trigger'),
      one('value: 10, user: emil', 'value: 10, user: §emile'),
    ],
  },
  {
    code: 'scenario/unknown-card',
    places: [one('merge: [{ card: wet_page', 'merge: [{ card: §dry_page')],
  },
  {
    code: 'scenario/reads-truth',
    places: [
      one('seen: "step >= 1', 'seen: §"guilty || step >= 1'),
      one('{ is: "leak > 1 ? 0.2 : 0.4" }', '{ is: §"guilty ? 0.2 : 0.4" }'),
      one('{ is: 0.6 }] }', '{ is: §"guilty ? 0.6 : 0.5" }] }'),
    ],
  },
];
