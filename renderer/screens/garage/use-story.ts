import { useEffect, useState } from 'react';
import type { Expr } from '../../../scenarios/index.ts';
import type { Scenario } from '../../seat/engine.ts';
import { useSurroundings } from '../../store/hooks.ts';

/** The story behind an id, once it has been fetched; the garage stands without it. */
export function useStory(id: string | null): Scenario | null {
  const { shelf } = useSurroundings();
  const [story, setStory] = useState<Scenario | null>(null);
  useEffect(() => {
    if (id === null) return undefined;
    let isWanted = true;
    shelf.scenario(id).then(
      (scenario) => {
        if (isWanted) setStory(scenario);
      },
      // Without it the lists lack day names and endings; opening a run will try again and say what is wrong.
      () => {},
    );
    return () => {
      isWanted = false;
    };
  }, [id, shelf]);
  return story;
}

/** A step's name in a language, counted from 0; '' while the story is not there. */
export function stepNameOf(story: Scenario | null, step: number, language: string): string {
  const path = story?.story.stepNames[step]?.path;
  return path === undefined ? '' : textOf(story, path, language);
}

/** What the debrief says happened in an ending: the customer's words. '' where the story's line hangs on more than the ending. */
export function happenedIn(story: Scenario | null, ending: string | null, language: string): string {
  if (story === null || ending === null) return '';
  for (const row of story.story.debrief.happened.rows) {
    const holds = holdsIn(row.when, ending);
    if (holds === null) return '';
    if (holds) return textOf(story, row.path, language);
  }
  return '';
}

/** Whether `at.story == '…'` holds in an ending; null for a condition that asks for more. */
function holdsIn(when: Expr | undefined, ending: string): boolean | null {
  if (when === undefined) return true;
  if (when.op !== '==' || when.a.op !== 'name' || when.a.name !== 'at.story' || when.b.op !== 'value') return null;
  return when.b.value === ending;
}

function textOf(story: Scenario | null, path: string, language: string): string {
  if (story === null) return '';
  const { words, story: head } = story.pack;
  return words[language]?.[path] ?? words[head.language]?.[path] ?? '';
}
