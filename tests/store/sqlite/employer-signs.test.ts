import { describe, expect, it } from 'vitest';
import { plainPosting, sure } from '../../../bench/plain-posting.ts';
import { withEmployerKnowledge } from '../../../domain/classify/employer-knowledge.ts';
import type { Answer, EvidenceField } from '../../../domain/judgement.ts';
import type { LocatedPosting } from '../../../domain/posting.ts';
import { freshStore, openRun, save } from '../store-file.ts';

const says = (value: Answer, field: EvidenceField, confidence = 0.95) => ({
  value,
  confidence,
  evidence: [{ field, quote: 'Zeitarbeit' }],
});

/** Saves postings of one employer and tells whether it is known as an agency. */
function known(...agency: ReturnType<typeof says>[]): string | null {
  const store = freshStore();
  const run = openRun(store, 'plain');
  agency.forEach((temporaryAgency, number) =>
    save(store, run, { key: `${number}`, title: 'Helfer', employer: 'Rurkraft GmbH', temporaryAgency }),
  );
  return store.employerKnowledge('RURKRAFT').temporaryAgency?.source ?? null;
}

describe('what is known of an employer', () => {
  it.each([
    ['a field of one source is believed', 'plain', [says('yes', 'source', 1)]],
    ['the words of one text are not enough', null, [says('yes', 'text')]],
    ['the words of two texts are', 'plain', [says('yes', 'text'), says('yes', 'title')]],
    ['a denial silences it', null, [says('yes', 'source', 1), says('no', 'text')]],
    ['a guess counts for nothing', null, [says('yes', 'text', 0.75), says('yes', 'text', 0.8)]],
    ['a name is no word of the posting', null, [says('yes', 'employer'), says('yes', 'employer')]],
  ] as const)('%s', (_, expected, signs) => {
    expect(known(...signs)).toBe(expected);
  });

  it('does not take the same posting twice for two', () => {
    const store = freshStore();
    const run = openRun(store, 'plain');
    const posting = { key: '1', title: 'Helfer', employer: 'Rurkraft', temporaryAgency: says('yes', 'text') };
    save(store, run, posting);
    save(store, run, { ...posting, text: 'Geändert.' });
    expect(store.employerKnowledge('Rurkraft').temporaryAgency).toBeNull();
  });

  it.each(['', 'Chiffre 4711', 'Agentur für Arbeit Düren'])('knows nothing of "%s"', (employer) => {
    const store = freshStore();
    const posting = { key: '1', title: 'Helfer', employer, temporaryAgency: says('yes', 'source', 1) };
    save(store, openRun(store, 'plain'), posting);
    expect(store.employerKnowledge(employer).temporaryAgency).toBeNull();
  });
});

describe('withEmployerKnowledge', () => {
  const knowledge = {
    temporaryAgency: { source: 'arbeitsagentur', quote: 'Zeitarbeit: ja' },
    privateRecruiter: null,
  };
  const carriedTo = (temporaryAgency: LocatedPosting['temporaryAgency']) =>
    withEmployerKnowledge(plainPosting({ key: '1', title: 'Helfer', temporaryAgency }), knowledge)
      .temporaryAgency;

  it('carries it to a posting that says nothing, with whence it is known', () => {
    expect(carriedTo({ value: 'no', confidence: 0.6, evidence: [] })).toMatchObject({
      value: 'yes',
      evidence: [{ field: 'employer', quote: expect.stringContaining('Quelle: arbeitsagentur') }],
    });
  });

  it('leaves a posting with words of its own', () => {
    const own = says('no', 'text', 0.85);
    expect(carriedTo(own)).toBe(own);
    const yes = sure<Answer>('yes');
    expect(carriedTo(yes)).toBe(yes);
  });
});
