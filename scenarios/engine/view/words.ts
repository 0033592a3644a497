import type { Text, TextRow } from '../../format/values.ts';
import { boardText } from '../../text/board.ts';
import { capitalise, fill } from '../../text/language.ts';
import { engineLine } from '../../text/moves.ts';
import { decimal } from '../../text/numbers.ts';
import { afterText, numberedStep } from '../../text/time.ts';
import type { Scenario } from '../run.ts';
import type { World } from '../world.ts';
import { rowOf, valueOf } from './reading.ts';

/** The story's words in one language; what a translation lacks is read in the story's own. */
export interface Speech {
  readonly language: string;
  /** A text by its path, its blanks filled from `prints`. '' where the story has none. */
  at(path: string, prints?: Readonly<Record<string, number | string>>): string;
  /** The row of a text that holds in a world; '' if none does. */
  say(text: Text | undefined, world: World): string;
  row(row: TextRow, world: World): string;
  /** A person, task, milestone, buffer, resource or audience by id. */
  name(id: string): string;
  stepName(step: number): string;
}

export function speak(scenario: Scenario, language: string): Speech {
  const { story, words } = scenario.pack;
  const first = words[language] ?? {};
  const own = words[story.language] ?? {};
  const at = (path: string, prints: Readonly<Record<string, number | string>> = {}): string => {
    const shown = Object.fromEntries(
      Object.entries(prints).map(([key, value]) => [
        key,
        typeof value === 'number' ? decimal(value, language, 2) : value,
      ]),
    );
    return engineLine(path, language, shown) ?? fill(first[path] ?? own[path] ?? '', shown);
  };
  const row = (one: TextRow, world: World): string => {
    const prints: Record<string, number | string> = {};
    for (const name of one.prints) {
      const value = valueOf(scenario, [{ is: { op: 'name', name } }], world);
      prints[name] = typeof value === 'boolean' ? String(value) : value;
    }
    return at(one.path, prints);
  };
  return {
    language,
    at,
    row,
    say: (text, world) => {
      const found = text === undefined ? null : rowOf(scenario, text, world);
      return found === null ? '' : row(found, world);
    },
    name: (id) => {
      for (const kind of NAMED) {
        const name = at(`program.${kind}.${id}.name`);
        if (name !== '') return name;
      }
      return named(id, language);
    },
    stepName: (step) => {
      if (step >= story.steps) return afterText(language);
      const text = story.stepNames[step];
      return text === undefined ? numberedStep(story.tempo, step, language) : at(text.path);
    },
  };
}

/** Parts of the program that may carry a name. */
const NAMED = ['tasks', 'milestones', 'buffers', 'resources'] as const;

function named(id: string, language: string): string {
  if (id === 'you') return boardText('you', language);
  if (id === 'nobody') return boardText('nobody', language);
  if (id === 'race_crews') return boardText('race_crews', language);
  return capitalise(id.replaceAll('_', ' '));
}
