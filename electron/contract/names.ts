/** Channel names apart from their schemas, so that the preload carries no schema library. */
export const REQUESTS = [
  'app.info',
  'app.openAddress',
  'settings.read',
  'settings.write',
  'runs.list',
  'runs.records',
  'runs.create',
  'runs.append',
  'runs.open',
  'runs.note',
  'runs.readAnalysis',
  'runs.keepAnalysis',
  'runs.trash',
  'runs.restore',
  'desk.saveText',
  'desk.print',
  'desk.setMenu',
  'room.open',
  'room.command',
  'room.current',
  'room.close',
  'room.newCode',
  'room.list',
  'room.resume',
  'room.openProjector',
  'room.projector',
] as const;
export type RequestName = (typeof REQUESTS)[number];
export const EVENTS = ['desk.command', 'runs.changed', 'app.problem', 'room.changed', 'room.projected'] as const;
export type EventName = (typeof EVENTS)[number];
