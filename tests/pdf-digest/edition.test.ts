import { describe, expect, it } from 'vitest';
import { benchPlaces, generatePostings } from '../../bench/generate-postings.ts';
import { loadOccupations } from '../../config/occupations/load.ts';
import type { EditionContent } from '../../domain/edition.ts';
import { postingCard } from '../../domain/posting-card.ts';
import type { PostingCard, WorkPlace } from '../../domain/posting.ts';
import { planEditions } from '../../pdf-digest/edition.ts';
import { openTexts } from '../../pdf-digest/texts.ts';

const TODAY = '2026-11-22';
const tables = { places: benchPlaces(), occupations: loadOccupations(), texts: openTexts('de') };
const plan = (cards: readonly PostingCard[]) => planEditions(cards, tables, TODAY);
const find = (editions: readonly EditionContent[], id: string) => {
  const edition = editions.find((candidate) => candidate.id === id);
  if (!edition) throw new Error(`no edition ${id}`);
  return edition;
};
const idsOf = (edition: EditionContent) =>
  edition.sections.flatMap(({ entries }) => entries.map(({ card }) => card.id));

function makeCards(count: number): PostingCard[] {
  return [...generatePostings(count, 3, `${TODAY}T05:00:00.000Z`)].map(({ judged }, index) =>
    postingCard({
      id: `posting${index}`,
      judged,
      sources: [],
      firstSeen: index % 10 === 0 ? `${TODAY}T04:00:00.000Z` : '2026-11-10T04:00:00.000Z',
      lastConfirmed: `${TODAY}T04:00:00.000Z`,
    }),
  );
}

const cards = makeCards(400);
const template = cards[0];
const cardAt = (
  id: string,
  workPlaces: readonly WorkPlace[],
  more: Partial<PostingCard> = {},
): PostingCard => {
  if (!template) throw new Error('no card was generated');
  return { ...template, kind: 'job', ...more, id, workPlaces };
};
const dueren: WorkPlace = { kind: 'municipality', ags: '05358008', locality: null };

describe('planning the editions of a day', () => {
  it('prints the district, each of its municipalities, apprenticeships and the fields that have postings', () => {
    const ids = plan(cards).map(({ id }) => id);
    expect(ids).toContain('kreis');
    expect(ids).toContain('ausbildung');
    expect(ids.filter((id) => id.startsWith('gemeinde-05358'))).toHaveLength(15);
    expect(ids.filter((id) => id.startsWith('berufe-')).length).toBeGreaterThan(5);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('loses no posting of the district: each stands once in the district and once in each of its municipalities', () => {
    const editions = plan(cards);
    const district = idsOf(find(editions, 'kreis'));
    expect(new Set(district).size).toBe(district.length);
    const own = cards.filter((card) =>
      card.workPlaces.some((at) => at.kind !== 'outside' && at.ags.startsWith('05358')),
    );
    expect(own.length).toBeGreaterThan(100);
    expect(district).toEqual(expect.arrayContaining(own.map(({ id }) => id)));
    const placed = own.flatMap(({ id, workPlaces }) =>
      workPlaces.flatMap((at) =>
        at.kind === 'municipality' && at.ags.startsWith('05358') ? [{ id, ags: at.ags }] : [],
      ),
    );
    for (const { id, ags } of placed)
      expect(idsOf(find(editions, `gemeinde-${ags}`)).filter((other) => other === id)).toEqual([id]);
  });

  it('leaves out what lies outside the district, except in the edition of apprenticeships', () => {
    const aachen: WorkPlace = { kind: 'municipality', ags: '05334002', locality: null };
    const editions = plan([cardAt('job', [aachen]), cardAt('learn', [aachen], { kind: 'apprenticeship' })]);
    expect(idsOf(find(editions, 'kreis'))).toEqual([]);
    expect(idsOf(find(editions, 'ausbildung'))).toEqual(['learn']);
  });

  it('keeps a posting whose place is not known in the district edition', () => {
    expect(idsOf(find(plan([cardAt('somewhere', [])]), 'kreis'))).toEqual(['somewhere']);
  });

  it('puts new postings first, and says which are new: first seen today or yesterday in Berlin', () => {
    const at = (id: string, firstSeen: string) =>
      cardAt(id, [dueren], { firstSeen, occupation: '81302', title: id });
    const edition = find(
      plan([
        at('old', '2026-11-20T22:59:59.000Z'),
        at('yesterday', '2026-11-20T23:00:00.000Z'),
        at('today', '2026-11-22T03:00:00.000Z'),
      ]),
      'gemeinde-05358008',
    );
    expect(
      edition.sections.flatMap(({ entries }) => entries.map(({ card, isNew }) => [card.id, isNew])),
    ).toEqual([
      ['today', true],
      ['yesterday', true],
      ['old', false],
    ]);
  });

  it('orders sections by the classification, then what has no occupation, then apprenticeships and internships', () => {
    const editions = plan([
      cardAt('trainee', [dueren], { kind: 'internship', occupation: '81302' }),
      cardAt('learner', [dueren], { kind: 'apprenticeship', occupation: '11102' }),
      cardAt('unsorted', [dueren], { occupation: null }),
      cardAt('nurse', [dueren], { occupation: '81302' }),
      cardAt('farmer', [dueren], { occupation: '11102' }),
    ]);
    expect(idsOf(find(editions, 'kreis'))).toEqual(['farmer', 'nurse', 'unsorted', 'learner', 'trainee']);
  });

  it('plans an edition for every municipality even when there is nothing at all', () => {
    const editions = plan([]);
    expect(editions).toHaveLength(17);
    expect(editions.flatMap(({ sections }) => sections)).toEqual([]);
  });
});
