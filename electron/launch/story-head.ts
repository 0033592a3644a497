import type { Expr, Pack, Text } from '../../scenarios/index.ts';

type Domain = typeof import('../../scenarios/index.ts');

/** What the first pages show of a story before it is fetched, in one language. */
export interface StoryHead {
  readonly title: string;
  readonly goal: string;
  readonly intro: string;
  /** The names of its turns, from step 0. */
  readonly stepNames: readonly string[];
  /** What it asks of you, in the words of the debrief; the story's order, most wanted first. */
  readonly practises: readonly string[];
  /** By ending: what happened, in the customer's words. An ending whose line hangs on more than itself is left out. */
  readonly happened: Readonly<Record<string, string>>;
  /** Ids of its endings: how many there are to meet. */
  readonly endings: readonly string[];
  /** Things to try, shown after the first finish. */
  readonly marks: readonly { readonly id: string; readonly text: string }[];
}

export function headOf(domain: Domain, pack: Pack, language: string): StoryHead {
  const { story } = pack;
  const say = (path: string): string => pack.words[language]?.[path] ?? pack.words[story.language]?.[path] ?? '';
  const first = (text: Text | undefined): string => say(text?.rows[0]?.path ?? '');
  const opening = domain.view(domain.start(domain.prepare(pack), { seed: 0 }), { language });
  const happened = story.aftermath.endings.flatMap(({ id }): [string, string][] => {
    const path = happenedPath(pack, id);
    return path === null ? [] : [[id, say(path)]];
  });
  return {
    title: first(story.title),
    goal: first(story.goal),
    intro: first(story.intro),
    stepNames: opening.stepNames,
    practises: story.behaviours.map((tag) => domain.behaviourText(tag, language)),
    happened: Object.fromEntries(happened),
    endings: story.aftermath.endings.map(({ id }) => id),
    marks: story.marks.map(({ id, text }) => ({ id, text: first(text) })),
  };
}

/** The debrief's first line for an ending; null where a row before it asks for more than the ending. */
function happenedPath({ story }: Pack, ending: string): string | null {
  for (const row of story.debrief.happened.rows) {
    const holds = holdsIn(row.when, ending);
    if (holds === null) return null;
    if (holds) return row.path;
  }
  return null;
}

/** Whether `at.story == '…'` holds in an ending; null for a condition that asks for more. */
function holdsIn(when: Expr | undefined, ending: string): boolean | null {
  if (when === undefined) return true;
  if (when.op !== '==' || when.a.op !== 'name' || when.a.name !== 'at.story' || when.b.op !== 'value') return null;
  return when.b.value === ending;
}
