import type { Expr } from '../../format/values.ts';
import { answersOf } from './answers.ts';
import { callPath, optionPath, optionWords } from './names.ts';
import type { Draft, Rule } from './rule.ts';

const known = (survey: Parameters<Rule>[0]): number => survey.reach.plays;

/** `structure/unreachable`: a scene no play stood in. */
export const unreachable: Rule = (survey) =>
  survey.scenario.story.scenes
    .filter(({ id }) => !survey.reach.scenes.includes(id))
    .map(({ id }) => ({
      code: 'structure/unreachable',
      weight: 60,
      path: ['scenes', id],
      blanks: { scene: id, plays: known(survey) },
    }));

/** `structure/dead-end`: a scene in which nothing could ever be done: only time passes there. */
export const deadEnd: Rule = (survey) =>
  survey.scenario.story.scenes
    .filter(({ id }) => survey.reach.scenes.includes(id) && !survey.reach.lively.includes(id))
    .map(({ id }) => ({ code: 'structure/dead-end', weight: 55, path: ['scenes', id], blanks: { scene: id } }));

/** `structure/edge-never`: a way from one scene to another that no play took. Ways out of scenes nobody reached are told there. */
export const edgeNever: Rule = (survey) => {
  const { scenario, reach } = survey;
  return scenario.story.scenes.flatMap((scene) =>
    scene.onStep.flatMap((edge, at): Draft[] => {
      const isTaken = reach.steps.includes(`${scene.id}>${edge.next}`);
      if (isTaken || edge.next === scene.id || !reach.scenes.includes(scene.id)) return [];
      return [
        {
          code: 'structure/edge-never',
          weight: 30,
          path: ['scenes', scene.id, 'on_step', at],
          blanks: { scene: scene.id, next: edge.next, plays: known(survey) },
        },
      ];
    }),
  );
};

/**
 * `structure/option-never`: a call, an option or a file's level that was open at no turn of any play. Other roles' are left out, and
 * levels whose card came into the hand some other way.
 */
export const optionNever: Rule = (survey) => {
  const { scenario, reach } = survey;
  const role = scenario.story.roles[0] ?? 'individual';
  const isFor = (one: { readonly roles?: readonly string[] }): boolean =>
    one.roles === undefined || one.roles.includes(role);
  const open = new Set(reach.open);
  return scenario.story.calls.flatMap((call): Draft[] => {
    if (!isFor(call)) return [];
    if (call.file !== undefined) {
      return call.file.levels.flatMap((level, at) =>
        open.has(`${call.id}.${at}`) || reach.known.includes(level.card)
          ? []
          : [never(survey, [...callPath(call), 'levels', at], optionWords(scenario, call.id, level.card))],
      );
    }
    if (!open.has(call.id)) return [never(survey, callPath(call), optionWords(scenario, call.id, 'done'))];
    return call.options.flatMap((option) =>
      open.has(`${call.id}.${option.id}`) || !isFor(option)
        ? []
        : [never(survey, optionPath(call, option.id), optionWords(scenario, call.id, option.id))],
    );
  });
};

function never(survey: Parameters<Rule>[0], path: Draft['path'], option: string): Draft {
  return { code: 'structure/option-never', weight: 25, path, blanks: { option, plays: known(survey) } };
}

/** `structure/ending-never`: an ending no play came to. */
export const endingNever: Rule = (survey) => {
  const met = new Set([
    ...Object.keys(survey.endings),
    ...survey.reach.endings,
    ...survey.meetings.flatMap((one) => answersOf(one, true).flatMap(({ endings }) => Object.keys(endings))),
  ]);
  return survey.scenario.story.aftermath.endings.flatMap(({ id }, at): Draft[] =>
    met.has(id)
      ? []
      : [
          {
            code: 'structure/ending-never',
            weight: 35,
            path: ['aftermath', 'endings', at],
            blanks: { ending: id, plays: survey.plays },
          },
        ],
  );
};

/** `structure/look-tells-nothing`: the last level of a file, if it reads the same in every truth, does nothing, and no condition, option or call asks for it. */
export const lookTellsNothing: Rule = ({ scenario }) => {
  const { story } = scenario;
  const read = namesIn(story);
  const cards = new Set(
    story.calls.flatMap((call) => [
      ...call.options.flatMap((option) => Object.keys(option.cards)),
      ...(call.forecast?.merge ?? []).map(({ card }) => card),
    ]),
  );
  return story.calls.flatMap((call) =>
    (call.file?.levels ?? []).flatMap((level, at): Draft[] => {
      const isUsed = read.has(`known.${level.card}`) || read.has(`played.${level.card}`) || cards.has(level.card);
      const isTelling = level.text.rows.length > 1 || level.text.rows.some(({ rulesOut }) => rulesOut.length > 0);
      const bears = level.bearsOn.some((id) => id !== call.id);
      const leadsOn = call.file?.levels[at + 1] !== undefined;
      if (isUsed || isTelling || bears || leadsOn || level.effects.length > 0) return [];
      return [
        {
          code: 'structure/look-tells-nothing',
          weight: 20,
          path: [...callPath(call), 'levels', at],
          blanks: { file: optionWords(scenario, call.id, 'done'), card: level.card },
        },
      ];
    }),
  );
};

/** Every name some condition of the story reads. */
function namesIn(node: unknown, into = new Set<string>()): Set<string> {
  if (typeof node !== 'object' || node === null) return into;
  if (isName(node)) into.add(node.name);
  for (const each of Object.values(node)) namesIn(each, into);
  return into;
}

function isName(node: object): node is Extract<Expr, { op: 'name' }> {
  return 'op' in node && node.op === 'name' && 'name' in node && typeof node.name === 'string';
}
