/** The worker's own entry: surveys one story, stage by stage, then ends. It is ended from outside when the story has changed. */
import process from 'node:process';
import { parentPort, workerData } from 'node:worker_threads';
import { isStage, surveyStages } from './survey-stages.ts';
import type { SurveyWork } from './survey-stages.ts';

const port = parentPort;
if (port === null) process.exit(2);
// Written by the watcher of this very build.
const work = workerData as SurveyWork;
for (const step of surveyStages(work)) if (isStage(step)) port.postMessage(step);
