import type { Call } from '../../format/calls.ts';
import type { Path } from '../../format/problems.ts';
import type { Scenario } from '../../engine/run.ts';
import type { Text } from '../../format/values.ts';

const LONGEST = 60;

/** The section of the file a call is written in: files, deliverables and blockers are calls too. */
export function callPath(call: Call): Path {
  switch (call.kind) {
    case 'dive':
      return ['files', call.id];
    case 'raci':
      return ['deliverables', call.id];
    case 'blocker':
      return ['blockers', call.id];
    default:
      return ['calls', call.id];
  }
}

export function optionPath(call: Call, option: string): Path {
  if (option === 'silence') return [...callPath(call), 'silence'];
  if (call.isBare || call.kind === 'dive' || call.kind === 'raci') return callPath(call);
  return [...callPath(call), call.kind === 'blocker' ? 'ways_out' : 'options', option];
}

export function callNamed(scenario: Scenario, id: string): Call {
  const found = scenario.story.calls.find((call) => call.id === id);
  if (found === undefined) throw new Error(`no call named ${id}`);
  return found;
}

/** A call as its author wrote it: its text, its file's title, else its id. */
export function callWords(scenario: Scenario, id: string): string {
  const call = callNamed(scenario, id);
  return words(scenario, call.text ?? call.file?.title) || id;
}

/** An option in the story's own words, cut short; `silence` and what has no words are named by their id. */
export function optionWords(scenario: Scenario, id: string, option: string): string {
  const call = callNamed(scenario, id);
  const found = call.options.find((each) => each.id === option);
  return words(scenario, found?.text) || (option === 'done' ? callWords(scenario, id) : option);
}

function words(scenario: Scenario, text: Text | undefined): string {
  const path = text?.rows[0]?.path ?? text?.path ?? '';
  const { story, words: all } = scenario.pack;
  const said = (all[story.language]?.[path] ?? '').trim().replaceAll(/\s+/gu, ' ');
  return said.length <= LONGEST ? said : `${said.slice(0, said.lastIndexOf(' ', LONGEST))} …`;
}
