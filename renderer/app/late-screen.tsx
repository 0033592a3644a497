import { useEffect, useState, type ComponentType } from 'react';

interface LateScreen {
  readonly Screen: () => React.JSX.Element;
  /** Fetches the code ahead of time. A fetch that fails is told when the screen is needed. */
  readonly fetchAhead: () => void;
}
type Arrival = { readonly view: ComponentType } | { readonly problem: unknown } | null;

/**
 * A screen whose code comes later. Not React's `lazy`: that keeps a fetch that failed for ever, so "try again" could only
 * fail again; and its fallback, once shown, stays for a third of a second, which is what a player would wait for.
 */
export function lateScreen(load: () => Promise<ComponentType>, Waiting: ComponentType): LateScreen {
  let ready: ComponentType | null = null;
  const fetchNow = async (): Promise<ComponentType> => {
    ready = await load();
    return ready;
  };
  function Screen(): React.JSX.Element {
    // Settled when the screen opens: another component in its place would lose what the screen holds.
    const [arrival, setArrival] = useState<Arrival>(() => (ready === null ? null : { view: ready }));
    useEffect(() => {
      if (arrival !== null) return undefined;
      let isWanted = true;
      fetchNow().then(
        (view) => {
          if (isWanted) setArrival({ view });
        },
        (problem: unknown) => {
          if (isWanted) setArrival({ problem });
        },
      );
      return () => {
        isWanted = false;
      };
    }, [arrival]);
    if (arrival === null) return <Waiting />;
    // Thrown here, the boundary around the screens says so; its "try again" draws this anew, which fetches again.
    if ('problem' in arrival) throw arrival.problem;
    return <arrival.view />;
  }
  return { Screen, fetchAhead: () => void fetchNow().catch(() => {}) };
}
