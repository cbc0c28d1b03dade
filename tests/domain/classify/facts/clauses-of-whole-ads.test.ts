import { describe, expect, it } from 'vitest';
import { factsOf } from './facts-of.ts';

type Name = keyof ReturnType<typeof factsOf>;

/** Clauses as they stand in ordinary vacancies, with neighbours that say the opposite or nothing. */
const CLAUSES: readonly (readonly [name: Name, expected: string | null, text: string])[] = [
  // A contract that ends, and what else runs for a time.
  ['fixedTerm', 'yes', 'Zu Beginn bekommst du einen Arbeitsvertrag über ein Jahr.'],
  ['fixedTerm', 'yes', 'Erst einmal schließen wir einen Vertrag für neun Monate, danach sehen wir weiter.'],
  ['fixedTerm', 'yes', 'Wir bieten einen Vertrag bis zum Ende des Bauprojekts im Herbst 2028.'],
  ['fixedTerm', 'yes', 'Beginn: 1. April 2027, Ende: 30. September 2027'],
  ['fixedTerm', 'yes', 'Your contract will be for twelve months.'],
  ['fixedTerm', 'no', 'Die Position ist auf Dauer angelegt.'],
  ['fixedTerm', 'no', 'Der Arbeitsplatz ist auf Dauer geplant.'],
  ['fixedTerm', 'unknown', 'Unsere Erlaubnis zur Arbeitnehmerüberlassung gilt unbefristet.'],
  ['fixedTerm', 'unknown', 'Seit 2011 haben wir die unbefristete Lizenz der Behörde.'],
  ['fixedTerm', 'unknown', 'Wir speichern Ihre Angaben für die Dauer des Bewerbungsverfahrens.'],
  ['fixedTerm', 'unknown', 'Ihre Unterlagen bewahren wir für die Dauer der Auswahlgespräche auf.'],
  ['fixedTerm', 'unknown', 'Sie verhandeln Wartungsverträge über drei Jahre mit unseren Kunden.'],
  ['fixedTerm', 'unknown', 'Der Rahmenvertrag bis Ende 2029 sichert unsere Auslastung.'],

  // Trades that need not be learnt, and those that must.
  ['careerChangers', 'yes', 'Eine Gärtnerlehre brauchst du nicht.'],
  ['careerChangers', 'yes', 'Technisches Wissen setzen wir nicht voraus.'],
  ['careerChangers', 'yes', 'Verkaufserfahrung? Gern auch aus einer anderen Branche.'],
  ['careerChangers', 'yes', 'Wer vorher im Lager oder auf dem Bau gearbeitet hat, ist herzlich willkommen.'],
  ['careerChangers', 'yes', 'Wer noch nie kassiert hat, lernt es in der ersten Woche.'],
  ['careerChangers', 'yes', 'Wer noch keine Erfahrung mit Kindern hat, wird in Ruhe begleitet.'],
  ['careerChangers', 'yes', 'Du kommst aus der Pflege oder möchtest es lernen.'],
  ['careerChangers', 'yes', 'Sie müssen weder Gastronomie gelernt haben noch ein Tablett tragen können.'],
  ['careerChangers', 'yes', 'Nähen müssen Sie vorher nicht können.'],
  ['careerChangers', 'yes', 'Ob Sie aus dem Fach kommen oder etwas anderes gemacht haben, ist uns egal.'],
  ['careerChangers', 'yes', 'Noch kein Busführerschein? Dann bilden wir dich zum Busfahrer aus.'],
  ['careerChangers', 'yes', 'We love to hear from people who are changing careers.'],
  ['careerChangers', 'yes', 'Applicants from other industries are welcome.'],
  ['careerChangers', 'yes', 'Fleiß ist nötig, Branchenkenntnisse nicht: Wir zeigen Ihnen alles im Betrieb.'],
  ['careerChangers', 'yes', 'Kein Fachwissen nötig, Berufserfahrung ebenso wenig.'],
  ['careerChangers', 'no', 'Quereinsteiger können wir dieses Mal leider nicht nehmen.'],
  ['careerChangers', 'unknown', 'Wer noch nie auf einem Dach stand, ist hier falsch.'],
  ['careerChangers', 'unknown', 'Berufserfahrung ist keine Bedingung, die Fahrerkarte schon.'],
  ['careerChangers', 'unknown', 'Die Lehre dauert drei Jahre.'],
  ['careerChangers', 'unknown', 'Wir bilden dich zum Koch aus.'],
  ['careerChangers', 'unknown', 'Französisch müssen Sie nicht können.'],

  // Licences.
  ['drivingLicence', 'B', 'Firmenwagen ab dem ersten Tag (Fahrerlaubnis B erforderlich)'],
  ['drivingLicence', 'C', 'Führerschein Klasse B, lieber noch C'],
  ['drivingLicence', null, 'Dienstwagen auch zur privaten Nutzung'],
  ['drivingLicence', null, 'Ein Auto wäre bequem, notwendig ist es nicht.'],
  ['drivingLicence', null, 'Lehrgangsinhalte: Führerschein C und CE, Ladungssicherung'],

  // First days and last days.
  ['start', '2027-02-01', 'You can start in February 2027.'],
  ['start', '2027-03-15', 'We hope to have you on board by 15 March 2027.'],
  ['start', '2027-05-01', 'Für die Saison 2027 (Mai bis September) suchen wir Aushilfen.'],
  ['start', 'immediately', "Los geht's sofort, ruf einfach durch."],
  ['start', null, 'We were founded in March 2019.'],
  ['applyBy', '2027-01-20', 'Your CV should be uploaded by 20 January 2027.'],
  ['applyBy', '2027-02-28', 'Please send your papers to Ms Kühn, jobs@firma.example, by 28 February 2027.'],
  ['applyBy', null, 'We will send you an answer within a week.'],

  // German.
  ['germanLevel', 'fluent', 'Verhandlungssicheres Deutsch, Französisch B2'],
  ['germanLevel', 'B2', 'Wer Deutsch als Fremdsprache gelernt hat, braucht B2.'],
  ['germanLevel', 'fluent', 'technisches Grundverständnis, Deutsch und Englisch fließend'],
  ['germanLevel', 'basic', 'Lesen auf Deutsch reicht auf Grundniveau'],
  ['germanLevel', null, 'Deutsch ist keine Voraussetzung, auf der Baustelle wird Polnisch gesprochen.'],
  ['germanLevel', null, 'Sie unterrichten Deutsch als Fremdsprache.'],

  // One span of hours, or several.
  ['shift', 'no', 'Gearbeitet wird mittwochs und samstags von 9 bis 13 Uhr.'],
  ['shift', 'no', 'Sie arbeiten vormittags zwischen 8 und 12 Uhr.'],
  ['shift', 'no', 'Vollzeit, eine Schicht, kurze Wege'],
  ['shift', 'yes', 'Dienste im 24-Stunden-Wechsel'],
  ['shift', 'yes', 'Gearbeitet wird in der Nacht.'],
  ['shift', 'yes', 'four nights a week'],
  ['shift', 'yes', 'from 9.30 pm to 6 am'],
  ['shift', 'yes', 'Gearbeitet wird von 6 bis 14 Uhr oder von 14 bis 22 Uhr.'],
  ['shift', 'unknown', 'Anruf genügt: 02421 555 77, Mo–Fr 8–16 Uhr.'],
  ['shift', 'unknown', 'Komm einfach vorbei, montags bis freitags von 9 bis 17 Uhr.'],

  // Weekends: who works, and where the clause denies it.
  ['weekend', 'no', 'Sonntags arbeiten wir nie.'],
  ['weekend', 'no', 'Samstagsdienste keine, Überstunden selten.'],
  ['weekend', 'no', 'Samstags bleibt die Werkstatt zu.'],
  ['weekend', 'no', 'Frühschicht und Spätschicht im wöchentlichen Wechsel, am Wochenende nie.'],
  ['weekend', 'no', 'Saturdays are always free.'],
  ['weekend', 'no', 'Montag bis Donnerstag von 7 bis 17 Uhr, freitags haben wir frei.'],
  ['weekend', 'no', 'vier Vormittage unter der Woche'],
  ['weekend', 'yes', 'Sonntag ist immer frei, Samstag arbeiten Sie etwa zweimal im Monat.'],
  ['weekend', 'yes', 'One weekend off per month is guaranteed.'],
  ['weekend', 'yes', 'Sonntage gehören bei uns dazu.'],
  ['weekend', 'yes', 'Samstags arbeiten wir nicht nur im Lager.'],
  ['weekend', 'unknown', 'Rufen Sie uns an, montags bis freitags ab 9 Uhr.'],
];

describe('clauses of whole advertisements', () => {
  it.each(CLAUSES)('%s is %s: "%s"', (name, expected, text) => {
    expect(factsOf(text)[name]).toBe(expected);
  });

  it('takes the certificate of those who seek an apprenticeship for that of their school', () => {
    const text = 'Welchen Abschluss du mitbringst, ist uns egal.';
    expect(factsOf(text, 'Auszubildende zur Köchin (m/w/d)').careerChangers).toBe('unknown');
    expect(factsOf(text, 'Küchenhilfe (m/w/d)').careerChangers).toBe('yes');
  });
});
