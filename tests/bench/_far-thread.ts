/** A worker's own entry: the far side of the page's explorer in a thread of Node. Answers in the order it is asked. */
import { parentPort } from 'node:worker_threads';
import { farSide } from '../../renderer/explore/far-side.ts';
import type { FarAnswer, FarQuestion } from './_far-threads.ts';

function answerTo({ name, given }: FarQuestion): Promise<unknown> {
  switch (name) {
    case 'read':
      return farSide.read(given);
    case 'open':
      return farSide.open(given);
    case 'work':
      return farSide.work(given);
    case 'merge':
      return farSide.merge(given);
  }
}

const port = parentPort;
port?.on('message', (question: FarQuestion) => {
  answerTo(question).then(
    (answer) => port.postMessage({ answer } satisfies FarAnswer),
    (error: unknown) => port.postMessage({ problem: String(error) } satisfies FarAnswer),
  );
});
