import { fill } from './language.ts';

/** What the lint may find (scoring design §5). */
export type LintCode = keyof typeof en;

interface Sentence {
  readonly text: string;
  readonly wayOut: string;
}

const en = {
  'fair/dominated': {
    text: '*{other}* is better than *{option}* in every truth and on every part of the goal, by {points} points.',
    wayOut: 'Give the weaker one something of its own: less money, less trust lost, or a truth in which it is right.',
  },
  'fair/obvious': {
    text: '*{option}* wins in {wins} of 10 worlds, and nothing comes near it. Only {share} % of the dilemmas are close.',
    wayOut: 'Make it cost something on the day, or give somebody a reason to be wrong.',
  },
  'fair/trap-without-lure': {
    text: '*{option}* costs {points} points in the end and looks worse at once, too. Nobody falls for it.',
    wayOut: 'Let it save a token, some money or a friend today.',
  },
  'fair/longest-wins': {
    text: '*{option}* is the longest answer and the best one. So it goes in {share} % of the calls.',
    wayOut: 'Shorten it, or say more of one of the others.',
  },
  'fair/bot-wins': {
    text: 'A player who only ever plays “{bot}” comes to {mean}; the expert comes to {expert}, dice to {random}.',
    wayOut: 'Let that habit cost tokens or trust, or be wrong in one of the truths.',
  },
  'fair/behaviour-range': {
    text: 'The story is about “{facet}”, but nobody can show it at level {level}.',
    wayOut: 'Key an act at that level, or take the behaviour off the list.',
  },
  'fair/names-matter': {
    text: 'In *{row}* {a} and {b} have the same facts, yet the key counts one of them for more.',
    wayOut: 'Give them different facts, or key both alike.',
  },
  'fair/keys-rigid': {
    text: 'The keys of {moving} of {calls} calls depend on the case, the role or the clock. A third should.',
    wayOut: 'Say when another answer is right, and let the level follow.',
  },
  'fair/one-behaviour-pays': {
    text: 'Whoever plays for “{facet}” alone loses {points} points and falls short nowhere else.',
    wayOut: 'Let too much of it cost: money, trust, or a low level in something else.',
  },
  'fair/branch-lost': {
    text: 'From *{scene}* on ({step}) no line was found above {best}. The run is lost and the player cannot know.',
    wayOut: 'Open a way back before act three, or end it there and say why.',
  },
  'fun/pressure': {
    text: 'In {act} a player needs {ratio} times the tokens at hand; {low} to {high} is a good press.',
    wayOut: '{way}.',
  },
  'fun/no-agency': {
    text: 'Whatever is answered to *{call}*, the endings move by {points} points. Only {share} % of the dilemmas move them.',
    wayOut: 'Let an ending ask for what was answered here.',
  },
  'fun/nothing-to-see': {
    text: 'Knowing everything is worth {points} points more than never looking.',
    wayOut: 'Let the truths ask for different answers, or let a wrong guess cost more.',
  },
  'fun/looking-too-dear': {
    text: 'Looking well brings {share} % of what knowing everything would.',
    wayOut: 'Make the look that tells them apart cheaper, or open it sooner.',
  },
  'fun/no-mastery': {
    text: 'The expert beats dice by {points} points.',
    wayOut: 'Let acts that fit the case gain more, and luck less.',
  },
  'fun/no-surprise': {
    text: 'In {share} % of the turns something comes that was not on the strip two turns before and could have been found.',
    wayOut: 'Bring something new later on, and put its sign in a file or into somebody’s plan.',
  },
  'fun/sleepwalk': {
    text: 'In {share} % of the turns the best player does the same as in the turn before.',
    wayOut: 'Shut what was good last turn, or let something else come due.',
  },
  'fun/no-way-back': {
    text: 'After *{option}* no line was found above {best}.',
    wayOut: 'Leave a way back open a turn longer, even a dear one.',
  },
  'structure/unreachable': {
    text: 'Nobody came to *{scene}* in {plays} plays.',
    wayOut: 'Let a scene lead to it under a condition that can hold, or take it out.',
  },
  'structure/dead-end': {
    text: 'In *{scene}* there is nothing to do but wait.',
    wayOut: 'Open an act or a dilemma there, or go on to the end at once.',
  },
  'structure/edge-never': {
    text: 'Nobody went from *{scene}* to *{next}* in {plays} plays.',
    wayOut: 'Loosen the condition, or move the row up.',
  },
  'structure/option-never': {
    text: '*{option}* was open in none of {plays} plays.',
    wayOut: 'Loosen its condition or its window, or take it out.',
  },
  'structure/ending-never': {
    text: 'No play of {plays} came to the ending *{ending}*.',
    wayOut: 'Loosen its condition, or put it before the ending that takes its place.',
  },
  'structure/look-tells-nothing': {
    text: '*{file}* costs a look and tells nothing that any call asks for ({card}).',
    wayOut: 'Let it read differently by truth, bear on a call, or open an answer.',
  },
  'structure/forecast-odds': {
    text: 'The odds written for *{call}*{by} are {written} %; played on, it came true in {played} %.',
    wayOut: 'Write the odds that come out, or change what makes it come true.',
  },
  'structure/prevention-short': {
    text: 'Who keeps *{call}* from arising shows “{facet}” at {early}; who mends it later, by *{rescue}*, at {late}.',
    wayOut: 'Key the early act at least as high as the best later rescue.',
  },
} satisfies Record<string, Sentence>;

/** A finding in an editor's words, and what could be done about it. */
export function lintText(
  code: LintCode,
  blanks: Readonly<Record<string, string | number>>,
  _language: string,
): Sentence {
  const shown = Object.fromEntries(Object.entries(blanks).map(([key, value]) => [key, String(value)]));
  const { text, wayOut } = en[code];
  return { text: fill(text, shown), wayOut: fill(wayOut, shown) };
}
