import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { describe, expect, it } from 'vitest';
import { createWords } from '../../../renderer/app/i18n.ts';
import { MatrixPanel } from '../../../renderer/components/matrix/matrix-panel.tsx';
import { AskPanel } from '../../../renderer/components/wall/ask-panel.tsx';
import { OddsFold } from '../../../renderer/components/wall/odds-fold.tsx';
import { emptyDraft, type Draft } from '../../../renderer/components/wall/panel-model.ts';
import { TellPanel } from '../../../renderer/components/wall/tell-panel.tsx';
import { mergedOdds, type PersonView } from '../../../scenarios/index.ts';
import { madeForm, madeOffer, madeOption, madeRow } from './made-rows.ts';

const words = { en: await createWords('en'), it: await createWords('it') };
const noop = (): void => undefined;
const go = { text: 'Go', tokens: 1, takesAll: false, missing: null };
const common = { go, onChange: noop, onCommit: noop, onBack: noop, foot: null, tagOf: () => null };
const show = (part: React.JSX.Element, language: 'en' | 'it' = 'en'): string =>
  renderToStaticMarkup(<I18nextProvider i18n={words[language]}>{part}</I18nextProvider>);

describe('chances that fold', () => {
  const parts = ['Devika', 'Renske', 'Bram'].map((name) => ({
    card: `eighty_${name}`,
    who: name,
    name,
    stated: 0.8,
    isAttached: false,
  }));
  const fold = (facts: readonly string[], language: 'en' | 'it' = 'en'): string =>
    show(<OddsFold parts={parts} facts={facts} merged={mergedOdds} onToggle={noop} />, language);
  it('makes fifty-one of three eighties', () => {
    // 0.8³ = 0.512 (domain §6, merge bias).
    const text = fold(parts.map(({ card }) => card));
    expect(text).toContain('80 80 80 make 51: all of them must hold.');
    expect(text).toContain('>64<');
    expect(
      fold(
        parts.map(({ card }) => card),
        'it',
      ),
    ).toContain('80 80 80 fanno 51');
  });
  it('leaves one chance as it is', () => {
    expect(fold(['eighty_Renske'])).toContain('Renske alone: 80.');
  });
  it('counts a card that was put down before', () => {
    const [first, ...rest] = parts;
    if (first === undefined) throw new Error('There are three.');
    const attached = [{ ...first, isAttached: true }, ...rest];
    expect(show(<OddsFold parts={attached} facts={['eighty_Bram']} merged={mergedOdds} onToggle={noop} />)).toContain(
      '80 80 make 64',
    );
  });
});

describe('telling', () => {
  it('says who hears it, what they learn, and what is owning up', () => {
    const telling = { audience: ['Devika', 'Leila'], teaches: 'tyres', ownsUp: false };
    const rows = [
      madeRow(madeOffer('talk', { telling })),
      madeRow(madeOffer('sorry', { telling: { audience: ['Marit'], teaches: null, ownsUp: true } })),
    ];
    const text = show(
      <TellPanel
        {...common}
        rows={rows}
        draft={emptyDraft}
        chosen={null}
        personName=""
        personRole=""
        stepNames={[]}
        steps={6}
        merged={mergedOdds}
      />,
    );
    expect(text).toContain('teaches tyres: Devika, Leila');
    expect(text).toContain('owning up to Marit');
  });
  it('steps through a date where there are many', () => {
    const forecast = madeRow(madeOffer('when', { kind: 'forecast', answersAs: 'date', text: 'When?' }));
    const text = show(
      <TellPanel
        {...common}
        rows={[forecast]}
        draft={{ ...emptyDraft, row: 'when', dateStep: 2 }}
        chosen={forecast}
        personName="Marit"
        personRole="sponsor"
        stepNames={['week 1', 'week 2', 'week 3', 'week 4', 'week 5', 'week 6']}
        steps={6}
        merged={mergedOdds}
      />,
    );
    expect(text).toMatch(/role="slider"[^>]*aria-valuenow="2"[^>]*aria-valuetext="week 3"/);
  });
});

