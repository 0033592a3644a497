/** The product's sign. */
export function Mark(): React.JSX.Element {
  return (
    <svg width="18" height="18" viewBox="0 0 16 16" aria-hidden="true" focusable="false" fill="currentColor">
      <path d="M1 9h3.5v5H1zM6.2 5.5h3.5V14H6.2zM11.5 2H15v12h-3.5z" />
    </svg>
  );
}
