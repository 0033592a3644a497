import { z } from 'zod';
import { resolutions } from '../calls.ts';
import { blockerModes } from '../parts.ts';
import { MoveModel } from './move.ts';
import {
  Condition,
  DottedId,
  Effects,
  guarded,
  Id,
  Later,
  Promised,
  Stakes,
  Step,
  strict,
  Text,
  Value,
} from './parts.ts';

const tactics = [
  'rational',
  'consult',
  'pressure',
  'help',
  'legitimating',
  'exchange',
  'inspiration',
  'coalition',
] as const;

const Pick = strict({
  id: Id.describe('Its name in moves and in `did.<call>.<option>.<pick>`.'),
  text: Text.describe('Its words on the button.'),
  when: Condition.optional().describe('Offered if this holds.'),
  effects: Effects.optional().describe('What it does beside the option’s effects.'),
}).describe('One of several ways to take the option; left out, the first open one is taken.');

/** Fields of an option; a call without options carries them itself. */
export const optionFields = {
  tokens: z
    .union([Value, strict({ all: z.int().min(0).describe('At least that many.') })])
    .optional()
    .describe('Price in tokens; { all: n } = all that is left, at least n.'),
  closed_says: Text.optional().describe('Shown while it is closed; without it a catalogue line.'),
  cards: z
    .record(Id, z.enum(['opens', 'stronger']))
    .optional()
    .describe('Cards that open it (`opens`) or make it stronger when put down with it (`stronger`).'),
  picks: z.array(Pick).min(2).max(5).optional().describe('Two to five ways to take it.'),
  needs: Id.optional().describe('A deliverable: put to whoever has its last word.'),
  asks: z.boolean().optional().describe('An authored distance that asks the person for a yes.'),
  answer: guarded(z.enum(['commit', 'comply', 'resist']))
    .optional()
    .describe('The answer, instead of the model’s draw.'),
  refused: strict({
    text: Text.optional().describe('What the person says.'),
    effects: Effects.optional().describe('What happens then.'),
  })
    .optional()
    .describe('If the answer is no.'),
  tactic: z.enum(tactics).optional().describe('How it is asked; default rational with a card, consult without.'),
  benefit: z.number().min(0).max(1).optional().describe('What is in it for them, 0–1, default 0.5.'),
  cost: z.number().min(0).max(1).optional().describe('What it costs them, 0–1, default 0.5.'),
  settles: DottedId.optional().describe(
    'call.option of a dilemma that this answers before it is asked; words, cards, picks and effects are that option’s unless written here.',
  ),
  resolution: z.enum(resolutions).optional().describe('Which of the ten ways to resolve a conflict this is.'),
  model: MoveModel.optional().describe('conflict: the numbers of its resolution’s formula; `parameter` is its amount.'),
  volunteers: strict({
    text: Text.optional().describe('What the person says.'),
    effects: Effects.optional().describe('What happens then.'),
  })
    .optional()
    .describe('What they tell unasked if they say yes and mean it.'),
  level: z
    .int()
    .min(0)
    .max(5)
    .optional()
    .describe('Rung of the ladder, 0–5; a blocker without `becomes` answers as slowly as its rung.'),
  jointly: z.boolean().optional().describe('The owner is told first.'),
  ends: z
    .enum(['cleared', 'accepted', 'worked_around', 'nothing'])
    .optional()
    .describe(
      'Blocker without `becomes`: what it is after the fix; default cleared, accepted with resolution accept; `nothing` ends nothing.',
    ),
  unblocks: Id.optional().describe(
    'Another call: a blocker without `becomes` that this is a way out of, without asking anybody.',
  ),
  answers: z.enum(['slow', 'fast']).optional().describe('Signal bars of the answer.'),
  parameter: strict({
    min: z.number().describe('Least.'),
    max: z.number().describe('Most.'),
    step: z.number().min(0).describe('Grain.'),
  })
    .optional()
    .describe('A number the player sets.'),
  what_if: Text.optional().describe('A sentence that stands in for the computed “what if”.'),
  takes: z.int().min(0).max(10_000).optional().describe('Steps of time it takes by itself.'),
  effects: Effects.optional().describe('What happens in the move.'),
  later: z.array(Later).optional().describe('What lands later.'),
  says: Text.optional().describe('What is said when it is taken.'),
  next: Id.optional().describe('The scene from the next turn on.'),
  next_now: Id.optional().describe('The scene at once.'),
  return_until: Step.optional().describe('May be given back, price and effects, while step < this.'),
  grows: z.number().min(0).max(10).optional().describe('Growth of the price a step: 0.1 = ten per cent.'),
  warns: Text.optional().describe('Said before the wall goes dark (take over).'),
  dark: Text.optional().describe('Said while it is dark (take over).'),
  roles: z.array(Id).min(1).optional().describe('Only in these roles; without it in all.'),
  teaches: Id.optional().describe('broadcast: a skill; whoever hears it and has that skill is taught a whole pip.'),
  owns_up: z
    .boolean()
    .optional()
    .describe('broadcast: bad news told early; what comes of it later costs half the trust.'),
};
/** Fields that calls and options share. */
const windowFields = {
  text: Text.optional().describe('Its words: the act in the player’s own mouth, the question of a call.'),
  from: Step.optional().describe('Open from this step on.'),
  until: Step.optional().describe('Open while step < this.'),
  from_play: z.int().min(1).max(10).optional().describe('Lit from this play on; offered always.'),
  when: Condition.optional().describe('Open if this holds.'),
  stakes: Stakes.optional(),
};

