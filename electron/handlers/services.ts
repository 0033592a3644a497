import type { Payload } from '../contract/contract.ts';
import type { AppInfo } from '../contract/app.ts';
import type { EventName } from '../contract/names.ts';
import type { Store } from '../store/store.ts';
import type { Desk } from './desk.ts';
import type { Rooms } from './rooms.ts';

/** What the handlers work with: no Electron, no transport. */
export interface Services {
  readonly store: Store;
  readonly desk: Desk;
  readonly home: AppInfo['home'];
  readonly version: string;
  /** Sends an event to every page that is open. */
  readonly emit: <E extends EventName>(name: E, payload: Payload<E>) => void;
  /** The workshop room of this machine; absent where none can be opened. */
  readonly rooms?: Rooms;
  /** A shipped scenario, compiled, by content hash; null when it does not ship. Kept beside the first run of it. */
  readonly shipped?: (contentHash: string) => Promise<string | null>;
}
