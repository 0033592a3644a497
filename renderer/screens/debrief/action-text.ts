/** The pieces of a sentence with gaps (`____`): one more piece than gaps. */
export function gapsOf(sentence: string): readonly string[] {
  return sentence.split(/_{2,}/);
}

/** The sentence with its gaps filled, in order. */
export function actionWith(sentence: string, words: readonly string[]): string {
  return gapsOf(sentence)
    .map((part, place) => `${part}${words[place]?.trim() ?? ''}`)
    .join('')
    .replace(/^["“«]\s*|\s*["”»]$/g, '');
}
