import { funFigures, lint, placesOf, prepare, survey } from '../../scenarios/index.ts';
import type { Finding, FunFigures, Pack, Progress } from '../../scenarios/index.ts';

/** What a survey that answers by and by is started with; plain data, so that it may be sent to a thread. */
export interface SurveyWork {
  readonly pack: Pack;
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly seed: number;
  readonly language: string;
  /** Plays of the last stage. */
  readonly plays: number;
}

/** One stage's answer; the next one knows more. */
export interface SurveyStage {
  readonly plays: number;
  readonly isLast: boolean;
  readonly findings: readonly Finding[];
  readonly fun: FunFigures;
  readonly bots: readonly { readonly bot: string; readonly mean: number; readonly standardError: number }[];
}

/** A first look, a second one, and as many plays as were asked for: an author reads the first while the last is made. */
const LOOKS = [300, 1500] as const;

/** The same survey with more and more plays. Yields progress between, and a stage when it is ready. */
export function* surveyStages({
  pack,
  files,
  seed,
  plays,
  language,
}: SurveyWork): Generator<Progress | SurveyStage, void> {
  const scenario = prepare(pack);
  const places = placesOf(files);
  for (const budget of [...LOOKS.filter((look) => look < plays), plays]) {
    const found = yield* survey(scenario, { seed, plays: budget });
    yield {
      plays: found.plays,
      isLast: budget === plays,
      findings: lint(found, places, language),
      fun: funFigures(found),
      bots: found.bots.map(({ bot, mean, standardError }) => ({ bot, mean, standardError })),
    };
  }
}

export function isStage(step: Progress | SurveyStage): step is SurveyStage {
  return 'findings' in step;
}
