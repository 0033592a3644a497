import { didYouMean } from '../problems.ts';
import type { ScenarioData } from '../schema/scenario.ts';
import type { Text } from '../values.ts';
import type { Cut } from '../walks.ts';
import { checkKnown } from './check-known.ts';
import type { Place, Scope } from './scope.ts';
import { down, item, top } from './scope.ts';
import type { TextData } from './text.ts';
import { compileText } from './text.ts';
import { checkLuck, compileMove } from './walks.ts';

type CutData = NonNullable<ScenarioData['workshop']>[string];

/** Cuts for a room: names are checked here; what comes of them when they are played, in `room/check-cuts.ts`. */
export function compileCuts(data: ScenarioData, scope: Scope): Record<string, Cut> {
  const all = down(top, 'workshop');
  return Object.fromEntries(
    Object.entries(data.workshop ?? {}).map(([minutes, cut]) => [
      minutes,
      compileCut(cut, Number(minutes), down(all, minutes), scope),
    ]),
  );
}

function compileCut(cut: CutData, minutes: number, place: Place, scope: Scope): Cut {
  const { calls } = scope.catalogue;
  cut.discuss.forEach((call, index) =>
    checkKnown(call, calls, 'scenario/unknown-call', 'call', item(down(place, 'discuss'), index), scope),
  );
  checkLuck(cut.luck, down(place, 'luck'), scope);
  for (const step of [...Object.keys(cut.house ?? {}), ...Object.keys(cut.meanwhile ?? {})]) {
    if (Number(step) >= scope.steps)
      scope.report('format/bad-number', place, `There is no step ${step}: the last is ${scope.steps - 1}.`, {
        isKey: true,
      });
  }
  for (const call of Object.keys(cut.questions ?? {})) {
    if (cut.discuss.includes(call)) continue;
    scope.report('scenario/unknown-call', down(place, 'questions', call), `"${call}" is not discussed in this cut.`, {
      isKey: true,
      ...didYouMean(call, cut.discuss),
    });
  }
  const house = Object.entries(cut.house ?? {}).map(([step, moves]) => {
    return [
      step,
      moves.map((move, index) => compileMove(move, item(down(place, 'house', step), index), scope)),
    ] as const;
  });
  return {
    minutes,
    discuss: [...cut.discuss],
    luck: { ...cut.luck },
    house: Object.fromEntries(house),
    meanwhile: compileTexts(cut.meanwhile, down(place, 'meanwhile'), scope),
    questions: compileTexts(cut.questions, down(place, 'questions'), scope),
  };
}

function compileTexts(
  texts: Readonly<Record<string, TextData>> | undefined,
  place: Place,
  scope: Scope,
): Record<string, Text> {
  return Object.fromEntries(
    Object.entries(texts ?? {}).map(([name, text]) => [
      name,
      compileText(text, down(place, name), { secrecy: 'seen' }, scope),
    ]),
  );
}
