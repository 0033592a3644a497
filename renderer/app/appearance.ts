import type { Settings } from '../port/port.ts';

type Looks = Pick<Settings, 'theme' | 'textSize' | 'motion' | 'language'>;

const lightWish = '(prefers-color-scheme: light)';
const contrastWish = '(prefers-contrast: more)';

/** Puts the player's looks on the page's root; "as the system" follows the system while the page stands. */
export function applyLooks({ theme, textSize, motion, language }: Looks): void {
  const root = document.documentElement;
  root.lang = language;
  root.dataset['theme'] = theme === 'system' ? systemTheme() : theme;
  root.dataset['text'] = textSize;
  if (motion === 'system') delete root.dataset['motion'];
  else root.dataset['motion'] = motion;
}

function systemTheme(): 'dark' | 'light' | 'hc' {
  if (window.matchMedia(contrastWish).matches) return 'hc';
  return window.matchMedia(lightWish).matches ? 'light' : 'dark';
}

/** Calls back when the system changes its mind; returns how to stop. */
export function watchSystem(onChange: () => void): () => void {
  const wishes = [window.matchMedia(lightWish), window.matchMedia(contrastWish)];
  for (const wish of wishes) wish.addEventListener('change', onChange);
  return () => {
    for (const wish of wishes) wish.removeEventListener('change', onChange);
  };
}
