import type { Call } from '../../format/calls.ts';
import { listOf } from '../../text/numbers.ts';
import { peopleText } from '../../text/people.ts';
import { refusalText } from '../../text/refusals.ts';
import { actText, verbText } from '../../text/verbs.ts';
import { isForRole } from '../openness.ts';
import { untilOf } from '../until.ts';
import { tablesOf } from '../tables.ts';
import type { Refusal } from '../run-log.ts';
import type { Offer, OfferOption } from './offer-types.ts';
import { offerOptions } from './offer-options.ts';
import { ladderOf } from './ladder.ts';
import { holds, intentOf, priceOf, refuse } from './reading.ts';
import { isLit, type Sight } from './sight.ts';
import { cellPath } from '../rules/talked.ts';
import { plainMove, rowMoves } from './tries.ts';

/**
 * Every call that is open, and those shown closed with a reason; the turn comes last. Whatever is listed as open is accepted as the
 * next move, because each one has been asked of the same refusal that guards a step.
 */
export function offers(sight: Sight): Offer[] {
  const found = sight.story.calls.flatMap((call) => {
    const offered = offerCall(sight, call);
    return offered === null ? [] : [offered];
  });
  return [...found, turnOffer(sight)];
}

function offerCall(sight: Sight, call: Call): Offer | null {
  const { world } = sight;
  if (call.kind === 'decision' && (world.radio !== call.id || world.isDark)) return null;
  if (world.step < call.from || !isForRole(call, world)) return null;
  const options = offerOptions(sight, call);
  const refusal = refusalOf(sight, call, options);
  if (refusal !== null && isHidden(sight, call, options, refusal)) return null;
  return {
    ...plain(sight, call, options),
    isOpen: refusal === null,
    reason: refusal === null ? null : { code: refusal.code, text: reasonText(sight, call, refusal) },
  };
}

function refusalOf(sight: Sight, call: Call, options: readonly OfferOption[]): Refusal | null {
  if (call.kind === 'raci') {
    const rows = rowMoves(sight.story, call, sight.world).map((move) => refuse(sight.scenario, sight.world, move));
    return rows.some((each) => each === null) ? null : (rows[0] ?? { code: 'call/not-open', details: {} });
  }
  if (call.isBare || call.options.length === 0)
    return refuse(sight.scenario, sight.world, plainMove(call, null, sight.world.step));
  if (options.some((each) => each.isOpen)) return null;
  const first = call.options[0];
  return first === undefined
    ? { code: 'call/not-open', details: {} }
    : refuse(sight.scenario, sight.world, plainMove(call, first, sight.world.step));
}

/** Closed without a reason worth a line: its time is over, its condition fails without words, or nothing in it can be shown. */
function isHidden(sight: Sight, call: Call, options: readonly OfferOption[], refusal: Refusal): boolean {
  if (refusal.code === 'run/over') return true;
  if (!call.isBare && call.options.length > 0 && options.length === 0) return true;
  if (sight.world.step >= untilOf(tablesOf(sight.scenario), sight.world, call)) return true;
  const isMet = call.when === undefined || holds(sight.scenario, call.when, sight.world);
  return !isMet && call.closedSays === undefined;
}

function reasonText(sight: Sight, call: Call, refusal: Refusal): string {
  const level = call.file?.levels[sight.world.opened[call.id] ?? 0];
  const isClosed = refusal.code === 'call/not-open' || refusal.code === 'option/closed';
  const authored = isClosed ? sight.speech.say(level?.closedSays ?? call.closedSays, sight.world) : '';
  if (authored !== '') return authored;
  const needsCraft = refusal.code === 'option/closed' && level?.needsCraft !== undefined;
  return needsCraft ? craftNeeded(call, sight) : refusalText(refusal, sight.language);
}

function craftNeeded(call: Call, { speech, language }: Sight): string {
  return peopleText('needs_craft', language, { name: speech.name(call.file?.owner ?? '') });
}

function plain(sight: Sight, call: Call, options: readonly OfferOption[]): Omit<Offer, 'isOpen' | 'reason'> {
  const { world, scenario, speech } = sight;
  const bare = call.isBare ? (call.options[0] ?? null) : null;
  const levels = call.file?.levels ?? [];
  const opened = world.opened[call.id] ?? 0;
  const openPrices = options.filter((each) => each.isOpen).map((each) => each.tokens);
  const prices = openPrices.length > 0 ? openPrices : options.map((each) => each.tokens);
  return {
    call: call.id,
    kind: call.kind,
    verb: call.verb,
    text: textOf(sight, call),
    person: call.file?.owner ?? call.person ?? call.audience[0] ?? null,
    isLit: isLit(sight, Math.max(call.fromPlay, levels[opened]?.fromPlay ?? 0)),
    tokens: prices.length > 0 ? Math.min(...prices) : priceOf(scenario, world, call, bare).tokens,
    stakes: call.stakes,
    options,
    row: rowForm(sight, call),
    dueSteps: call.kind === 'promise' ? { min: world.step + 1, max: sight.story.steps } : null,
    promise: promiseForm(sight, call),
    telling: tellingForm(sight, call),
    answersAs: call.forecast?.answersAs ?? null,
    cards: cardsFor(sight, call),
    whatIf: speech.say(bare?.whatIf, world) || null,
    says: call.kind === 'coach' && call.person !== undefined ? intentWords(sight, call.person) : null,
    ladder: ladderOf(sight, call),
    level:
      call.kind === 'dive' && opened < levels.length
        ? {
            next: opened + 1,
            of: levels.length,
            isOwnCraft: world.craft !== '' && levels.some(({ needsCraft }) => needsCraft === world.craft),
          }
        : null,
    merge: mergeOf(sight, call),
    style: call.style ?? null,
  };
}

