import { useEffect, useState } from 'react';
import type { ClockView } from '../../../scenarios/index.ts';

export interface ClockNow {
  /** Whole seconds left of the phase, negative when over; null = no clock. */
  readonly left: number | null;
  /** Whole seconds until the soft close; null = none. */
  readonly closes: number | null;
}

/** Counts down from what the server said was left: the device's own time of day is never asked. */
export function useClock(clock: ClockView): ClockNow {
  const [since, setSince] = useState({ clock, ms: 0 });
  const stands = clock.leftMs === null && clock.closesInMs === null;
  useEffect(() => {
    if (stands) return undefined;
    const start = performance.now();
    const timer = window.setInterval(() => setSince({ clock, ms: performance.now() - start }), 250);
    return () => window.clearInterval(timer);
  }, [clock, stands]);
  // A clock that has just come has lost nothing yet.
  const gone = since.clock === clock ? since.ms : 0;
  return {
    left: clock.leftMs === null ? null : Math.ceil((clock.leftMs - gone) / 1000),
    closes: clock.closesInMs === null ? null : Math.max(0, Math.ceil((clock.closesInMs - gone) / 1000)),
  };
}

/** "2:41"; over time with a true minus: "−0:12". */
export function clockText(seconds: number): string {
  const whole = Math.abs(seconds);
  return `${seconds < 0 ? '−' : ''}${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
