import { describe, expect, it } from 'vitest';
import {
  titleWithoutContactData,
  withoutContactData,
} from '../../../domain/normalise/without-contact-data.ts';

describe('withoutContactData', () => {
  it.each([
    ['Bewerbung an jobs@firma.example bis Montag', 'Bewerbung an … bis Montag'],
    ['max (at) firma (dot) example', ''],
    ['Tel. 02421 555-1234, wir freuen uns', '…, wir freuen uns'],
    ['Rufen Sie an: +49 (0) 2421 555 12 34', 'Rufen Sie an: …'],
    ['(02421) 55 51 23', ''],
    ['0 24 21 / 55 51 23', ''],
    ['Telefon: 555 12 34', ''],
    ['E-Mail: info@firma.example\nWir kochen', 'Wir kochen'],
    ['Bei Fragen hilft Frau Dr. Özlem Çelik (Tel. 02421 555-12) gern.', 'Bei Fragen hilft … gern.'],
    ['Ihr Ansprechpartner: Herr Kluth, Tel. 02421/555, kluth@x.example', 'Ihr Ansprechpartner: …'],
    ['- Tim Meier\n- Kochen\n- Spülen', '- Kochen\n- Spülen'],
    ['Deine Chefin Petra freut sich auf dich.', 'Deine Chefin … freut sich auf dich.'],
  ])('takes the contact out of %j', (text, expected) => {
    expect(withoutContactData(text)).toBe(expected);
  });

  it.each([
    '3.000 - 5.000 € ab 01.08.2026',
    '52349 Düren, Ref. 10000-1207883584-S',
    '08:00-16:30 Uhr, Mo-Fr 06-14 Uhr',
    '01067 Dresden, 39 Std. pro Woche',
    'vom 01.08.2026 bis 07.08.2026',
    'Telefonische Beratung rund um die Uhr',
    'Kennziffer 2026/0815',
    'Das Maria Hilf Krankenhaus liegt an der Adolf-Kolping-Straße.',
  ])('leaves %j alone', (text) => {
    expect(withoutContactData(text)).toBe(text);
  });

  it('keeps the name of a firm that is called after somebody', () => {
    const text = 'Malermeister Peter Schmitz sucht Gesellen; frag nach Frau Schmitz.';
    expect(withoutContactData(text, 'Malermeister Peter Schmitz')).toBe(
      'Malermeister Peter Schmitz sucht Gesellen; frag nach …',
    );
  });
});

describe('titleWithoutContactData', () => {
  it.each([
    ['Fahrer (m/w/d) gesucht – Tel. 02421 555123', 'Fahrer (m/w/d) gesucht'],
    ['Koch (m/w/d), Bewerbung an chef@gasthof.example', 'Koch (m/w/d), Bewerbung'],
    ['Assistenz für Herrn Dr. Kluth (m/w/d)', 'Assistenz für (m/w/d)'],
    ['02421 555123', '…'],
  ])('makes of %j', (title, expected) => {
    expect(titleWithoutContactData(title, null)).toBe(expected);
  });

  it.each([
    'Koch (m/w/d)',
    'Schneider / Änderungsschneiderin',
    'Leitung Haus Elisabeth (m/w/d)',
    'Key Account Manager',
  ])('leaves %j alone', (title) => {
    expect(titleWithoutContactData(title, null)).toBe(title);
  });
});