describe('asking', () => {
  const person: PersonView = {
    id: 'haruto',
    name: 'Haruto',
    role: 'performance',
    wants: 'the cause',
    trust: 54.6,
    trustBefore: 50,
    pips: [{ topic: 'tyres', filled: 2, taught: 1, paid: true }],
    plan: null,
    intent: null,
    isQuiet: false,
  };
  const ask = (rows: Parameters<typeof AskPanel>[0]['rows']): string =>
    show(
      <AskPanel
        {...common}
        rows={rows}
        draft={emptyDraft}
        whom={[]}
        person={person}
        coach={null}
        hand={null}
        note={null}
      />,
    );
  it('names the manager’s own verbs instead of a distance', () => {
    const offer = madeOffer('assign_belt', { kind: 'coach', verb: 'ask', style: 'assign' });
    const text = ask([madeRow(offer, madeOption('tell_how', { distance: 'tell_how' }))]);
    expect(text).toContain('>Assign');
    expect(text).not.toContain('Tell how');
  });
  it('lets pips glow that paid, and says so', () => {
    expect(ask([])).toContain('It paid this turn');
  });
  it('warns that taking over darkens the wall, in the author’s words where there are some', () => {
    const offer = madeOffer('haruto', { kind: 'coach', verb: 'ask' });
    const over = { distance: 'take_over', takesAll: true } as const;
    expect(ask([madeRow(offer, madeOption('take_over', over))])).toContain(
      'The wall goes dark until the turn has run.',
    );
    const own = ask([madeRow(offer, madeOption('take_over', { ...over, warns: 'Dark until Friday.' }))]);
    expect(own).toContain('Dark until Friday.');
    expect(own).not.toContain('until the turn has run');
  });
});

describe('the matrix on the panel', () => {
  const row = madeRow(
    madeOffer('go', {
      kind: 'raci',
      verb: 'agree',
      text: 'Who has the last word?',
      row: madeForm({ letters: { piotr: 'A', devika: 'R' }, agreed: ['devika'] }),
    }),
  );
  const matrix = (draft: Draft = { ...emptyDraft, row: 'go' }, more: readonly (typeof row)[] = []): string =>
    show(
      <MatrixPanel
        {...common}
        rows={[row, ...more]}
        draft={draft}
        names={{ go: 'Go or no go' }}
        stepNames={['week 1']}
        findingsOf={(_call, letters) => (letters['piotr'] === undefined ? ['Nobody has the last word.'] : [])}
      />,
    );
  it('tells each cell in full to somebody who hears it', () => {
    expect(matrix()).toContain('aria-label="Go or no go, piotr: last word, only written"');
    expect(matrix()).toContain('aria-label="Go or no go, devika: does it"');
    expect(matrix()).toContain('aria-label="Go or no go, caio: no letter"');
  });
  it('is one stop for Tab', () => {
    expect(matrix().match(/role="gridcell"[^>]*tabindex="0"/g)).toHaveLength(1);
  });
  it('says what can be said of the row as it is being written', () => {
    expect(matrix()).not.toContain('Nobody has the last word.');
    expect(matrix({ ...emptyDraft, row: 'go', letters: { go: { devika: 'R' } } })).toContain(
      'Nobody has the last word.',
    );
  });
  it('says that changing a row in force costs its token again', () => {
    const said = 'Changing it costs its token again.';
    expect(matrix()).not.toContain(said);
    expect(matrix({ ...emptyDraft, row: 'go', letters: { go: { devika: 'R' } } })).toContain(said);
  });
  it('lists promises with owner and proof, and interfaces that could be agreed', () => {
    const promise = madeRow(
      madeOffer('swap', {
        kind: 'promise',
        verb: 'agree',
        text: 'The corner for twenty minutes.',
        dueSteps: { min: 1, max: 6 },
        promise: { by: 'caio', name: 'Caio', dueStep: 4, proof: 'the corner on the car' },
      }),
    );
    const contract = madeRow(
      madeOffer('edge', { kind: 'conflict', verb: 'move' }),
      madeOption('freeze', { resolution: 'interface_contract' }),
    );
    const text = matrix({ ...emptyDraft, row: 'swap' }, [promise, contract]);
    expect(text).toContain('agree an interface');
    expect(text).toContain('the corner on the car');
    expect(text).toContain('Caio');
    expect(text).toMatch(/role="slider"[^>]*aria-valuenow="4"/);
  });
});
