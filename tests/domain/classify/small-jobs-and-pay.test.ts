import { describe, expect, it } from 'vitest';
import { judgedOf } from './facts/facts-of.ts';

describe('marginal employment in other words', () => {
  it.each([
    ['yes', 'Als Aushilfe auf 603 Basis.'],
    ['yes', 'Auf 603er Basis, drei Abende in der Woche.'],
    ['yes', 'Wir suchen eine Kraft auf 603-€-Basis.'],
    ['yes', 'Verdienst bis 603 Euro im Monat.'],
    ['yes', 'Ab Januar können Sie bis zu 633 € im Monat verdienen.'],
    ['yes', 'auf 633-Euro-Basis'],
    ['yes', 'Wir rechnen über die geringfügige Beschäftigung ab.'],
    ['yes', 'Die Abrechnung erfolgt als geringfügige Beschäftigung.'],
    ['yes', 'Sie arbeiten im Rahmen der Geringfügigkeit.'],
    ['yes', 'Wir melden dich als Minijobber bei der Minijob-Zentrale an.'],
    ['yes', 'Angemeldet werden Sie über die Minijob-Zentrale.'],
    ['yes', 'Die Anmeldung läuft über das Haushaltsscheckverfahren.'],
    ['yes', 'Mini-Job, zweimal pro Woche'],
    ['yes', 'Anmeldung bei der Minijob-Zentrale, 15 Euro/Std.'],
    ['yes', 'Ob als Minijob oder mit Steuerkarte, dürfen Sie entscheiden.'],
    ['yes', 'auf Minijobbasis, Midijob oder Teilzeit'],
    ['yes', 'Der Lohn bleibt unter der Minijob-Grenze.'],
    ['yes', 'Beschäftigung: geringf. oder Teilzeit'],
    ['yes', 'max. 603 € mtl.'],
    ['yes', 'Stellenart: Minijob / Aushilfe'],
    // Of others, or denied.
    ['unknown', 'Du meldest die Minijobber unserer Mandanten an und rechnest ab.'],
    ['unknown', 'Sie führen 16 Leute, darunter viele Minijobberinnen.'],
    ['no', 'Sozialversicherungspflichtig, kein Minijob. 12 Stunden pro Woche.'],
    ['unknown', 'Im Dezember zahlen wir 603 € Prämie.'],
    ['unknown', 'Raum 603, Anmeldung am Empfang.'],
  ])('%s: "%s"', (expected, text) => {
    expect(judgedOf(text, 'Aushilfe (m/w/d)').marginal.value).toBe(expected);
  });
});

