import type { Wall } from './use-wall.ts';

/** The run as a log for readers: what was said after the last act, and each beat as it lands. Seen elsewhere on the wall. */
export function WallLog({ wall }: { readonly wall: Wall }): React.JSX.Element {
  const { view, state } = wall;
  const { turn, last, refusal } = state;
  const said = last === null ? [] : view.said.filter((line) => line.index === last.index);
  // What was said is among the beats of an act: it is read aloud once.
  const heard = new Set(said.map((line) => line.text));
  const beats =
    turn === null ? (last?.beats ?? []).filter((beat) => !heard.has(beat.text)) : turn.beats.slice(0, turn.landed);
  return (
    <div className="vh" role="log" aria-live="polite">
      {turn === null
        ? said.map((line) => (
            <p key={`${line.index} ${line.text}`}>
              {line.name === null ? '' : `${line.name}: `}
              {line.text}
            </p>
          ))
        : null}
      {beats.map((beat, place) => (
        // eslint-disable-next-line react/no-array-index-key -- beats have no name but their place
        <p key={`${view.index} ${place}`}>{beat.text}</p>
      ))}
      {refusal === null ? null : <p>{refusal}</p>}
    </div>
  );
}
