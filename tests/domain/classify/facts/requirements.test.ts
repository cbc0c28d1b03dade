import { describe, expect, it } from 'vitest';
import { factsOf } from './facts-of.ts';

describe('driving licence', () => {
  it.each([
    ['B', 'Führerschein der Klasse B erforderlich'],
    ['B', 'FS Kl. B von Vorteil'],
    ['B', 'Sie besitzen einen Führerschein'],
    ['B', '- Teamfähigkeit\n- Führerschein\n- Freude am Umgang mit Menschen'],
    ['B', 'Führerschein und eigener PKW'],
    ['B', 'PKW-Führerschein wünschenswert'],
    ['B', 'Fahrerlaubnis Klasse B (alt: 3)'],
    ['B', 'Idealerweise hast du einen Führerschein, ist aber kein Muss.'],
    ['B', 'Führerschein Klasse B; den Klasse-C-Führerschein finanzieren wir dir.'],
    ['B', 'B-Führerschein'],
    ['B', 'Ein eigener Pkw ist notwendig.'],
    ['B', 'Gültiger Führerschein sowie Staplerschein'],
    ['BE', 'Führerschein Klasse BE'],
    ['BE', 'Führerschein der Klassen B und BE wünschenswert'],
    ['C1', 'Fahrerlaubnis der Klasse C1'],
    ['C1E', 'Führerschein C1/C1E'],
    ['CE', 'Führerschein Klasse C/CE, Module eingetragen'],
    ['CE', 'Führerscheinklasse CE'],
    ['CE', 'Fahrerlaubnis Kl. C, CE und Fahrerkarte'],
    ['CE', 'LKW-Fahrer CE (m/w/d) im Fernverkehr'],
    ['CE', 'Kraftfahrer (m/w/d) Klasse C oder CE gesucht'],
    ['CE', 'Führerschein Klasse 2'],
    ['C', 'LKW-Führerschein vorhanden'],
    ['D', 'Busfahrer (m/w/d) mit Führerschein Klasse D'],
    ['D', 'Busführerschein'],
    ['T', 'Führerschein Klasse T oder L'],
    [null, 'Kein Führerschein nötig'],
    [null, 'Ein Führerschein ist nicht erforderlich.'],
    [null, 'Auch ohne Führerschein gut erreichbar'],
    [null, 'Wir übernehmen die Kosten für deinen Führerschein Klasse B'],
    [null, 'Zuschuss zum Führerschein'],
    [null, 'Du kannst bei uns den Führerschein CE machen.'],
    [null, 'Staplerschein erforderlich'],
    [null, 'Gabelstaplerführerschein von Vorteil'],
    [null, 'Führerschein für Flurförderzeuge'],
    [null, 'Kranführerschein'],
    [null, 'Dienstwagen, auch zur privaten Nutzung'],
    [null, 'Reparatur von PKW und Transportern'],
    [null, 'Kurse der Klasse 5 bis 10 im Fach Deutsch'],
    [null, 'Energieeffizienzklasse B, Baujahr 2020'],
    [null, 'Pflege von Führerscheinakten im Straßenverkehrsamt'],
  ])('%s: "%s"', (expected, text) => {
    expect(factsOf(text).drivingLicence).toBe(expected);
  });

  it('reads the class from a title', () => {
    expect(factsOf('Gute Bezahlung', 'Berufskraftfahrer (m/w/d) C/CE im Nahverkehr').drivingLicence).toBe(
      'CE',
    );
    expect(factsOf('Gute Bezahlung', 'Fahrer/in Klasse B für Schülerbeförderung').drivingLicence).toBe('B');
  });
});

describe('German', () => {
  it.each([
    ['B1', 'Deutschkenntnisse mindestens auf Niveau B1'],
    ['B2', 'Deutsch B2 oder besser'],
    ['C1', 'Deutschkenntnisse (mind. C1) in Wort und Schrift'],
    ['C1', 'Englisch B2, Deutsch C1'],
    ['C1', 'Deutsch C1, Englisch B2'],
    ['B2', 'Sprachniveau: mindestens B2 (GER)'],
    ['A2', 'Kommunikation auf Deutsch (ab A2) ist möglich.'],
    ['B1', 'B1-Deutsch reicht'],
    ['B2', 'German language skills at level B2'],
    ['B2', 'Sehr gute Deutschkenntnisse, mindestens Sprachniveau B2'],
    ['fluent', 'Sehr gute Deutschkenntnisse in Wort und Schrift'],
    ['fluent', 'Fließendes Deutsch und Englisch'],
    ['fluent', 'Deutsch fließend, Englisch gut'],
    ['fluent', 'Sie sprechen fließend Deutsch.'],
    ['fluent', 'verhandlungssichere Deutsch- und gute Englischkenntnisse'],
    ['fluent', 'Sehr gute Englisch- und Deutschkenntnisse'],
    ['fluent', 'Sicherer Umgang mit der deutschen Sprache'],
    ['fluent', 'Beherrschung der deutschen Sprache in Wort und Schrift'],
    ['fluent', 'Deutsch in Wort und Schrift'],
    ['fluent', 'Deutsch auf muttersprachlichem Niveau'],
    ['fluent', 'Fluent German is a must.'],
    ['fluent', 'gute Excel-Kenntnisse und sehr gute Deutschkenntnisse'],
    ['good', 'Gute Deutschkenntnisse in Wort und Schrift'],
    ['good', 'Du sprichst gut Deutsch.'],
    ['good', 'gute Kenntnisse der deutschen Sprache'],
    ['good', 'Gute Deutsch- und Englischkenntnisse'],
    ['good', 'Sehr gute EDV-Kenntnisse sowie gute deutsche Sprachkenntnisse'],
    ['good', 'gute bis sehr gute Deutschkenntnisse'],
    ['basic', 'Deutschkenntnisse erforderlich'],
    ['basic', 'Grundkenntnisse in Deutsch'],
    ['basic', 'Sie können sich auf Deutsch verständigen.'],
    ['basic', 'einfache Deutschkenntnisse genügen'],
    ['basic', 'Deutschkenntnisse sind von Vorteil'],
    ['basic', 'Du sprichst Deutsch oder Englisch'],
    ['basic', 'ausreichende Deutschkenntnisse'],
    [null, 'Deutschkenntnisse sind nicht erforderlich.'],
    [null, 'Keine Deutschkenntnisse nötig'],
    [null, 'Wir bieten kostenlose Deutschkurse bis B2'],
    [null, 'Deutschlandticket und Urlaubsgeld'],
    [null, 'Ein Unternehmen der Deutschen Bahn, deutschlandweit tätig'],
    [null, 'gute Noten in Deutsch und Mathe'],
    [null, 'Unterricht in Deutsch als Fremdsprache'],
    [null, 'Gute Englischkenntnisse (B2)'],
    [null, 'B2B-Vertrieb für deutsche Kunden'],
    [null, 'Wir unterstützen dich beim Deutschlernen.'],
  ])('%s: "%s"', (expected, text) => {
    expect(factsOf(text).germanLevel).toBe(expected);
  });
});

