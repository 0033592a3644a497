import type { Story } from '../../format/story.ts';
import type { Text } from '../../format/values.ts';
import { causeText, changeText, linkText, type ChangeKey } from '../../text/changes.ts';
import { forecastText } from '../../text/forecasts.ts';
import { decimal } from '../../text/numbers.ts';
import { contractText, watchText } from '../../text/moves.ts';
import { bankText, modeText } from '../../text/modes.ts';
import type { Cause, Change, Plain } from '../ledger.ts';
import type { World } from '../world.ts';
import { moneyText } from './money.ts';
import { deliverableName, rowWords } from './row-words.ts';
import type { Speech } from './words.ts';

/** What changes are told from: the story's words, and the world after the change (for texts that depend on it). */
export interface Telling {
  readonly story: Story;
  readonly speech: Speech;
  readonly world: World;
}

/** One change of the ledger in one sentence of the player's language. */
export function changeWords(telling: Telling, change: Change): string {
  const { speech } = telling;
  const [head = '', id = ''] = change.path.split('.');
  const say = (key: ChangeKey, blanks: Readonly<Record<string, string>>): string =>
    changeText(key, speech.language, blanks);
  const from = plainWords(telling, change.before);
  const to = plainWords(telling, change.after);
  const name = speech.name(id);
  switch (head) {
    case 'trust':
      return say('trust', {
        name,
        from: whole(change.before, speech.language),
        to: whole(change.after, speech.language),
      });
    case 'patience':
      return say(isLess(change) ? 'patience_less' : 'patience_more', { name, from, to });
    case 'spend':
      return say('spend', { from: money(telling, change.before), to: money(telling, change.after) });
    case 'tokens':
      return say('tokens', { to });
    case 'pip':
      return say(isLess(change) ? 'pip_less' : 'pip_more', { name });
    case 'paid':
      return say('pip_paid', { name });
    case 'known':
      return say(telling.story.facts.some((each) => each.id === id) ? 'fact' : 'known', {
        text: factText(telling, id),
      });
    case 'played':
      return say('played', { text: factText(telling, id) });
    case 'opened':
      return say('opened', { name: titleOf(telling, id), to });
    case 'bank':
      return say('bank', {
        name: deliverableName(telling, id),
        to: isBank(change.after) ? bankText(change.after, speech.language) : to,
      });
    case 'promise':
      return say(promiseKey(change.after), { name: promiser(telling, id) });
    case 'told':
    case 'stated':
      return say('told', {
        name: toldName(telling, id),
        to: typeof change.after === 'number' ? forecastText(change.after, speech.language) : to,
      });
    case 'at':
      return modeWords(telling, id, change);
    case 'intent':
      return say('intent', { name });
    case 'answer':
      return say(answerKey(change.after), { name });
    case 'ruled_out':
      return say('truth_out', {});
    default:
      return (
        rowWords(telling, change) ?? planWords(telling, change, from, to) ?? quantityWords(telling, change, from, to)
      );
  }
}

/** Dates, slack and work; null for a path of another family. */
function planWords({ speech }: Telling, change: Change, from: string, to: string): string | null {
  const [head = '', id = '', rest = ''] = change.path.split('.');
  const name = speech.name(id);
  switch (head) {
    case 'plan':
      return changeText('plan', speech.language, { name: speech.name(rest) });
    case 'slack':
    case 'end':
      return changeText(head, speech.language, { name, from, to });
    case 'end_step':
      return changeText('end_step', speech.language, { from, to });
    case 'done':
    case 'started':
    case 'finished':
      return changeText('done', speech.language, { name, to });
    case 'contract':
      return isContractState(change.after)
        ? contractText(change.after, speech.language, { from: name, to: speech.name(rest) })
        : to;
    case 'accepted':
      return watchText(
        change.after === 'you' ? 'accepted_you' : 'accepted',
        speech.language,
        speech.name(String(change.after)),
      );
    case 'trigger':
      return watchText('seen', speech.language);
    default:
      return null;
  }
}

function quantityWords(telling: Telling, change: Change, from: string, to: string): string {
  const quantity = telling.story.quantities.find((each) => each.id === change.path);
  const meaning = telling.speech.say(quantity?.text, telling.world);
  if (meaning === '')
    return changeText('plain', telling.speech.language, { name: telling.speech.name(change.path), from, to });
  // A switch (0 or 1) has nothing to count: its meaning is the news.
  const isSwitch =
    quantity?.kind === 'number' &&
    quantity.range[0] === 0 &&
    quantity.range[1] === 1 &&
    change.before === 0 &&
    change.after === 1;
  return isSwitch
    ? meaning
    : changeText(quantity?.kind === 'word' ? 'word' : 'number', telling.speech.language, { name: meaning, from, to });
}