function turnOffer(sight: Sight): Offer {
  const refusal = refuse(sight.scenario, sight.world, { call: 'turn', kind: 'turn' });
  return {
    call: 'turn',
    kind: 'turn',
    verb: 'run',
    text: actText('turn', sight.language),
    person: null,
    isOpen: refusal === null,
    isLit: true,
    reason: refusal === null ? null : { code: refusal.code, text: refusalText(refusal, sight.language) },
    tokens: 0,
    stakes: 'turn',
    options: [],
    row: null,
    dueSteps: null,
    promise: null,
    telling: null,
    answersAs: null,
    cards: [],
    whatIf: null,
    says: null,
    ladder: null,
    level: null,
    merge: null,
    style: null,
  };
}

function textOf(sight: Sight, call: Call): string {
  const { speech, world, story, language } = sight;
  if (call.file !== undefined) return speech.say(call.file.title, world);
  const deliverable = story.deliverables.find((each) => each.id === call.id);
  if (deliverable !== undefined) {
    const question = speech.say(deliverable.agree?.text, world);
    return question === '' ? actText('agree', language, speech.say(deliverable.name, world)) : question;
  }
  const blocker = story.blockers.find((each) => each.id === call.id);
  if (blocker !== undefined) return speech.say(blocker.text, world);
  const own = speech.say(call.text, world);
  if (own !== '') return own;
  if (call.person !== undefined) return actText('ask', language, speech.name(call.person));
  return call.tasks.length > 0
    ? listOf(
        call.tasks.map((task) => speech.name(task)),
        language,
      )
    : verbText(call.verb, language);
}

function rowForm(sight: Sight, call: Call): Offer['row'] {
  const deliverable = call.kind === 'raci' ? sight.story.deliverables.find((each) => each.id === call.id) : undefined;
  if (deliverable === undefined) return null;
  const people = Object.keys(deliverable.people);
  return {
    people: people.map((id) => ({
      id,
      name: sight.speech.name(id),
      role: sight.speech.say(sight.story.people.find((one) => one.id === id)?.role, sight.world),
      isAsked: sight.world.asked[id] === true,
    })),
    lastWord: deliverable.agree?.lastWord ?? people,
    tags: deliverable.agree?.tags ?? [],
    base: deliverable.agree?.base ?? {},
    letters: sight.world.letters[call.id] ?? {},
    agreed: people.filter((id) => sight.world.talked[cellPath(call.id, id)] === true),
    decidesStep: sight.world.decides[call.id] ?? null,
  };
}

function promiseForm({ speech, world, story }: Sight, { promise }: Call): Offer['promise'] {
  if (promise === undefined) return null;
  return {
    by: promise.by,
    name: speech.name(promise.by),
    dueStep: Math.min(story.steps, Math.max(world.step + 1, promise.due)),
    proof: promise.proof === undefined ? null : speech.at(promise.proof) || null,
  };
}

function tellingForm({ speech }: Sight, call: Call): Offer['telling'] {
  if (call.kind !== 'broadcast') return null;
  return {
    audience: call.audience.map((id) => speech.name(id)),
    teaches: call.options.find((option) => option.teaches !== undefined)?.teaches ?? null,
    ownsUp: call.options.some((option) => option.ownsUp === true),
  };
}

/** What feeders say of their parts, as far as their cards are in hand. */
function mergeOf(sight: Sight, call: Call): Offer['merge'] {
  const { world, speech } = sight;
  if (call.forecast === undefined || call.forecast.merge.length === 0 || sight.seat !== 'player') return null;
  const parts = call.forecast.merge.filter(({ card }) => world.known[card] === true);
  return {
    parts: parts.map((part) => ({
      ...part,
      name: speech.name(part.who),
      isAttached: world.played[part.card] === true,
    })),
  };
}

/** Cards in hand that bear on a call: by the file that holds them, or by an option that asks for them. */
export function cardsFor(sight: Sight, call: Call): string[] {
  if (sight.seat !== 'player') return [];
  const asked = new Set([
    ...call.options.flatMap((option) => Object.keys(option.cards)),
    ...(call.forecast?.merge ?? []).map((part) => part.card),
  ]);
  return sight.story.calls.flatMap((file) =>
    (file.file?.levels ?? []).flatMap((level) => {
      const isHeld = sight.world.known[level.card] === true;
      return isHeld && (level.bearsOn.includes(call.id) || asked.has(level.card)) ? [level.card] : [];
    }),
  );
}

function intentWords(sight: Sight, person: string): string | null {
  const intent = intentOf(sight.scenario, sight.world, person);
  return intent === null ? null : sight.speech.say(intent.says, sight.world) || null;
}
