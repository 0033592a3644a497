import type { View } from '../../../scenarios/index.ts';
import type { Row } from '../../components/wall/panel-model.ts';
import { rowsOf } from './rows.ts';

/** Stories of this length and more settle letters in the full matrix; shorter ones in one sentence. */
const matrixMinutes = 20;
export function hasMatrix(view: View): boolean {
  return view.scenario.lengthMinutes >= matrixMinutes;
}

/** Rows and promises; beside a matrix also the interfaces that could be agreed, which are moves by their formula. */
export function agreeRows(view: View): readonly Row[] {
  const rows = rowsOf(view, 'agree');
  if (!hasMatrix(view)) return rows;
  return [...rows, ...rowsOf(view, 'move').filter((row) => row.choice?.resolution === 'interface_contract')];
}

/** What could be taken up, where that is more than one thing: the ladder is about one of them. Empty = there is no choice. */
export function raisables(view: View): readonly { readonly call: string; readonly text: string }[] {
  const found = view.offers.filter((offer) => offer.verb === 'raise' && offer.isLit);
  return found.length < 2 ? [] : found.map(({ call, text }) => ({ call, text }));
}

/** The ways out of one thing, from the lowest rung up; `call` names it, else the first that is open. */
export function raiseRows(view: View, call: string | null): readonly Row[] {
  const offers = view.offers.filter((offer) => offer.verb === 'raise');
  const about = offers.find((one) => one.call === call) ?? offers.find((one) => one.isOpen && one.isLit) ?? offers[0];
  const rows = rowsOf(view, 'raise').filter((row) => row.offer.call === about?.call);
  return about?.ladder == null ? rows : rows.toSorted((a, b) => rungOf(a) - rungOf(b));
}
function rungOf(row: Row): number {
  return row.choice?.level ?? 0;
}
