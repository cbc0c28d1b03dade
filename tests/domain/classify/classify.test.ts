import { describe, expect, it } from 'vitest';
import { plainPosting } from '../../../bench/plain-posting.ts';
import { classify } from '../../../domain/classify.ts';
import type { ClassifyTables } from '../../../domain/classify.ts';
import type { OccupationJudgement } from '../../../domain/posting.ts';

const OCCUPATION: OccupationJudgement = { value: '51311', confidence: 0.9, evidence: [], alternative: null };
const TABLES: ClassifyTables = { judgeOccupation: () => OCCUPATION, today: '2026-11-22' };
const TEXT = 'Vollzeit in der Arbeitnehmerüberlassung, 16,50 € pro Stunde. Bewerbungsfrist: 10.12.2026.';

describe('classify', () => {
  it('joins every judgement with its evidence', () => {
    const posting = plainPosting({ key: '1', title: 'Lagerhelfer (m/w/d)', employer: 'Rurwerk', text: TEXT });
    expect(classify(posting, TABLES)).toMatchObject({
      kind: { value: 'job' },
      occupation: OCCUPATION,
      temporaryAgency: { value: 'yes', evidence: [{ field: 'text', quote: 'Arbeitnehmerüberlassung' }] },
      privateRecruiter: { value: 'no' },
      marginal: { value: 'no' },
      workingTimes: { value: ['full'] },
      pay: { value: { min: 16.5, max: 16.5, unit: 'hour' } },
      applyBy: '2026-12-10',
    });
  });

  it('keeps the deadline that the source prints', () => {
    const posting = plainPosting({ key: '1', title: 'Lagerhelfer', text: TEXT, applyBy: '2026-12-01' });
    expect(classify(posting, TABLES).applyBy).toBe('2026-12-01');
  });

  it('quotes only words that stand in the posting', () => {
    const posting = plainPosting({
      key: '1',
      title: 'Lagerhelfer (m/w/d)',
      employer: 'Rurwerk Personal',
      text: TEXT,
    });
    const { kind, temporaryAgency, workingTimes, pay } = classify(posting, TABLES);
    const quotes = [kind, temporaryAgency, workingTimes, pay].flatMap((judgement) => judgement.evidence);
    const printed = `${posting.title}\n${posting.employer}\n${posting.text}`;
    expect(quotes.length).toBeGreaterThan(2);
    expect(quotes.filter(({ quote }) => !printed.includes(quote))).toEqual([]);
  });

  it('answers a hostile text in a bounded number of steps', () => {
    const text = [
      'suchen '.repeat(6000),
      'vertrag '.repeat(5000),
      '1.000 '.repeat(5000),
      'a'.repeat(40_000),
    ].join('\n');
    expect(
      classify(plainPosting({ key: '1', title: 'x', employer: 'Y GmbH', text }), TABLES).kind.value,
    ).toBe('job');
  });

  it.each(['angelernt', 'fahrer', 'erfahr', 'feiertagsbrücke', 'Schicht', '1', '_'])(
    'comes to the end of a word that is %j without end',
    (piece) => {
      const endless = piece.repeat(40_000 / piece.length);
      const text = `Wir suchen ab sofort. ${endless}\n${TEXT}`;
      const posting = plainPosting({ key: '1', title: `${endless} Lagerhelfer`, employer: 'Rurwerk', text });
      expect(classify(posting, TABLES).temporaryAgency.value).toBe('yes');
    },
  );

  it.each(['1 ', 'kein ', '12 Uhr ', 'ab 1. ', 'Stunden 3 ', 'Ausbildung keine nicht '])(
    'comes to the end of a page of %j',
    (piece) => {
      const text = `${piece.repeat(400_000 / piece.length)}\n${TEXT}`;
      const posting = plainPosting({ key: '1', title: 'Lagerhelfer', employer: 'Rurwerk', text });
      expect(classify(posting, TABLES).temporaryAgency.value).toBe('yes');
    },
  );
});
