/** A week by its number, in the words of a step: "Week 2", "Settimana 2". */
const numberedWeek = /^(week|settimana) \d/i;

/** A day's or week's name inside a sentence: Italian writes it small there, English a numbered week only. */
export function midSentence(name: string, language: string): string {
  const isSmall = language === 'it' || isNumberedWeek(name);
  return isSmall ? name.charAt(0).toLocaleLowerCase(language) + name.slice(1) : name;
}

/** Whether a step is a numbered week: one waits *in* a week and *on* a day. */
export function isNumberedWeek(name: string): boolean {
  return numberedWeek.test(name);
}