export const Option = strict({ ...windowFields, ...optionFields }).meta({
  id: 'Option',
  description: 'One way to answer a call.',
});
const OptionOrDefault = z
  .union([z.literal('default'), Option])
  .describe('An option; for a distance `default` takes the rule of the five distances.');

export const Silence = strict({
  text: Text.describe('What is said when nobody answers.'),
  effects: Effects.optional().describe('What happens then, after those of `same_as`.'),
  same_as: Id.optional().describe('Does what that option does.'),
}).describe('What happens when the dilemma is not answered.');

export const callKinds = ['decision', 'coach', 'conflict', 'promise', 'forecast', 'broadcast'] as const;
export const Call = strict({
  kind: z
    .enum(callKinds)
    .describe('decision (radio), coach (ask), conflict (move), promise (agree), forecast and broadcast (tell).'),
  ...windowFields,
  lines: z.array(Id).optional().describe('decision: names under `texts`, said when it opens.'),
  instead: Id.optional().describe('decision: a name under `texts`, said if it does not open.'),
  silence: Silence.optional(),
  confidence: z.boolean().optional().describe('decision: asks how sure the player is.'),
  again: z.boolean().optional().describe('May be taken again, once a step.'),
  person: Id.optional().describe('coach, forecast: whom it is put to.'),
  task: Id.optional().describe('coach: the task it is about.'),
  tasks: z.array(Id).optional().describe('conflict: the tasks in conflict.'),
  audience: z.array(Id).optional().describe('broadcast: people or groups who hear it.'),
  promise: Promised.optional().describe('promise: its terms.'),
  of: Condition.optional().describe('forecast: the event that is forecast.'),
  answers_as: z.enum(['yes_no', 'date']).optional().describe('forecast: how it is answered; default yes_no.'),
  odds: Value.optional().describe(
    'forecast: the probability from what this player knows; without it the plan’s own, if `of` is about the end of a task or of the plan.',
  ),
  odds_by: z
    .record(z.string().regex(/^\d{1,4}$/), Value)
    .optional()
    .describe('forecast as a date: { step: how likely it is by then }, in a straight line between.'),
  merge: z
    .array(
      strict({
        card: Id.describe('The card on which it stands.'),
        who: Id.describe('Whose word it is.'),
        stated: z.number().min(0).max(1).describe('What they say of their own part.'),
      }),
    )
    .min(2)
    .max(6)
    .optional()
    .describe('forecast: what feeders say of their parts; cards put down with it fold into one.'),
  style: z
    .enum(['assign', 'review'])
    .optional()
    .describe(
      'The manager’s own verbs: an order nobody is asked about; reading somebody’s work. Without `roles`, the manager’s only.',
    ),
  topic: Id.optional().describe('coach: which skill of the person it is about; default the first.'),
  options: z
    .union([z.literal('default'), z.record(Id, OptionOrDefault)])
    .optional()
    .describe(
      'Ways to answer; a call without them carries an option’s fields itself (its key is `done`). conflict: `default` offers at most four of the ten resolutions that apply to its `tasks`.',
    ),
  prices: z
    .partialRecord(z.enum(resolutions), z.number().min(0))
    .optional()
    .describe('conflict with `options: default`: the price of a resolution, as `price` of a `model`.'),
  ...optionFields,
}).describe('A radio dilemma (a scene names it) or a standing act.');