function modeWords(telling: Telling, id: string, change: Change): string {
  const { story, speech, world } = telling;
  const to = modeText(String(change.after), speech.language);
  const blocker = story.blockers.find((each) => each.id === id);
  if (blocker !== undefined)
    return changeText('blocker', speech.language, { name: speech.say(blocker.text, world), to });
  const deliverable = story.deliverables.find((each) => each.id === id);
  // Delivering to an unknown bank is allowed, and ends in fog.
  if (deliverable?.banks !== undefined && change.after === 'landed' && (world.banks[id] ?? 'unknown') === 'unknown')
    return changeText('fog', speech.language, { name: speech.say(deliverable.name, world) });
  if (deliverable !== undefined)
    return changeText('row', speech.language, { name: speech.say(deliverable.name, world), to });
  const ending = story.aftermath.endings.find((each) => each.id === change.after);
  return ending === undefined
    ? changeText('story', speech.language, { to: speech.name(String(change.after)) })
    : speech.say(ending.text, world);
}

/** Who or what did it: an act in its own words, an intent, or the kind of rule. */
export function causeWords(telling: Telling, cause: Cause): string {
  const { story, speech, world } = telling;
  if ('call' in cause) return cause.call === 'turn' ? causeText('turn', speech.language) : speech.name(cause.call);
  const intent = story.intents.find((each) => each.id === cause.rule);
  if (intent !== undefined)
    return causeText('intent', speech.language, {
      name: speech.name(intent.who),
      text: speech.say(intent.says, world),
    });
  if (story.events.some((each) => each.id === cause.rule)) return causeText('event', speech.language);
  const row = story.deliverables.find((each) => each.id === cause.rule);
  if (row !== undefined) return `${speech.say(row.name, world)}:`;
  if (story.blockers.some((each) => each.id === cause.rule)) return causeText('blocker', speech.language);
  return causeText(isCause(cause.rule) ? cause.rule : 'other', speech.language);
}

const causes = ['turn', 'silence', 'promise', 'aftermath', 'trust', 'quiet', 'plan'] as const;
function isCause(rule: string): rule is (typeof causes)[number] {
  return causes.some((each) => each === rule);
}

function plainWords(telling: Telling, value: Plain): string {
  if (typeof value === 'number') return decimal(value, telling.speech.language, 2);
  if (typeof value === 'boolean') return linkText(value ? 'yes' : 'no', telling.speech.language);
  if (value === null || value === '' || value === 'none') return linkText('nothing', telling.speech.language);
  return value.replaceAll('_', ' ');
}

function money(telling: Telling, value: Plain): string {
  const amount = typeof value === 'number' ? value : 0;
  return amount === 0 ? '0' : moneyText(telling.story, telling.speech, amount, telling.world);
}

/** A card or fact in its own words, as it reads in that world. */
export function factText(telling: Telling, id: string): string {
  const { story, speech, world } = telling;
  const level = story.calls.flatMap((call) => call.file?.levels ?? []).find((each) => each.card === id);
  const text: Text | undefined = level?.text ?? story.facts.find((each) => each.id === id)?.text;
  return speech.say(text, world);
}

function titleOf(telling: Telling, file: string): string {
  return telling.speech.say(telling.story.calls.find((call) => call.id === file)?.file?.title, telling.world);
}
function promiser(telling: Telling, id: string): string {
  return telling.speech.name(telling.world.promises[id]?.by ?? id);
}
function toldName(telling: Telling, id: string): string {
  const call = telling.story.calls.find((each) => each.id === id);
  return telling.speech.name(call?.person ?? call?.audience[0] ?? id);
}
/** The model's own events move trust by fractions nobody needs to read. */
function whole(value: Plain, language: string): string {
  return typeof value === 'number' ? decimal(value, language, 0) : '';
}
function isLess(change: Change): boolean {
  return typeof change.before === 'number' && typeof change.after === 'number' && change.after < change.before;
}
function answerKey(after: Plain): ChangeKey {
  return after === 'commit' ? 'answer_commit' : after === 'comply' ? 'answer_comply' : 'answer_resist';
}
function promiseKey(after: Plain): ChangeKey {
  return after === 'kept' ? 'promise_kept' : after === 'broken' ? 'promise_broken' : 'promise_open';
}
function isContractState(value: Plain): value is 'agreed' | 'fits' | 'failed' {
  return value === 'agreed' || value === 'fits' || value === 'failed';
}
function isBank(value: Plain): value is 'unknown' | 'asked' | 'ready' {
  return value === 'unknown' || value === 'asked' || value === 'ready';
}
