import { z } from 'zod';
import { Blocker, Call, Deliverable, File } from './call.ts';
import {
  Amount,
  Condition,
  DottedId,
  Effects,
  guarded,
  Id,
  Later,
  Part,
  Step,
  strict,
  Text,
  TextRow,
  Value,
  Words,
} from './parts.ts';
import { facets } from './facets.ts';
import { Program } from './program.ts';
import { House } from './walk.ts';

const count = z.int().min(0).max(100);
const perStep = z.record(z.string().regex(/^\d{1,4}$/), count);

const Sponsor = strict({
  patience: z.int().min(1).max(20).describe('How often they can be let down.'),
  lost: Id.describe('The ending when it is gone.'),
  closes: Id.optional().describe(
    'A name under `texts`: stands below the ending when patience falls to zero in the aftermath.',
  ),
});
const UtilityPart = strict({
  of: Condition.describe('The number that is judged.'),
  worst: z.number().describe('Worth 0.'),
  best: z.number().describe('Worth 1; linear between.'),
  unit: strict({
    each: z.number().describe('One unit in this number.'),
    text: Text.describe('Its words: “sessions with every channel”.'),
  })
    .optional()
    .describe('How the strip counts it.'),
});
const Truth = strict({
  odds: z.number().min(0).max(1).describe('How likely; all sum to 1.'),
  text: Text.describe('What is the case, for the debrief.'),
});
const Quantity = strict({
  start: z.number().optional().describe('A number’s first value.'),
  range: z.tuple([z.number(), z.number()]).optional().describe('A number’s least and most.'),
  one_of: z.array(Id).min(2).optional().describe('A word: one of these, the first at the start.'),
  is: Condition.optional().describe('Computed where it is read, never written; as secret as what it reads.'),
  shown: z.boolean().optional().describe('On the wall; without it hidden.'),
  text: Text.optional().describe('What it means.'),
}).describe('A number (start, range), a word (one_of), or computed (is).');
const Chance = strict({
  p: Value.optional().describe('It falls if the run’s number is below this; without it, read as the number.'),
  each: z.literal('step').optional().describe('A new number every step.'),
}).describe('A named piece of luck: one number, fixed for the run.');
const Fact = strict({
  text: Text.describe('What is known then.'),
  with: Id.optional().describe('Comes with that fact.'),
  when: Condition.optional().describe('… if this holds.'),
});
const Person = strict({
  role: Text.describe('What they are.'),
  wants: Text.describe('What they want.'),
  voice: Words.optional().describe('How they speak: for authors, not shown.'),
  trust: z.number().min(0).max(100).optional().describe('Trust in the player at the start, 0–100, default 50.'),
  fit: z.record(Id, z.number().min(-1).max(1)).optional().describe('How well a way of asking fits them, -1 to 1.'),
  skill: z.record(Id, z.number().min(-3).max(3)).optional().describe('Pips by topic.'),
  influences: z.array(Id).optional().describe('Whom they move.'),
  superior: Id.optional().describe(
    'Whom they report to: a person, or `you`; who reports to a manager tells less while trust is under 60.',
  ),
  craft: z
    .enum(['aero', 'composites', 'data', 'race_operations'])
    .optional()
    .describe('Their field: work you take over goes faster if it is yours too.'),
  starts_quiet: z.boolean().optional().describe('Nobody has visited them before the story begins.'),
});
const Intent = strict({
  who: Id.describe('Whose it is.'),
  step: Step.describe('The step in whose run it acts.'),
  when: Condition.optional().describe('Only if this holds; a person’s first that holds counts.'),
  says: Text.describe('At most nine words.'),
  effects: Effects.optional().describe('What it does in phase 3.'),
  later: z.array(Later).optional().describe('What lands later.'),
});
const StripRow = strict({
  source: Id.describe('A blocker, intent, milestone, call or promise: the line on the wall starts there.'),
  radio: Id.optional().describe('The dilemma it comes to; while that is open it shows “on the radio”.'),
  who: Id.describe('Whose it is.'),
  when: Condition.optional().describe('Coming if this holds.'),
  lands: z
    .union([
      Step,
      strict({
        step: Step.describe('What the clock reads when it lands.'),
        says: Text.optional().describe('When, in words.'),
      }),
    ])
    .describe('When it lands: what the clock reads then.'),
  text: Text.describe('At most 55 characters.'),
  size: strict({
    part: z.enum(['schedule', 'cost', 'quality', 'risk', 'trust', 'value', 'patience']).describe('What it costs.'),
    amount: z
      .union([
        Amount,
        z.array(
          strict({
            when: Condition.optional().describe('The row counts if this holds.'),
            is: Amount.describe('The change in that part’s number.'),
            chance: Id.optional().describe('Multiplied by this chance’s p.'),
          }),
        ),
      ])
      .describe('The change, by guard; shown at believed odds times declared luck.'),
  })
    .optional()
    .describe('How large it is.'),
  certainty: guarded(z.enum(['known', 'likely', 'rumour']))
    .optional()
    .describe('How sure it is; without it worked out.'),
  ways_out: z.record(DottedId, Text).optional().describe('{ call or call.option: words }, at most four.'),
});
const Scene = strict({
  lines: z.array(Id).optional().describe('Names under `texts`, said when a turn begins here.'),
  radio: Id.optional().describe('The dilemma that opens with the turn.'),
  on_step: z
    .array(strict({ when: Condition.optional().describe('If this holds.'), next: Id.describe('The scene then.') }))
    .optional()
    .describe('Where the story stands after a turn: the first that holds.'),
});
const Mark = strict({
  id: Id,
  when: Condition.describe('Earned if this holds at the end.'),
  text: Text.describe('Its words.'),
});
const Crossed = strict({
  id: Id,
  when: Condition.describe('Crossed if this holds at the end.'),
  text: Text.describe('What was done.'),
  way_back: Text.optional().describe('How it can be mended.'),
});
const Teach = strict({
  id: Id,
  when: Condition.optional().describe('The last row that holds counts.'),
  lights: z
    .array(z.string().regex(/^[a-z_]+(\.[a-z][a-z0-9_]*)?$/))
    .min(1)
    .describe('What is lit: a region, strip.<entry>, a verb, <verb>.<call>.'),
  coach: Text.optional().describe('One line of the coach.'),
});
const Aftermath = strict({
  text: Text.optional().describe('Stands above it: “Five weeks later.”'),
  effects: Effects.optional().describe('The reckoning, in order; every item that holds.'),
  endings: z
    .array(
      strict({
        id: Id,
        when: Condition.optional().describe('The first that holds.'),
        tone: Words.optional().describe('For authors.'),
        text: Text.describe('What happens.'),
      }),
    )
    .describe('In order; the last has no `when`.'),
  receipt: Text.optional().describe('Why nothing showed before.'),
  late_lines: strict({
    show: z.int().min(1).max(5).describe('How many.'),
    of: z.array(TextRow).describe('The first that hold.'),
  })
    .optional()
    .describe('What comes late.'),
});
const Debrief = strict({
  objectives: z
    .array(strict({ id: Id, text: Text.describe('One thing to learn.') }))
    .optional()
    .describe('What it is about.'),
  happened: Text.describe('Line 1: what happened, in the customer’s words.'),
  your_calls: Text.describe('Line 2: what your calls were worth.'),
  try_next: Text.describe('Line 4: one thing to try next.'),
  prompts: z
    .array(
      strict({
        id: Id,
        call: Id.describe('Shown beside that call’s moment.'),
        when: Condition.optional().describe('If this holds.'),
        text: Text.describe('The question.'),
      }),
    )
    .optional()
    .describe('Questions beside moments.'),
  twin: strict({ text: Text.describe('The same trap at work.'), ask: Text.describe('The question.') })
    .optional()
    .describe('The twin at work.'),
  action: Text.optional().describe('A sentence with blanks that becomes a calendar entry.'),
  again: z
    .array(
      strict({
        id: Id,
        call: Id.describe('The call asked again.'),
        set: z.record(z.string(), Value).optional().describe('What is different.'),
        text: Text.describe('What is different, in words; it may print how it was.'),
      }),
    )
    .optional()
    .describe('Calls asked again in the debrief on a week that differs in one thing; never counted.'),
});

