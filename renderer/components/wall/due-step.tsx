import { Choices } from './choices.tsx';
import { Stepper } from './stepper.tsx';
import { useSay } from './words.ts';

interface DueStepProps {
  readonly range: { readonly min: number; readonly max: number };
  readonly value: number | null;
  /** Where it stands unless another is named; null = nowhere yet. */
  readonly usual?: number | null;
  readonly stepNames: readonly string[];
  readonly onChange: (step: number) => void;
  readonly onCommit: () => void;
}
/** As many days fit beside each other; more are stepped through. */
const sideBySide = 4;

/** When it is due. One possible step is said, not asked. */
export function DueStep({
  range,
  value,
  usual = null,
  stepNames,
  onChange,
  onCommit,
}: DueStepProps): React.JSX.Element {
  const say = useSay();
  const steps = Array.from({ length: Math.max(0, range.max - range.min) + 1 }, (_, n) => range.min + n);
  const nameOf = (step: number): string => stepNames[step] ?? say('agree.atTheEnd');
  const [only] = steps;
  if (steps.length < 2) return <p>{say('agree.due', { step: nameOf(only ?? range.min) })}</p>;
  const shown = value ?? usual;
  if (steps.length > sideBySide) {
    return (
      <Stepper
        label={say('agree.dueBy')}
        less={say('agree.sooner')}
        more={say('agree.later')}
        min={range.min}
        max={range.max}
        step={1}
        value={shown ?? range.min}
        text={shown === null ? say('agree.noDate') : nameOf(shown)}
        onChange={onChange}
        onCommit={onCommit}
      />
    );
  }
  return (
    <Choices
      label={say('agree.dueBy')}
      value={shown === null ? null : String(shown)}
      options={steps.map((step) => ({ value: String(step), text: nameOf(step) }))}
      onChange={(step) => onChange(Number(step))}
      onCommit={onCommit}
    />
  );
}
