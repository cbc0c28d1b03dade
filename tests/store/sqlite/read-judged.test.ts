import { describe, expect, it } from 'vitest';
import { plainPosting, sure } from '../../../bench/plain-posting.ts';
import { NO_FACTS } from '../../../domain/posting-facts.ts';
import { readCard, readJudged } from '../../../store/sqlite/read-judged.ts';

describe('readJudged', () => {
  const posting = plainPosting({
    key: '1',
    title: 'Koch',
    facts: { ...NO_FACTS, drivingLicence: sure('B' as const) },
  });

  it('reads a posting as it was stored', () => {
    expect(readJudged(JSON.stringify(posting))).toEqual(posting);
  });

  it('knows nothing of the facts of a posting from before there were any', () => {
    const { facts: _, ...older } = posting;
    expect(readJudged(JSON.stringify(older)).facts).toEqual(NO_FACTS);
  });

  it('knows nothing of a fact that came later, and keeps the others', () => {
    const { night: _, ...some } = posting.facts;
    const { facts } = readJudged(JSON.stringify({ ...posting, facts: some }));
    expect(facts.night.value).toBe('unknown');
    expect(facts.drivingLicence.value).toBe('B');
  });

  it('reads a card from before there were facts', () => {
    expect(readCard('{"id":"a"}').facts).toMatchObject({ shift: 'unknown', germanLevel: null });
  });
});
