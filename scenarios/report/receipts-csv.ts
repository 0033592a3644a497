import type { Reading } from '../scoring/types.ts';

/** What stands around the receipts: words and names of the reader's language. */
export interface ReceiptsAbout {
  /** Heads of the nine columns, in order: moment, when, act, what it shows, tag, level, by whose word, spread, reason given against it. */
  readonly heads: readonly [string, string, string, string, string, string, string, string, string];
  /** Names of the turns, from step 0. */
  readonly stepNames: readonly string[];
  /** By channel: whose word a level is. */
  readonly channels: Readonly<Record<string, string>>;
  /** The player's own reasons against a moment, by its id. */
  readonly reasons: Readonly<Record<string, string>>;
  /** What the table is not for; stands in its last row. */
  readonly note: string;
}

/**
 * The receipts of a run as comma-separated values (RFC 4180, CRLF, a byte order mark so that spreadsheets read the accents): one row a
 * behaviour, moments in order. A cell a spreadsheet would take for a formula begins with an apostrophe.
 */
export function receiptsCsv(reading: Reading, about: ReceiptsAbout): string {
  const rows = reading.moments.flatMap((moment, place) =>
    moment.behaviours.map((each) => [
      String(place + 1),
      about.stepNames[moment.step] ?? about.stepNames.at(-1) ?? '',
      moment.act,
      each.facetName,
      each.facet,
      `${each.level} ${each.levelName}`,
      about.channels[each.channel] ?? each.channel,
      each.spread.toFixed(1),
      about.reasons[moment.id] ?? '',
    ]),
  );
  return `\u{FEFF}${[[...about.heads], ...rows, [about.note]].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
