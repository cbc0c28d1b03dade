import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../domain/classify/read-facts.ts';
import { readFacts } from '../../../domain/classify/read-facts.ts';

function fact<K extends keyof Facts>(key: K, text: string): Facts[K] {
  return readFacts('Mitarbeiter (m/w/d)', text, '2026-11-22')[key];
}

describe('readFacts', () => {
  it.each([
    ['yes', '3-Schicht-Betrieb'],
    ['yes', 'Wechselschicht früh/spät'],
    ['yes', 'Nachtdienst im Wechsel'],
    ['no', 'Kein Schichtdienst'],
    ['no', 'Tagschicht von 6 bis 14 Uhr'],
    ['no', 'Montag bis Freitag 8–17 Uhr'],
    ['unknown', 'Gutes Betriebsklima'],
  ])('shift work %s: "%s"', (expected, text) => {
    expect(fact('shift', text)).toBe(expected);
  });

  it.each([
    ['yes', 'auch an Sonn- und Feiertagen'],
    ['yes', 'jedes zweite Wochenende frei'],
    ['yes', 'Keine Wochenendarbeit außer bei Sturm'],
    ['no', 'keine Wochenenden'],
    ['no', 'montags bis freitags'],
    ['no', 'Wochenende frei'],
    ['unknown', 'Vollzeit'],
  ])('work at weekends %s: "%s"', (expected, text) => {
    expect(fact('weekend', text)).toBe(expected);
  });

  it.each([
    ['yes', 'zunächst auf 12 Monate befristet'],
    ['yes', 'Elternzeitvertretung'],
    ['yes', 'Befristet auf 6 Monate, danach wird entfristet'],
    ['no', 'unbefristeter Vertrag'],
    ['no', 'Festanstellung ohne Befristung'],
    ['unknown', 'Festanstellung'],
  ])('fixed term %s: "%s"', (expected, text) => {
    expect(fact('fixedTerm', text)).toBe(expected);
  });

  it.each([
    ['yes', 'Quereinsteiger willkommen'],
    ['yes', 'Vorkenntnisse sind nicht nötig'],
    ['yes', 'Wir lernen Sie an'],
    ['unknown', 'Abgeschlossene Ausbildung erforderlich'],
  ])('career changers %s: "%s"', (expected, text) => {
    expect(fact('careerChangers', text)).toBe(expected);
  });

  it.each([
    ['CE', 'Führerschein Klasse CE, Modul 95'],
    ['C1E', 'FS BE oder C1E'],
    ['B', 'Führerschein erforderlich'],
    ['B', 'Auto notwendig'],
    [null, 'Den Führerschein CE finanzieren wir.'],
    [null, 'Team mit guter Laune'],
  ])('licence %s: "%s"', (expected, text) => {
    expect(fact('drivingLicence', text)).toBe(expected);
  });

  it.each([
    ['B2', 'Gutes Deutsch (mindestens B2)'],
    ['A2', 'German A2 or English B1'],
    ['fluent', 'Deutsch fließend'],
    ['good', 'Sie sprechen gut Deutsch'],
    ['basic', 'Grundkenntnisse Deutsch'],
    [null, 'Deutschlandticket'],
    [null, 'Deutschkenntnisse sind nicht nötig'],
  ])('German %s: "%s"', (expected, text) => {
    expect(fact('germanLevel', text)).toBe(expected);
  });

  it.each([
    ['2027-03-01', 'Start zum 01.03.2027'],
    ['2027-08-01', 'Ab dem 1. August 2027 bei uns'],
    ['immediately', 'ab sofort'],
    ['immediately', 'zum nächstmöglichen Zeitpunkt'],
    [null, 'Beginn nach Absprache'],
    [null, 'Bewerbung bis zum 01.03.2027'],
  ])('start %s: "%s"', (expected, text) => {
    expect(fact('start', text)).toBe(expected);
  });
});