export const FileLevel = strict({
  tokens: Value.optional().describe('Price in tokens, default 1.'),
  from_play: z.int().min(1).max(10).optional().describe('Lit from this play on; offered always.'),
  when: Condition.optional().describe('Open if this holds.'),
  closed_says: Text.optional().describe('Shown while it is closed.'),
  card: Id.describe('The card it gives; also the level’s name in translations.'),
  text: Text.describe('What stands on the card. May differ by truth.'),
  effects: Effects.optional().describe('What opening it does.'),
  bears_on: z.array(Id).optional().describe('Calls it bears on.'),
  since: Step.optional().describe('Since which step it can be seen.'),
  needs_craft: z
    .enum(['aero', 'composites', 'data', 'race_operations'])
    .optional()
    .describe('Open to that craft, or beside an owner whose trust is 60 or more.'),
});
export const File = strict({
  owner: Id.describe('Whose file it is: a person, `you` or `anyone`.'),
  title: Text.describe('Its name on the wall.'),
  from_play: z.int().min(1).max(10).optional().describe('Lit from this play on; offered always.'),
  levels: z.array(FileLevel).min(1).max(3).describe('One to three levels, opened in order.'),
}).describe('A Look of that name.');

export const Blocker = strict({
  text: Text.describe('What is in the way.'),
  blocks: Id.optional().describe('The task it holds while it is a blocker or a showstopper.'),
  starts: z.enum(blockerModes).describe('Its first mode.'),
  becomes: z
    .array(
      strict({
        when: Condition.describe('Asked once a turn, in order.'),
        to: z.enum(blockerModes).describe('The mode then.'),
      }),
    )
    .optional()
    .describe('How it changes; with it no hazard is drawn.'),
  ways_out: z.record(Id, Option).describe('Options of the Raise of that name.'),
  once: z.boolean().optional().describe('One of its ways out, once a run.'),
  owner: Id.optional().describe('Whose it is: a person or `you`; without it the owner of the task it blocks.'),
  fix: Value.optional().describe('Steps a fix takes once somebody has said yes; default 0.'),
  seen: Condition.optional().describe('Before this holds nobody can see or raise it, unless work has stopped.'),
  chance: Value.optional().describe(
    'Without `becomes`: chance a week, 0–1, that it turns into a blocker; 0.3 of it more for each week unseen.',
  ),
  turns: Value.optional().describe('The same as a chance a step; counts instead of `chance`.'),
  impact: z.number().min(0).optional().describe('Points of the goal it costs if it turns; for reading afterwards.'),
  need: z
    .union([z.number().min(0), Id])
    .optional()
    .describe('The step by which it must be gone, or a milestone; without it the slack of the task it blocks counts.'),
  topic: Id.optional().describe('Skill of the owner it is about: once taught, its fix takes a step less.'),
  event_weekend: z.boolean().optional().describe('Tempo hour: the ladder answers in 5 to 240 minutes.'),
}).describe(
  'A Raise of that name. Without `becomes` it lives by itself: a signal is seen or not, a risk turns, a blocker without a way in time is a showstopper, and a way out is answered when its rung of the ladder answers, then takes its fix.',
);

const Facts = strict({
  authority: z.number().min(0).max(3).describe('0–3: may decide.'),
  expertise: z.number().min(0).max(3).describe('0–3: knows.'),
  stake: z.number().min(0).max(3).describe('0–3: has to live with it.'),
  availability: z.number().min(0).max(1).describe('0–1: has time.'),
  veto: z.boolean().optional().describe('Can stop it.'),
  dependent: z.boolean().optional().describe('Cannot start without it.'),
  outsider: z.boolean().optional().describe('Of another company, while the deliverable is ours.'),
});
export const Deliverable = strict({
  name: Text.describe('What is delivered.'),
  criticality: z.int().min(1).max(3).optional().describe('1–3, default 1.'),
  ends_with: Id.optional().describe('The task that ends it.'),
  testable_end: z.boolean().optional().describe('False: its name does not say when it is done. Default true.'),
  banks: strict({ near: Id.describe('The task it leaves from.'), far: Id.describe('Who receives it.') })
    .optional()
    .describe('Both ends of its bridge.'),
  people: z.record(Id, Facts).describe('What is true of each person about it.'),
  agree: strict({
    text: Text.describe('The question.'),
    last_word: z.array(Id).min(1).describe('Faces offered for the last word; `nobody` leaves the row without an A.'),
    tags: z.array(Id).optional().describe('Faces that may be tapped as asked before (C).'),
    base: z
      .record(Id, z.enum(['R', 'A', 'C', 'I', 'A+R']))
      .optional()
      .describe('Letters before faces and tags are put on.'),
    says: Text.optional().describe('What is said when it is put down.'),
    effects: Effects.optional().describe('Consequences.'),
    model: z
      .boolean()
      .optional()
      .describe(
        'The model’s consequences: a decision takes time, no A drifts, two stall, who had no letter is surprised. Default: only where `effects` says nothing.',
      ),
  })
    .optional()
    .describe('The row as one sentence: a face for the last word, tags for who is asked before.'),
}).describe('An Agree of that name.');
