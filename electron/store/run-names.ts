/** A new run's name: when it began and six random letters. Sorts by time in any file manager. */
export function nameRun(now: Date, mark: string): string {
  const digits = now.toISOString().replace(/\D/g, '').slice(0, 14);
  return `${digits.slice(0, 8)}-${digits.slice(8)}-${mark.slice(0, 6)}`;
}

/** Whether a folder's name can be a run's. Everything else in there (a copy, a note of yours) is left alone. */
export function isRunName(name: string): boolean {
  return /^[0-9a-z-]{8,64}$/.test(name);
}
