import { factText, type Telling } from '../engine/view/change-words.ts';
import { moneyText } from '../engine/view/money.ts';
import { lastWord } from '../engine/view/reading.ts';
import type { Change, Plain } from '../engine/ledger.ts';
import type { Scenario } from '../engine/run.ts';
import type { World } from '../engine/world.ts';
import { aspectText, aspectValue } from '../text/compare.ts';
import { forecastDate, forecastText } from '../text/forecasts.ts';
import { bankText, modeText } from '../text/modes.ts';
import { decimal } from '../text/numbers.ts';
import { planIn } from './traces.ts';

/**
 * One thing a player can see and two weeks may differ in. Default deny: what is not made here is not compared; truth, luck, hidden
 * quantities and unopened files never are.
 */
export interface Aspect {
  readonly id: string;
  readonly isNumber: boolean;
  /** Its value is an id of the story that has no words: the act that set it stands for it. */
  readonly isNamedByCause: boolean;
  readonly read: (world: World) => Plain;
  /** Whether a line of the ledger is about it. */
  readonly isAbout: (change: Change) => boolean;
  readonly name: (telling: Telling) => string;
  readonly value: (telling: Telling, value: Plain) => string;
}

export function aspectsOf(scenario: Scenario): readonly Aspect[] {
  const kept = known.get(scenario);
  if (kept !== undefined) return kept;
  const made = [
    ...planAspects(scenario),
    ...peopleAspects(scenario),
    ...readingAspects(scenario),
    ...programAspects(scenario),
    ...saidAspects(scenario),
    ...quantityAspects(scenario),
  ];
  known.set(scenario, made);
  return made;
}
const known = new WeakMap<Scenario, readonly Aspect[]>();

type Parts = Pick<Aspect, 'id' | 'read' | 'name' | 'value'> & Partial<Aspect>;
function aspect(parts: Parts): Aspect {
  return {
    isNumber: false,
    isNamedByCause: false,
    isAbout: (change) => change.path === parts.id || change.path.startsWith(`${parts.id}.`),
    ...parts,
  };
}
const language = (telling: Telling): string => telling.speech.language;
const number = (telling: Telling, value: Plain, places = 1): string =>
  typeof value === 'number' ? decimal(value, language(telling), places).replace('-', '−') : '';

function planAspects(scenario: Scenario): Aspect[] {
  const isPlan = ({ path }: Change): boolean => /^(end_step|plan|end|slack)(\.|$)/.test(path);
  return [
    aspect({
      id: 'end_step',
      isNumber: true,
      isAbout: isPlan,
      read: (world) => planIn(scenario, world).endStep,
      name: (telling) => aspectText('end', language(telling)),
      value: (telling, value) => number(telling, value, 2),
    }),
    ...scenario.story.program.milestones.map(({ id }) =>
      aspect({
        id: `slack.${id}`,
        isNumber: true,
        isAbout: isPlan,
        read: (world) => planIn(scenario, world).slack.find((each) => each.id === id)?.slack ?? 0,
        name: ({ speech }) => aspectText('slack', speech.language, { name: speech.name(id) }),
        value: (telling, value) => number(telling, value, 2),
      }),
    ),
  ];
}

function peopleAspects({ story }: Scenario): Aspect[] {
  return [
    aspect({
      id: 'spend',
      isNumber: true,
      read: (world) => world.quantities['spend'] ?? 0,
      name: (telling) => aspectText('spend', language(telling)),
      value: (telling, value) => moneyText(story, telling.speech, Number(value), telling.world) || '0',
    }),
    ...story.sponsors.map((one) =>
      aspect({
        id: `patience.${one.id}`,
        isNumber: true,
        read: (world) => world.patience[one.id] ?? one.patience,
        name: ({ speech }) => aspectText('patience', speech.language, { name: speech.name(one.id) }),
        value: number,
      }),
    ),
    ...story.people.map((one) =>
      aspect({
        id: `trust.${one.id}`,
        isNumber: true,
        // Nobody reads fractions of trust: they are no difference.
        read: (world) => Math.round(world.trust[one.id] ?? one.trust),
        name: ({ speech }) => aspectText('trust', speech.language, { name: speech.name(one.id) }),
        value: number,
      }),
    ),
  ];
}

