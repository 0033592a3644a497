import { describe, expect, it } from 'vitest';
import { languages, rowFindings } from '../../../scenarios/index.ts';
import { kitchenSink } from '../../helpers/shipped-packs.ts';

const { story } = kitchenSink();
const codes = (letters: Parameters<typeof rowFindings>[2], language = 'en'): readonly string[] =>
  rowFindings(story, 'dinner', letters, language).map(({ code }) => code);

describe('findings about letters still being written', () => {
  it('says who is missing, in sentences without a code', () => {
    expect(rowFindings(story, 'dinner', { ben: 'C' }, 'en')).toEqual([
      { code: 'R01', person: null, text: 'Nobody has the last word.' },
      { code: 'R03', person: null, text: 'Nobody does the work.' },
    ]);
    expect(rowFindings(story, 'dinner', { ben: 'C' }, 'it').map(({ text }) => text)).toEqual([
      'Nessuno ha l’ultima parola.',
      'Nessuno fa il lavoro.',
    ]);
  });

  it('counts two last words, too many hands, too many asked', () => {
    expect(codes({ ada: 'A', ben: 'A+R' })).toEqual(['R02']);
    expect(codes({ ada: 'A+R', ben: 'R', dora: 'R' })).toEqual(['R08']);
    expect(codes({ ada: 'A+R', ben: 'C', dora: 'C', you: 'C' })).toEqual(['R09']);
  });

  it('gives nothing away that only the facts about people know', () => {
    // No authority (R04), a veto passed over (R06), somebody left out (R05, R11), a polite C (R10), alone and outshone (R12, R13).
    expect(codes({ ben: 'A+R' })).toEqual([]);
    expect(codes({ ben: 'A', ada: 'R', dora: 'I', you: 'C' })).toEqual([]);
  });

  it('says the same of people whose facts differ', () => {
    const swapped = {
      ...story,
      deliverables: story.deliverables.map((one) => {
        const facts = Object.values(one.people).toReversed();
        const people = Object.fromEntries(Object.keys(one.people).map((id, at) => [id, facts[at] ?? facts[0]!]));
        return { ...one, people };
      }),
    };
    for (const letters of [{ ben: 'A+R' }, { ada: 'A', dora: 'A' }, { you: 'I' }] as const) {
      for (const language of languages) {
        expect(rowFindings(swapped, 'dinner', letters, language)).toEqual(
          rowFindings(story, 'dinner', letters, language),
        );
      }
    }
  });

  it('says where a name does not tell when it is done, by its author’s flag', () => {
    expect(rowFindings(story, 'bill', { dora: 'A+R', emil: 'I' }, 'en')).toEqual([
      { code: 'R18', person: null, text: 'The name does not say when it is done.' },
    ]);
  });

  it('knows nothing of a row that is not there', () => {
    expect(rowFindings(story, 'nowhere', { ada: 'A' }, 'en')).toEqual([]);
  });
});
