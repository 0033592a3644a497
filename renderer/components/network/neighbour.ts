import type { NetworkLayout, Structure } from './layout.ts';

/** Where an arrow leads from a box: along a link if there is one that way, else to the nearest box; null = nowhere. */
export function neighbourIn(structure: Structure, layout: NetworkLayout, from: string, key: string): string | null {
  const here = layout.boxes.get(from);
  if (here === undefined) return null;
  const linked =
    key === 'ArrowRight'
      ? structure.links.filter((link) => link.from === from).map((link) => link.to)
      : key === 'ArrowLeft'
        ? structure.links.filter((link) => link.to === from).map((link) => link.from)
        : [];
  const ids = linked.length > 0 ? linked : structure.tasks;
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const id of ids) {
    const there = layout.boxes.get(id);
    if (there === undefined || id === from) continue;
    const right = there.x - here.x;
    const down = there.y - here.y;
    const [along, across] = ahead(key, right, down);
    if (along <= 1) continue;
    const distance = along + 2 * Math.abs(across);
    if (distance < least) {
      least = distance;
      best = id;
    }
  }
  return best;
}

function ahead(key: string, right: number, down: number): readonly [number, number] {
  switch (key) {
    case 'ArrowRight':
      return [right, down];
    case 'ArrowLeft':
      return [-right, down];
    case 'ArrowDown':
      return [down, right];
    case 'ArrowUp':
      return [-down, right];
    default:
      return [0, 0];
  }
}
