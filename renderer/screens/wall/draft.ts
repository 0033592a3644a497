import type { Letter, Letters, Move, Offer } from '../../../scenarios/index.ts';
import { isSameRow } from '../../components/matrix/matrix-model.ts';
import type { Confidence, Draft, Row } from '../../components/wall/panel-model.ts';

/** A spoken answer as the number the story's forecast takes: sure is nine in ten. */
const odds: Readonly<Record<Confidence, number>> = { guess: 0.6, fairly_sure: 0.75, sure: 0.9 };

/** The draft with what goes without saying: where there is one thing it may be about, that one. */
export function completed(row: Row | null, draft: Draft): Draft {
  const [only, ...others] = row?.choice?.picks ?? [];
  return draft.pick !== null || only === undefined || others.length > 0 ? draft : { ...draft, pick: only.pick };
}

/** What is missing before the draft is a move; null = nothing. Words by key `go.missing.<this>`. */
export type Missing = 'row' | 'closed' | 'pick' | 'lastWord' | 'letters' | 'stance' | 'sureness' | 'date';

export function missingIn(row: Row | null, draft: Draft, asksConfidence: boolean, hasMatrix = false): Missing | null {
  if (row === null) return 'row';
  if (!row.isOpen) return 'closed';
  const { offer, choice } = row;
  if ((choice?.picks.length ?? 0) > 0 && draft.pick === null) return 'pick';
  if (offer.kind === 'raci' && hasMatrix) return isRowWritten(offer, draft) ? null : 'letters';
  if (offer.kind === 'raci' && draft.lastWord === null) return 'lastWord';
  if (offer.kind === 'forecast') {
    if (offer.answersAs === 'date') return draft.dateStep === null ? 'date' : null;
    if (draft.stance === null) return 'stance';
    return draft.confidence === null ? 'sureness' : null;
  }
  if (offer.kind === 'decision' && asksConfidence && draft.confidence === null) return 'sureness';
  return null;
}

/** Something stands in the row, and it is not what is in force. */
function isRowWritten(offer: Offer, draft: Draft): boolean {
  const letters = draft.letters[offer.call];
  return letters !== undefined && Object.keys(letters).length > 0 && !isSameRow(letters, offer.row?.letters ?? {});
}

/** The move a complete draft stands for. */
export function moveOf({ offer, choice }: Row, draft: Draft, asksConfidence: boolean): Move {
  const base = { call: offer.call, kind: offer.kind };
  const facts =
    draft.facts.length === 0 || offer.kind === 'dive' || choice?.distance === 'say_where' ? {} : { facts: draft.facts };
  const option = choice === null ? {} : { option: choice.option };
  const pick = draft.pick === null ? {} : { pick: draft.pick };
  const parameter =
    choice === null || choice.parameter === null ? {} : { parameter: draft.parameter ?? choice.parameter.min };
  switch (offer.kind) {
    case 'raci':
      return { ...base, ...facts, letters: draft.letters[offer.call] ?? lettersOf(offer, draft) };
    case 'promise':
      return { ...base, ...facts, ...(draft.dueStep === null ? {} : { dueStep: draft.dueStep }) };
    case 'forecast':
      return { ...base, ...facts, ...forecastOf(offer, draft) };
    case 'blocker':
      return { ...base, ...facts, ...option, ...pick, ...(isTogether(offer, choice, draft) ? { jointly: true } : {}) };
    case 'decision':
      return {
        ...base,
        ...facts,
        ...option,
        ...pick,
        ...(asksConfidence && draft.confidence !== null ? { confidence: draft.confidence } : {}),
      };
    default:
      return { ...base, ...facts, ...option, ...pick, ...parameter };
  }
}

/** Only where there is a ladder to climb, and the way out does not say so by itself. */
function isTogether(offer: Offer, choice: Row['choice'], { jointly }: Draft): boolean {
  return jointly && offer.ladder !== null && choice?.jointly === false;
}

function forecastOf(offer: Offer, { stance, confidence, dateStep }: Draft): Pick<Move, 'probability' | 'dateStep'> {
  if (offer.answersAs === 'date') return dateStep === null ? {} : { dateStep };
  const yes = odds[confidence ?? 'guess'];
  return { probability: stance === 'no' ? Number((1 - yes).toFixed(2)) : yes };
}

/** The whole row from one face and some tags: A for the face (A+R if they also do it), C for who is asked before. */
export function lettersOf(offer: Offer, { lastWord, asked }: Draft): Letters {
  const letters: Record<string, Letter> = { ...offer.row?.base };
  for (const id of asked) letters[id] = 'C';
  if (lastWord !== null && lastWord !== 'nobody') letters[lastWord] = letters[lastWord] === 'R' ? 'A+R' : 'A';
  return letters;
}
