import { asLanguage, fill } from './language.ts';

/** What the lint may find (scoring design §5). */
export type LintCode = keyof typeof en;

interface Sentence {
  readonly text: string;
  readonly wayOut: string;
}

const en = {
  'fair/dominated': {
    text: '*{other}* is better than *{option}* in every truth and on every part of the goal, by {points} points.',
    wayOut: 'Give the weaker one something of its own: less money, less trust lost, or a truth in which it is right.',
  },
  'fair/obvious': {
    text: '*{option}* wins in {wins} of 10 worlds, and nothing comes near it. Only {share} % of the dilemmas are close.',
    wayOut: 'Make it cost something on the day, or give somebody a reason to be wrong.',
  },
  'fair/trap-without-lure': {
    text: '*{option}* costs {points} points in the end and looks worse at once, too. Nobody falls for it.',
    wayOut: 'Let it save a token, some money or a friend today.',
  },
  'fair/longest-wins': {
    text: '*{option}* is the longest answer and the best one. So it goes in {share} % of the calls.',
    wayOut: 'Shorten it, or say more of one of the others.',
  },
  'fair/bot-wins': {
    text: 'A player who only ever plays “{bot}” comes to {mean}; the expert comes to {expert}, dice to {random}.',
    wayOut: 'Let that habit cost tokens or trust, or be wrong in one of the truths.',
  },
  'fair/behaviour-range': {
    text: 'The story is about “{facet}”, but nobody can show it at level {level}.',
    wayOut: 'Key an act at that level, or take the behaviour off the list.',
  },
  'fair/names-matter': {
    text: 'In *{row}* {a} and {b} have the same facts, yet the key counts one of them for more.',
    wayOut: 'Give them different facts, or key both alike.',
  },
  'fair/keys-rigid': {
    text: 'The keys of {moving} of {calls} calls depend on the case, the role or the clock. A third should.',
    wayOut: 'Say when another answer is right, and let the level follow.',
  },
  'fair/one-behaviour-pays': {
    text: 'Whoever plays for “{facet}” alone loses {points} points and falls short nowhere else.',
    wayOut: 'Let too much of it cost: money, trust, or a low level in something else.',
  },
  'fair/branch-lost': {
    text: 'From *{scene}* on ({step}) no line was found above {best}. The run is lost and the player cannot know.',
    wayOut: 'Open a way back before act three, or end it there and say why.',
  },
  'fun/pressure': {
    text: 'In {act} a player needs {ratio} times the tokens at hand; {low} to {high} is a good press.',
    wayOut: '{way}.',
  },
  'fun/no-agency': {
    text: 'Whatever is answered to *{call}*, the endings move by {points} points. Only {share} % of the dilemmas move them.',
    wayOut: 'Let an ending ask for what was answered here.',
  },
  'fun/nothing-to-see': {
    text: 'Knowing everything is worth {points} points more than never looking.',
    wayOut: 'Let the truths ask for different answers, or let a wrong guess cost more.',
  },
  'fun/looking-too-dear': {
    text: 'Looking well brings {share} % of what knowing everything would.',
    wayOut: 'Make the look that tells them apart cheaper, or open it sooner.',
  },
  'fun/no-mastery': {
    text: 'The expert beats dice by {points} points.',
    wayOut: 'Let acts that fit the case gain more, and luck less.',
  },
  'fun/no-surprise': {
    text: 'In {share} % of the turns something comes that was not on the strip two turns before and could have been found.',
    wayOut: 'Bring something new later on, and put its sign in a file or into somebody’s plan.',
  },
  'fun/sleepwalk': {
    text: 'In {share} % of the turns the best player does the same as in the turn before.',
    wayOut: 'Shut what was good last turn, or let something else come due.',
  },
  'fun/no-way-back': {
    text: 'After *{option}* no line was found above {best}.',
    wayOut: 'Leave a way back open a turn longer, even a dear one.',
  },
  'structure/unreachable': {
    text: 'Nobody came to *{scene}* in {plays} plays.',
    wayOut: 'Let a scene lead to it under a condition that can hold, or take it out.',
  },
  'structure/dead-end': {
    text: 'In *{scene}* there is nothing to do but wait.',
    wayOut: 'Open an act or a dilemma there, or go on to the end at once.',
  },
  'structure/edge-never': {
    text: 'Nobody went from *{scene}* to *{next}* in {plays} plays.',
    wayOut: 'Loosen the condition, or move the row up.',
  },
  'structure/option-never': {
    text: '*{option}* was open in none of {plays} plays.',
    wayOut: 'Loosen its condition or its window, or take it out.',
  },
  'structure/ending-never': {
    text: 'No play of {plays} came to the ending *{ending}*.',
    wayOut: 'Loosen its condition, or put it before the ending that takes its place.',
  },
  'structure/look-tells-nothing': {
    text: '*{file}* costs a look and tells nothing that any call asks for ({card}).',
    wayOut: 'Let it read differently by truth, bear on a call, or open an answer.',
  },
  'structure/forecast-odds': {
    text: 'The odds written for *{call}*{by} are {written} %; played on, it came true in {played} %.',
    wayOut: 'Write the odds that come out, or change what makes it come true.',
  },
  'structure/prevention-short': {
    text: 'Who keeps *{call}* from arising shows “{facet}” at {early}; who mends it later, by *{rescue}*, at {late}.',
    wayOut: 'Key the early act at least as high as the best later rescue.',
  },
} satisfies Record<string, Sentence>;

