/** What has just been said or done, for screen readers: polite, additions only. The same words stand on the screen. */
export function LiveLog({
  lines,
  label,
}: {
  readonly lines: readonly string[];
  readonly label: string;
}): React.JSX.Element {
  return (
    <div className="vh" role="log" aria-live="polite" aria-relevant="additions" aria-label={label}>
      {lines.map((line, place) => (
        // eslint-disable-next-line react/no-array-index-key -- lines are only ever added at the end
        <p key={place}>{line}</p>
      ))}
    </div>
  );
}
