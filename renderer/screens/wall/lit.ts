import type { StripEntry, View } from '../../../scenarios/index.ts';
import { actVerbs, type ActVerb } from '../../components/wall/dock.tsx';

/** What stands lit on the wall. Outside a first sitting that is everything. */
export interface Lit {
  readonly isTeaching: boolean;
  readonly strip: readonly StripEntry[];
  readonly verbs: readonly ActVerb[];
  /** The one verb to press, and what it is about. */
  readonly first: { readonly verb: ActVerb; readonly call: string | null } | null;
  readonly people: readonly View['people'][number][];
  readonly hasBoard: boolean;
  readonly hasPurse: boolean;
  readonly hasRun: boolean;
  /** The run button is the one thing lit. */
  readonly isRunNext: boolean;
  readonly seals: readonly string[];
  readonly coach: string | null;
}

/** Regions light when a story first needs them, and stay lit: `lights` are all that were asked for so far. */
export function litOf(view: View, lights: readonly string[], done: ReadonlySet<string>): Lit {
  // The last turn has no row of its own: a sitting that was taught stays calm to its end.
  if (view.teach === null && lights.length === 0) {
    return {
      isTeaching: false,
      strip: view.strip,
      verbs: actVerbs,
      first: null,
      people: view.people,
      hasBoard: true,
      hasPurse: true,
      hasRun: true,
      isRunNext: view.tokens === 0,
      seals: [],
      coach: null,
    };
  }
  const has = (light: string): boolean => lights.includes(light);
  const hasActed = view.index > 0;
  const strip = view.strip.filter((entry) => has('strip') || has(`strip.${entry.id}`));
  const verbs = actVerbs.filter((verb) => lights.some((light) => light === verb || light.startsWith(`${verb}.`)));
  return {
    isTeaching: true,
    strip: strip.map((entry) => calm(entry, verbs)),
    verbs,
    first: firstOf(view, done),
    people: hasActed ? peopleNeeded(view, strip, lights) : [],
    // Bars wait for the second play; the seal and the ring do not.
    hasBoard: false,
    hasPurse: hasActed,
    hasRun: hasActed || has('run'),
    isRunNext: view.tokens === 0 || ((view.teach?.lights.includes('run') ?? false) && !hasLitAct(view)),
    seals: lights.filter((light) => light.startsWith('agree.')).map((light) => light.slice('agree.'.length)),
    coach: view.teach?.coach ?? null,
  };
}

/** A rumour shows no lamps yet: they light with the first page read, and only those of verbs that are lit. */
function calm(entry: StripEntry, verbs: readonly ActVerb[]): StripEntry {
  if (entry.certainty === 'rumour') return { ...entry, size: null, waysOut: [], isLoud: false };
  return { ...entry, waysOut: entry.waysOut.filter((way) => verbs.some((verb) => verb === way.verb)), isLoud: false };
}

function firstOf(view: View, done: ReadonlySet<string>): Lit['first'] {
  for (const light of view.teach?.lights ?? []) {
    const verb = actVerbs.find((one) => light.startsWith(`${one}.`));
    if (verb === undefined) continue;
    const call = light.slice(verb.length + 1);
    const offer = view.offers.find((one) => one.verb === verb && one.call === call);
    if (!done.has(call) && offer?.isOpen === true && view.tokens >= offer.tokens) return { verb, call };
  }
  return null;
}

/** Whether a verb the coach lights now still has something open. */
function hasLitAct(view: View): boolean {
  return (view.teach?.lights ?? []).some((light) =>
    view.offers.some((offer) => offer.isOpen && offer.tokens <= view.tokens && light === `${offer.verb}.${offer.call}`),
  );
}

/** Those the lit entries and verbs are about. */
function peopleNeeded(
  view: View,
  strip: readonly StripEntry[],
  lights: readonly string[],
): readonly View['people'][number][] {
  const needed = new Set(strip.map((entry) => entry.who));
  for (const offer of view.offers) {
    if (offer.person !== null && lights.includes(`${offer.verb}.${offer.call}`)) needed.add(offer.person);
  }
  return view.people.filter((one) => needed.has(one.id));
}
