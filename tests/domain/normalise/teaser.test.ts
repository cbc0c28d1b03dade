import { describe, expect, it } from 'vitest';
import { teaser } from '../../../domain/normalise/teaser.ts';
import { withoutContactData } from '../../../domain/normalise/without-contact-data.ts';

describe('withoutContactData', () => {
  it.each([
    ['Bewerbung an jobs@firma.example bis Montag', 'Bewerbung an bis Montag'],
    ['max (at) firma (dot) example', ''],
    ['Tel. 02421 555-1234, wir freuen uns', ', wir freuen uns'],
    ['Rufen Sie an: +49 (0) 2421 555 12 34', 'Rufen Sie an:'],
    ['(02421) 55 51 23', ''],
    ['0 24 21 / 55 51 23', ''],
    ['0171/5551234', ''],
    ['Telefon: 555 12 34', ''],
    ['E-Mail: info@firma.example\nWir kochen', '\nWir kochen'],
  ])('takes the contact out of %j', (text, expected) => {
    expect(withoutContactData(text)).toBe(expected);
  });

  it.each([
    ['3.000 - 5.000 € ab 01.08.2026'],
    ['52349 Düren, Ref. 10000-1207883584-S'],
    ['08:00-16:30 Uhr, Mo-Fr 06-14 Uhr'],
    ['01067 Dresden, 39 Std. pro Woche'],
    ['vom 01.08.2026 bis 07.08.2026'],
    ['Telefonische Beratung rund um die Uhr'],
    ['Kennziffer 2026/0815'],
  ])('leaves %j alone', (text) => {
    expect(withoutContactData(text)).toBe(text);
  });
});

describe('teaser', () => {
  it('puts short blocks on one line', () => {
    expect(teaser('Aufgaben\nKochen.\nSpülen')).toBe('Aufgaben · Kochen. Spülen');
  });

  it('is at most 240 signs long, ends behind a word and tells that it goes on', () => {
    const short = teaser('Küchenhilfe '.repeat(40));
    expect(short.length).toBeLessThanOrEqual(240);
    expect(short).toMatch(/Küchenhilfe…$/);
  });

  it('holds no contact data', () => {
    expect(teaser('Fragen?\nTel. 02421 5551234 oder a@b.example')).not.toMatch(/555|@/);
  });
});