describe('start', () => {
  it.each([
    ['immediately', 'Wir suchen ab sofort Verstärkung.'],
    ['immediately', 'zum nächstmöglichen Zeitpunkt'],
    ['immediately', 'zum nächstmöglichen Termin in Voll- oder Teilzeit'],
    ['immediately', 'Start: sofort'],
    ['immediately', 'Eintritt: ab sofort'],
    ['immediately', 'per sofort oder später'],
    ['immediately', 'Einstieg jederzeit möglich'],
    ['immediately', 'schnellstmöglich zu besetzen'],
    ['2027-01-01', 'zum 01.01.2027'],
    ['2027-03-01', 'ab dem 1. März 2027'],
    ['2027-04-01', 'Eintrittstermin: 01.04.27'],
    ['2027-02-01', 'ab Februar 2027'],
    ['2027-08-01', 'Ausbildungsbeginn: 1. August 2027'],
    ['2027-09-01', 'Ausbildungsstart 09/2027'],
    ['2027-08-01', 'Die Ausbildung beginnt am 01.08.2027.'],
    ['2027-01-01', 'frühestens zum 01.01.2027, spätestens zum 01.04.2027'],
    ['2027-03-15', 'Beginn: 15.03.2027, Bewerbungsschluss: 31.12.2026'],
    [null, 'Beginn nach Vereinbarung'],
    [null, 'Bewerben Sie sich ab sofort unter bewerbung@rurwerk.example'],
    [null, 'Lohnerhöhung ab 01.04.2027'],
    [null, 'Bewerbungen bis zum 15.01.2027'],
    [null, 'befristet bis zum 31.12.2028'],
    [null, 'Wir melden uns sofort bei Ihnen zurück.'],
    [null, 'Infotag am 05.12.2026'],
  ])('%s: "%s"', (expected, text) => {
    expect(factsOf(text).start).toBe(expected);
  });
});

describe('apprenticeships', () => {
  const certificate = (text: string) =>
    factsOf(text, 'Ausbildung Mechatroniker (m/w/d) 2027').schoolCertificate;

  it.each([
    ['lower', 'mindestens Hauptschulabschluss'],
    ['lower', 'guter Haupt- oder Realschulabschluss'],
    ['middle', 'Mittlere Reife'],
    ['middle', 'Fachoberschulreife oder mittlerer Schulabschluss'],
    ['middle', 'Realschulabschluss, gern auch Abitur'],
    ['vocational-entrance', 'Fachhochschulreife oder Abitur'],
    ['vocational-entrance', 'Fachabitur'],
    ['entrance', 'Allgemeine Hochschulreife'],
    ['entrance', 'Abitur mit gutem Notenschnitt'],
    ['none', 'Schulabschluss egal – Hauptsache Motivation'],
    [null, 'Du bist teamfähig'],
  ])('%s: "%s"', (expected, text) => {
    expect(certificate(text)).toBe(expected);
  });

  it('asks only trainings for a certificate and a start year', () => {
    const facts = factsOf('Abitur oder vergleichbar, Start 2027');
    expect([facts.schoolCertificate, facts.startYear]).toEqual([null, null]);
  });

  it.each([
    [2027, 'Ausbildung zum Koch 2027', 'Komm zu uns.'],
    [2027, 'Ausbildung zum Koch', 'Ausbildungsbeginn: 01.09.2027'],
    [2028, 'Duales Studium Soziale Arbeit', 'Start zum Wintersemester ab Oktober 2028'],
    [null, 'Ausbildung zum Koch', 'Gegründet wurde unser Haus 1998.'],
  ])('begins in %s: %s, "%s"', (expected, title, text) => {
    expect(factsOf(text, title).startYear).toBe(expected);
  });
});

describe('hours a week', () => {
  it.each([
    [{ min: 39, max: 39 }, '39 Stunden pro Woche'],
    [{ min: 20, max: 30 }, '20–30 Wochenstunden'],
    [{ min: 20, max: null }, 'Teilzeit ab 20 Stunden'],
    [null, 'flexible Stunden'],
  ])('%o: "%s"', (expected, text) => {
    expect(factsOf(text).hoursPerWeek).toEqual(expected);
  });
});
