import { stepOf } from '../clock.ts';
import { untilOf } from '../until.ts';
import { mustGet } from '../tables.ts';
import { type Draft, rule } from './draft.ts';

/** The new turn's words: what cannot be undone from tomorrow, the scene's lines, then its dilemma or the line said instead. */
export const openScene = rule('scene', (draft) => {
  announce(draft);
  sayLines(draft);
  openRadio(draft);
  if (draft.world.owed > 0) draft.raise.push('turn.ended');
});

/** A scene entered inside a turn says its lines and opens no new dilemma. */
export const changeScene = rule('scene', (draft) => sayLines(draft));

function sceneOf(draft: Draft) {
  return draft.tables.scenes.get(draft.world.at['story'] ?? '');
}

function sayLines(draft: Draft): void {
  const scene = sceneOf(draft);
  if (!scene) return;
  draft.cause = { rule: scene.id, step: stepOf(draft.world) };
  for (const line of scene.lines) draft.say(line, 'line');
}

function openRadio(draft: Draft): void {
  const radio = sceneOf(draft)?.radio;
  if (radio === undefined) return;
  const { call } = mustGet(draft.tables.calls, radio, 'call');
  const { step, did } = draft.world;
  draft.cause = { rule: radio, step };
  const isAnswered = did[radio] === true || did[`${radio}.silence`] === true;
  if (isAnswered || step < call.from || step >= untilOf(draft.tables, draft.world, call) || !draft.holds(call.when)) {
    draft.say(call.instead, 'instead');
    return;
  }
  draft.set('radio', radio);
  draft.change('radio', null, radio, 'scene');
  for (const line of call.lines) draft.say(line, 'line');
}

function announce(draft: Draft): void {
  for (const { id, announce: told } of draft.tables.story.program.milestones) {
    if (told?.step !== draft.world.step) continue;
    draft.cause = { rule: id, step: draft.world.step };
    draft.say(told.text, 'announce');
  }
}

/** The wall goes dark: no further act, an open dilemma will fall to its silence. */
export const goDark = rule('dark', (draft, event) => {
  draft.set('isDark', true);
  draft.change('is_dark', false, true, 'dark');
  const sheet = draft.tables.calls.get(event.move?.call ?? '');
  if (!sheet) return;
  draft.cause = { call: sheet.call.id, index: draft.world.moves - 1 };
  draft.say(sheet.options.get(event.move?.option ?? '')?.dark, 'dark');
});
