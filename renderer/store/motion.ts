import { useEffect, useState } from 'react';
import { useApp } from './hooks.ts';

const wish = '(prefers-reduced-motion: reduce)';

/** Whether things should stand still: the player's switch first, then the system's. */
export function useReducedMotion(): boolean {
  const motion = useApp((state) => state.settings.motion);
  const [system, setSystem] = useState(() => window.matchMedia(wish).matches);
  useEffect(() => {
    const media = window.matchMedia(wish);
    const onChange = (): void => setSystem(media.matches);
    media.addEventListener('change', onChange);
    return () => media.removeEventListener('change', onChange);
  }, []);
  return motion === 'system' ? system : motion === 'reduced';
}
