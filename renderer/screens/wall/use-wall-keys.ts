import type { KeyId } from '../../components/keys/keys.ts';
import { useKeys, type KeyHandlers } from '../../components/keys/use-keys.ts';
import { nextFace } from '../../components/wall/board-face.ts';
import { actVerbs } from '../../components/wall/dock.tsx';
import { confidences } from '../../components/wall/panel-model.ts';
import { silenceRow } from '../../components/wall/radio-panel.tsx';
import { useApp } from '../../store/hooks.ts';
import { nextFacts, takesCards } from './cards.ts';
import type { Focus } from './use-focus.ts';
import { hasMatrix } from './panel-rows.ts';
import type { Wall } from './use-wall.ts';
import { isTold } from './wall-state.ts';

/** The map of `?`: letters act only while no field has the focus, Enter and Space only while no control has it. */
export function useWallKeys(wall: Wall, focus: Focus): void {
  const { state, send, view, rows, chosen, lit } = wall;
  const goHome = useApp((current) => current.goHome);
  const go = useApp((current) => current.go);
  const lookBack = useApp((current) => current.lookBack);
  const { panel, draft, turn } = state;
  const isTurnTold = turn !== null && isTold(turn);
  const handlers: KeyHandlers = {
    choose: (event) => choose(Number(event.key)),
    silence() {
      if (panel !== 'radio') return;
      send({ type: 'change', patch: { row: silenceRow, pick: null } });
      focus.choice(0);
    },
    card() {
      if (takesCards(panel)) send({ type: 'change', patch: { facts: nextFacts(view, rows, chosen, draft.facts) } });
    },
    commit() {
      if (isTurnTold) wall.goOn();
      else if (panel !== null) wall.commit();
      else if (view.isOver) go('debrief');
    },
    run() {
      if (isTurnTold) wall.goOn();
      else wall.run();
    },
    board: () => send({ type: 'face', face: nextFace(view.board, state.face) }),
    ghost: () => send({ type: 'ghost' }),
    earlier() {
      // A first sitting looks ahead only; a turn is told to its end first.
      if (!lit.isTeaching && turn === null && view.index > 0) lookBack(view.index - 1);
    },
    back() {
      if (state.turn !== null) wall.goOn();
      else if (panel !== null) wall.back();
      else if (view.isOver) goHome();
    },
  };
  for (const verb of actVerbs) handlers[verb satisfies KeyId] = () => wall.openVerb(verb);
  useKeys('wall', handlers);

  function choose(number: number): void {
    const row = rows[number - 1];
    if (panel === 'agree' && !hasMatrix(view) && chosen?.offer.row != null) {
      const face = chosen.offer.row.lastWord[number - 1];
      if (face === undefined) return;
      send({ type: 'change', patch: { lastWord: face, asked: draft.asked.filter((one) => one !== face) } });
      focus.choice(number);
      return;
    }
    if (panel === 'tell' && chosen?.offer.answersAs === 'yes_no') {
      if (draft.stance === null)
        send({ type: 'change', patch: number === 1 ? { stance: 'yes' } : number === 2 ? { stance: 'no' } : {} });
      else send({ type: 'change', patch: { confidence: confidences[number - 1] ?? draft.confidence } });
      return;
    }
    if (row === undefined) return;
    focus.choice(number);
    if (!row.isOpen) return;
    const picks = row.choice?.picks ?? [];
    if (draft.row === row.id && picks.length > 0) {
      // The same number again goes through what the option may be about.
      const at = picks.findIndex((pick) => pick.pick === draft.pick);
      send({ type: 'change', patch: { pick: picks[(at + 1) % picks.length]?.pick ?? null } });
      return;
    }
    send({
      type: 'change',
      patch: { row: row.id, pick: null, stance: null, confidence: panel === 'radio' ? draft.confidence : null },
    });
  }
}
