import { Choices } from './choices.tsx';
import { useSay } from './words.ts';

interface DueStepProps {
  readonly range: { readonly min: number; readonly max: number };
  readonly value: number | null;
  readonly stepNames: readonly string[];
  readonly onChange: (step: number) => void;
}

/** When it is due. One possible step is said, not asked. */
export function DueStep({ range, value, stepNames, onChange }: DueStepProps): React.JSX.Element {
  const say = useSay();
  const steps = Array.from({ length: Math.max(0, range.max - range.min) + 1 }, (_, n) => range.min + n);
  const nameOf = (step: number): string => stepNames[step] ?? say('board.stepN', { n: step + 1 });
  const [only] = steps;
  if (steps.length < 2) return <p>{say('agree.due', { step: nameOf(only ?? range.min) })}</p>;
  return (
    <Choices
      label={say('agree.dueBy')}
      value={value === null ? null : String(value)}
      options={steps.map((step) => ({ value: String(step), text: nameOf(step) }))}
      onChange={(step) => onChange(Number(step))}
    />
  );
}