const it: Readonly<Record<LintCode, Sentence>> = {
  'fair/dominated': {
    text: '*{other}* è meglio di *{option}* in ogni verità e su ogni parte dell’obiettivo, di {points} punti.',
    wayOut: 'Dai alla più debole qualcosa di suo: meno soldi, meno fiducia persa, o una verità in cui ha ragione.',
  },
  'fair/obvious': {
    text: '*{option}* vince in {wins} mondi su 10 e niente le va vicino. Solo il {share} % dei dilemmi è combattuto.',
    wayOut: 'Fa’ che quel giorno costi qualcosa, o dai a qualcuno un motivo per sbagliarsi.',
  },
  'fair/trap-without-lure': {
    text: '*{option}* alla fine costa {points} punti, e anche subito si presenta peggio. Non ci casca nessuno.',
    wayOut: 'Fa’ che oggi risparmi un gettone, dei soldi o un amico.',
  },
  'fair/longest-wins': {
    text: '*{option}* è la risposta più lunga ed è la migliore. Va così nel {share} % delle chiamate.',
    wayOut: 'Accorciala, o di’ di più di una delle altre.',
  },
  'fair/bot-wins': {
    text: 'Chi gioca sempre e solo «{bot}» arriva a {mean}; l’esperto arriva a {expert}, i dadi a {random}.',
    wayOut: 'Fa’ che quell’abitudine costi gettoni o fiducia, o che in una delle verità sia sbagliata.',
  },
  'fair/behaviour-range': {
    text: 'La storia parla di «{facet}», ma nessuno può mostrarlo al livello {level}.',
    wayOut: 'Da’ quel livello a un atto, o togli il comportamento dall’elenco.',
  },
  'fair/names-matter': {
    text: 'In *{row}* {a} e {b} hanno gli stessi fatti, eppure la chiave ne premia uno di più.',
    wayOut: 'Da’ loro fatti diversi, o la stessa chiave.',
  },
  'fair/keys-rigid': {
    text: 'Le chiavi di {moving} chiamate su {calls} dipendono dal caso, dal ruolo o dall’orologio. Dovrebbe essere un terzo.',
    wayOut: 'Di’ quando è giusta un’altra risposta, e lascia che il livello la segua.',
  },
  'fair/one-behaviour-pays': {
    text: 'Chi gioca solo per «{facet}» perde {points} punti e non resta indietro in nient’altro.',
    wayOut: 'Fa’ che troppo costi: soldi, fiducia, o un livello basso in qualcos’altro.',
  },
  'fair/branch-lost': {
    text: 'Da *{scene}* in poi ({step}) non si è trovata una linea sopra {best}. La partita è persa e chi gioca non può saperlo.',
    wayOut: 'Apri una via di ritorno prima del terzo atto, o falla finire lì e di’ perché.',
  },
  'fun/pressure': {
    text: '{act}: servono {ratio} volte i gettoni che si hanno in mano; da {low} a {high} è una buona stretta.',
    wayOut: '{way}.',
  },
  'fun/no-agency': {
    text: 'Qualunque cosa si risponda a *{call}*, i finali si spostano di {points} punti. Solo il {share} % dei dilemmi li sposta.',
    wayOut: 'Fa’ che un finale chieda che cosa si è risposto qui.',
  },
  'fun/nothing-to-see': {
    text: 'Sapere tutto vale {points} punti più di non guardare mai.',
    wayOut: 'Fa’ che le verità chiedano risposte diverse, o che tirare a indovinare costi di più.',
  },
  'fun/looking-too-dear': {
    text: 'Guardare bene rende il {share} % di quel che renderebbe sapere tutto.',
    wayOut: 'Fa’ costare meno lo sguardo che le distingue, o aprilo prima.',
  },
  'fun/no-mastery': {
    text: 'L’esperto batte i dadi di {points} punti.',
    wayOut: 'Fa’ che gli atti adatti al caso rendano di più, e la fortuna di meno.',
  },
  'fun/no-surprise': {
    text: 'Nel {share} % dei turni arriva qualcosa che due turni prima non era sulla striscia e si poteva scoprire.',
    wayOut: 'Porta qualcosa di nuovo più avanti, e mettine il segno in un fascicolo o nei piani di qualcuno.',
  },
  'fun/sleepwalk': {
    text: 'Nel {share} % dei turni chi gioca meglio fa le stesse cose del turno prima.',
    wayOut: 'Chiudi quel che andava bene l’altro turno, o fa’ scadere qualcos’altro.',
  },
  'fun/no-way-back': {
    text: 'Dopo *{option}* non si è trovata una linea sopra {best}.',
    wayOut: 'Lascia aperta una via di ritorno un turno di più, anche cara.',
  },
  'structure/unreachable': {
    text: 'In {plays} partite nessuno è arrivato a *{scene}*.',
    wayOut: 'Fa’ che una scena ci porti con una condizione che può valere, o toglila.',
  },
  'structure/dead-end': {
    text: 'In *{scene}* non c’è da fare altro che aspettare.',
    wayOut: 'Apri lì un atto o un dilemma, o va’ subito alla fine.',
  },
  'structure/edge-never': {
    text: 'In {plays} partite nessuno è andato da *{scene}* a *{next}*.',
    wayOut: 'Allenta la condizione, o sposta la riga più su.',
  },
  'structure/option-never': {
    text: '*{option}* non è mai stata aperta in {plays} partite.',
    wayOut: 'Allenta la condizione o la finestra, o toglila.',
  },
  'structure/ending-never': {
    text: 'Nessuna di {plays} partite è arrivata al finale *{ending}*.',
    wayOut: 'Allenta la condizione, o mettilo prima del finale che gli prende il posto.',
  },
  'structure/look-tells-nothing': {
    text: '*{file}* costa uno sguardo e non dice niente che una chiamata chieda ({card}).',
    wayOut: 'Fallo leggere diverso secondo la verità, legalo a una chiamata, o fagli aprire una risposta.',
  },
  'structure/forecast-odds': {
    text: 'Le probabilità scritte per *{call}*{by} sono {written} %; giocando, si è avverato nel {played} %.',
    wayOut: 'Scrivi le probabilità che escono, o cambia ciò che lo fa avverare.',
  },
  'structure/prevention-short': {
    text: 'Chi evita che *{call}* nasca mostra «{facet}» a {early}; chi lo ripara dopo, con *{rescue}*, a {late}.',
    wayOut: 'Da’ all’atto precoce un livello alto almeno quanto il miglior rimedio tardivo.',
  },
};

const sentences = { en, it } as const;

const words = {
  en: {
    act_one: 'act one',
    later: 'the later acts',
    press_more: 'Let more come due at once, or give fewer tokens',
    press_less: 'Give a token more, or let something come due later',
  },
  it: {
    act_one: 'Nel primo atto',
    later: 'Negli atti dopo',
    press_more: 'Fa’ scadere più cose insieme, o dai meno gettoni',
    press_less: 'Dai un gettone in più, o fa’ scadere qualcosa più tardi',
  },
} as const;

/** Words that fill a blank. */
export function lintWord(key: keyof typeof words.en, language: string): string {
  return words[asLanguage(language)][key];
}

/** A finding in an editor's words, and what could be done about it. */
export function lintText(
  code: LintCode,
  blanks: Readonly<Record<string, string | number>>,
  language: string,
): Sentence {
  const shown = Object.fromEntries(Object.entries(blanks).map(([key, value]) => [key, String(value)]));
  const { text, wayOut } = sentences[asLanguage(language)][code];
  return { text: fill(text, shown), wayOut: fill(wayOut, shown) };
}
