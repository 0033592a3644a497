/** Where a bug goes: one place for the page. It is said in the console and nowhere else; nothing leaves the machine. */
export function report(error: unknown, where: string): void {
  // eslint-disable-next-line no-console -- the one place that writes there
  console.error(`Pit Wall, ${where}:`, error);
}

/** Catches what no boundary can: errors outside painting, promises nobody waited for. */
export function reportEverything(): void {
  window.addEventListener('error', (event) => {
    report(event.error ?? event.message, 'page');
  });
  window.addEventListener('unhandledrejection', (event) => {
    report(event.reason, 'page');
  });
}
