/** Does something soon after it is asked for, and again at most every so many ms however often it is asked. */
export interface Pace {
  soon(): void;
  stop(): void;
}

export function makePace(everyMs: number, work: () => void): Pace {
  let timer: NodeJS.Timeout | undefined;
  let lastAt = -Infinity;
  let isStopped = false;
  return {
    soon: () => {
      if (timer !== undefined || isStopped) return;
      const wait = Math.max(0, lastAt + everyMs - performance.now());
      timer = setTimeout(() => {
        timer = undefined;
        lastAt = performance.now();
        work();
      }, wait);
    },
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
