import { describe, expect, it } from 'vitest';
import { plainPosting } from '../../bench/plain-posting.ts';
import { postingCard } from '../../domain/posting-card.ts';

const SEEN = '2026-11-22T05:00:00.000Z';

describe('a card', () => {
  it('has a teaser without contact data, and names the firm that is called after a person', () => {
    const judged = plainPosting({
      key: '1',
      title: 'Maler',
      employer: 'Malermeister Peter Schmitz',
      text: 'Malermeister Peter Schmitz sucht dich.\nFragen?\nFrau Kluth, Tel. 02421 5551234 oder a@b.example',
    });
    const card = postingCard({ id: 'p1', judged, sources: [], firstSeen: SEEN, lastConfirmed: SEEN });
    expect(card.employer).toBe('Malermeister Peter Schmitz');
    expect(card.teaser).toBe('Malermeister Peter Schmitz sucht dich. Fragen?');
  });
});
