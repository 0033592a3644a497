import type { Path } from '../../format/problems.ts';
import type { LintCode } from '../../text/lint.ts';
import type { Survey } from '../survey/types.ts';

/** A finding before it is put into words and placed in a file. */
export interface Draft {
  readonly code: LintCode;
  /** 0–100, bigger is worse. */
  readonly weight: number;
  readonly path: Path;
  /** Fills the blanks of the code's sentences. */
  readonly blanks: Readonly<Record<string, string | number>>;
}

/** One rule of the lint: reads a survey, says what is wrong; its own words in `language`, the story's in the story's. Pure. */
export type Rule = (survey: Survey, language: string) => readonly Draft[];
