import { describe, expect, it } from 'vitest';
import { loadRegion } from '../../../config/load-region.ts';
import type { DemoPosting } from '../../../crawler/demo/demo-posting.ts';
import { readDemoTables } from '../../../crawler/demo/demo-tables.ts';
import { toPlainText } from '../../../crawler/demo/format-text.ts';
import { generateDistrict } from '../../../crawler/demo/generate-district.ts';
import { addDays } from '../../../crawler/demo/german-date.ts';

const TODAY = '2026-11-22';
const { places } = loadRegion('demo');
const tables = readDemoTables();
const make = (seed: number, round = 0, today = TODAY): DemoPosting[] =>
  generateDistrict({ seed, today, places, tables, round });
const district = make(1);

function countBy(of: (posting: DemoPosting) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const posting of district) counts.set(of(posting), (counts.get(of(posting)) ?? 0) + 1);
  return counts;
}

function shareOf(is: (posting: DemoPosting) => boolean): number {
  return district.filter(is).length / district.length;
}

describe('the demo district', () => {
  it('is the same for the same seed and day', () => {
    expect(make(1)).toEqual(district);
  });

  it('is another one for another seed', () => {
    expect(make(2).map(({ title }) => title)).not.toEqual(district.map(({ title }) => title));
  });

  it.each([1, 2, 3])('has at least 1,000 openings of all ten occupation areas with seed %i', (seed) => {
    const postings = make(seed);
    expect(postings.length).toBeGreaterThanOrEqual(1000);
    expect([...new Set(postings.map(({ group }) => group.slice(0, 1)))].toSorted()).toEqual(
      Array.from({ length: 10 }, (_, area) => String(area)),
    );
  });

  it('has at least 15 openings in each of the 15 municipalities, and a quarter in the neighbour districts', () => {
    const counts = countBy(({ place }) => place.ags);
    const own = places.municipalities.filter(({ districtAgs }) => districtAgs === places.district.ags);
    expect(own).toHaveLength(15);
    for (const { ags } of own) expect(counts.get(ags) ?? 0).toBeGreaterThanOrEqual(15);
    expect(shareOf(({ place }) => !place.ags.startsWith(places.district.ags))).toBeCloseTo(0.25, 2);
  });

  it.each([
    ['apprenticeships', (one: DemoPosting) => one.kind === 'apprenticeship', 0.12, 0.19],
    ['Minijobs', (one: DemoPosting) => one.terms.workingTimes.includes('marginal'), 0.06, 0.12],
    ['temporary agency work', (one: DemoPosting) => one.employer.form === 'agency', 0.08, 0.14],
    ['private recruiters', (one: DemoPosting) => one.employer.form === 'recruiter', 0.03, 0.07],
    ['openings on several sites', (one: DemoPosting) => one.prints.length > 1, 0.12, 0.18],
  ] as const)('has its share of %s', (_, is, least, most) => {
    expect(shareOf(is)).toBeGreaterThan(least);
    expect(shareOf(is)).toBeLessThan(most);
  });

  it('has every kind of posting', () => {
    expect([...countBy(({ kind }) => kind).keys()].toSorted()).toEqual(
      ['apprenticeship', 'dual-study', 'freelance', 'internship', 'job', 'training'].toSorted(),
    );
  });

  it('dates everything around today', () => {
    for (const { terms } of district) {
      expect(terms.publishedOn <= TODAY && terms.publishedOn >= addDays(TODAY, -60)).toBe(true);
      expect(terms.applyBy === null || terms.applyBy > TODAY).toBe(true);
    }
    const later = make(1, 0, '2027-03-01');
    expect(later.every(({ terms }) => terms.applyBy === null || terms.applyBy > '2027-03-01')).toBe(true);
  });

  it('starts apprenticeships in August or September', () => {
    const starts = district
      .filter(({ kind }) => kind === 'apprenticeship')
      .map(({ terms }) => terms.startsOn);
    expect(new Set(starts)).toEqual(new Set(['2027-08-01', '2027-09-01']));
  });

  it('writes texts of the length of real ones, without gaps for values', () => {
    const texts = district.map(({ prints }) => toPlainText(prints[0]?.blocks ?? []));
    const words = texts.map((text) => text.split(/\s+/).length).toSorted((a, b) => a - b);
    expect(words[0]).toBeGreaterThan(55);
    expect(words.at(-1)).toBeLessThan(420);
    expect(texts.filter((text) => /[${}|]|undefined|null|NaN/.test(text))).toEqual([]);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('names contact persons that cannot exist', () => {
    for (const { contact } of district) {
      expect(contact.phone).toMatch(/555/);
      expect(contact.mail).toMatch(/^[a-z0-9.-]+@[a-z0-9-]+\.example$/);
    }
  });

  it('never has two openings that differ in nothing that a reader sees', () => {
    const seen = district.map(({ title, employer, place, kind }) =>
      [title, employer.name, place.ags, kind].join('|'),
    );
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('gives every print a key of its own on its site', () => {
    const keys = district.flatMap(({ prints }) => prints.map(({ site, key }) => `${site}/${key}`));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('prints copies in other words more often than not', () => {
    const copies = district.flatMap(({ prints }) =>
      prints.slice(1).map((print) => [prints[0], print] as const),
    );
    const reworded = copies.filter(
      ([first, copy]) =>
        first?.title !== copy.title || toPlainText(first.blocks) !== toPlainText(copy.blocks),
    );
    expect(reworded.length / copies.length).toBeGreaterThan(0.7);
  });
});

describe('the next round of the demo district', () => {
  const next = make(1, 1);
  const byOpening = new Map(district.map((posting) => [posting.opening, posting]));
  const names = new Set(next.map(({ opening }) => opening));

  it('loses about two percent and gains about as many', () => {
    const gone = district.filter(({ opening }) => !names.has(opening)).length;
    const fresh = next.filter(({ opening }) => !byOpening.has(opening));
    expect(gone / district.length).toBeGreaterThan(0.005);
    expect(gone / district.length).toBeLessThan(0.04);
    expect(fresh.length / district.length).toBeCloseTo(0.02, 2);
    expect(fresh.every(({ terms }) => terms.publishedOn === TODAY)).toBe(true);
  });

  it('changes a few and leaves the others as they were, with the same keys', () => {
    const stayed = next.flatMap((posting) => {
      const before = byOpening.get(posting.opening);
      return before === undefined ? [] : [{ before, posting }];
    });
    const changed = stayed.filter(
      ({ before, posting }) => JSON.stringify(before) !== JSON.stringify(posting),
    );
    expect(changed.length).toBeGreaterThan(5);
    expect(changed.length / stayed.length).toBeLessThan(0.06);
    for (const { before, posting } of changed) {
      expect(posting.prints.map(({ site, key }) => `${site}/${key}`)).toEqual(
        before.prints.map(({ site, key }) => `${site}/${key}`),
      );
    }
  });

  it('does not bring back what is gone', () => {
    const gone = new Set(district.map(({ opening }) => opening).filter((opening) => !names.has(opening)));
    expect(make(1, 3).filter(({ opening }) => gone.has(opening))).toEqual([]);
  });
});
