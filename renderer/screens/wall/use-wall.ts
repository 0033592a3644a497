import { useCallback, useMemo, useReducer, useState } from 'react';
import type { Move } from '../../../scenarios/index.ts';
import type { ActVerb } from '../../components/wall/dock.tsx';
import { emptyDraft, type Draft, type Row } from '../../components/wall/panel-model.ts';
import { silenceRow } from '../../components/wall/radio-panel.tsx';
import { useCurrent, useView } from '../../store/hooks.ts';
import { useReducedMotion } from '../../store/motion.ts';
import { useSounds } from '../../store/sound.ts';
import { completed, missingIn, moveOf, type Missing } from './draft.ts';
import { litOf, type Lit } from './lit.ts';
import { agreeRows, hasMatrix, raiseRows } from './panel-rows.ts';
import { askable, askRows, moveRows, radioRows, rowsOf } from './rows.ts';
import { soundsOfAct } from './sounds-of.ts';
import { focusUnanswered } from './use-focus.ts';
import { usePreview, type Preview } from './use-preview.ts';
import { useTurn } from './use-turn.ts';
import { useWallSounds } from './use-wall-sounds.ts';
import { isTold, restState, wallReducer, type PanelId, type WallEvent, type WallState } from './wall-state.ts';

export interface Wall {
  readonly view: ReturnType<typeof useView>;
  readonly state: WallState;
  readonly lit: Lit;
  /** Rows of the panel that is open. */
  readonly rows: readonly Row[];
  /** Rows the coach does not point at, left out until asked for. */
  readonly hiddenRows: number;
  readonly chosen: Row | null;
  readonly missing: Missing | null;
  /** What the move in front would do for certain; null while something is missing, or nothing re-plans. */
  readonly preview: Preview | null;
  readonly send: (event: WallEvent) => void;
  readonly openVerb: (verb: ActVerb, call?: string) => void;
  readonly openRadio: () => void;
  readonly back: () => void;
  readonly commit: () => void;
  /** Space: lets the turn run; with an open dilemma it asks once. */
  readonly run: () => void;
  readonly goOn: () => void;
}

/** Everything the wall does, apart from how it looks. */
export function useWall(): Wall {
  const { seat, run } = useCurrent();
  const now = useView();
  const { play } = useSounds();
  const isStill = useReducedMotion();
  const [state, send] = useReducer(wallReducer, restState);
  useTurn(state.turn, isStill, send);
  const hasSettled = state.turn === null || isTold(state.turn);
  // The end is told after the last turn has been: until then the wall stands as it was.
  const view = hasSettled && !(now.isOver && state.turn !== null) ? now : (state.turn?.before ?? now);
  const lights = useLights(now.teach?.lights ?? null);
  const done = useMemo(() => new Set(run.steps.map((step) => step.move.call)), [run]);
  const lit = useMemo(() => litOf(view, lights, done), [view, lights, done]);

  // A call opens the radio by itself, once; put aside it waits in its region.
  const hasRadio = now.radio !== null && !now.isDark && !now.isOver && state.turn === null;
  const panel: PanelId | null = state.panel ?? (hasRadio && !state.isRadioAside ? 'radio' : null);
  const radioCall = hasRadio ? now.radio.call : null;
  useWallSounds({ ...state, panel }, now, radioCall);

  const all = useMemo(() => rowsOfPanel(panel, view, state.draft), [panel, view, state.draft]);
  const rows = useMemo(() => (state.showsMore ? all : all.filter((row) => row.isLit)), [all, state.showsMore]);
  const chosen = rows.find((row) => row.id === state.draft.row) ?? null;
  const draft = useMemo(() => completed(chosen, state.draft), [chosen, state.draft]);
  const asksConfidence = panel === 'radio' && now.radio?.asksConfidence === true;
  const missing = state.draft.row === silenceRow ? null : missingIn(chosen, draft, asksConfidence, hasMatrix(view));
  const preview = usePreview(panel, chosen, missing, draft);

  const act = useCallback(
    (move: Move): boolean => {
      const before = seat.view();
      const result = seat.act(move);
      if (!result.ok) {
        send({ type: 'refused', text: result.text });
        return false;
      }
      const after = seat.view();
      if (move.kind === 'turn') send({ type: 'ran', turn: { before, beats: result.beats, landed: 0 } });
      else send({ type: 'acted', last: { index: after.index - 1, before, beats: result.beats } });
      for (const name of soundsOfAct(move, before, after)) play(name);
      return true;
    },
    [seat, play],
  );

  const runTurn = (): void => {
    if (now.isOver || state.turn !== null) return;
    act({ call: 'turn', kind: 'turn' });
  };
  return {
    view,
    state: { ...state, panel, draft },
    lit,
    rows,
    hiddenRows: all.length - rows.length,
    chosen,
    missing,
    preview,
    send,
    openVerb(verb, call) {
      if (now.isOver || now.isDark || state.turn !== null) return;
      if (!lit.verbs.includes(verb)) return;
      if (panel === verb && call === undefined) return send({ type: 'shut', panel: verb });
      send({
        type: 'open',
        panel: verb,
        draft: draftFor(verb, view, call ?? (lit.first?.verb === verb ? lit.first.call : null)),
      });
    },
    openRadio: () => send({ type: 'open', panel: 'radio', draft: emptyDraft }),
    back() {
      // A question among other things to tell goes back to those first; a verb to the call that waits; a call to the wall.
      if (panel === 'tell' && chosen?.offer.answersAs != null && all.length > 1)
        return send({ type: 'change', patch: { row: null, stance: null, confidence: null } });
      if (panel !== null && panel !== 'radio' && hasRadio) send({ type: 'open', panel: 'radio', draft: emptyDraft });
      else if (panel !== null) send({ type: 'shut', panel });
    },
    commit() {
      if (state.draft.row === silenceRow && panel === 'radio') return runTurn();
      if (chosen === null) return;
      if (missing !== null) return answers.has(missing) ? focusUnanswered() : undefined;
      act(moveOf(chosen, draft, asksConfidence));
    },
    run() {
      if (now.isOver || state.turn !== null) return;
      if (hasRadio && !state.asksSilence) {
        send({ type: 'askSilence', draft: { ...emptyDraft, row: silenceRow } });
        return;
      }
      runTurn();
    },
    goOn: () => send({ type: 'goOn' }),
  };
}

