import type { Refusal, RefusalCode } from '../engine/run-log.ts';
import { phrase, type Area } from './language.ts';

const refusals: Area<RefusalCode> = {
  en: {
    'run/over': 'This run is over.',
    'run/stale-step': 'The wall has moved on since this was chosen.',
    'run/diverged': 'From here the run gives another result than the one that was saved.',
    'call/unknown': 'There is no such call in this story.',
    'call/not-open': 'Not open now.',
    'call/wrong-kind': 'That is another kind of call.',
    'option/unknown': 'There is no such choice here.',
    'option/closed': 'Not open to you now.',
    'option/taken': 'Done already.',
    'pick/unknown': 'There is no such pick here.',
    'pick/closed': 'That pick is not open now.',
    'tokens/short': 'Not enough attention left this turn.',
    'card/not-in-hand': 'You do not hold that card.',
    'way-out/shut': 'Too late. That way is shut.',
    'raci/not-a-row': 'That is not a row: name people of this deliverable and letters R, A, C, I.',
    'promise/out-of-range': 'No promise can be due then.',
    'forecast/out-of-range': 'A forecast needs an answer that lies in its range.',
    'parameter/out-of-range': 'That amount cannot be chosen here.',
    'wall/dark': 'The wall is dark until the turn has run.',
    'move/field': 'The move lacks something, or carries what does not belong to it.',
  },
  it: {
    'run/over': 'Questa partita è finita.',
    'run/stale-step': 'Da quando hai scelto, il muretto è andato avanti.',
    'run/diverged': 'Da qui la partita dà un risultato diverso da quello salvato.',
    'call/unknown': 'In questa storia non c’è.',
    'call/not-open': 'Adesso non è aperto.',
    'call/wrong-kind': 'È un altro tipo di scelta.',
    'option/unknown': 'Qui questa scelta non c’è.',
    'option/closed': 'Adesso non ti è aperta.',
    'option/taken': 'Già fatto.',
    'pick/unknown': 'Qui questa variante non c’è.',
    'pick/closed': 'Questa variante adesso non è aperta.',
    'tokens/short': 'In questo turno non ti resta abbastanza attenzione.',
    'card/not-in-hand': 'Questa carta non è nella tua mano.',
    'way-out/shut': 'Troppo tardi. Questa via è chiusa.',
    'raci/not-a-row': 'Non è una riga: servono persone di questa consegna e lettere R, A, C, I.',
    'promise/out-of-range': 'Una promessa non può scadere allora.',
    'forecast/out-of-range': 'La previsione vuole una risposta dentro i suoi limiti.',
    'parameter/out-of-range': 'Questa quantità qui non si può scegliere.',
    'wall/dark': 'Il muretto è al buio finché il turno non è passato.',
    'move/field': 'Alla mossa manca qualcosa, o porta qualcosa che non le appartiene.',
  },
};

/** A refusal in the words of one language. */
export function refusalText(refusal: Refusal, language: string): string {
  return phrase(refusals, language, refusal.code, refusal.details);
}
export const refusalAreas = { refusals };
