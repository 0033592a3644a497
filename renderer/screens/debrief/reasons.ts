/** The reasons against moments with one more; an empty reason takes the disagreement back. */
export function withReason(all: Readonly<Record<string, string>>, id: string, reason: string): Record<string, string> {
  const { [id]: _old, ...rest } = all;
  return reason.trim() === '' ? rest : { ...rest, [id]: reason.trim() };
}
