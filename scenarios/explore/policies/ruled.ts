import type { Play } from './plays.ts';

/** How near to somebody each distance stands, as rule D reads it in general: the best of it depends on the hour. */
const DISTANCE: Readonly<Record<string, number>> = { say_where: 2, ask: 3, offer: 3, tell_how: 2, take_over: 1 };

/**
 * The level, 1–4, at which an act of this kind would be read by rule for a behaviour no author has rated it for; null = by none. A guess:
 * how well it was timed is not in it. Letters are read where they stand.
 */
export function ruledGuess({ call, option }: Play, facet: string): number | null {
  switch (facet) {
    case 'detail':
    case 'altitude':
      return call.kind === 'dive' ? 3 : null;
    case 'coach':
    case 'letlearn':
      return call.kind === 'coach' ? (DISTANCE[option?.id ?? ''] ?? null) : null;
    case 'glue':
      return call.kind === 'forecast' ? 3 : null;
    case 'unblock':
      return call.kind === 'blocker' ? 3 : null;
    case 'orchestrate':
      return call.kind === 'conflict' ? 3 : null;
    case 'own':
      return call.verb === 'move' || call.verb === 'tell' || call.verb === 'raise' ? 3 : null;
    default:
      return null;
  }
}
