/**
 * What this device keeps between visits. Storage may be off (private windows, a page that is not a secure context in some
 * browsers): then it is kept for as long as the page stands, and a reload asks for the code and the four digits.
 */
export interface Kept {
  read(name: string): string | null;
  write(name: string, text: string): void;
  forget(name: string): void;
}

const prefix = 'pit-wall-room.';

export function createKept(storage: () => Storage): Kept {
  const here = new Map<string, string>();
  const attempt = <T>(act: (store: Storage) => T): T | null => {
    try {
      return act(storage());
    } catch {
      // No storage, or a full one: what is in `here` answers.
      return null;
    }
  };
  return {
    read: (name) => here.get(name) ?? attempt((store) => store.getItem(prefix + name)),
    write(name, text) {
      here.set(name, text);
      attempt((store) => store.setItem(prefix + name, text));
    },
    forget(name) {
      here.delete(name);
      attempt((store) => store.removeItem(prefix + name));
    },
  };
}
