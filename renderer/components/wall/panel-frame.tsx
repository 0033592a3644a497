import type { ReactNode } from 'react';
import { Button } from '../button.tsx';
import { Glyph, type GlyphName } from '../glyph.tsx';
import { cx } from './cx.ts';
import type { Go } from './panel-model.ts';
import styles from './panel-frame.module.css';
import { PriceWords } from './price-words.tsx';
import { useSay } from './words.ts';

interface PanelFrameProps {
  readonly glyph: GlyphName;
  readonly kind: string;
  readonly title: string;
  readonly isTitleQuiet?: boolean;
  readonly go: Go;
  /** Left of the button: confidence, what is left, a hint. */
  readonly foot?: ReactNode;
  readonly backText: string;
  readonly onBack: () => void;
  readonly onCommit: () => void;
  readonly children: ReactNode;
}

/** What opens when a verb is pressed or the radio calls. It ends in one button that names the act and its price. */
export function PanelFrame(props: PanelFrameProps): React.JSX.Element {
  const { glyph, kind, title, isTitleQuiet = false, go, foot, backText, onBack, onCommit, children } = props;
  const say = useSay();
  return (
    <section className={styles.panel} aria-labelledby="panel-head" data-panel="">
      <div className={styles.head}>
        <span className={styles.kind}>
          <Glyph name={glyph} /> {kind}
        </span>
        <h2 id="panel-head" tabIndex={-1} className={cx(isTitleQuiet && styles.quiet)}>
          {title}
        </h2>
        <Button look="link" cap="Esc" className={styles.back} onClick={onBack}>
          {backText}
        </Button>
      </div>
      <div className={styles.body}>{children}</div>
      <div className={styles.foot}>
        <div className={styles.left}>{foot}</div>
        {go.missing === null ? null : (
          <span className={styles.missing} id="panel-missing">
            {go.missing}
          </span>
        )}
        <Button
          look="go"
          cap={say('key.enter')}
          aria-disabled={go.missing === null ? undefined : true}
          aria-describedby={go.missing === null ? undefined : 'panel-missing'}
          onClick={onCommit}
        >
          {go.text} {go.tokens === 0 && !go.takesAll ? null : <PriceWords tokens={go.tokens} takesAll={go.takesAll} />}
        </Button>
      </div>
    </section>
  );
}
