import type { Text } from '../../format/values.ts';
import type { Offer } from './offer-types.ts';
import type { CardView, View } from './types.ts';
import type { Sight } from './sight.ts';

/** Cards in hand with what was read on them, and the open calls on which they bear now. */
export function hand(sight: Sight, offered: readonly Offer[]): CardView[] {
  if (sight.seat !== 'player') return [];
  const { story, world, speech } = sight;
  return story.calls.flatMap((call) =>
    (call.file?.levels ?? []).flatMap((level, at) => {
      if (world.known[level.card] !== true || call.file === undefined) return [];
      return [
        {
          card: level.card,
          file: call.id,
          fileTitle: speech.say(call.file.title, world),
          level: at + 1,
          owner: call.file.owner,
          text: cardText(sight, level.text),
          isPlayed: world.played[level.card] === true,
          bearsOn: offered.filter((each) => each.isOpen && each.cards.includes(level.card)).map((each) => each.call),
        },
      ];
    }),
  );
}

/** What the card said when it was opened; a card come by otherwise is read as it stands now. */
function cardText(sight: Sight, text: Text): string {
  const rows = new Set(text.rows.map((row) => row.path));
  const lines = [sight.run.opening.said, ...sight.run.steps.map((step) => step.said)].flat();
  const line = lines.find((each) => rows.has(each.path));
  return line === undefined ? sight.speech.say(text, sight.world) : sight.speech.at(line.path, line.prints);
}

export function files(sight: Sight): View['files'] {
  return sight.story.calls.flatMap((call) =>
    call.file === undefined
      ? []
      : [
          {
            file: call.id,
            title: sight.speech.say(call.file.title, sight.world),
            owner: call.file.owner,
            opened: sight.world.opened[call.id] ?? 0,
            levels: call.file.levels.length,
          },
        ],
  );
}
