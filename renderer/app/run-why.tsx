import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useWords } from '../components/use-words.ts';
import { WhyContext } from '../components/why/why.tsx';
import type { WhyAnswers } from '../components/why/why.tsx';
import { useSeat, useView } from '../store/hooks.ts';

/** Lets every number under it answer "why?" from the ledger of the run in front. */
export function RunWhy({ children }: { readonly children: ReactNode }): React.JSX.Element {
  const say = useWords();
  const seat = useSeat();
  const view = useView();
  const answers = useMemo<WhyAnswers>(
    () => ({
      title: say('why.title'),
      untouched: say('why.untouched'),
      explain: (path) =>
        seat.why(path).map((link) => ({
          text: link.text,
          when: link.index < 0 ? say('why.at_start') : (view.stepNames[link.step] ?? ''),
          isYours: 'call' in link.cause,
        })),
    }),
    [say, seat, view],
  );
  return <WhyContext value={answers}>{children}</WhyContext>;
}