/** What a few words side by side answer. */
const answers: ReadonlySet<Missing> = new Set<Missing>(['pick', 'stance', 'sureness']);

function rowsOfPanel(panel: PanelId | null, view: Wall['view'], draft: Draft): readonly Row[] {
  if (panel === null) return [];
  if (panel === 'radio') return radioRows(view);
  if (panel === 'ask') return askRows(view, draft.call);
  if (panel === 'move') return moveRows(view, draft.call);
  if (panel === 'raise') return raiseRows(view, draft.call);
  if (panel === 'agree') return agreeRows(view);
  return rowsOf(view, panel);
}

/** What stands chosen when a verb opens: whom the strip or the coach names; never an answer. */
function draftFor(verb: ActVerb, view: Wall['view'], call: string | null): Draft {
  const rows = rowsOf(view, verb);
  if (verb === 'ask') {
    const person = rows.find((row) => row.offer.call === call)?.offer.person ?? askable(view)[0]?.call ?? null;
    return { ...emptyDraft, call: person };
  }
  const open = rowsOfPanel(verb, view, { ...emptyDraft, call }).filter((row) => row.isOpen && row.isLit);
  const named = open.find((row) => row.offer.call === call);
  // A file is opened, not judged: the first stands ready. Elsewhere only what is alone stands ready.
  const row =
    verb === 'look'
      ? (named ?? open[0])
      : verb === 'agree'
        ? (named ?? open[0])
        : open.length === 1 && open[0]?.choice === null
          ? open[0]
          : named?.choice === null
            ? named
            : undefined;
  return { ...emptyDraft, call: verb === 'move' || verb === 'raise' ? call : null, row: row?.id ?? null };
}

/** All lights asked for since this screen stands; null = everything is lit. */
function useLights(lights: readonly string[] | null): readonly string[] {
  const [seen, setSeen] = useState<readonly string[]>([]);
  const fresh = (lights ?? []).filter((light) => !seen.includes(light));
  // Adjusting state while rendering: the light and what it lights appear in the same paint.
  if (fresh.length > 0) setSeen([...seen, ...fresh]);
  return fresh.length > 0 ? [...seen, ...fresh] : seen;
}
