import type { Scenario } from '../../engine/run.ts';
import type { Play } from './plays.ts';
import { type Barrable, tastePolicy } from './taste.ts';

/** Words that sound well whatever is decided with them. A story in another language has none, and the bot then answers by chance. */
const NICE: Readonly<Record<string, readonly string[]>> = {
  en: [
    'agree',
    'ask',
    'invite',
    'help',
    'listen',
    'offer',
    'open',
    'please',
    'share',
    'show',
    'sorry',
    'support',
    'team',
    'thank',
    'together',
    'trust',
    'us',
    'we',
    'welcome',
    'with',
  ],
  it: [
    'aiuto',
    'ascolto',
    'assieme',
    'chiedo',
    'condivido',
    'dispiace',
    'favore',
    'fiducia',
    'grazie',
    'insieme',
    'invito',
    'mostro',
    'noi',
    'offro',
    'scusa',
    'sostegno',
    'squadra',
    'volentieri',
  ],
};

/** Picks by how an answer sounds: most nice words for its length of breath, not of thought. Asking and offering sound nice by themselves. */
export function etiquettePolicy(scenario: Scenario): Barrable {
  const { language } = scenario.story;
  const words = scenario.pack.words[language] ?? {};
  const nice = new Set(NICE[language] ?? []);
  const sound = (path: string | undefined): number => (path === undefined ? 0 : countNice(words[path] ?? '', nice));
  const most = ({ call, option, pick }: Play): number => {
    if (call.kind === 'dive' || call.kind === 'raci' || option === null) return 0;
    const text = option.text ?? call.text;
    const rows = (text?.rows ?? []).map(({ path }) => sound(path));
    const asks = call.kind === 'coach' && (option.id === 'ask' || option.id === 'offer') ? 1 : 0;
    return Math.max(0, ...rows) + sound(pick?.text.path) + asks;
  };
  return tastePolicy(scenario, { id: 'etiquette', isHonest: true, most, otherwise: 'any' });
}

/** Whole words, whatever their case; an ending does not make another word of it ("asked", "offers"). */
function countNice(text: string, nice: ReadonlySet<string>): number {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.filter((word) => nice.has(word) || nice.has(word.replace(/(?:ed|s|ing)$/u, ''))).length;
}
