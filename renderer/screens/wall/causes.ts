import type { Beat, Cause } from '../../../scenarios/index.ts';

const quoted = (value: string): string => value.replaceAll('"', '');

/** Where on the wall a cause stands: an act on the run line, else whoever or whatever the rule belongs to. */
export function placesOfCause(cause: Cause): readonly string[] {
  if ('call' in cause) return [`[data-cause="move:${cause.index}"]`];
  const id = quoted(cause.rule.split('.').at(-1) ?? cause.rule);
  return [
    `[data-intent="${id}"]`,
    `[data-source="${id}"]`,
    `[data-cause="blocker:${id}"]`,
    `[data-cause="deliverable:${id}"]`,
    `[data-cause="task:${id}"]`,
    '[data-cause="now"]',
  ];
}

/** Where on the wall a beat's effects stand, the first that is there. */
export function placesOfEffects(beat: Beat): readonly string[] {
  return beat.changes.flatMap(({ path }) => {
    const [area = '', id = ''] = path.split('.');
    const exact = `[data-path="${quoted(path)}"]`;
    switch (area) {
      case 'letter':
      case 'bank':
      case 'at':
      case 'patience':
      case 'trust':
        return [`[data-path="${area}.${quoted(id)}"]`, exact];
      case 'pip':
      case 'intent':
        return [`[data-cause="person:${quoted(id)}"]`];
      case 'known':
        return [`[data-path="card.${quoted(id)}"]`];
      default:
        return [exact];
    }
  });
}