function readingAspects({ story }: Scenario): Aspect[] {
  return [
    ...story.calls.flatMap((call) =>
      call.file === undefined
        ? []
        : [
            aspect({
              id: `opened.${call.id}`,
              isNumber: true,
              read: (world) => world.opened[call.id] ?? 0,
              name: ({ speech, world }) =>
                aspectText('pages', speech.language, { name: speech.say(call.file?.title, world) }),
              value: number,
            }),
          ],
    ),
    ...story.facts.map(({ id }) =>
      aspect({
        id: `known.${id}`,
        read: (world) => world.known[id] === true,
        name: (telling) => aspectText('plain', language(telling), { text: bare(factText(telling, id)) }),
        value: (telling, value) => aspectValue(value === true ? 'known' : 'unknown', language(telling)),
      }),
    ),
  ];
}

function programAspects({ story }: Scenario): Aspect[] {
  return [
    ...story.blockers.map((one) =>
      aspect({
        id: `at.${one.id}`,
        read: (world) => world.at[one.id] ?? one.starts,
        name: ({ speech, world }) =>
          aspectText('blocker', speech.language, { text: bare(speech.say(one.text, world)) }),
        value: (telling, value) => modeText(String(value), language(telling)),
      }),
    ),
    ...story.deliverables.flatMap((one) => {
      const nameOf = ({ speech, world }: Telling): string => speech.say(one.name, world);
      return [
        aspect({
          id: `letter.${one.id}`,
          read: (world) => lastWord(world, one.id),
          name: (telling) => aspectText('letter', language(telling), { name: nameOf(telling) }),
          value: ({ speech }, value) => speech.name(value === '' ? 'nobody' : String(value)),
        }),
        ...(one.banks === undefined
          ? []
          : [
              aspect({
                id: `bank.${one.id}`,
                read: (world) => world.banks[one.id] ?? 'unknown',
                name: (telling) => aspectText('bank', language(telling), { name: nameOf(telling) }),
                value: (telling, value) =>
                  bankText(value === 'ready' || value === 'asked' ? value : 'unknown', language(telling)),
              }),
            ]),
      ];
    }),
  ];
}

function saidAspects({ story }: Scenario): Aspect[] {
  return story.calls.flatMap((call): Aspect[] => {
    const person = call.person ?? call.audience[0] ?? '';
    if (call.kind === 'promise')
      return [
        aspect({
          id: `promise.${call.id}`,
          read: (world) => world.promises[call.id]?.state ?? 'unasked',
          name: ({ speech, world }) =>
            aspectText('promise', speech.language, {
              name: speech.name(person),
              text: bare(speech.say(call.text, world)),
            }),
          value: (telling, value) =>
            aspectValue(
              value === 'kept' || value === 'broken' || value === 'open' ? value : 'unasked',
              language(telling),
            ),
        }),
      ];
    const { forecast } = call;
    if (forecast === undefined) return [];
    return [
      aspect({
        id: `told.${call.id}`,
        read: (world) => world.told[call.id]?.stated ?? null,
        name: ({ speech }) => aspectText('told', speech.language, { name: speech.name(person) }),
        value: ({ speech }, value) => {
          if (typeof value !== 'number') return aspectValue('untold', speech.language);
          return forecast.answersAs === 'date'
            ? forecastDate(speech.stepName(value), speech.language)
            : forecastText(value, speech.language);
        },
      }),
    ];
  });
}

function quantityAspects({ story }: Scenario): Aspect[] {
  return story.quantities.flatMap((each) => {
    if (!each.isShown || each.kind === 'computed') return [];
    const isSwitch = each.kind === 'number' && each.range[0] === 0 && each.range[1] === 1 && each.start === 0;
    return [
      aspect({
        id: each.id,
        isNumber: each.kind === 'number' && !isSwitch,
        isNamedByCause: each.kind === 'word',
        read: (world) => world.quantities[each.id] ?? null,
        name: ({ speech, world }) =>
          aspectText('plain', speech.language, { text: bare(speech.say(each.text, world)) || speech.name(each.id) }),
        value: (telling, value) =>
          isSwitch && (value === 0 || value === 1)
            ? aspectValue(value === 1 ? 'yes' : 'no', language(telling))
            : number(telling, value, 2),
      }),
    ];
  });
}

/** The head of a row is no sentence. */
function bare(text: string): string {
  return text.replace(/\.$/, '');
}
