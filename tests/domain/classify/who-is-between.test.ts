import { describe, expect, it } from 'vitest';
import { findContacts } from '../../../domain/personal-data/find-contacts.ts';
import { judgedOf } from './facts/facts-of.ts';

describe('who stands between an applicant and the place of work', () => {
  it.each([
    // Hired out, told by what the firm does with people.
    ['yes', 'no', 'Flexcare Personal GmbH', 'Die Überlassung von Pflegekräften an Heime ist unser Geschäft.'],
    ['yes', 'no', 'Kita mobil', 'Wir verleihen Erzieherinnen an Einrichtungen im Kreis.'],
    ['yes', 'no', 'Roadteam', 'Seit 2004 verleihen wir Berufskraftfahrer an Speditionen.'],
    ['yes', 'no', 'Montex', 'Du wirst für acht Monate an einen Hersteller von Pumpen überlassen.'],
    [
      'yes',
      'no',
      'Lagerprofi Personal',
      'Sie sind bei uns angestellt, Ihr Einsatzort ist das Werk eines bekannten Herstellers.',
    ],
    [
      'yes',
      'no',
      'Pflegeplus Personal',
      'Du bist bei uns fest angestellt und arbeitest dort, wo du gebraucht wirst.',
    ],
    [
      'yes',
      'yes',
      'Technikwerk',
      'Wählen Sie: Anstellung im Rahmen einer Vermittlung oder in Arbeitnehmerüberlassung.',
    ],
    ['yes', 'yes', 'Technikwerk', 'In Arbeitnehmerüberlassung oder als reine Vermittlung, wie Sie möchten.'],
    // Things are lent, too.
    ['no', 'no', 'Rad & Tat GmbH', 'Wir verleihen Fahrräder an Gäste und suchen einen Mechaniker.'],
    ['no', 'no', 'Stadt Rurhausen', 'Sie bearbeiten die Überlassung von Räumen an Vereine.'],
    ['no', 'no', 'Bau Fell GmbH', 'Wie Sie die Arbeit einteilen, bleibt an der Baustelle Ihnen überlassen.'],
    [
      'no',
      'no',
      'Klinik Rurtal',
      'Du bist bei uns angestellt; dein Arbeitsplatz ist die Küche eines Hauses.',
    ],
    // Placed into a contract with somebody else.
    ['no', 'yes', 'Vermittlung von Pflegekräften Meier', 'Für eine Dame in Düren suchen wir eine Hilfe.'],
    [
      'no',
      'yes',
      'Nordwind GmbH',
      'Ein Verbund von Kliniken hat uns mit der Suche betraut. Die Anstellung erfolgt beim Klinikverbund.',
    ],
    [
      'no',
      'yes',
      'Haushaltsbüro Rhein',
      'Für eine Familie in Köln suchen wir eine Hilfe. Arbeitgeber ist die Familie.',
    ],
    // Somebody is between, or the contract is open.
    ['unknown', 'unknown', 'Nordwind GmbH', 'Wir suchen im Namen eines großen Händlers eine Teamleitung.'],
    [
      'unknown',
      'unknown',
      'Nordwind GmbH',
      'Einer unserer Auftraggeber verstärkt seine Werkstatt und sucht Monteure.',
    ],
    [
      'unknown',
      'unknown',
      'Nordwind GmbH',
      'Eine Druckerei hat uns gebeten, geeignete Medientechnologen zu finden.',
    ],
    [
      'unknown',
      'unknown',
      'Promo Network',
      'Ob du bei uns, bei der Marke oder bei einem Partner unter Vertrag stehst, ergibt sich später.',
    ],
    ['unknown', 'unknown', 'Baujobs', 'Wer den Vertrag ausstellt, klären wir je nach Projekt.'],
    ['unknown', 'unknown', 'Anzeige ohne Firmenangabe', 'Gesucht werden Helfer für den Verkauf.'],
    ['unknown', 'no', 'Plantec GmbH', 'Plantec ist ein Ingenieurdienstleister mit drei Büros.'],
    ['no', 'no', 'Malerbetrieb Horn', 'Kunden haben uns beauftragt, zwölf Fassaden zu streichen.'],
    ['no', 'no', 'Rurwerk GmbH', 'Wann Sie anfangen und wer Sie einarbeitet, klären wir im Gespräch.'],
  ])('agency %s, recruiter %s: %s: "%s"', (agency, recruiter, employer, text) => {
    const { temporaryAgency, privateRecruiter } = judgedOf(text, 'Mitarbeiter (m/w/d)', employer);
    expect([temporaryAgency.value, privateRecruiter.value]).toEqual([agency, recruiter]);
  });
});

describe('titles of placements', () => {
  it.each([
    ['internship', 'Schülerpraktikum in der Arztpraxis'],
    ['internship', 'Praktikum in der Tierarztpraxis'],
    ['job', 'Arzt in Weiterbildung (m/w/d)'],
    ['job', 'Ärztin für die Weiterbildung Allgemeinmedizin (m/w/d)'],
  ])('%s: %s', (kind, title) => {
    expect(judgedOf('Wir freuen uns auf Sie.', title).kind.value).toBe(kind);
  });
});

describe('working time in other words', () => {
  it.each([
    [['marginal'], 'Wir suchen Fahrer als geringfügig Beschäftigte.'],
    [['part'], 'eine Stelle mit 14 Unterrichtsstunden (von 28)'],
    [['part'], 'Mo.–Fr., täglich 3 Stunden'],
    [['part'], 'at 65 % of the weekly working time'],
    [['full', 'part'], 'Vollzeit; Teilzeit ist auch ab 60 % möglich'],
    [['marginal'], 'Minijob. Rufen Sie uns einfach an: Mo–Fr 8–16 Uhr'],
  ])('%s: "%s"', (times, text) => {
    expect(judgedOf(text).workingTimes.value).toEqual(times);
  });
});

describe('pay in other words', () => {
  it.each([
    [1100, 1300, 'Du verdienst 1.100 Euro im ersten und bis zu 1.300 Euro im letzten Jahr.'],
    [15.5, 15.5, 'Deutsch auf A2\n- 15,50 € in der Stunde'],
    [1300, 1300, 'Unsere Leistungen\n1.300 € brutto monatlich'],
    [14, 14, '14 € die Stunde. Zimmer im Haus: 12 € pro Nacht.'],
  ])('%d to %d: "%s"', (min, max, text) => {
    expect(judgedOf(text).pay.value).toMatchObject({ min, max });
  });
});

describe('people and words that look like them', () => {
  it.each([
    [['Sabine'], 'Melde dich bei unserer MFA Sabine.'],
    [['Tina'], 'Tina von JobStar ruft dich zurück.'],
    [['Jens Kolberg'], 'Auskunft gibt Amtsrat Jens Kolberg.'],
    [['Petra Linden'], 'Rückfragen an Frau Dipl.-Kffr. Petra Linden.'],
    [[], 'Mehr Zeit für die Familie zum Ausgleich.'],
    [[], 'Fragen zum Stationsalltag beantworten wir gern.'],
    [[], 'Wir bauen Treppen, Tore und Zäune.'],
    [[], 'Im Anruf bitte die Nummer 4711-DN nennen.'],
  ])('%j: "%s"', (names, text) => {
    expect(findContacts(text, null).map(({ value }) => value)).toEqual(names);
  });
});
