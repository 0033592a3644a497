import { Fragment } from 'react';

/** A sentence of the domain with its `*marked*` words set apart. */
export function Emphasised({ text }: { readonly text: string }): React.JSX.Element {
  return (
    <>
      {text.split(/\*([^*]+)\*/).map((part, place) =>
        // Every second part stood between asterisks.
        place % 2 === 0 ? (
          // eslint-disable-next-line react/no-array-index-key -- a part is its place in the sentence
          <Fragment key={place}>{part}</Fragment>
        ) : (
          // eslint-disable-next-line react/no-array-index-key -- a part is its place in the sentence
          <b key={place}>{part}</b>
        ),
      )}
    </>
  );
}
