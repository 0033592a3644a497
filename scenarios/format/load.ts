import type { ProblemCode } from './codes.ts';
import { buildCatalogue } from './catalogue.ts';
import type { Catalogue } from './catalogue.ts';
import { checkCycles } from './checks/check-cycles.ts';
import { checkIds } from './checks/check-ids.ts';
import { checkReach } from './checks/check-reach.ts';
import { checkUse } from './checks/check-use.ts';
import { compileKeys } from './compile/keys.ts';
import { compileOverlay } from './compile/overlay.ts';
import { makeScope } from './compile/make-scope.ts';
import type { Shared } from './compile/make-scope.ts';
import { compileStory } from './compile/story.ts';
import { compileWalks } from './compile/walks.ts';
import { hashStory } from './content-hash.ts';
import { orderProblems } from './problems.ts';
import { readShape, tellFaults } from './read-shape.ts';
import type { Shaped, StandIns } from './read-shape.ts';
import { Keys, Overlay } from './schema/keys.ts';
import type { KeysData, OverlayData } from './schema/keys.ts';
import { Scenario } from './schema/scenario.ts';
import type { ScenarioData } from './schema/scenario.ts';
import { Walks } from './schema/walk.ts';
import type { WalksData } from './schema/walk.ts';
import { readText } from './source/text-input.ts';
import type { Pack, Problem, Story } from './story.ts';
import type { Words } from './values.ts';
import type { Walk } from './walks.ts';

/** Files of one scenario folder by name, as text or as bytes. */
export type ScenarioFiles = ReadonlyMap<string, string | Uint8Array>;
export interface Loaded {
  /** Present if no problem is an error. */
  readonly pack?: Pack;
  readonly problems: readonly Problem[];
}

/** Harmless parts in place of missing ones: the story is not playable, but all that is wrong with it is told. */
const standIns: StandIns = {
  format: 1,
  id: 'untitled',
  title: '-',
  language: 'en',
  level: 'sketch',
  length: 5,
  tempo: 'week',
  steps: 60,
  tokens: 1,
  goal: '-',
  sponsors: {},
  weights: { value: 1 },
  utility: {},
  truths: {},
  people: {},
  scenes: {},
  aftermath: { endings: [] },
  debrief: { happened: '-', your_calls: '-', try_next: '-' },
};

/**
 * Reads a scenario folder (`scenario.yaml`, `keys.yaml`, `text.<language>.yaml`, `walks.yaml`, `guide.md`) or a lone
 * `scenario.yaml`. Never throws for what stands in a file: gives the story, or every problem in one pass. Pure.
 */
export function load(files: ScenarioFiles): Loaded {
  const problems: Problem[] = [];
  const name = scenarioName(files);
  if (name === undefined) {
    return { problems: [wholeFile('scenario.yaml', 'file/not-found', 'There is no scenario.yaml here.')] };
  }
  const scenario = readShape(name, files.get(name) ?? '', Scenario, problems, standIns);
  const parts = readNeighbours(files, name, problems);
  if (scenario?.data === undefined) return { problems: orderProblems(problems) };
  const catalogue = buildCatalogue(scenario.data);
  const pack = compileAll({ scenario: { ...scenario, data: scenario.data }, ...parts }, catalogue, files, problems);
  const ordered = orderProblems(problems);
  return ordered.some(({ severity }) => severity === 'error') ? { problems: ordered } : { pack, problems: ordered };
}

function wholeFile(file: string, code: ProblemCode, message: string): Problem {
  return { code, severity: 'error', message, file, line: null, column: null, path: '' };
}

/** `scenario.yaml`, or the only YAML file there is. */
function scenarioName(files: ScenarioFiles): string | undefined {
  if (files.has('scenario.yaml')) return 'scenario.yaml';
  const yaml = [...files.keys()].filter((name) => /\.(ya?ml|json)$/.test(name));
  return yaml.length === 1 ? yaml[0] : undefined;
}

interface Neighbours {
  readonly keys: Shaped<KeysData> | undefined;
  readonly walks: Shaped<WalksData> | undefined;
  readonly overlays: readonly (Shaped<OverlayData> & { readonly language: string })[];
}

