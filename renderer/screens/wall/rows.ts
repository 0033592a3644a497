import type { Offer, OfferOption, Verb, View } from '../../../scenarios/index.ts';
import { distances } from '../../components/wall/ask-panel.tsx';
import type { Row } from '../../components/wall/panel-model.ts';

/** What may be done with a verb now, flat: an option a row, or a call without options. Order as the engine offers it. */
export function rowsOf(view: View, verb: Verb): readonly Row[] {
  return view.offers.filter((offer) => offer.verb === verb).flatMap((offer) => rowsOfOffer(offer, view));
}

/** What clashes, where more than one thing with ways of its own does: the Move panel is about one of them at a time. */
export function clashesOf(
  view: View,
): readonly { readonly call: string; readonly text: string; readonly isOpen: boolean }[] {
  const found = view.offers.filter((offer) => offer.verb === 'move' && offer.isLit && offer.options.length > 0);
  return found.length < 2 ? [] : found.map(({ call, text, isOpen }) => ({ call, text, isOpen }));
}

/** The ways to move one thing, at most four, then moves that stand alone; `call` names the thing, else the first that is open. */
export function moveRows(view: View, call: string | null): readonly Row[] {
  const clashes = clashesOf(view);
  const about = clashes.find((one) => one.call === call) ?? clashes.find((one) => one.isOpen) ?? clashes[0];
  const rows = rowsOf(view, 'move');
  if (about === undefined) return rows;
  return [
    ...rows.filter((row) => row.offer.call === about.call),
    ...rows.filter((row) => row.choice === null && row.offer.call !== about.call),
  ];
}

/** What the Move panel is headed by: the clash, where all its rows are ways out of that one; null = no one thing. */
export function moveTitle(rows: readonly Row[]): string | null {
  const [first] = rows;
  if (first === undefined || first.choice === null) return null;
  return rows.every((row) => row.offer.call === first.offer.call) ? first.offer.text : null;
}

/** The answers to the dilemma that is open now. */
export function radioRows(view: View): readonly Row[] {
  const call = view.radio?.call;
  return view.offers.filter((offer) => offer.call === call).flatMap((offer) => rowsOfOffer(offer, view));
}

function rowsOfOffer(offer: Offer, view: View): readonly Row[] {
  if (offer.options.length === 0) return [rowOf(offer, null, view)];
  return offer.options.map((option) => rowOf(offer, option, view));
}

function rowOf(offer: Offer, choice: OfferOption | null, view: View): Row {
  const takesAll = choice?.takesAll ?? false;
  const tokens = takesAll ? view.tokens : (choice?.tokens ?? offer.tokens);
  return {
    id: choice === null ? offer.call : `${offer.call}.${choice.option}`,
    offer,
    choice,
    text: choice?.text ?? (offer.kind === 'dive' ? (fileOf(view, offer.call)?.title ?? offer.text) : offer.text),
    isOpen: offer.isOpen && (choice?.isOpen ?? true),
    isLit: offer.isLit && (choice?.isLit ?? true),
    reason: choice?.reason?.text ?? offer.reason?.text ?? null,
    tokens,
    takesAll,
  };
}

export function fileOf(view: View, file: string): View['files'][number] | undefined {
  return view.files.find((one) => one.file === file);
}

/** Whom one may ask, each once; rows of one person run from far to near. */
export function askRows(view: View, person: string | null): readonly Row[] {
  return rowsOf(view, 'ask')
    .filter((row) => row.offer.person === person)
    .sort((a, b) => nearness(a) - nearness(b));
}
function nearness(row: Row): number {
  return distances.indexOf(row.choice?.distance ?? 'ask');
}
export function askable(view: View): readonly { readonly call: string; readonly name: string }[] {
  const seen = new Map<string, string>();
  for (const row of rowsOf(view, 'ask')) {
    const id = row.offer.person;
    if (id !== null) seen.set(id, nameOf(view, id));
  }
  return [...seen].map(([call, name]) => ({ call, name }));
}

export function nameOf(view: View, person: string): string {
  return view.people.find((one) => one.id === person)?.name ?? person;
}
export function roleOf(view: View, person: string): string {
  return view.people.find((one) => one.id === person)?.role ?? '';
}
