import { useMemo } from 'react';
import { AgainCard } from '../../components/debrief/again-card.tsx';
import { useApp, useCurrent, useSurroundings } from '../../store/hooks.ts';

/** Sunk-cost pairs of this run: the same call, with what is spent or promised set otherwise. */
export function AskedAgain(): React.JSX.Element {
  const { engine } = useSurroundings();
  const { run } = useCurrent();
  const language = useApp((state) => state.settings.language);
  const pairs = useMemo(() => engine.again(run, language), [engine, run, language]);
  return (
    <>
      {pairs.map((pair) => (
        <AgainCard
          key={pair.id}
          pair={pair}
          compare={(second) => engine.againReading(pair, pair.chosen, second, language)}
        />
      ))}
    </>
  );
}