describe('the Minijob-Zentrale tells of marginal employment', () => {
  it.each([
    ['yes', 'Haushaltshilfe', 'Wir melden Sie über die Minijob-Zentrale an.'],
    ['yes', 'Haushaltshilfe', 'Wir melden dich ordentlich bei der Minijobzentrale an und zahlen 16 €.'],
    ['yes', 'Haushaltshilfe', 'Die Minijob-Zentrale ist informiert, Sie werden dort angemeldet.'],
    ['yes', 'Haushaltshilfe', 'Alles offiziell über die Minijob-Zentrale.'],
    ['yes', 'Haushaltshilfe', 'Legal angemeldet (Minijob-Zentrale), 8 Stunden in der Woche'],
    ['yes', 'Haushaltshilfe', 'Wir würden Sie bei der Minijob-Zentrale anmelden.'],
    ['yes', 'Haushaltshilfe', 'Anmeldung erfolgt über die Minijob Zentrale.'],
    ['yes', 'Haushaltshilfe', 'Abgerechnet wird über die Minijob-Zentrale.'],
    ['yes', 'Haushaltshilfe', 'Sie sind über die Minijob-Zentrale unfallversichert.'],
    ['yes', 'Haushaltshilfe', 'Versichert über die Minijobzentrale'],
    ['yes', 'Haushaltshilfe', 'Natürlich angemeldet, per Haushaltsscheck'],
    ['yes', 'Haushaltshilfe', 'Die Abwicklung läuft über die Minijob-Zentrale.'],
    ['yes', 'Haushaltshilfe', 'Wir regeln alles mit der Minijob-Zentrale.'],
    ['yes', 'Haushaltshilfe', 'Die Meldung an die Minijob-Zentrale übernehmen wir.'],
    ['yes', 'Haushaltshilfe', 'Beschäftigung wird bei der Minijob-Zentrale gemeldet.'],
    ['yes', 'Haushaltshilfe', 'Wir kümmern uns um die Anmeldung bei der Minijob-Zentrale.'],
    ['yes', 'Haushaltshilfe', 'Ordnungsgemäß angemeldet bei der Minijob-Zentrale.'],
    ['yes', 'Platzwart', 'Du wirst von uns bei der Minijob-Zentrale gemeldet.'],
    ['yes', 'Platzwart', 'We register you with the Minijob-Zentrale.'],
    ['yes', 'Reinigung', 'Wir zahlen die Abgaben an die Minijob-Zentrale.'],
    ['yes', 'Reinigung', 'Abgaben und Unfallversicherung über die Minijob-Zentrale tragen wir.'],
    ['yes', 'Reinigung', 'Ihre Stelle ist bei der Minijob-Zentrale angemeldet.'],
    ['unknown', 'Sachbearbeiter', 'Die Minijob-Zentrale ist Teil unseres Hauses.'],
    ['unknown', 'Lohnbuchhalter', 'Sie melden Beschäftigte unserer Mandanten bei der Minijob-Zentrale an.'],
    ['unknown', 'Lohnbuchhalter', 'Schriftverkehr mit Krankenkassen und der Minijob-Zentrale'],
    ['unknown', 'Lohnbuchhalter', 'Du meldest Aushilfen bei der Minijobzentrale an und ab.'],
    ['unknown', 'Lohnbuchhalter', 'An- und Abmeldungen bei Krankenkassen und Minijob-Zentrale'],
    ['unknown', 'Sachbearbeiter', 'Sie arbeiten in der Minijob-Zentrale und beraten Haushalte.'],
    ['unknown', 'Lohnbuchhalter', 'Meldungen an Minijob-Zentrale und Finanzamt'],
    ['unknown', 'Lohnbuchhalter', 'Kommunikation mit Kassen, Ämtern und der Minijob-Zentrale'],
    ['unknown', 'Personalsachbearbeiter', 'Anmeldung der Aushilfen bei der Minijob-Zentrale'],
    [
      'unknown',
      'Personalsachbearbeiter',
      'Sie kümmern sich um die Anmeldung neuer Kräfte bei der Minijob-Zentrale.',
    ],
    ['unknown', 'Personalsachbearbeiter', 'Sie sind Ansprechpartner für die Minijob-Zentrale.'],
  ])('%s: %s, "%s"', (expected, title, text) => {
    expect(judgedOf(text, title).marginal.value).toBe(expected);
  });
});

describe('pay in the way people write it', () => {
  it.each([
    [13.9, 13.9, 'hour', '13,90 pro stunde + trinkgeld'],
    [14.5, 14.5, 'hour', 'wir zahlen 14,50 die Stunde'],
    [15, 15, 'hour', 'Stunde 15 €, Trinkgeld gehört euch.'],
    [15, 16.5, 'hour', '15,00 bis 16,50 je Std. nach Können'],
    [14.2, 14.2, 'hour', '14,20/Std. brutto'],
    [2800, 2800, 'month', '2.800 brutto im Monat plus Zuschläge'],
    [2800, 3200, 'month', '2.800 - 3.200 brutto monatlich'],
    [15.27, 23.05, 'hour', 'Tarif im Baugewerbe, je nach Gruppe 15,27 € bis 23,05 €.'],
    [18, 18, 'hour', 'Im Handwerk üblich: 18 € die Stunde.'],
    [1020, 1230, 'month', '1020 euro im ersten jahr, 1090 im zweiten, 1230 im dritten'],
    [15.33, 16.9, 'hour', '15,33 € die Stunde für Packer, 16,90 für Fahrer'],
    [17.5, 20, 'hour', 'Sie verdienen zwischen 17,50 und 20 Euro die Stunde.'],
  ])('%d to %d per %s: "%s"', (min, max, unit, text) => {
    expect(judgedOf(text).pay.value).toEqual({ min, max, unit });
  });

  it.each([
    'Wir packen 40 Pakete, also 20 pro Stunde.',
    'Rund 14,50 Meter pro Stunde schafft die Anlage.',
    'Öffnungszeiten: 8.00 bis 12.30 je Stunde ein Kunde',
    'Es gibt 250 € für jede geworbene Kollegin.',
    'Wer andere wirbt, bekommt bis zu 500 €.',
    'Der Kurs kostet 1.200 €.',
    'Auf 603-Euro-Basis.',
    'Es gibt 40 € pro Tour und 0,50 € je Kilometer.',
    'Auf 633-Euro-Basis.',
  ])('no pay: "%s"', (text) => {
    expect(judgedOf(text).pay.value).toBeNull();
  });
});
