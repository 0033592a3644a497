import type { RefusalCode } from '../../scenarios/index.ts';

/** Every refusal there is; the compiler knows when one is missing. */
const all: Readonly<Record<RefusalCode, true>> = {
  'run/over': true,
  'run/stale-step': true,
  'run/diverged': true,
  'call/unknown': true,
  'call/not-open': true,
  'call/wrong-kind': true,
  'option/unknown': true,
  'option/closed': true,
  'option/taken': true,
  'pick/unknown': true,
  'pick/closed': true,
  'tokens/short': true,
  'card/not-in-hand': true,
  'way-out/shut': true,
  'raci/not-a-row': true,
  'promise/out-of-range': true,
  'forecast/out-of-range': true,
  'parameter/out-of-range': true,
  'wall/dark': true,
  'move/field': true,
};
export const refusalCodes: readonly string[] = Object.keys(all);
