import { WallTop } from '../../components/wall/wall-top.tsx';
import { useSay } from '../../components/wall/words.ts';
import { useApp } from '../../store/hooks.ts';
import type { Wall } from './use-wall.ts';

/** The top bar, with the figures that are needed by now. */
export function WallHead({ wall }: { readonly wall: Wall }): React.JSX.Element {
  const say = useSay();
  const saved = useApp((state) => state.current?.saved.kind ?? 'saved');
  const openPanel = useApp((state) => state.openPanel);
  const goHome = useApp((state) => state.goHome);
  const { view, lit } = wall;
  const hasMovedPatience = view.patience.some((one) => one.now !== one.start);
  return (
    <WallTop
      view={view}
      hasPatience={!lit.isTeaching || hasMovedPatience || view.step >= view.steps - 1}
      hasSpend={!lit.isTeaching || view.spend.amount > 0}
      isBare={lit.isTeaching && view.index === 0}
      saved={saved}
      savedText={say(`top.saved.${saved}`)}
      onKeys={() => openPanel('keys')}
      onHome={goHome}
    />
  );
}
