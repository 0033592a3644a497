import type { PersonView } from './types.ts';
import { intentOf, isQuiet } from './reading.ts';
import { paidSince, planWords } from './taught.ts';
import { worldAtTurnStart, type Sight } from './sight.ts';

/** The cast in its order: trust, pips, and what each says they will do this turn. A quiet person's intent is not heard. */
export function people(sight: Sight): PersonView[] {
  const { story, world, speech, scenario } = sight;
  const before = worldAtTurnStart(sight.run);
  const paid = paidSince(sight.run);
  const isOver = world.step >= story.steps || world.lost !== '';
  return story.people.map((person) => {
    const isSilent = isQuiet(scenario, world, person.id);
    const intent = isOver || isSilent ? null : intentOf(scenario, world, person.id);
    const earlier = intentOf(scenario, before, person.id);
    return {
      id: person.id,
      name: speech.name(person.id),
      role: speech.say(person.role, world),
      wants: speech.say(person.wants, world),
      trust: world.trust[person.id] ?? person.trust,
      trustBefore: before.trust[person.id] ?? person.trust,
      pips: Object.keys(person.skill).map((topic) => ({
        topic,
        filled: world.pips[`${person.id}.${topic}`] ?? person.skill[topic] ?? 0,
        taught: world.taught[`${person.id}.${topic}`] ?? 0,
        paid: paid.has(`paid.${person.id}.${topic}`),
      })),
      plan: planWords(sight, person.id),
      intent:
        intent === null
          ? null
          : { id: intent.id, text: speech.say(intent.says, world), isChanged: intent.id !== earlier?.id },
      isQuiet: isSilent,
    };
  });
}
