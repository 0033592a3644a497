import type { Call } from '../format/calls.ts';
import type { Effect, PromiseTerms } from '../format/effects.ts';
import type { Chance } from '../format/parts.ts';
import type { Pack, Story } from '../format/story.ts';
import type { Expr } from '../format/values.ts';
import { bind } from './bind.ts';
import { buildChart } from './chart/build.ts';
import type { Chart } from './chart/types.ts';
import { hiddenReads } from './hidden-reads.ts';
import { wordOf } from './luck/mix.ts';
import { networkOf } from './model/network.ts';
import { ringsOf } from './raised-events.ts';
import type { CallSheet, Card, FactSheet, Tables } from './tables.ts';
import type { Scenario } from './run.ts';

/** Makes a loaded pack ready for play: names to words, the chart, the tables. Pure; a few milliseconds. */
export function prepare(pack: Pack): Scenario {
  const { story } = pack;
  const cards = cardsOf(story);
  const facts = factsOf(story, cards);
  const EMPTY: Chart = { id: story.id, regions: [] };
  const base: Tables = {
    story,
    scenarioWord: wordOf(story.id),
    calls: new Map(story.calls.map((call) => [call.id, sheetOf(call)])),
    quantities: new Map(story.quantities.map((quantity) => [quantity.id, quantity])),
    chances: new Map(story.chances.map((chance) => [chance.id, withWord(chance)])),
    facts,
    cards,
    comesWith: comesWith(story, facts),
    deliverables: new Map(story.deliverables.map((deliverable) => [deliverable.id, deliverable])),
    blockers: new Map(story.blockers.map((blocker) => [blocker.id, blocker])),
    intents: new Map(story.intents.map((intent) => [intent.id, intent])),
    intentsByStep: intentsByStep(story),
    scenes: new Map(story.scenes.map((scene) => [scene.id, scene])),
    promises: promisesOf(story),
    endings: new Set(story.aftermath.endings.map((ending) => ending.id)),
    ringed: ringsOf(story.events),
    network: networkOf(story.program),
    chart: EMPTY,
    edgeConditions: new Map(),
    personWords: new Map(story.people.map((person) => [person.id, wordOf(person.id)])),
    blockerWords: new Map(story.blockers.flatMap(({ id, becomes }) => (becomes === null ? [[id, wordOf(id)]] : []))),
    bind,
    closures: new WeakMap(),
    hidden: new WeakMap(),
    tellingTexts: new WeakMap(),
    inertTexts: new WeakMap(),
    planDates: new WeakMap(),
  };
  const draws = (expr: Expr): boolean => hiddenReads(base, expr).drawn;
  const { chart, conditions } = buildChart(story, draws);
  const tables: Tables = { ...base, chart, edgeConditions: conditions.byText };
  return { pack, story, tables };
}

function withWord(chance: Chance): Chance & { readonly word: number } {
  return { ...chance, word: wordOf(chance.id) };
}

/** Whoever an act of this call is put to: asked person, owner of the file, audience, who promises. */
function sheetOf(call: Call): CallSheet {
  const people = [call.person, call.file?.owner, call.promise?.by, ...call.audience].filter((one) => one !== undefined);
  return { call, options: new Map(call.options.map((option) => [option.id, option])), people };
}

function cardsOf(story: Story): ReadonlyMap<string, Card> {
  return new Map(
    story.calls.flatMap((call) =>
      (call.file?.levels ?? []).map((level, index): [string, Card] => [
        level.card,
        { id: level.card, file: call.id, level: index, bearsOn: level.bearsOn, text: level.text },
      ]),
    ),
  );
}

function factsOf(story: Story, cards: ReadonlyMap<string, Card>): ReadonlyMap<string, FactSheet> {
  const own = story.facts.map((fact): [string, FactSheet] => [
    fact.id,
    { id: fact.id, text: fact.text, when: fact.when },
  ]);
  const fromFiles = [...cards].map(([id, card]): [string, FactSheet] => [id, { id, text: card.text, when: undefined }]);
  return new Map([...own, ...fromFiles]);
}

function comesWith(story: Story, facts: ReadonlyMap<string, FactSheet>): ReadonlyMap<string, readonly FactSheet[]> {
  const map = new Map<string, FactSheet[]>();
  for (const fact of story.facts) {
    const sheet = facts.get(fact.id);
    if (fact.with === undefined || !sheet) continue;
    map.set(fact.with, [...(map.get(fact.with) ?? []), sheet]);
  }
  return map;
}

function intentsByStep(story: Story): Tables['intentsByStep'] {
  return Array.from({ length: story.steps }, (_, step) =>
    story.people.flatMap((person) => {
      const intents = story.intents.filter((intent) => intent.who === person.id && intent.step === step);
      const acts = intents.some((intent) => intent.effects.length > 0 || intent.later.length > 0);
      return [{ person: person.id, intents, acts }];
    }),
  );
}

/** Promises are acts of their kind, or made by an effect anywhere in the story. */
function promisesOf(story: Story): readonly { readonly id: string; readonly terms: PromiseTerms }[] {
  const acts = story.calls.flatMap((call) => (call.promise ? [{ id: call.id, terms: call.promise }] : []));
  const made: { readonly id: string; readonly terms: PromiseTerms }[] = [];
  collectPromises(story, made);
  return [...acts, ...made];
}

function collectPromises(part: unknown, into: { readonly id: string; readonly terms: PromiseTerms }[]): void {
  if (typeof part !== 'object' || part === null) return;
  const effect: Partial<Extract<Effect, { kind: 'promise' }>> = part;
  const isPromise =
    effect.kind === 'promise' &&
    effect.id !== undefined &&
    effect.promise !== undefined &&
    'keptWhen' in effect.promise;
  if (isPromise && !('isBare' in part) && !into.some(({ id }) => id === effect.id)) {
    into.push({ id: effect.id ?? '', terms: effect.promise });
  }
  for (const item of Object.values(part)) collectPromises(item, into);
}
