import { calendarFile, panelFile, panelJson } from '../../../scenarios/index.ts';
import type { RunNotes } from '../../port/port.ts';
import type { Reading } from '../../seat/engine.ts';
import { useWords } from '../../components/use-words.ts';
import { useApp, useCurrent, useSurroundings } from '../../store/hooks.ts';
import { saveText } from './save-text.ts';

const channels = ['K', 'I', 'T', 'S', 'M', 'F', 'C', 'D'] as const;

export interface TakeAway {
  readonly print: () => void;
  /** Keeps the one action with the run and saves it as a calendar entry. */
  readonly keepAction: (action: { readonly text: string; readonly date: string }) => Promise<void>;
  /** The receipts as a table for spreadsheets. */
  readonly exportTable: (reading: Reading, notes: RunNotes, stepNames: readonly string[]) => Promise<void>;
  /** The reasons against keys, for whoever keeps the keys. */
  readonly exportPanel: () => Promise<void>;
}

/** What can be taken out of a debrief: paper, a calendar entry, a table. */
export function useTakeAway(): TakeAway {
  const say = useWords();
  const { engine, port, info } = useSurroundings();
  const { seat, run, notes: kept } = useCurrent();
  const language = useApp((state) => state.settings.language);
  const keepNotes = useApp((state) => state.keepNotes);
  const tell = useApp((state) => state.say);
  const warn = useApp((state) => state.warn);
  const save = async (
    name: string,
    mime: string,
    text: string,
    kind: 'exported' | 'table_saved' | 'panel_saved',
  ): Promise<void> => {
    const answer = await saveText(port, info?.can.saveFiles === true, { name, mime, text });
    if (answer.ok) tell({ kind });
    else warn(answer.problem);
  };
  return {
    print() {
      if (info?.home !== 'shell') return window.print();
      void port.request('desk.print', {}).then((answer) => {
        if (!answer.ok) warn(answer.problem);
      });
    },
    async keepAction(action) {
      await keepNotes({ action: { ...action } });
      const text = calendarFile({ title: say('debrief.calendar_title'), ...action, uid: `${seat.runId}@pit-wall` });
      await save(say('debrief.calendar_name'), 'text/calendar', text, 'exported');
    },
    async exportPanel() {
      const text = panelJson(panelFile(run, kept.disagree, language));
      await save(say('debrief.explore.panel_name'), 'application/json', text, 'panel_saved');
    },
    async exportTable(reading, notes, stepNames) {
      const head = (
        key: 'number' | 'when' | 'act' | 'shows' | 'tag' | 'level' | 'whose' | 'apart' | 'reason',
      ): string => say(`debrief.key_heads.${key}`);
      const text = engine.receiptsCsv(reading, {
        heads: [
          head('number'),
          head('when'),
          head('act'),
          head('shows'),
          head('tag'),
          head('level'),
          head('whose'),
          head('apart'),
          head('reason'),
        ],
        stepNames,
        channels: Object.fromEntries(channels.map((channel) => [channel, say(`debrief.channel.${channel}`)])),
        reasons: notes.disagree,
        note: [
          reading.settings.text === '' ? '' : say('debrief.played_with', { settings: reading.settings.text }),
          say('about.sceptics'),
        ]
          .filter((line) => line !== '')
          .join(' '),
      });
      await save(say('debrief.table_name'), 'text/csv', text, 'table_saved');
    },
  };
}
