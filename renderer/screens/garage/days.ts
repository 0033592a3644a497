/** A day as people say it: today, yesterday, a weekday in the last week, else day and month. `iso` is an instant. */
export function dayOf(iso: string, language: string, now: Date): string {
  const then = new Date(iso);
  if (Number.isNaN(then.getTime())) return '';
  const days = Math.round((startOfDay(now) - startOfDay(then)) / 86_400_000);
  if (days >= 0 && days < 2) return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(-days, 'day');
  if (days >= 0 && days < 7) return new Intl.DateTimeFormat(language, { weekday: 'short' }).format(then);
  return new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short' }).format(then);
}

function startOfDay(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}
