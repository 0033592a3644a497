import { phrase, type Area } from './language.ts';

const board: Area<'slack' | 'no_slack' | 'late' | 'ends' | 'nobody' | 'you' | 'race_crews'> = {
  en: {
    slack: '{milestone}: {length} of slack. The chain that sets the date: {chain}.',
    no_slack: '{milestone}: no slack. The chain that sets the date: {chain}.',
    late: '{milestone}: {length} late. The chain that sets the date: {chain}.',
    ends: 'The chain that sets the date: {chain}.',
    nobody: 'nobody',
    you: 'you',
    race_crews: 'the race crews',
  },
  it: {
    slack: '{milestone}: {length} di margine. La catena che fa la data: {chain}.',
    no_slack: '{milestone}: nessun margine. La catena che fa la data: {chain}.',
    late: '{milestone}: {length} di ritardo. La catena che fa la data: {chain}.',
    ends: 'La catena che fa la data: {chain}.',
    nobody: 'nessuno',
    you: 'tu',
    race_crews: 'le squadre di gara',
  },
};
export const boardText = (
  key: keyof typeof board.en,
  language: string,
  blanks: Readonly<Record<string, string>> = {},
): string => phrase(board, language, key, blanks);
export const boardAreas = { board };
