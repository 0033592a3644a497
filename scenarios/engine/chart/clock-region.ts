import type { Story } from '../../format/story.ts';
import { raisedIn } from '../raised-events.ts';
import { actActions, darkens, isOpen } from './act-edges.ts';
import { type Act, actsOf } from './act-events.ts';
import { action, type Conditions, edge, guard, mode } from './conditions.ts';
import type { ActionRef, Edge, Mode, Region } from './types.ts';

type On = Record<string, readonly Edge[]>;
type Raised = (id: string) => On;

/**
 * The clock: planning (or dark), then the phases of a turn, each raising the event that ends it, then planning again or over.
 * Phases are chained by raised events because an eventless edge would run before what a phase raises.
 */
export function clockRegion(story: Story, conditions: Conditions): Region {
  const raised = raisedEdges(story);
  const modes: Record<string, Mode> = {
    ...playerModes(story, raised),
    ...phases(story, conditions, raised),
    ...edgesOfTheStory(story, conditions, raised),
    over: mode('clock', 'over', {}, [], true),
  };
  return { id: 'clock', initial: 'beginning', modes };
}

/** Where a run rests: the player acts, or took over and waits in the dark. */
function playerModes(story: Story, raised: Raised): Record<string, Mode> {
  const on = (id: string): On => ({
    ...raised(id),
    'turn.scene_changed': [edge(id, 'over', [], guard('has_ended')), edge(id, null, [action('change_scene')])],
  });
  const ends = (id: string): On => ({ 'turn.ended': [edge(id, 'silence')] });
  return {
    planning: mode('clock', 'planning', { ...on('planning'), ...actEdges(story), ...ends('planning') }),
    dark: mode('clock', 'dark', { ...on('dark'), ...ends('dark') }, [action('dark')]),
  };
}

/** Phases 0 to 7, in the order of a turn. `silence` is entered with the move that lets the turn run, and hears it. */
function phases(story: Story, conditions: Conditions, raised: Raised): Record<string, Mode> {
  const phase = (id: string, next: string, event: string, rules: readonly ActionRef[]): Mode =>
    mode('clock', id, { ...raised(id), [event]: [edge(id, next)] }, [...rules, action('raise', { event })]);
  const isLiving = story.blockers.some(({ becomes }) => becomes === null);
  const becoming = story.blockers.flatMap(({ id, becomes }) => {
    const whens = (becomes ?? []).map((row) => row.when);
    return conditions.fixing(id, 'turn.blockers_aged', whens);
  });
  return {
    silence: phase('silence', 'late', 'turn.silence_kept', [action('silence')]),
    late: phase('late', 'events', 'turn.late_landed', [action('tick'), action('late')]),
    events: phase('events', 'intents', 'turn.events_happened', [action('events')]),
    intents: phase('intents', 'progress', 'turn.intents_done', [action('intents')]),
    progress: phase('progress', 'ageing', 'turn.work_done', [action('contracts'), action('progress')]),
    ageing: phase('ageing', isLiving ? 'answers' : 'promises', 'turn.blockers_aged', becoming),
    ...(isLiving ? { answers: phase('answers', 'promises', 'turn.answers_landed', [action('answers')]) } : {}),
    promises: phase('promises', 'counting', 'turn.promises_counted', [action('promises')]),
    counting: mode('clock', 'counting', { ...raised('counting'), 'turn.counted': counted() }, [
      action('triggers'),
      action('once'),
      action('raise', { event: 'turn.counted' }),
    ]),
  };
}

/** Phase 8: a new turn begins, or the aftermath ends the story. */
function edgesOfTheStory(story: Story, conditions: Conditions, raised: Raised): Record<string, Mode> {
  const steps = story.scenes.flatMap((scene) => scene.onStep.map((row) => row.when));
  const ends: On = {
    ...raised('aftermath'),
    'turn.story_ends': [edge('aftermath', null, [action('raise', { event: 'turn.story_ended' })])],
    'turn.story_ended': [edge('aftermath', 'over', [action('closing')])],
  };
  const begins: On = {
    'turn.begun': [edge('beginning', null, [action('refill'), action('raise', { event: 'turn.scene_stands' })])],
    'turn.scene_stands': [
      edge('beginning', 'over', [], guard('has_ended')),
      edge('beginning', 'planning', [action('scene')]),
    ],
  };
  return {
    aftermath: mode('clock', 'aftermath', ends, [action('aftermath'), action('raise', { event: 'turn.story_ends' })]),
    beginning: mode('clock', 'beginning', begins, [
      ...conditions.fixing('story', 'turn.begun', steps),
      action('raise', { event: 'turn.begun' }),
    ]),
  };
}

/** Phase 7 is done: a sponsor without patience ends it; else the aftermath after the last turn; else a new turn. */
function counted(): readonly Edge[] {
  return [
    edge('counting', 'over', [], guard('patience_gone')),
    edge('counting', 'aftermath', [], guard('is_last_turn')),
    edge('counting', 'beginning'),
  ];
}

/** Standing acts; a dilemma is answered in the story's region. */
function actEdges(story: Story): On {
  const edges: On = {};
  for (const act of actsOf(story)) {
    if (act.call.kind === 'decision') continue;
    edges[act.event] = [standing(act)];
  }
  return edges;
}

function standing(act: Act): Edge {
  return edge('planning', darkens(act) ? 'dark' : null, actActions(act), isOpen(act));
}

/** An event of the story that an effect raises is heard in every mode but the last. */
function raisedEdges(story: Story): Raised {
  const names = [...raisedIn(story)];
  return (id) =>
    Object.fromEntries(
      names.map((name) => [`turn.event.${name}`, [edge(id, null, [action('raised', { event: name })])]]),
    );
}
