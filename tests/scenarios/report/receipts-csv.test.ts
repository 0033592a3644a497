import { describe, expect, it } from 'vitest';
import { receiptsCsv, type Moment, type Reading, type ReceiptsAbout } from '../../../scenarios/index.ts';

const about: ReceiptsAbout = {
  heads: ['n', 'when', 'act', 'shows', 'tag', 'level', 'whose', 'apart', 'reason'],
  stepNames: ['Week 1', 'Week 2'],
  channels: { K: 'by the key', T: 'by timing' },
  reasons: { m1: 'No.' },
  note: 'Not for hiring.',
};
function moment(over: Partial<Moment>): Moment {
  const behaviour = {
    facet: 'own',
    facetName: 'proposes',
    level: 3,
    levelName: 'solid',
    channel: 'K',
    because: '',
    raters: 1,
    spread: 0.4,
  } as const;
  return {
    id: 'm1',
    call: 'c',
    option: null,
    index: 0,
    step: 0,
    isAverted: false,
    isContested: false,
    act: 'I ask.',
    saw: [],
    otherwise: null,
    behaviours: [behaviour],
    ...over,
  };
}
// The table reads moments only: the rest of a reading stays out of it.
const csv = (moments: readonly Moment[]): string => receiptsCsv({ moments } as Reading, about);
const linesOf = (text: string): readonly string[] => text.replace('\u{FEFF}', '').trimEnd().split('\r\n');

describe('the table of receipts', () => {
  it('has a head, a row for each behaviour and the note that every export carries', () => {
    expect(linesOf(csv([moment({}), moment({ id: 'm2', step: 1 })]))).toEqual([
      'n,when,act,shows,tag,level,whose,apart,reason',
      '1,Week 1,I ask.,proposes,own,3 solid,by the key,0.4,No.',
      '2,Week 2,I ask.,proposes,own,3 solid,by the key,0.4,',
      'Not for hiring.',
    ]);
  });

  it('quotes what would break a row', () => {
    expect(linesOf(csv([moment({ act: 'I say "no", twice.' })]))[1]).toContain('"I say ""no"", twice."');
  });

  // A reason typed by a player, or an act of a foreign story, must not run as a formula in a spreadsheet.
  it('lets no cell begin as a formula', () => {
    for (const start of ['=', '+', '-', '@', '\t']) {
      const act = `${start}HYPERLINK(1)`;
      expect(linesOf(csv([moment({ act })]))[1]).toContain(`,'${act},`);
    }
  });

  it('begins with a byte order mark, so that accents are read', () => {
    expect(csv([]).codePointAt(0)).toBe(0xfeff);
  });
});
