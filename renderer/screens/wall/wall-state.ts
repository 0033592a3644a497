import type { Beat, View } from '../../../scenarios/index.ts';
import type { ActVerb } from '../../components/wall/dock.tsx';
import type { BoardFace } from '../../components/wall/board-face.ts';
import { emptyDraft, type Draft } from '../../components/wall/panel-model.ts';

export type PanelId = ActVerb | 'radio';

/** What the last act moved: told and drawn until the next one. */
export interface LastAct {
  readonly index: number;
  readonly before: View;
  readonly beats: readonly Beat[];
}
/** A turn being told: the wall stands still as it was until every beat has landed and been looked at. */
export interface RunningTurn {
  readonly before: View;
  readonly beats: readonly Beat[];
  readonly landed: number;
}
export interface WallState {
  readonly panel: PanelId | null;
  readonly draft: Draft;
  /** A radio that was put aside to look at the wall. */
  readonly isRadioAside: boolean;
  /** Asked once before silence. */
  readonly asksSilence: boolean;
  readonly showsMore: boolean;
  /** How the program is shown: bars, network or table. */
  readonly face: BoardFace;
  readonly showsGhost: boolean;
  readonly refusal: string | null;
  readonly last: LastAct | null;
  readonly turn: RunningTurn | null;
}
/** All beats have landed and the last one has stood a moment. */
export const isTold = (turn: RunningTurn): boolean => turn.landed > turn.beats.length;

export const restState: WallState = {
  panel: null,
  draft: emptyDraft,
  isRadioAside: false,
  asksSilence: false,
  showsMore: false,
  face: 'bars',
  showsGhost: true,
  refusal: null,
  last: null,
  turn: null,
};

export type WallEvent =
  | { readonly type: 'open'; readonly panel: PanelId; readonly draft: Draft }
  | { readonly type: 'shut'; readonly panel: PanelId }
  | { readonly type: 'change'; readonly patch: Partial<Draft> }
  | { readonly type: 'askSilence'; readonly draft: Draft }
  | { readonly type: 'more' }
  | { readonly type: 'face'; readonly face: BoardFace }
  | { readonly type: 'ghost' }
  | { readonly type: 'refused'; readonly text: string }
  | { readonly type: 'acted'; readonly last: LastAct }
  | { readonly type: 'ran'; readonly turn: RunningTurn }
  | { readonly type: 'landed'; readonly count: number }
  | { readonly type: 'goOn' };

export function wallReducer(state: WallState, event: WallEvent): WallState {
  switch (event.type) {
    case 'open':
      return {
        ...state,
        panel: event.panel,
        draft: event.draft,
        showsMore: false,
        refusal: null,
        asksSilence: false,
        isRadioAside: false,
      };
    case 'shut':
      return {
        ...state,
        panel: null,
        draft: emptyDraft,
        refusal: null,
        asksSilence: false,
        isRadioAside: event.panel === 'radio',
      };
    case 'change':
      return { ...state, draft: { ...state.draft, ...event.patch }, refusal: null, asksSilence: false };
    case 'askSilence':
      return { ...state, panel: 'radio', draft: event.draft, asksSilence: true, isRadioAside: false };
    case 'more':
      return { ...state, showsMore: true };
    case 'face':
      return { ...state, face: event.face };
    case 'ghost':
      return { ...state, showsGhost: !state.showsGhost };
    case 'refused':
      return { ...state, refusal: event.text, asksSilence: false };
    case 'acted':
      return {
        ...state,
        panel: null,
        draft: emptyDraft,
        refusal: null,
        asksSilence: false,
        isRadioAside: false,
        last: event.last,
      };
    case 'ran':
      return {
        ...state,
        panel: null,
        draft: emptyDraft,
        refusal: null,
        asksSilence: false,
        isRadioAside: false,
        last: null,
        turn: event.turn,
      };
    case 'landed':
      return state.turn === null ? state : { ...state, turn: { ...state.turn, landed: event.count } };
    case 'goOn':
      return { ...state, turn: null };
  }
}
