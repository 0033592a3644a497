import type { Change, Mutation } from './hostile-mutations.ts';

const one = (find: string, replacement: string): Change => [[find, replacement]];

/** Faults of the story: names, types, reach. */
export const storyMutations: readonly Mutation[] = [
  {
    code: 'scenario/unknown-name',
    file: 'text.it.yaml',
    places: [
      one('texts.ask_last: "· Last orders. {bowls}', 'texts.ask_last: "· Last orders. §{leak}'),
      one('strip.flood.text.open: "· A leak of {leak}', 'strip.flood.text.open: "· A leak of §{lake}'),
      one('texts.smell: "· Bread.', 'texts.smell: "· §{bowls} Bread.'),
    ],
  },
  {
    code: 'scenario/reads-truth',
    places: [
      one('warm: { is: "taste', 'warm: { is: §"guilty && taste'),
      one('half: { is: "bowls / 2"', 'half: { shown: true, is: §"drawn.level * bowls"'),
      one('says: Sings.', 'says: [{ id: wet, when: §guilty, text: Hums. }, { id: dry, text: Sings. }]'),
    ],
  },
  {
    code: 'scenario/unknown-name',
    places: [
      one('when: "leak > 0"\n', 'when: "§leek > 0"\n'),
      one('step >= 1 && !did', 'step >= 1 && §stp > 0 && !did'),
      one('effects: [{ add: { bowls: 5 } }] }', 'effects: [{ add: { §bowl: 5 } }] }'),
      one('need: doors', 'need: §door'),
      one('topic: pipes', 'topic: §pipe'),
      one('unblocks: draught', 'unblocks: §draft'),
      one('raised.draught >= 3', '§raised.draft >= 3'),
    ],
  },
  {
    code: 'scenario/unknown-person',
    places: [
      one('owner: ada, demand', 'owner: §adda, demand'),
      one('{ trust.ada: 4 }', '{ §trust.adda: 4 }'),
      one('who: emil', 'who: §emile'),
      one('owner: ben\n    starts: signal', 'owner: §bin\n    starts: signal'),
    ],
  },
  {
    code: 'scenario/unknown-file',
    places: [
      one('"opened.wall_book < 3"', '"§opened.wallbook < 3"'),
      one('when: "step >= 4", next: door', 'when: "step >= 4 && §opened.tilt == 1", next: door'),
      one('known_bill, when: "bank', 'known_bill, when: "§opened.dinner > 0 && bank'),
    ],
  },
  {
    code: 'scenario/unknown-card',
    places: [
      one('known.wet_page, is: likely', '§known.wet_pag, is: likely'),
      one('cards: { wet_page: stronger }', 'cards: { §wet_pages: stronger }'),
      one('know: cause }], otherwise', 'know: §causes }], otherwise'),
    ],
  },
  {
    code: 'scenario/unknown-call',
    places: [
      one('call: menu_choice, when', 'call: §menu_choise, when'),
      one('bears_on: [till]', 'bears_on: [§tills]'),
      one('ask.ben]', '§ask.benn]'),
    ],
  },
  {
    code: 'scenario/unknown-option',
    places: [
      one('puddle.bucket: a bucket', '§puddle.bucked: a bucket'),
      one('same_as: plain_menu', 'same_as: §plane_menu'),
      one('did.puddle.bucket', '§did.puddle.basket'),
    ],
  },
  {
    code: 'scenario/unknown-scene',
    places: [
      one('next: bakery\n', 'next: §bakry\n'),
      one("at.story == 'feast'", "at.story == §'feest'"),
      one('lost: dora_leaves', 'lost: §dora_goes'),
    ],
  },
  {
    code: 'scenario/unknown-task',
    places: [
      one('blocks: boil', 'blocks: §boiling'),
      one('ends_with: serve', 'ends_with: §serving'),
      one('not_before.boil: 1.5', '§not_before.bol: 1.5'),
    ],
  },
  {
    code: 'scenario/unknown-region',
    places: [
      one('at.puddle != ', '§at.pudle != '),
      one('lights: [run, people', 'lights: [§runs, people'),
      one("at.dinner == 'landed'", "§at.diner == 'landed'"),
    ],
  },
  {
    code: 'scenario/wrong-type',
    places: [
      one('when: "leak > 1", text: The cook', 'when: §leak, text: The cook'),
      one('when: "bowls > 30"', 'when: "bowls > 30 && §half"'),
      one('effects: [{ set: { leak: 0 } }] }', 'effects: [{ set: { leak: §warm } }] }'),
    ],
  },
  {
    code: 'scenario/odds-sum',
    places: [
      [
        ['truths:', '§truths:'],
        ['odds: 0.5', 'odds: 0.6'],
      ],
      [
        ['truths:', '§truths:'],
        ['odds: 0.3', 'odds: 0.30001'],
      ],
      [
        ['truths:', '§truths:'],
        ['odds: 0.2', 'odds: 0'],
      ],
    ],
  },
  {
    code: 'scenario/weights-zero',
    places: [
      one('weights: { value: 40, cost: 20, trust: 20, risk: 10, quality: 5, schedule: 5 }', '§weights: { value: 0 }'),
      one('weights: { value: 40, cost: 20, trust: 20, risk: 10, quality: 5, schedule: 5 }', '§weights: {}'),
      one(
        'weights: { value: 40, cost: 20, trust: 20, risk: 10, quality: 5, schedule: 5 }',
        '§weights: { value: 0.0, cost: 0 }',
      ),
    ],
  },
  {
    code: 'scenario/reads-truth',
    places: [
      one('id: known, when: known.cause,', 'id: known, when: §"truth == \'pipe\'",'),
      one('when: "step >= 1"\n    closed_says', 'when: §guilty\n    closed_says'),
      one('odds: [{ when: known.cause, is: 0.7 }', 'odds: [{ when: §drawn.burst, is: 0.7 }'),
    ],
  },
  {
    code: 'scenario/reads-hidden',
    places: [
      one('when: "leak > 0"\n', 'when: §"drops > 0"\n'),
      one('"A leak of {leak}, and', '"A leak of §{drops}, and'),
      one('{bowls} bowls stand', '§{half} bowls stand'),
    ],
  },
  {
    code: 'scenario/text-too-long',
    places: [
      one('text: Dora says how many bowls.', 'text: §Dora says how many bowls there are on Friday night, or so.'),
      one('says: Sings.', 'says: §Sings a song that has rather more words than fit.'),
      one('text: The leak you know runs on.', `text: §${'water '.repeat(10)}`),
    ],
  },
  {
    code: 'scenario/too-many-ways-out',
    places: [
      one('swap.cold_first: cold soup }', 'swap.cold_first: cold soup, §swear: a word }'),
      one('swear: a promise }', 'swear: a promise, ada: ask, §ben: ask }'),
      one(
        '    certainty: known\n\nfiles',
        '    certainty: known\n    ways_out: { ben: a, ada: b, till: c, swap: d, §swear: e }\n\nfiles',
      ),
    ],
  },
  {
    code: 'scenario/never-written',
    places: [
      one('chances:\n', '  §dust: { start: 0, range: [0, 1] }\n\nchances:\n'),
      one('people:\n', '  §cause_salt: { text: It is the salt. }\n\npeople:\n'),
      one('  warm: {', '  §mood: { one_of: [fine, grim] }\n  warm: {'),
    ],
  },
  {
    code: 'scenario/never-shown',
    places: [
      one('  smell: Bread', '  §taste_line: Salt.\n  smell: Bread'),
      [
        ['lines: [smell], ', ''],
        ['  smell: Bread', '  §smell: Bread'],
      ],
      [
        [', { say: bell }', ''],
        ['  bell: [', '  §bell: ['],
      ],
    ],
  },
  {
    code: 'scenario/unreachable',
    places: [
      one('  door: {}', '  door: {}\n  §attic: {}'),
      [
        ['radio: last_orders, ', ''],
        ['  last_orders:\n', '  §last_orders:\n'],
      ],
      one(
        'bucket: { level: 1, text: I put a bucket under it., says: It fills slowly., until: 4',
        '§bucket: { level: 1, text: I put a bucket under it., says: It fills slowly., until: 0',
      ),
    ],
  },
  {
    code: 'scenario/dead-end',
    places: [
      [
        ['  mice:\n', '  §mice:\n'],
        ['text: I borrow a cat. }', 'text: I borrow a cat., from: 5 }'],
      ],
      one('cleaning: { at: 5, effects: [', '§cleaning: { at: 5, effects: [{ raise: cleaning }, '),
      one('    - { from: chop, to: boil }\n', '    - §{ from: chop, to: boil }\n    - { from: boil, to: chop }\n'),
    ],
  },
  {
    code: 'scenario/no-fallback',
    places: [
      one('{ when: known.wet_page, is: likely }, { is: rumour }]', '§{ when: known.wet_page, is: likely }]'),
      one('{ when: "truth == \'tap\'", is: -20 }, { is: 0 }]', '§{ when: "truth == \'tap\'", is: -20 }]'),
      one('- { id: supper, tone', '- §{ id: supper, when: "step > 0", tone'),
    ],
  },
  {
    code: 'scenario/no-ending',
    places: [
      one('  endings:\n', '  §endings: []\n  endinx:\n'),
      one('  endings:\n', '  §endings: [ ]\n  x:\n'),
      one('  endings:\n', '  §endings: [] # none\n  y:\n'),
    ],
  },
  {
    code: 'scenario/duplicate-id',
    places: [
      one('{ id: any, text: Somebody', '{ id: §pipe, text: Somebody'),
      one('  swap:\n    kind', '  §puddle:\n    kind'),
      one('  hold: { start', '  §step: { start: 0, range: [0, 1] }\n  hold: { start'),
    ],
  },
  {
    code: 'scenario/unknown-path',
    places: [
      one('duration.lay: 1', '§length.lay: 1'),
      one('lag.chop.lay: 0', '§lag.chop: 0'),
      one('{ cut.chop.boil: 1', '{ §cut.chop.boil.lay: 1'),
    ],
  },
  {
    code: 'scenario/unknown-path',
    file: 'text.it.yaml',
    places: [
      one('  texts.hello.ada:', '  §texts.hallo.ada:'),
      one('  title:', '  §titel:'),
      one('  calls.ben.options.offer.picks.left:', '  §calls.ben.options.offer.picks.left.text:'),
    ],
  },
  {
    code: 'scenario/missing-text',
    file: 'text.it.yaml',
    places: [
      [
        ['text:\n', '§text:\n'],
        ['  title:', '  # title:'],
      ],
      [
        ['text:\n', '§text:\n'],
        ['  goal:', '  # goal:'],
      ],
      [
        ['text:\n', '§text:\n'],
        ['  texts.smell:', '  # texts.smell:'],
      ],
    ],
  },
  {
    code: 'format/too-new',
    places: [one('format: 1', 'format: §2'), one('format: 1', 'format: §3'), one('format: 1', 'format: §99')],
  },
  {
    code: 'scenario/bad-settles',
    places: [
      one('settles: menu_choice.plain_menu', 'settles: §menu_choice.plane_menu'),
      one('settles: menu_choice.plain_menu', 'settles: §menu.plain_menu'),
      one('settles: menu_choice.plain_menu', 'settles: §ben.ask'),
    ],
  },
  {
    code: 'expression/syntax',
    places: [
      one('of: "bowls >= 50"', 'of: "bowls §= 50"'),
      one('when: "leak > 0"\n', 'when: "(leak > §0"\n'),
      one('trust.ada >= 40', "trust.§'ada' >= 40"),
    ],
  },
  {
    code: 'expression/not-allowed',
    places: [
      one('is: "min(0.3, leak * 0.1)"', 'is: "§abs(leak * 0.1)"'),
      one('when: "bowls > 30"', 'when: "bowls > 30 && §ada.constructor(1)"'),
      one('"leak > 1 ? 0.2 : 0.4"', '"leak > 1 ? 0.2 : §[0.4][0]"'),
    ],
  },
  {
    code: 'scenario/unknown-option',
    file: 'keys.yaml',
    places: [
      one('  ben.ask:', '  §ben.asks:'),
      one('  swear.done:', '  §swear.said:'),
      one('  menu_choice.silence:', '  §menu_choice.quiet:'),
    ],
  },
  {
    code: 'scenario/unknown-scene',
    file: 'walks.yaml',
    places: [
      one('ending: feast', 'ending: §feest'),
      one('ending: supper', 'ending: §kitchen'),
      one('ending: dora_leaves', 'ending: §dora'),
    ],
  },
  {
    code: 'scenario/later',
    places: [one('house_rules:', '§house_rules:')],
  },
];
