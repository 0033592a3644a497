import type { Run } from '../run.ts';
import type { View } from './types.ts';
import { forecastDate, forecastText } from '../../text/forecasts.ts';
import { roleText } from '../../text/people.ts';
import { board } from './board.ts';
import { files, hand } from './hand.ts';
import { moneyText } from './money.ts';
import { offers } from './offers.ts';
import { people } from './people.ts';
import { readsHidden, valueOf } from './reading.ts';
import { announcements, darkText, ending, radio, saidSoFar } from './said.ts';
import { look, runAt, worldAtTurnStart, type Sight, type ViewOptions } from './sight.ts';
import { mask } from './mask.ts';
import { strip } from './strip.ts';
import { teach } from './teach.ts';

/**
 * Everything one seat may see at one moment of a run, in words of one language, as plain JSON. Default deny: no key, hazard, truth,
 * luck or unopened file is in it. Pure; the same run, moment and options give the same view.
 */
export function view(run: Run, options: ViewOptions): View {
  const sight = look(run, options);
  const { story, world, speech } = sight;
  const offered = offers(sight);
  const said = saidSoFar(sight);
  const isOver = story.aftermath.endings.some((each) => each.id === world.at['story']);
  return {
    seat: sight.seat,
    language: options.language,
    scenario: {
      id: story.id,
      title: speech.say(story.title, world),
      goal: speech.say(story.goal, world),
      lengthMinutes: story.lengthMinutes,
      contentHash: run.scenario.pack.contentHash,
    },
    index: sight.index,
    role: { id: world.role, name: roleText(world.role, options.language) },
    step: world.step,
    steps: story.steps,
    stepName: speech.stepName(world.step),
    stepNames: Array.from({ length: story.steps }, (_, step) => speech.stepName(step)),
    acts: story.acts,
    tokens: world.tokens,
    tokensEach: tokensThisTurn(sight),
    tokensSpent: tokensSpent(sight),
    scene: world.at['story'] ?? '',
    isOver,
    isDark: world.isDark,
    darkText: darkText(sight, said),
    ending: isOver ? ending(sight, said) : null,
    patience: story.sponsors.map((each) => ({
      person: each.id,
      name: speech.name(each.id),
      now: world.patience[each.id] ?? each.patience,
      start: each.patience,
    })),
    spend: spend(sight),
    said,
    people: people(sight),
    hand: hand(sight, offered),
    files: files(sight),
    strip: isOver ? [] : stripNow(sight),
    offers: isOver ? [] : offered,
    radio: isOver ? null : radio(sight),
    board: board(sight),
    promises: promises(sight),
    forecasts: forecasts(sight),
    announcements: isOver ? [] : announcements(sight),
    quantities: quantities(sight),
    teach: isOver ? null : teach(sight, options.coach ?? run.log.assists?.coach !== 'off'),
  };
}

/** While the wall is dark the strip stands as it stood, with every lamp out: nothing more can be done this turn. */
function stripNow(sight: Sight): View['strip'] {
  const options = { language: sight.language, limit: sight.run.log.assists?.strip ?? 5 };
  if (!sight.world.isDark) return strip(sight.scenario, sight.seen, options);
  let index = sight.index;
  while (index > 0 && runAt(sight.run, index).world.isDark) index -= 1;
  const before = strip(sight.scenario, mask(sight.story, runAt(sight.run, index).world), options);
  return before.map((entry) => ({
    ...entry,
    isLoud: false,
    waysOut: entry.waysOut.map((way) => ({ ...way, isOpen: false })),
  }));
}

function tokensThisTurn(sight: Sight): number {
  return worldAtTurnStart(sight.run).tokens;
}

/** The verbs attention went to since the turn began, one a token. */
function tokensSpent(sight: Sight): View['tokensSpent'] {
  const { steps, opening } = sight.run;
  const start = steps.findLastIndex((step) => step.world.step !== step.step) + 1;
  return steps.slice(start).flatMap((step, at) => {
    const before = (steps[start + at - 1]?.world ?? opening.world).tokens;
    const verb = sight.story.calls.find((call) => call.id === step.move.call)?.verb ?? 'run';
    return Array.from({ length: Math.max(0, before - step.world.tokens) }, () => verb);
  });
}

function spend(sight: Sight): View['spend'] {
  const amount = Number(sight.world.quantities['spend'] ?? 0);
  return { amount, text: moneyText(sight.story, sight.speech, amount, sight.world) };
}

function promises(sight: Sight): View['promises'] {
  return Object.entries(sight.world.promises).map(([id, promise]) => {
    const call = sight.story.calls.find((each) => each.id === id);
    // the author's proof is a text path, the player's own is already words
    const proof = promise.proof === undefined ? null : sight.speech.at(promise.proof) || promise.proof;
    return {
      id,
      by: promise.by,
      text: sight.speech.say(call?.text, sight.world),
      dueStep: promise.due,
      proof,
      state: promise.state,
    };
  });
}

function forecasts(sight: Sight): View['forecasts'] {
  return sight.story.calls.flatMap((call) => {
    const told = sight.world.told[call.id];
    if (call.forecast === undefined || told === undefined) return [];
    const words =
      call.forecast.answersAs === 'date'
        ? forecastDate(sight.speech.stepName(told.stated), sight.language)
        : forecastText(told.stated, sight.language);
    return [{ call: call.id, person: call.person ?? '', stated: told.stated, words }];
  });
}

function quantities(sight: Sight): View['quantities'] {
  return sight.story.quantities.flatMap((each) => {
    const value = each.kind === 'computed' ? computed(sight, each) : sight.seen.quantities[each.id];
    return each.isShown && value !== undefined
      ? [{ id: each.id, text: sight.speech.say(each.text, sight.world), value }]
      : [];
  });
}

/** A computed quantity is as secret as what it reads; a claim counts as 1 or 0. */
function computed(
  sight: Sight,
  quantity: Extract<Sight['story']['quantities'][number], { kind: 'computed' }>,
): number | string | undefined {
  if (!quantity.isShown || readsHidden(sight.scenario, quantity.is)) return undefined;
  const value = valueOf(sight.scenario, [{ is: quantity.is }], sight.world);
  return typeof value === 'boolean' ? Number(value) : value;
}
