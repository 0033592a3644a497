import { datesOf } from './names.ts';
import type { Tables } from './tables.ts';
import type { World } from './world.ts';

/** The plan's own chance, 0–1, that `end_step` or `end.<task>` is not later than a step (domain §3, variance along what drives it). */
export function chanceOfDate(tables: Tables, world: World, name: string, limit: number): number {
  const dates = datesOf(tables, world);
  const end = name === 'end_step' ? dates.endStep : (dates.end[name.slice('end.'.length)] ?? 0);
  return end <= limit ? 1 : 0;
}
