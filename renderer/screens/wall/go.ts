import type { Offer } from '../../../scenarios/index.ts';
import { lastWordsOf } from '../../components/matrix/matrix-model.ts';
import type { Go, Row } from '../../components/wall/panel-model.ts';
import { silenceRow } from '../../components/wall/radio-panel.tsx';
import type { Say } from '../../components/wall/words.ts';
import { hasMatrix } from './panel-rows.ts';
import { nameOf } from './rows.ts';
import type { Wall } from './use-wall.ts';

/** The button that ends the open panel: it names the act, its price, and what is still missing. */
export function goOf({ state, rows, chosen, missing, view }: Wall, say: Say): Go {
  const { draft, panel } = state;
  if (draft.row === silenceRow) return { text: say('go.silence'), tokens: 0, takesAll: false, missing: null };
  const price =
    panel === 'radio'
      ? { tokens: 0, takesAll: false }
      : { tokens: chosen?.tokens ?? 0, takesAll: chosen?.takesAll ?? false };
  const text = chosen === null ? say(`go.any.${panel ?? 'radio'}`) : textOf(chosen, rows.indexOf(chosen) + 1);
  return {
    text,
    ...price,
    missing: missing === null ? null : missing === 'closed' ? (chosen?.reason ?? '') : say(`go.missing.${missing}`),
  };

  /** The row of a matrix goes to whoever decides by it. */
  function rowText(offer: Offer): string {
    if (Object.keys(offer.row?.letters ?? {}).length > 0) return say('go.rowAgain');
    const [last, ...more] = lastWordsOf(draft.letters[offer.call] ?? {});
    if (last === undefined || more.length > 0) return say('go.row');
    return last === 'you' ? say('go.raciYou') : say('go.rowTo', { name: nameOf(view, last) });
  }

  function textOf({ offer, choice }: Row, number: number): string {
    switch (offer.kind) {
      case 'dive':
        return say('go.dive', { level: offer.level?.next ?? 1 });
      case 'coach':
        if (offer.style !== null) return say(`style.${offer.style}`);
        return say(`go.distance.${choice?.distance ?? 'ask'}`);
      case 'raci':
        if (hasMatrix(view)) return rowText(offer);
        if (draft.lastWord === null || draft.lastWord === 'nobody') return say('go.raci');
        return draft.lastWord === 'you' ? say('go.raciYou') : say('go.raciTo', { name: nameOf(view, draft.lastWord) });
      case 'promise':
        return say('go.promise');
      case 'conflict':
        if (panel === 'agree') return say('go.interface');
        return choice?.putTo == null
          ? say('go.move', { number })
          : say('go.propose', { number, name: nameOf(view, choice.putTo) });
      case 'blocker':
        return say('go.raise', { number });
      case 'forecast':
        return offer.person === null ? say('go.tell') : say('go.tellTo', { name: nameOf(view, offer.person) });
      case 'broadcast':
        return say('go.tell');
      default:
        return say('go.answer', { number });
    }
  }
}
