import { spendPerUnit } from '../../../scenarios/index.ts';
import type { Run } from '../../seat/engine.ts';
import type { Meter } from './chart.ts';

/** A value of a meter as it is read: whole points of trust, quarters of a step as decimals, money in the story's own unit. */
export function meterText(meter: Meter, { scenario }: Run, language: string): (value: number) => string {
  const each = spendPerUnit(scenario.story);
  const places = meter === 'endStep' || meter === 'slack' ? 2 : meter === 'spend' ? 1 : 0;
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: places });
  return (value) => {
    const scaled = meter === 'spend' ? value / each : value;
    // A true minus, and never minus nothing.
    const text = format.format(Math.abs(scaled));
    return scaled < 0 && text !== format.format(0) ? `−${text}` : text;
  };
}
