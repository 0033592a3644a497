import { changeText } from '../../text/changes.ts';
import { listOf } from '../../text/numbers.ts';
import type { Change } from '../ledger.ts';
import type { Telling } from './change-words.ts';

/** What changed about a row of letters, in one sentence; null for a path of another family. */
export function rowWords(telling: Telling, change: Change): string | null {
  const { language } = telling.speech;
  const name = (one: string): string => telling.speech.name(one);
  const [head = '', id = '', person = ''] = change.path.split('.');
  const row = deliverableName(telling, id);
  switch (head) {
    case 'letter':
      return changeText('letters', language, {
        name: name(person),
        to: change.after === '' ? '–' : String(change.after),
      });
    case 'talked':
      return changeText('talked', language, { name: name(person), row });
    case 'surprised': {
      const people = String(change.after).split(' ');
      const key = people.length > 1 ? 'left_out_many' : 'left_out_one';
      return changeText(key, language, { name: listOf(people.map(name), language), row });
    }
    case 'drifts':
      return change.after === ''
        ? changeText('drifts_alone', language, { row })
        : changeText('drifts', language, { name: name(String(change.after)), row });
    default:
      return null;
  }
}

export function deliverableName({ story, speech, world }: Telling, id: string): string {
  return speech.say(story.deliverables.find((each) => each.id === id)?.name, world);
}
