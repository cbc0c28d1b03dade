import { describe, expect, it } from 'vitest';
import {
  type DocumentFacts,
  readDocument,
} from '../../../../crawler/source-kinds/pdf-links/read-document.ts';

const CASES: readonly (readonly [string, Partial<DocumentFacts>])[] = [
  [
    '<h1>Komm zu uns!</h1><h2>Notfallsanitäter (m/w/d)</h2><p>Der Kreis Musterland sucht zum 01.01.2027 Kräfte.</p><p>Bewerbungsfrist: 30.11.2026</p>',
    { title: 'Notfallsanitäter (m/w/d)', employer: 'Kreis Musterland', applyBy: '30.11.2026' },
  ],
  [
    '<p>Die Kinderland AöR sucht zum nächstmöglichen Zeitpunkt eine Hauswirtschaftskraft (m/w/d) für die Kita am Bach.</p><p>Bewerbungsschluss ist der 3. Dezember 2026.</p>',
    { title: 'Hauswirtschaftskraft (m/w/d)', employer: 'Kinderland AöR', applyBy: '3. Dezember 2026' },
  ],
  [
    '<p>Bei der Gemeinde Musterbach ist zum 01.02.2027 eine Stelle als Sachbearbeiter (m/w/d) im Bauamt zu besetzen.</p><p>Einsatzort: Rathaus, 52445 Titz</p>',
    { title: 'Sachbearbeiter (m/w/d)', employer: 'Gemeinde Musterbach', place: 'Rathaus, 52445 Titz' },
  ],
  [
    '<h1>Stellenausschreibung</h1><h2>Ihre Aufgaben</h2><h2>Standesbeamtin/Standesbeamter</h2><p>Bewerbungsfrist endet am Freitag, den 4. Dezember 2026</p>',
    { title: 'Standesbeamtin/Standesbeamter', applyBy: '4. Dezember 2026' },
  ],
  [
    '<p>Das Seniorenheim am Bach gGmbH sucht Sie als Pflegefachkraft (m/w/d). Der Verein Hand in Hand e. V. sucht auch.</p>',
    { title: 'Pflegefachkraft (m/w/d)', employer: 'Seniorenheim am Bach gGmbH' },
  ],
  ['<p>Der Verein Hand in Hand e. V. sucht Sie.</p>', { employer: 'Verein Hand in Hand e. V.' }],
  ['<p>Das Amt für Soziales der Stadt Musterbach sucht Kräfte.</p>', {}],
  ['<p>Der Zug ist abgefahren, die Stelle ist besetzt mit einer Vertretung.</p>', {}],
  ['<p>Die Stelle ist bereits vergeben!</p>', { over: 'Stelle ist bereits vergeben' }],
  ['<h2>Ihr Profil</h2><p>Wir bieten viel.</p>', {}],
];

describe('a vacancy set as a document', () => {
  it.each(CASES)('says of itself: %s', (html, facts) => {
    const said = Object.entries(readDocument(html)).filter(([, value]) => value !== undefined);
    expect(Object.fromEntries(said)).toEqual(facts);
  });
});
