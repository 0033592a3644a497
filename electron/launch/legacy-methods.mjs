// The old runtime of the shell tests lacks the copying array methods of ES2023. Only the legacy build carries this file.
/** @param {string} name @param {(this: unknown[], ...words: any[]) => unknown[]} method */
function give(name, method) {
  if (name in Array.prototype) return;
  // oxlint-disable-next-line no-extend-native -- what every newer runtime has itself
  Object.defineProperty(Array.prototype, name, { value: method, configurable: true, writable: true });
}

give('toSorted', function toSorted(compare) {
  return [...this].sort(compare);
});
give('toReversed', function toReversed() {
  return [...this].reverse();
});
give('toSpliced', function toSpliced(...words) {
  const copy = [...this];
  copy.splice(.../** @type {[number, number]} */ (words));
  return copy;
});
give('with', function replaced(at, value) {
  const copy = [...this];
  copy[at < 0 ? copy.length + at : at] = value;
  return copy;
});
