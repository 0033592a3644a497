import { againAreas } from './again.ts';
import { behaviourAreas } from './behaviours.ts';
import { blockerAreas } from './blockers.ts';
import { boardAreas } from './board.ts';
import { calibrationAreas } from './calibration.ts';
import { changeAreas } from './changes.ts';
import { compareAreas } from './compare.ts';
import { debriefAreas } from './debrief.ts';
import { panelAreas } from './panel.ts';
import { priceAreas } from './prices.ts';
import { forecastAreas } from './forecasts.ts';
import type { Area } from './language.ts';
import { moveAreas } from './moves.ts';
import { modeAreas } from './modes.ts';
import { peopleAreas } from './people.ts';
import { planAreas } from './plan.ts';
import { raciAreas } from './raci.ts';
import { refusalAreas } from './refusals.ts';
import { roomAreas } from './room.ts';
import { roomConsoleAreas } from './room-console.ts';
import { roomPretendAreas } from './room-pretend.ts';
import { roomRefusalAreas } from './room-refusals.ts';
import { settingsAreas } from './settings.ts';
import { sizeAreas } from './sizes.ts';
import { stripAreas } from './strip.ts';
import { timeAreas } from './time.ts';
import { verbAreas } from './verbs.ts';

/** Every area of the product's own words, for the test that no language lacks one. */
export const catalogue: Readonly<Record<string, Area<string>>> = {
  ...behaviourAreas,
  ...blockerAreas,
  ...boardAreas,
  ...calibrationAreas,
  ...changeAreas,
  ...compareAreas,
  ...debriefAreas,
  ...againAreas,
  ...panelAreas,
  ...priceAreas,
  ...forecastAreas,
  ...modeAreas,
  ...moveAreas,
  ...peopleAreas,
  ...planAreas,
  ...raciAreas,
  ...refusalAreas,
  ...roomAreas,
  ...roomConsoleAreas,
  ...roomPretendAreas,
  ...roomRefusalAreas,
  ...settingsAreas,
  ...sizeAreas,
  ...stripAreas,
  ...timeAreas,
  ...verbAreas,
};