export const Scenario = strict({
  format: z.literal(1).describe('The version of this format.'),
  id: Id.describe('The story’s name for machines.'),
  title: Text.describe('Its title.'),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .describe('The language of the texts here: en, it …'),
  level: z.enum(['sketch', 'playable', 'firm']).describe('How finished it is.'),
  authors: z.array(Words).optional().describe('Who wrote it.'),
  licence: Words.optional().describe('What others may do with it.'),
  reading: Words.optional().describe('Reading level: B1.'),
  length: z.union([z.literal(5), z.literal(20), z.literal(45)]).describe('Minutes: 5, 20 or 45.'),
  tone: Words.optional().describe('How it feels.'),
  paper: z.boolean().optional().describe('Can be played on paper.'),
  tempo: z.enum(['week', 'day', 'hour']).describe('What a step is.'),
  steps: z.int().min(1).max(60).describe('How many turns.'),
  step_names: z.array(Words).optional().describe('Names of the steps; without them “Week 1”.'),
  tokens: z
    .union([
      count,
      strict({ each: count.describe('A turn.'), at: perStep.optional().describe('Other numbers, by step.') }),
    ])
    .describe('Tokens a turn.'),
  acts: strict({
    notice: Step.describe('First step.'),
    commit: Step.describe('First step.'),
    pay: Step.describe('First step.'),
  })
    .optional()
    .describe('Where the three acts begin.'),
  roles: z.array(Id).min(1).optional().describe('Roles it can be played in.'),
  draws: z.enum(['keyed', 'likely']).optional().describe('likely: people answer at their likeliest.'),
  quiet: z.boolean().optional().describe('People not visited for two turns go quiet; default true.'),
  first_seed: z.int().min(0).max(4_294_967_295).optional().describe('The seed of the very first start.'),
  goal: Text.describe('What it is for.'),
  for: z.array(Id).optional().describe('Whom it serves: people or groups.'),
  behaviours: z.array(z.enum(facets)).optional().describe('What it gives evidence for.'),
  sponsors: z.record(Id, Sponsor).describe('One or two people whose patience carries it.'),
  weights: z.partialRecord(Part, z.number().min(0)).describe('Parts of 100 by part of the outcome.'),
  utility: z.partialRecord(Part, UtilityPart).describe('What each part is judged by.'),
  truths: z.record(Id, Truth).describe('Two to four; the seed picks one.'),
  quantities: z.record(Id, Quantity).optional().describe('The story’s own numbers and words.'),
  chances: z.record(Id, Chance).optional().describe('Luck, declared once, used by name.'),
  facts: z.record(Id, Fact).optional().describe('What can be known besides the cards of the files.'),
  people: z.record(Id, Person).describe('The cast, in the order in which intents act.'),
  intents: z.record(Id, Intent).optional().describe('What people do if nobody changes their mind.'),
  strip: z.record(Id, StripRow).optional().describe('What is coming if nobody acts.'),
  files: z.record(Id, File).optional().describe('Each file is a Look of that name.'),
  program: Program.optional().describe('The plan.'),
  deliverables: z.record(Id, Deliverable).optional().describe('Each deliverable is an Agree of that name.'),
  blockers: z.record(Id, Blocker).optional().describe('Each blocker is a Raise of that name.'),
  events: z
    .record(
      Id,
      strict({
        at: Step.describe('What the clock reads.'),
        when: Condition.optional().describe('If this holds.'),
        chance: Id.optional().describe('If this chance falls.'),
        effects: Effects,
        otherwise: Effects.optional().describe('What happens else.'),
      }),
    )
    .optional()
    .describe('What happens by the clock, in file order.'),
  calls: z.record(Id, Call).optional().describe('Radio dilemmas (a scene names them) and standing acts.'),
  scenes: z.record(Id, Scene).describe('Where the story stands; the first is the start.'),
  texts: z
    .record(Id, Text)
    .optional()
    .describe('Said by `lines`, `instead`, `closes`, `say`; `intro` stands on the first page.'),
  aftermath: Aftermath.describe('Once, after the last turn.'),
  marks: z.array(Mark).optional().describe('What a player may be proud of.'),
  crossed: z.array(Crossed).optional().describe('Lines crossed.'),
  teach: z.array(Teach).optional().describe('What is lit in the first sitting.'),
  debrief: Debrief.describe('The four lines and what stands beside them.'),
  workshop: z
    .record(
      z.string().regex(/^\d{1,3}$/),
      strict({
        discuss: z.array(Id).min(1).describe('Calls the room discusses.'),
        luck: z.record(Id, z.number().min(0).max(1)).optional().describe('Fixed numbers of named chances.'),
        house: House.optional(),
        meanwhile: z
          .record(z.string().regex(/^\d{1,4}$/), Text)
          .optional()
          .describe('The sentence shown meanwhile, by step.'),
        questions: z.record(Id, Text).optional().describe('A question for the room, by call.'),
      }),
    )
    .optional()
    .describe('Cuts for a room, by minutes.'),
  house_rules: z
    .partialRecord(
      z.enum(['high_hierarchy', 'flat', 'safety_critical']),
      z.record(DottedId, z.partialRecord(z.enum(facets), z.int().min(-3).max(3))),
    )
    .optional()
    .describe(
      'Shifts of keys for other settings: { setting: { call.option: { facet: shift } } }. Used in a later version.',
    ),
}).describe('A Pit Wall scenario, format 1.');

export type ScenarioData = z.infer<typeof Scenario>;
