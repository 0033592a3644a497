import { Button } from '../../components/button.tsx';
import { Note } from '../../components/note.tsx';
import { useSay } from '../../components/wall/words.ts';
import type { Wall } from './use-wall.ts';

/** Left of the button: a refusal, else what is left in the purse, and how to get the rows the coach left out. */
export function PanelFoot({ wall }: { readonly wall: Wall }): React.JSX.Element | null {
  const say = useSay();
  const { state, view, chosen, hiddenRows, send } = wall;
  if (state.refusal !== null) return <Note kind="refused">{say('panel.refused', { text: state.refusal })}</Note>;
  if (state.panel !== 'look' && hiddenRows > 0) {
    return (
      <Button look="link" onClick={() => send({ type: 'more' })}>
        {say('panel.more', { count: hiddenRows })}
      </Button>
    );
  }
  if (state.panel === 'radio') return <span>{say('radio.free')}</span>;
  if (chosen === null || !chosen.isOpen) return null;
  return <span>{say('panel.left', { count: Math.max(0, view.tokens - chosen.tokens) })}</span>;
}
