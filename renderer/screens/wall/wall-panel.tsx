import { MatrixPanel } from '../../components/matrix/matrix-panel.tsx';
import type { View } from '../../../scenarios/index.ts';
import { AgreePanel } from '../../components/wall/agree-panel.tsx';
import { AskPanel } from '../../components/wall/ask-panel.tsx';
import { Hand } from '../../components/wall/hand.tsx';
import { ListPanel } from '../../components/wall/list-panel.tsx';
import { LookPanel } from '../../components/wall/look-panel.tsx';
import type { PanelProps } from '../../components/wall/panel-model.ts';
import { RadioPanel } from '../../components/wall/radio-panel.tsx';
import { RaisePanel } from '../../components/wall/raise-panel.tsx';
import { TellPanel } from '../../components/wall/tell-panel.tsx';
import { useSay } from '../../components/wall/words.ts';
import { useSeat, useSurroundings } from '../../store/hooks.ts';
import { handOf, tagger } from './cards.ts';
import { filesOf } from './files.ts';
import { goOf } from './go.ts';
import { PanelFoot } from './panel-foot.tsx';
import { hasMatrix, raisables } from './panel-rows.ts';
import { askable, clashesOf, moveTitle, nameOf, roleOf } from './rows.ts';
import { heardOf, lastAnswer } from './rest-lines.ts';
import type { Wall } from './use-wall.ts';
import { WhatIfLines } from './what-if-lines.tsx';

/** The panel of the verb that is open, or the radio. */
export function WallPanel({ wall }: { readonly wall: Wall }): React.JSX.Element | null {
  const say = useSay();
  const seat = useSeat();
  const { engine } = useSurroundings();
  const { view, state, rows, chosen, send, hiddenRows, lit } = wall;
  const { draft, panel } = state;
  const parts: PanelProps = {
    rows,
    draft,
    go: goOf(wall, say),
    onChange: (patch) => send({ type: 'change', patch }),
    onCommit: wall.commit,
    onBack: wall.back,
  };
  const tagOf = tagger(view, draft.facts, say);
  const foot = <PanelFoot wall={wall} />;
  const clashes = panel === 'move' ? clashesOf(view) : [];
  switch (panel) {
    case 'look':
      return (
        <LookPanel
          {...parts}
          files={filesOf(view, rows)}
          more={hiddenRows}
          onMore={() => send({ type: 'more' })}
          foot={foot}
        />
      );
    case 'ask':
      return (
        <AskPanel
          {...parts}
          whom={askable(view)}
          person={view.people.find((one) => one.id === draft.call) ?? null}
          coach={lit.coach}
          tagOf={tagOf}
          note={foot}
          hand={
            view.hand.length === 0 ? null : (
              <Hand
                cards={handOf(view, panel, rows, chosen, draft, null)}
                canPlay
                isInline
                outlines={0}
                onToggle={(card) =>
                  parts.onChange({
                    facts: draft.facts.includes(card)
                      ? draft.facts.filter((one) => one !== card)
                      : [...draft.facts, card],
                  })
                }
              />
            )
          }
        />
      );
    case 'agree':
      return hasMatrix(view) ? (
        <MatrixPanel
          {...parts}
          names={Object.fromEntries(view.board.deliverables.map((one) => [one.id, one.name]))}
          stepNames={view.stepNames}
          findingsOf={(call, letters) => engine.rowFindings(seat.run.scenario, call, letters, view.language)}
          tagOf={tagOf}
          foot={foot}
        />
      ) : (
        <AgreePanel
          {...parts}
          chosen={chosen}
          peopleNotes={Object.fromEntries(view.people.map((one) => [one.id, one.role]))}
          stepNames={view.stepNames}
          foot={foot}
        />
      );
    case 'move':
      return (
        <ListPanel
          {...parts}
          glyph="conflict"
          kind={say('verb.move')}
          title={(clashes.length === 0 ? moveTitle(rows) : null) ?? say('move.title')}
          clashes={clashes}
          tagOf={tagOf}
          askOf={(row) =>
            row.choice?.putTo == null ? null : say('move.proposal', { name: nameOf(view, row.choice.putTo) })
          }
          foot={foot}
          about={<WhatIfLines wall={wall} />}
        />
      );
    case 'raise':
      return (
        <RaisePanel
          {...parts}
          title={rows[0]?.offer.text ?? say('raise.title')}
          abouts={raisables(view)}
          chosen={chosen}
          ownerName={ownerOf(view, rows[0]?.offer.call ?? '')}
          stepNames={view.stepNames}
          tagOf={tagOf}
          foot={foot}
        />
      );
    case 'tell':
      return (
        <TellPanel
          {...parts}
          chosen={chosen}
          personName={chosen?.offer.person == null ? '' : nameOf(view, chosen.offer.person)}
          personRole={chosen?.offer.person == null ? '' : roleOf(view, chosen.offer.person)}
          stepNames={view.stepNames}
          steps={view.steps}
          merged={engine.mergedOdds}
          tagOf={tagOf}
          foot={foot}
        />
      );
    case 'radio':
      return view.radio === null ? null : (
        <RadioPanel
          {...parts}
          lines={view.radio.lines}
          heard={heardOf(view, state.last)}
          answer={lastAnswer(state.last)}
          roleOf={(person) => roleOf(view, person)}
          silence={view.radio.silence}
          asksConfidence={view.radio.asksConfidence}
          stakes={say(`stakes.${view.radio.stakes}`)}
          tagOf={tagOf}
          foot={foot}
        />
      );
    case null:
      return null;
  }
}

/** Whose blocker it is, by name; null = nobody's, or yours. */
function ownerOf(view: View, blocker: string): string | null {
  const owner = view.board.blockers.find((one) => one.id === blocker)?.owner ?? null;
  return owner === null || owner === 'you' ? null : nameOf(view, owner);
}
