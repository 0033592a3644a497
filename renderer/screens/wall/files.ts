import type { View } from '../../../scenarios/index.ts';
import type { FileShown } from '../../components/wall/look-panel.tsx';
import type { Row } from '../../components/wall/panel-model.ts';
import { fileOf, nameOf } from './rows.ts';

export function filesOf(view: View, rows: readonly Row[]): readonly FileShown[] {
  return rows.map((row) => {
    const file = fileOf(view, row.offer.call);
    const owner = file?.owner ?? row.offer.person ?? '';
    const person = view.people.find((one) => one.id === owner);
    return {
      row,
      owner: nameOf(view, owner),
      trust: person === undefined ? null : { person: owner, now: Math.round(person.trust) },
      opened: file?.opened ?? 0,
      isOwnCraft: row.offer.level?.isOwnCraft === true,
      levels: file?.levels ?? row.offer.level?.of ?? 1,
      // Whose file it is, is whom it is about: entries of its owner.
      bearsOn: view.strip
        .filter((entry) => entry.who === owner)
        .map((entry) => entry.lands)
        .join(', '),
    };
  });
}
