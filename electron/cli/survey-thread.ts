import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { isStage, surveyStages } from './survey-stages.ts';
import type { SurveyStage, SurveyWork } from './survey-stages.ts';

/** A survey under way. */
export interface SurveyUnderWay {
  /** Resolves after the last stage or once stopped; rejects when the thread dies. */
  readonly done: Promise<void>;
  stop(): Promise<void>;
}

/** The built worker beside the built command. */
const beside = (): URL => new URL('./survey-worker.mjs', import.meta.url);

/** Surveys a story away from this thread, so that the next save is answered at once; here, in slices, where nothing is built. */
export function surveyApart(
  work: SurveyWork,
  onStage: (stage: SurveyStage) => void,
  file: URL = beside(),
): SurveyUnderWay {
  return existsSync(file) ? onThread(file, work, onStage) : inSlices(work, onStage);
}

function onThread(file: URL, work: SurveyWork, onStage: (stage: SurveyStage) => void): SurveyUnderWay {
  const worker = new Worker(file, { workerData: work });
  let isStopped = false;
  worker.on('message', (stage: SurveyStage) => {
    if (!isStopped) onStage(stage);
  });
  const done = new Promise<void>((resolve, reject) => {
    worker.on('error', reject);
    worker.on('exit', (code) =>
      isStopped || code === 0 ? resolve() : reject(new Error(`The survey's thread ended (code ${code}).`)),
    );
  });
  return {
    done,
    async stop() {
      isStopped = true;
      await worker.terminate();
    },
  };
}

function inSlices(work: SurveyWork, onStage: (stage: SurveyStage) => void): SurveyUnderWay {
  let isStopped = false;
  const run = async (): Promise<void> => {
    for (const step of surveyStages(work)) {
      if (isStopped) return;
      if (isStage(step)) onStage(step);
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  const done = run();
  return {
    done,
    async stop() {
      isStopped = true;
      await done;
    },
  };
}
