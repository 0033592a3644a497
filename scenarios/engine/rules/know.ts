import { ruledOutByFact, ruledOutByText } from '../belief.ts';
import type { Draft } from './draft.ts';

/** A fact or card comes to be known, and with it the facts that come along if their `when` holds. */
export function applyKnow(draft: Draft, fact: string): void {
  if (draft.world.known[fact]) return;
  draft.put('known', fact, true);
  draft.change(`known.${fact}`, false, true, 'know');
  const sheet = draft.tables.facts.get(fact);
  const row = sheet && draft.row(sheet.text);
  if (sheet && row) draft.ruleOut(ruledOutByText(draft.tables, sheet.text, row, draft.world));
  for (const other of draft.tables.comesWith.get(fact) ?? []) {
    if (draft.world.known[other.id] || !draft.holds(other.when)) continue;
    applyKnow(draft, other.id);
    draft.ruleOut(ruledOutByFact(draft.tables, other, draft.world));
  }
}
