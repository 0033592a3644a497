import type { Call } from '../../format/calls.ts';
import type { Blocker } from '../../format/parts.ts';
import { blockerLine } from '../../text/blockers.ts';
import { chanceToTurn } from '../blockers/hazards.ts';
import { waysInTime } from '../blockers/ladder.ts';
import { needStep } from '../blockers/room.ts';
import { canBeSeen, isNamed, isOver, modeOf, ownerOf, stateOf } from '../blockers/state.ts';
import { isUnexpired } from '../model/blockers/price-growth.ts';
import { likelyBy } from '../model/blockers/likely-by.ts';
import { mustGet, tablesOf, type Tables } from '../tables.ts';
import type { StripEntry } from './offer-types.ts';
import type { StripSight } from './strip-sight.ts';
import { landsText } from './strip-sight.ts';
import { wayOut } from './strip-ways.ts';

/** What stands on the strip for a blocker that lives by itself: its next stage in words, and its ways out one by one. */
export function livingEntry(sight: StripSight, blocker: Blocker): StripEntry[] {
  const { scenario, seen, speech, world, story } = sight;
  const tables = tablesOf(scenario);
  if (isOver(world, blocker) || !canBeSeen(tables, world, blocker) || modeOf(world, blocker) === 'showstopper')
    return [];
  if (stateOf(world, blocker.id).fix !== null) return [];
  const { call } = mustGet(tables.calls, blocker.id, 'call');
  const next = nextStage(sight, tables, blocker, call);
  const lands = Math.min(next.step ?? story.steps, story.steps);
  const who = ownerOf(tables, blocker);
  const mode = modeOf(world, blocker);
  const { language } = speech;
  return [
    {
      id: blocker.id,
      source: blocker.id,
      atStep: lands,
      lands: next.isLikely ? likelyText(sight, next.step) : landsText(sight, lands),
      who,
      whoName: who === '' ? '' : speech.name(who),
      text: blockerLine(mode === 'blocker' ? 'next_showstopper' : 'next_blocker', language, {
        text: speech.say(blocker.text, world),
      }),
      size: null,
      certainty: mode === 'signal' ? 'rumour' : mode === 'risk' ? 'likely' : 'known',
      isOnTheRadio: false,
      isLoud: false,
      waysOut: call.options.slice(0, 4).flatMap((option) => {
        const way = { id: `${blocker.id}.${option.id}`, call: blocker.id, option: option.id };
        return wayOut(scenario, seen, speech, { ...way, text: option.text ?? blocker.text }, lands) ?? [];
      }),
    },
  ];
}

/** "likely by week 5": the step, never the odds behind it. */
function likelyText(sight: StripSight, step: number | null): string {
  const { language } = sight.speech;
  if (step === null) return blockerLine('may_turn', language);
  return blockerLine('likely_by', language, { step: sight.speech.stepName(Math.max(sight.seen.step, step - 1)) });
}

interface Stage {
  /** When it is reached if nobody acts; null = not before the end. */
  readonly step: number | null;
  /** By luck: more likely than not by then. */
  readonly isLikely: boolean;
}

/** A signal or risk turns by its hazard; a blocker when no way out is left in time. */
function nextStage(sight: StripSight, tables: Tables, blocker: Blocker, call: Call): Stage {
  const { world, story } = sight;
  if (modeOf(world, blocker) === 'blocker') return { step: tooLateFrom(sight, tables, blocker, call), isLikely: false };
  const chance = chanceToTurn(tables, world, blocker);
  if (chance === null) return { step: null, isLikely: true };
  const named = isNamed(tables, world, blocker);
  return { step: likelyBy(chance, world.step, named, world.step, story.steps, story.tempo), isLikely: true };
}

/** The first step at which no way out is left in time, if nothing more is done. */
function tooLateFrom({ world, story }: StripSight, tables: Tables, blocker: Blocker, call: Call): number {
  const ways = waysInTime(tables, world, blocker, call);
  const need = needStep(tables, world, blocker) ?? Infinity;
  for (let step = world.step + 1; step < story.steps; step += 1) {
    const isLeft = ways.some((way) => isUnexpired(step, way.expiry) && step + way.response + way.fix <= need + 1e-6);
    if (!isLeft) return step;
  }
  return story.steps;
}
