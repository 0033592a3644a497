/**
 * Where each step begins on a line of acts, 0–1: as wide as it has acts, and never narrower than `least` of them (its name
 * needs that). In a long run steps of one length would lay the acts of a busy week over each other.
 */
export function stepStarts(acts: readonly { readonly step: number }[], steps: number, least = 2): readonly number[] {
  const widths = Array.from({ length: steps }, (_, step) =>
    Math.max(least, acts.filter((act) => act.step === step).length + 1),
  );
  const whole = widths.reduce((sum, width) => sum + width, 0);
  return widths.map((_, step) => widths.slice(0, step).reduce((sum, width) => sum + width, 0) / whole);
}
