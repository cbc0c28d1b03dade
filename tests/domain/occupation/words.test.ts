import { describe, expect, it } from 'vitest';
import { normaliseTitle } from '../../../domain/occupation/words.ts';
import { stemGender } from '../../../domain/occupation/stem-gender.ts';
import { maskNoise } from '../../../domain/occupation/mask-noise.ts';
import { fold } from '../../../domain/occupation/fold.ts';

const stems = (title: string) => normaliseTitle(title).map(({ stem }) => stem);

describe('normaliseTitle', () => {
  it.each([
    'Verkäufer',
    'Verkäuferin',
    'Verkäufer/in',
    'Verkäufer/-in',
    'Verkäufer*in (m/w/d)',
    'Verkäufer:in',
    'Verkäufer_in',
    'VerkäuferIn',
    'VerkäuferInnen',
    'Verkäufer(in)',
    'Verkäuferinnen und Verkäufer',
    'VERKÄUFER M/W/D gesucht!',
    'Verkäufer (gn*) ab sofort - 15,50 €/Std.',
    'Verkäufer w/m/x, 20 Std./Woche, Teilzeit',
    'Verkäufer [all genders] – EG 5 TVöD',
  ])('reads %s as one and the same word', (title) => {
    expect(stems(title)).toEqual(['verkaeufer']);
  });

  it.each([
    ['Ärztin / Arzt', ['arzt']],
    ['Koch/Köchin', ['koch']],
    ['Kaufmann/-frau im Einzelhandel', ['kaufmann', 'einzelhandel']],
    ['Psychologe / Psychologin (M.Sc.)', ['psychologe']],
    ['Tanzpädagoge/-pädagogin', ['tanzpaedagoge']],
    ['Medizinische/r Fachangestellte/r', ['medizinisch', 'fachangestellt']],
    ['Servicekräfte', ['servicekraft']],
    ['Krankenpfleger und Pflegehilfen', ['krankenpfleger', 'pflegehilfe']],
    ['C++ Entwickler', ['c++', 'entwickler']],
  ])('reduces %s to its plain words', (title, expected) => {
    expect(stems(title)).toEqual(expected);
  });

  it('writes abbreviations of the trade out, quoting them as printed', () => {
    const words = normaliseTitle('ZFA (m/w/d)');
    expect(words.map(({ stem }) => stem)).toEqual(['zahnmedizinisch', 'fachangestellt']);
    expect(new Set(words.map(({ quote }) => quote))).toEqual(new Set(['ZFA']));
  });

  it('tells the parts of a title apart, so that the first named job can lead', () => {
    expect(normaliseTitle('Schlosser / Schweißer – Werkstatt').map(({ part }) => part)).toEqual([0, 1, 2]);
  });

  it('leaves a hyphen within a word pair in one part', () => {
    expect(normaliseTitle('Garten- und Landschaftsbauer').map(({ part }) => part)).toEqual([0, 0]);
  });

  it('keeps the place of each word in the title', () => {
    const title = 'Ab sofort: Köchin/Koch (m/w/d) für Kita';
    for (const { quote, at } of normaliseTitle(title)) expect(title.slice(at, at + quote.length)).toBe(quote);
  });

  it('finds no word in a title that is all noise', () => {
    expect(stems('(m/w/d) ab sofort gesucht – 2026!')).toEqual([]);
  });
});

describe('stemGender', () => {
  it.each([
    ['kauffrau', 'kaufmann'],
    ['kaufleute', 'kaufmann'],
    ['zahnaerztin', 'zahnarzt'],
    ['aerzte', 'arzt'],
    ['rechtsanwaeltin', 'rechtsanwalt'],
    ['therapeutin', 'therapeut'],
    ['logopaedin', 'logopaed'],
    ['logopaede', 'logopaed'],
    ['biologinnen', 'biologe'],
    ['oekonomin', 'oekonom'],
    ['dozentinnen', 'dozent'],
  ])('%s → %s', (form, plain) => {
    expect(stemGender(form)).toBe(plain);
  });

  it.each(['medizin', 'termin', 'benzin', 'magazin', 'berlin', 'admin', 'verein', 'frau', 'innen'])(
    'leaves %s alone',
    (word) => {
      expect(stemGender(word)).toBe(word);
    },
  );
});

describe('maskNoise', () => {
  it.each([
    'Kellner (m/w/d) 14,50 € / Stunde',
    'Lehrer*innen E13, ab 01.08.2026',
    'Pfleger 🙂 (all genders) 38,5 Std./Woche',
    '',
  ])('keeps the length of "%s"', (title) => {
    expect(maskNoise(title)).toHaveLength(title.length);
  });

  it.each(['1', '1.', '12.12.12.', '1999'])('comes to an end with a title of nothing but "%s"', (digits) => {
    const title = `Koch ${digits.repeat(200_000 / digits.length)}`;
    expect(maskNoise(title)).toHaveLength(title.length);
  });

  it('blanks out a number whole', () => {
    expect(maskNoise('Koch 1.234,50 € 12,5 Std.').trim()).toBe('Koch');
    expect(maskNoise('Koch 16-18,50 €').trim()).toBe('Koch');
  });

  it('leaves words that only look like gender signs', () => {
    expect(maskNoise('Industrie/Instandhaltung')).toBe('Industrie/Instandhaltung');
  });
});

describe('fold', () => {
  it.each([
    ['Größe ÄÖÜ', 'groesse aeoeue'],
    ['Café', 'cafe'],
    ['Ko\u0308chin', 'koechin'],
    ['abc', 'abc'],
  ])('%s → %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });
});
