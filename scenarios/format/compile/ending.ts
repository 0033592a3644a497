import { didYouMean } from '../problems.ts';
import type { ScenarioData } from '../schema/scenario.ts';
import type { Scene } from '../parts.ts';
import type { Again, Debrief, Teach } from '../reading.ts';
import type { Story } from '../story.ts';
import { verbs } from '../catalogue.ts';
import { checkKnown } from './check-known.ts';
import { compileEffects, saidText } from './effects.ts';
import type { Place, Scope } from './scope.ts';
import { compact, down, item, top } from './scope.ts';
import { checkRowIds, compileOptionalText, compileText } from './text.ts';
import { checkFallback, checkOrder, compileCondition, compileValue } from './value.ts';

const open = { secrecy: 'open' } as const;
const silent = { secrecy: 'open', mayBeSilent: true } as const;

export function compileScenes(data: ScenarioData, scope: Scope): Scene[] {
  const dilemmas = new Map([...scope.catalogue.calls].filter(([, { kind }]) => kind === 'decision'));
  return Object.entries(data.scenes).map(([id, scene]) => {
    const place = down(top, 'scenes', id);
    if (scene.radio !== undefined)
      checkKnown(scene.radio, dilemmas, 'scenario/unknown-call', 'radio dilemma', down(place, 'radio'), scope);
    checkOrder(scene.on_step ?? [], down(place, 'on_step'), scope);
    return compact({
      id,
      lines: (scene.lines ?? []).flatMap(
        (name, index) => saidText(name, item(down(place, 'lines'), index), scope) ?? [],
      ),
      radio: scene.radio,
      onStep: (scene.on_step ?? []).map((edge, index) => {
        const at = item(down(place, 'on_step'), index);
        checkKnown(edge.next, scope.catalogue.scenes, 'scenario/unknown-scene', 'scene', down(at, 'next'), scope);
        return compact({ when: compileCondition(edge.when, down(at, 'when'), 'seen', scope), next: edge.next });
      }),
    });
  });
}

export function compileAftermath(data: ScenarioData, scope: Scope): Story['aftermath'] {
  const { aftermath } = data;
  const place = down(top, 'aftermath');
  const endings = down(place, 'endings');
  if (aftermath.endings.length === 0)
    scope.report('scenario/no-ending', endings, 'A story needs an ending.', { isKey: true });
  checkFallback(aftermath.endings, endings, 'error', scope);
  checkRowIds(aftermath.endings, endings, scope);
  aftermath.endings.forEach(({ id }, index) => {
    if (scope.catalogue.scenes.has(id))
      scope.report('scenario/duplicate-id', down(item(endings, index), 'id'), `"${id}" is a scene already.`);
  });
  const late = aftermath.late_lines;
  const lateRows = down(place, 'late_lines', 'of');
  return compact({
    text: compileOptionalText(aftermath.text, down(place, 'text'), open, scope),
    effects: compileEffects(aftermath.effects, down(place, 'effects'), scope),
    endings: aftermath.endings.map((ending, index) => {
      const at = item(endings, index, ending.id);
      const when = compileCondition(ending.when, down(at, 'when'), 'open', scope);
      return compact({
        id: ending.id,
        when,
        tone: ending.tone,
        text: compileText(ending.text, down(at, 'text'), open, scope),
      });
    }),
    receipt: compileOptionalText(aftermath.receipt, down(place, 'receipt'), silent, scope),
    lateLines: {
      show: late?.show ?? 0,
      of:
        late === undefined
          ? { path: lateRows.id, rows: [] }
          : compileText(late.of, lateRows, { ...silent, saysSeveral: true }, scope),
    },
  });
}

export function compileMarks(data: ScenarioData, scope: Scope): Pick<Story, 'marks' | 'crossed'> {
  const marks = data.marks ?? [];
  const crossed = data.crossed ?? [];
  const never = { op: 'value' as const, value: false };
  checkRowIds(marks, down(top, 'marks'), scope);
  checkRowIds(crossed, down(top, 'crossed'), scope);
  return {
    marks: marks.map(({ id, when, text }, index) => {
      const at = item(down(top, 'marks'), index, id);
      return {
        id,
        when: compileCondition(when, down(at, 'when'), 'open', scope) ?? never,
        text: compileText(text, down(at, 'text'), open, scope),
      };
    }),
    crossed: crossed.map(({ id, when, text, way_back: wayBack }, index) => {
      const at = item(down(top, 'crossed'), index, id);
      return compact({
        id,
        when: compileCondition(when, down(at, 'when'), 'open', scope) ?? never,
        text: compileText(text, down(at, 'text'), open, scope),
        wayBack: compileOptionalText(wayBack, down(at, 'way_back'), silent, scope),
      });
    }),
  };
}

