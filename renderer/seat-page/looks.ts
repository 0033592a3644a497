const light = '(prefers-color-scheme: light)';
const contrast = '(prefers-contrast: more)';

/** A phone has no settings of ours: it looks as its system says, also when the system changes its mind. */
export function followSystem(): void {
  const apply = (): void => {
    const isLight = window.matchMedia(light).matches;
    document.documentElement.dataset['theme'] = window.matchMedia(contrast).matches ? 'hc' : isLight ? 'light' : 'dark';
  };
  apply();
  for (const wish of [light, contrast]) window.matchMedia(wish).addEventListener('change', apply);
}
