import { describe, expect, it } from 'vitest';
import { judgedOf } from './facts/facts-of.ts';

describe('who employs', () => {
  it.each([
    // Hired out.
    ['yes', 'no', 'Vario Service GmbH', 'Wir verleihen Sie an Betriebe in Düren und Jülich.'],
    [
      'yes',
      'no',
      'Vario Service GmbH',
      'Als Spedition auf Zeit überlassen wir dich an Logistiker der Region.',
    ],
    ['yes', 'no', 'Vario Service GmbH', 'Wir werden Sie an ein Werk in Langerwehe überlassen.'],
    ['yes', 'no', 'Vario Service GmbH', 'Viele wechseln in die Stammbelegschaft unserer Kunden.'],
    ['yes', 'no', 'Vario Service GmbH', 'You will be assigned to one of our clients.'],
    ['yes', 'no', 'Rur Zeitpersonal GmbH', 'Wir suchen Schweißer für Einsätze in Stolberg.'],
    ['yes', 'no', 'Care GmbH', 'In der Zeitarbeit arbeitest du bei uns mit Wunschdienstplan.'],
    ['yes', 'no', 'Mediflex', 'Du springst in Kliniken ein; Bezahlung nach GVP.'],
    ['yes', 'no', 'Teamplan GmbH', 'Wir sind Ihr Arbeitgeber, Ihr Einsatz ist bei einem unserer Kunden.'],
    ['yes', 'no', 'Teamplan GmbH', 'Im Wege der Überlassung arbeiten Sie in einem Werk in Kerpen.'],
    // Not hired out.
    ['no', 'no', 'Sauber & Co.', 'Sie reinigen die Büros unserer Kunden in Jülich.'],
    ['no', 'no', 'Stahlbau Horst GmbH', 'Sie arbeiten auf den Baustellen unserer Kunden.'],
    ['no', 'no', 'Klinikum Rurbogen', 'Dein neuer Arbeitgeber ist ein Haus mit 300 Betten.'],
    ['no', 'no', 'Klinikum Rurbogen', 'Die Einstellung erfolgt durch das Klinikum.'],
    ['no', 'no', 'Maschinenbau Fell GmbH', 'Leiharbeiter finden Sie bei uns nicht.'],
    ['no', 'no', 'Maschinenbau Fell GmbH', 'Zeitarbeit kommt für uns nicht infrage: Sie gehören zum Team.'],
    ['no', 'no', 'Maschinenbau Fell GmbH', 'Arbeitnehmerüberlassung findet nicht statt.'],
    ['no', 'no', 'Maschinenbau Fell GmbH', 'Für die Betreuung unserer Kunden suchen wir einen Techniker.'],
    ['no', 'no', 'Maschinenbau Fell GmbH', 'Wir überlassen Ihnen einen Dienstwagen, auch privat.'],
    ['no', 'no', 'Praxis am Markt', 'Unsere Praxis stellt zum 1. März eine MFA ein.'],
    ['no', 'no', 'Klinikum Rurbogen', 'Das Krankenhaus stellt unbefristet ein.'],
    ['no', 'no', 'Lohnfertigung Esser', 'Wir fertigen im Auftrag von Maschinenbauern Drehteile in Serie.'],
    ['no', 'no', 'Fahrradladen Speiche', 'Wir verleihen Räder und suchen eine Aushilfe.'],
    ['no', 'no', 'Stadtwerke Rurtal', 'Sie vermitteln unseren Kunden das passende Angebot.'],
    ['no', 'no', 'Stadtwerke Rurtal', 'Die betriebliche Sozialberatung ist für Sie kostenlos.'],
    [
      'no',
      'no',
      'Papierfabrik Niederau',
      'Diese Stelle war bisher über eine Personalvermittlung ausgeschrieben.',
    ],
    // Placed into a contract with somebody else.
    ['no', 'yes', 'Haus & Herz', 'Wir vermitteln Betreuungskräfte an Familien. Der Haushalt meldet Sie an.'],
    ['no', 'yes', 'Mia Berger', 'Ich vermittle dich kostenlos in deine neue Stelle.'],
    ['no', 'yes', 'Nordwind GmbH', 'Unsere Mandantin, eine Kanzlei in Aachen, stellt Sie zum 1. April ein.'],
    ['no', 'yes', 'Nordwind GmbH', 'Im Suchauftrag einer Bank: Die Bank stellt Sie unbefristet ein.'],
    ['no', 'yes', 'Nordwind GmbH', 'Den Arbeitsvertrag unterschreiben Sie im Betrieb und nicht bei uns.'],
    ['no', 'yes', 'Ärztevermittlung Nord', 'Für eine Klinik im Kreis Düren suchen wir einen Oberarzt.'],
    ['no', 'yes', 'Nordlicht Beratung', 'Ihr künftiger Arbeitgeber ist eine Kanzlei; wir vermitteln nur.'],
    // An intermediary without a form of contract.
    [
      'unknown',
      'unknown',
      'Nordwind GmbH',
      'Für namhafte Unternehmen der Region besetzen wir Stellen im Lager.',
    ],
    ['unknown', 'unknown', 'Nordwind GmbH', 'Unsere Klientin sucht eine Assistenz.'],
    ['unknown', 'unknown', 'Kleinanzeige', 'Betrieb sucht Helfer.'],
    // The intermediary's own office.
    ['no', 'no', 'Rur Zeitarbeit GmbH', 'Für unser eigenes Büro in Düren suchen wir eine Assistenz.'],
    [
      'no',
      'no',
      'Rur Zeitarbeit GmbH',
      'Sie arbeiten in unserer Verwaltung und rechnen Löhne ab; kein Kundeneinsatz.',
    ],
  ])('agency %s, recruiter %s: %s: "%s"', (agency, recruiter, employer, text) => {
    const { temporaryAgency, privateRecruiter } = judgedOf(text, 'Mitarbeiter (m/w/d)', employer);
    expect([temporaryAgency.value, privateRecruiter.value]).toEqual([agency, recruiter]);
  });
});
