import { score } from '../scoring/score.ts';
import type { Channel, Level } from '../scoring/types.ts';
import type { Run } from '../engine/run.ts';
import { panelText } from '../text/panel.ts';

/** One behaviour of one moment that a player reads otherwise than its key does. */
export interface PanelRow {
  readonly call: string;
  readonly option: string;
  readonly facet: string;
  /** What the key or rule says, whose word it is, and how far its raters differ. */
  readonly level: Level;
  readonly channel: Channel;
  readonly spread: number;
  /** In the player's own words. */
  readonly reason: string;
}

/** Reasons against keys, to be laid beside others': of a story at one content hash, never of a person. */
export interface PanelFile {
  readonly schemaVersion: 1;
  readonly kind: 'panel';
  readonly scenario: string;
  readonly contentHash: string;
  readonly role: string;
  /** Of the reasons. */
  readonly language: string;
  /** What it is not for. */
  readonly note: string;
  readonly rows: readonly PanelRow[];
}

/**
 * The reasons somebody kept beside the moments of a run (`disagree`: by id of the moment), with what each key says there. Moments that
 * are no more, and reasons of blanks, are left out. No name, no date, no run: it goes to whoever keeps the keys.
 */
export function panelFile(run: Run, disagree: Readonly<Record<string, string>>, language: string): PanelFile {
  const { story, pack } = run.scenario;
  const rows = score(run, language).moments.flatMap((moment) => {
    const reason = (disagree[moment.id] ?? '').trim();
    if (reason === '') return [];
    return moment.behaviours.map(({ facet, level, channel, spread }): PanelRow => ({
      call: moment.call,
      option: moment.option ?? '',
      facet,
      level,
      channel,
      spread,
      reason,
    }));
  });
  return {
    schemaVersion: 1,
    kind: 'panel',
    scenario: story.id,
    contentHash: pack.contentHash,
    role: run.world.role,
    language,
    note: panelText('note', language),
    rows,
  };
}

/** The same as it is written: JSON, two blanks an indent, a line end at the end. */
export function panelJson(file: PanelFile): string {
  return `${JSON.stringify(file, null, 2)}\n`;
}
