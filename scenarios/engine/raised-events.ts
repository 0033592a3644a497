import type { Effect } from '../format/effects.ts';
import type { Story } from '../format/story.ts';

/** Every event that some effect below raises, however deep it stands. */
export function raisedIn(part: unknown, into: Set<string> = new Set()): ReadonlySet<string> {
  if (typeof part !== 'object' || part === null) return into;
  const effect: Partial<Extract<Effect, { readonly kind: 'raise' }>> = part;
  if (effect.kind === 'raise' && typeof effect.event === 'string') into.add(effect.event);
  for (const item of Object.values(part)) raisedIn(item, into);
  return into;
}

/** Events from which raising leads back to themselves. */
export function ringsOf(events: Story['events']): ReadonlySet<string> {
  const raises = new Map(events.map((event) => [event.id, raisedIn(event)]));
  const leadsTo = (from: string): ReadonlySet<string> => {
    const reached = new Set<string>();
    const open = [...(raises.get(from) ?? [])];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (reached.has(id)) continue;
      reached.add(id);
      open.push(...(raises.get(id) ?? []));
    }
    return reached;
  };
  return new Set([...raises.keys()].filter((id) => leadsTo(id).has(id)));
}