const regions: ReadonlySet<string> = new Set(['strip', 'radio', 'board', 'people', 'hand', 'run']);

export function compileTeach(data: ScenarioData, scope: Scope): Teach[] {
  const rows = data.teach ?? [];
  checkRowIds(rows, down(top, 'teach'), scope);
  return rows.map((row, index) => {
    const place = item(down(top, 'teach'), index, row.id);
    row.lights.forEach((light, at) => checkLight(light, item(down(place, 'lights'), at), scope));
    return compact({
      id: row.id,
      when: compileCondition(row.when, down(place, 'when'), 'seen', scope),
      lights: [...row.lights],
      coach: compileOptionalText(row.coach, down(place, 'coach'), { secrecy: 'seen' }, scope),
    });
  });
}

function checkLight(light: string, place: Place, scope: Scope): void {
  const [region = '', name] = light.split('.');
  const verbNames: readonly string[] = verbs;
  if (name === undefined) {
    if (regions.has(region) || verbNames.includes(region)) return;
    scope.report(
      'scenario/unknown-region',
      place,
      `"${light}" is neither a region nor a verb.`,
      didYouMean(light, [...regions, ...verbNames]),
    );
  } else if (region === 'strip') {
    checkKnown(name, scope.catalogue.strip, 'scenario/unknown-name', 'strip entry', place, scope);
  } else if (verbNames.includes(region)) {
    checkKnown(name, scope.catalogue.calls, 'scenario/unknown-call', 'call', place, scope);
  } else {
    scope.report(
      'scenario/unknown-region',
      place,
      `"${region}" is neither strip nor a verb.`,
      didYouMean(region, ['strip', ...verbNames]),
    );
  }
}

export function compileDebrief(data: ScenarioData, scope: Scope): Debrief {
  const { debrief } = data;
  const place = down(top, 'debrief');
  const objectives = debrief.objectives ?? [];
  const prompts = debrief.prompts ?? [];
  checkRowIds(objectives, down(place, 'objectives'), scope);
  checkRowIds(prompts, down(place, 'prompts'), scope);
  const twin = down(place, 'twin');
  return compact({
    objectives: objectives.map(({ id, text }, index) =>
      compileText(text, down(item(down(place, 'objectives'), index, id), 'text'), open, scope),
    ),
    happened: compileText(debrief.happened, down(place, 'happened'), open, scope),
    yourCalls: compileText(debrief.your_calls, down(place, 'your_calls'), open, scope),
    tryNext: compileText(debrief.try_next, down(place, 'try_next'), open, scope),
    prompts: prompts.map((prompt, index) => {
      const at = item(down(place, 'prompts'), index, prompt.id);
      checkKnown(prompt.call, scope.catalogue.calls, 'scenario/unknown-call', 'call', down(at, 'call'), scope);
      const when = compileCondition(prompt.when, down(at, 'when'), 'open', scope);
      return compact({
        id: prompt.id,
        call: prompt.call,
        when,
        text: compileText(prompt.text, down(at, 'text'), open, scope),
      });
    }),
    twin:
      debrief.twin === undefined
        ? undefined
        : {
            text: compileText(debrief.twin.text, down(twin, 'text'), open, scope),
            ask: compileText(debrief.twin.ask, down(twin, 'ask'), open, scope),
          },
    action: compileOptionalText(debrief.action, down(place, 'action'), open, scope),
    again: compileAgain(data, scope),
  });
}

function compileAgain(data: ScenarioData, scope: Scope): readonly Again[] | undefined {
  const again = data.debrief.again;
  if (again === undefined) return undefined;
  const place = down(top, 'debrief', 'again');
  checkRowIds(again, place, scope);
  return again.map((row, index) => {
    const at = item(place, index, row.id);
    checkKnown(row.call, scope.catalogue.calls, 'scenario/unknown-call', 'call', down(at, 'call'), scope);
    const set = Object.entries(row.set ?? {}).flatMap(([name, value]) => {
      const quantity = scope.catalogue.quantities.get(name);
      if (
        !checkKnown(
          name,
          scope.catalogue.quantities,
          'scenario/unknown-name',
          'quantity',
          down(at, 'set', name),
          scope,
          true,
        ) ||
        quantity === undefined
      )
        return [];
      const wanted =
        quantity.kind === 'word'
          ? { type: 'word' as const, secrecy: 'open' as const, words: quantity.words }
          : { type: 'number' as const, secrecy: 'open' as const };
      return [{ to: name, value: compileValue(value, down(at, 'set', name), wanted, scope) }];
    });
    return { id: row.id, call: row.call, set, text: compileText(row.text, down(at, 'text'), open, scope) };
  });
}
