/** A day's or week's name inside a sentence: Italian writes it small there. */
export function midSentence(name: string, language: string): string {
  return language === 'it' ? name.charAt(0).toLocaleLowerCase('it') + name.slice(1) : name;
}