function readNeighbours(files: ScenarioFiles, own: string, problems: Problem[]): Neighbours {
  const read = <T>(name: string, schema: Parameters<typeof readShape<T>>[2]): Shaped<T> | undefined => {
    const content = files.get(name);
    return content === undefined || name === own ? undefined : readShape(name, content, schema, problems);
  };
  const overlays = [...files.keys()].sort().flatMap((name) => {
    const language = /^text\.([a-z]{2,3})\.yaml$/.exec(name)?.[1];
    const overlay = language === undefined ? undefined : read<OverlayData>(name, Overlay);
    return overlay === undefined || language === undefined ? [] : [{ ...overlay, language }];
  });
  return { keys: read<KeysData>('keys.yaml', Keys), walks: read('walks.yaml', Walks), overlays };
}

interface Parts extends Neighbours {
  readonly scenario: Shaped<ScenarioData> & { readonly data: ScenarioData };
}

function compileAll(parts: Parts, catalogue: Catalogue, files: ScenarioFiles, problems: Problem[]): Pack {
  const { scenario, keys, walks, overlays } = parts;
  const shared: Shared = {
    catalogue,
    steps: scenario.data.steps,
    problems,
    pruned: scenario.pruned,
    standing: scenario.standing,
  };
  const scope = makeScope(scenario.file, shared);
  const body = compileStory(scenario.data, scope);
  const own = scope.words;
  const keyScope = keys === undefined ? undefined : makeScope(keys.file, shared, scope);
  const keyed = keys?.data === undefined || keyScope === undefined ? {} : compileKeys(keys.data, keyScope);
  const languages = [scenario.data.language, ...overlays.map(({ language }) => language)];
  const story: Story = { ...body, languages, keys: keyed, raters: keys?.data?.raters ?? 0 };
  checkIds(scenario.data, scope);
  checkCycles(scenario.data, story, scope);
  // with parts left out, what seems unused may only be used there
  if (scenario.pruned.size + scenario.standing.size === 0) {
    checkReach(story, scope);
    checkUse(scenario.data, scope);
  }
  const words: Record<string, Words> = {};
  for (const { data, file, language } of overlays) {
    if (data === undefined) continue;
    const overlayScope = makeScope(file, shared, scope);
    if (data.language !== language)
      overlayScope.report('format/wrong-type', ['language'], `The file is named text.${language}.yaml.`);
    checkOwner(data.scenario, scenario.data.id, overlayScope.report);
    words[language] = compileOverlay(data, own, overlayScope);
  }
  if (keys?.data !== undefined && keyScope !== undefined)
    checkOwner(keys.data.scenario, scenario.data.id, keyScope.report);
  const compiledWalks: Walk[] = [];
  if (walks?.data !== undefined) {
    const walkScope = makeScope(walks.file, shared, scope);
    checkOwner(walks.data.scenario, scenario.data.id, walkScope.report);
    compiledWalks.push(...compileWalks(walks.data, walkScope));
  }
  return {
    story,
    contentHash: hashStory(story),
    words: { [scenario.data.language]: Object.fromEntries(own), ...words },
    walks: compiledWalks,
    guides: readGuides(files, scenario.data.language, problems),
  };
}

function checkOwner(named: string, id: string, report: ReturnType<typeof makeScope>['report']): void {
  if (named !== id)
    report('scenario/unknown-name', ['scenario'], `This file belongs to "${named}"; the story is "${id}".`, {
      suggestion: `write ${id}`,
    });
}

function readGuides(files: ScenarioFiles, language: string, problems: Problem[]): Record<string, string> {
  const guides: Record<string, string> = {};
  for (const [name, content] of files) {
    const match = /^guide(?:\.([a-z]{2,3}))?\.md$/.exec(name);
    if (match === null) continue;
    const { text, faults } = readText(content);
    problems.push(...tellFaults(name, text, faults));
    if (faults.length === 0) guides[match[1] ?? language] = text;
  }
  return guides;
}
