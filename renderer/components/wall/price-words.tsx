import { Price } from '../tokens.tsx';
import { useSay } from './words.ts';

interface PriceWordsProps {
  readonly tokens: number;
  /** Everything that is left goes. */
  readonly takesAll?: boolean;
}

/** One language for every price: a square block is a token. Free is said, the rest is drawn and read. */
export function PriceWords({ tokens, takesAll = false }: PriceWordsProps): React.JSX.Element {
  const say = useSay();
  if (tokens === 0 && !takesAll) return <span>{say('price.free')}</span>;
  return (
    <span style={{ whiteSpace: 'nowrap' }}>
      <Price tokens={tokens} />
      <span className="vh"> {takesAll ? say('price.all') : say('price.tokens', { count: tokens })}</span>
    </span>
  );
}
