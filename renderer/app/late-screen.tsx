import { lazy, useState, type ComponentType } from 'react';

interface LateScreen {
  readonly Screen: () => React.JSX.Element;
  /** Fetches the code ahead of time. A fetch that fails is told when the screen is needed. */
  readonly fetchAhead: () => void;
}

/**
 * A screen whose code comes later. Once it is there it is drawn without a fallback in between: React keeps a fallback that
 * was shown for a third of a second, which is what a player would wait for.
 */
export function lateScreen(load: () => Promise<ComponentType>): LateScreen {
  let Ready: ComponentType | null = null;
  const fetchNow = async (): Promise<{ default: ComponentType }> => {
    Ready = await load();
    return { default: Ready };
  };
  const Waiting = lazy(fetchNow);
  function Screen(): React.JSX.Element {
    // Settled when the screen opens: another component in its place would lose what the screen holds.
    const [{ View }] = useState(() => ({ View: Ready ?? Waiting }));
    return <View />;
  }
  return { Screen, fetchAhead: () => void fetchNow().catch(() => {}) };
}
