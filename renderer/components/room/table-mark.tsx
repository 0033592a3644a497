import type { TableColour } from '../../../scenarios/index.ts';
import styles from './table-mark.module.css';

/** A table's sign: a shape of its own beside its colour, so that the colour never speaks alone. */
const shapes: Readonly<Record<TableColour, React.JSX.Element>> = {
  blue: <path d="M2 2h12v12H2z" />,
  orange: <path d="M8 1.5 15 14H1z" />,
  green: <circle cx="8" cy="8" r="6.4" />,
  pink: <path d="M8 .8 15.2 8 8 15.2.8 8z" />,
  yellow: <path d="M1 5h14v6H1z" />,
  violet: <path d="M5.6 1h4.8v4.6H15v4.8h-4.6V15H5.6v-4.6H1V5.6h4.6z" />,
};

export function TableMark({ colour }: { readonly colour: TableColour }): React.JSX.Element {
  return (
    <svg className={[styles.mark, styles[colour]].join(' ')} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {shapes[colour]}
    </svg>
  );
}
