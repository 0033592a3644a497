import type { Letters, Move, Offer, View } from '../../scenarios/index.ts';

/** Every move a view offers, built from the view alone: what a page, a bot or a room would send. */
export function offeredMoves(view: View): Move[] {
  return view.offers.filter((offer) => offer.isOpen).flatMap(movesOf);
}

function movesOf(offer: Offer): Move[] {
  const base = { call: offer.call, kind: offer.kind };
  if (offer.kind === 'raci') return rows(offer).map((letters) => ({ ...base, letters }));
  if (offer.kind === 'forecast')
    return offer.answersAs === 'date'
      ? [{ ...base, dateStep: 1 }]
      : [0.1, 0.6, 0.9].map((probability) => ({ ...base, probability }));
  if (offer.kind === 'promise')
    return [
      base,
      ...(offer.dueSteps === null
        ? []
        : [
            { ...base, dueStep: offer.dueSteps.min },
            { ...base, dueStep: offer.dueSteps.max },
          ]),
    ];
  if (offer.options.length === 0) return [base];
  return offer.options
    .filter((option) => option.isOpen)
    .flatMap((option): Move[] => {
      const one = {
        ...base,
        option: option.option,
        ...(option.parameter === null ? {} : { parameter: option.parameter.max }),
      };
      return [one, ...option.picks.map(({ pick }) => ({ ...one, pick }))];
    });
}

/** The one-sentence form: each face that changes the row in force, without and with its tags. */
function rows({ row }: Offer): Letters[] {
  if (row === null) return [];
  const all = row.lastWord.flatMap((face) =>
    [[], row.tags].map((tapped) => {
      const letters: Record<string, Letters[string]> = { ...row.base };
      for (const person of tapped) letters[person] = 'C';
      if (face !== 'nobody') letters[face] = letters[face] === 'R' ? 'A+R' : 'A';
      return letters;
    }),
  );
  const inForce = rowKey(row.letters);
  return all.filter((letters) => Object.keys(letters).length > 0 && rowKey(letters) !== inForce);
}

/** One row as one word, whatever the order of its people. */
export function rowKey(letters: Letters): string {
  return Object.keys(letters)
    .toSorted()
    .map((person) => `${person}=${letters[person] ?? ''}`)
    .join(' ');
}
