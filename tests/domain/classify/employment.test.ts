import { describe, expect, it } from 'vitest';
import { judgedOf } from './facts/facts-of.ts';

function intermediaries(employer: string, text: string, title?: string): string {
  const { temporaryAgency, privateRecruiter } = judgedOf(text, title, employer);
  return `${temporaryAgency.value} ${privateRecruiter.value}`;
}

describe('temporary agency and private recruiter', () => {
  it.each([
    [
      'yes no',
      'Kita-Pool Rur',
      'Angestellt sind Sie bei uns, die Einsätze planen wir gemeinsam mit unseren Kunden.',
    ],
    [
      'yes no',
      'FlexMed',
      'Bei FlexMed sind Sie fest angestellt und arbeiten in wechselnden Einrichtungen im Kreis.',
    ],
    ['no yes', 'Highgate Talent', 'You will be hired directly by our client, a bank in Cologne.'],
    ['unknown unknown', 'MedJobs', 'Im Kundenauftrag wird eine MFA gesucht.'],
    ['yes no', 'Persona Rur GmbH', 'Für unseren Kunden suchen wir im Rahmen der ANÜ einen Schweißer.'],
    [
      'yes no',
      'JobWerk Personaldienste',
      'Einsatzort Düren. Bezahlung nach GVP-Tarif, Übernahme durch den Kunden möglich.',
    ],
    [
      'yes no',
      'Rheintal Personal GmbH',
      'Unbefristeter Vertrag bei uns, Einsatz beim Kunden in Jülich, iGZ-DGB-Tarif.',
    ],
    [
      'yes no',
      'Kompetenz Staffing',
      'Sie werden bei uns eingestellt und bei namhaften Industriekunden eingesetzt.',
    ],
    ['yes no', 'Medicus Zeitarbeit', 'Pflegefachkraft in Zeitarbeit: Wunschdienstplan und Firmenwagen.'],
    ['yes no', 'Pflegeleasing Eifel', 'Als Leasingkraft arbeitest du in wechselnden Häusern.'],
    [
      'yes no',
      'Timepartner Personalmanagement',
      'Lagerhelfer für unseren Kunden, BAP-Tarifvertrag, Branchenzuschläge.',
    ],
    ['yes no', 'Fachkraft24', 'Wir überlassen Sie an unsere Kunden (Arbeitnehmerüberlassung nach § 1 AÜG).'],
    ['yes yes', 'Rurpersonal GmbH', 'Wahlweise in Arbeitnehmerüberlassung oder per Direktvermittlung.'],
    [
      'yes yes',
      'Alpha Personal',
      'Einstellung in Zeitarbeit mit Option oder direkte Personalvermittlung zum Kunden.',
    ],
    [
      'no yes',
      'Consult & Search',
      'Im Rahmen der Direktvermittlung suchen wir für unseren Mandanten einen Controller.',
    ],
    [
      'no yes',
      'Kandidatenkontor GmbH',
      'Unser Auftraggeber stellt Sie direkt und unbefristet ein; wir übernehmen die Vorauswahl als Personalberatung.',
    ],
    ['no yes', 'AV Rurtal', 'Private Arbeitsvermittlung: mit AVGS kostenlos für Sie.'],
    [
      'no yes',
      'HeadRoom Executive Search',
      'Für ein mittelständisches Unternehmen suchen wir einen Werkleiter.',
    ],
    [
      'no yes',
      'Personalwerk West',
      'Direktvermittlung! Ihr Arbeitsvertrag wird direkt mit unserem Kunden geschlossen. Keine Zeitarbeit.',
    ],
    ['no no', 'Stahlbau Krings GmbH', 'Wir suchen einen Schlosser. Keine Zeitarbeit!'],
    ['no no', 'Maschinenfabrik Rur AG', 'Anfragen von Personaldienstleistern sind nicht erwünscht.'],
    ['no no', 'Klinik am Park', 'Raus aus der Zeitarbeit: komm fest in unser Team!'],
    ['no no', 'Stadtwerke Rurtal', 'Sie betreuen unsere Kunden im Netzservice.'],
    ['no no', 'Rechtsanwälte Kern', 'Sie bearbeiten Akten für unsere Mandanten.'],
    ['no no', 'Steuerberatung Jansen', 'Für unsere Mandanten erstellen Sie Lohnabrechnungen.'],
    ['no no', 'Rurtal IT GmbH', 'Du entwickelst Software für unsere Kunden aus der Zeitarbeitsbranche.'],
    [
      'no no',
      'Gebäudereinigung Blitz',
      'Reinigung der Büros unserer Kunden in Düren, Vertrag direkt bei uns.',
    ],
    ['no no', 'Agentur für Arbeit Düren', 'Für einen Betrieb aus der Region suchen wir einen Tischler.'],
    [
      'no no',
      'Sicherheitsdienst Wächter',
      'Objektschutz bei unserem Kunden in Jülich, Dienst im Schichtsystem, Tarif des Wach- und Sicherheitsgewerbes.',
    ],
    [
      'no no',
      'Randstad Deutschland',
      'Verstärken Sie unser internes Team in der Niederlassung Düren.',
      'Personaldisponent (m/w/d) intern',
    ],
    ['no no', 'DIS AG', 'Du rekrutierst für unsere Kunden Fachkräfte.', 'Interner Recruiter (m/w/d)'],
    ['unknown unknown', '', 'Suchen Helfer. Chiffre 4711.'],
    ['no no', 'Autohaus Müller', 'Leasing und Finanzierung: Sie beraten unsere Kunden zu Leasingverträgen.'],
    ['no no', 'Pflegedienst Sonne', 'Wir zahlen besser als jede Zeitarbeit, bei uns ohne Leasingkräfte.'],
  ])('%s: %s, "%s"', (expected, employer, text, title?: string) => {
    expect(intermediaries(employer, text, title)).toBe(expected);
  });
});

describe('kind of offer', () => {
  it.each([
    ['apprenticeship', 'Auszubildende zur Kauffrau für Büromanagement (m/w/d)', 'Start 01.08.2027'],
    ['dual-study', 'Bachelor of Engineering Maschinenbau und Produktionstechnik – dual', ''],
    ['dual-study', 'Bachelor of Arts (B.A.) Public Administration', ''],
    ['freelance', 'Lehrkraft für Alphabetisierung', 'Das Honorar beträgt 43 € je Stunde.'],
    ['job', 'Lehrkraft Mathematik', 'Unbefristete Stelle nach TV-L.'],
    ['apprenticeship', 'Azubi Elektroniker 2027', ''],
    ['apprenticeship', 'Ausbildung zum Notfallsanitäter', ''],
    [
      'apprenticeship',
      'Bäcker (m/w/d)',
      'Ausbildungsbeginn ist der 1. August. Ausbildungsvergütung im 1. Jahr 1.020 €.',
    ],
    ['apprenticeship', 'PIA Erzieher (m/w/d) – praxisintegrierte Ausbildung', ''],
    ['apprenticeship', 'Lehrstelle Maler und Lackierer', ''],
    ['dual-study', 'Duales Studium BWL – Handel (B.A.)', ''],
    [
      'dual-study',
      'Bachelor of Laws (LL.B.) – Stadtinspektoranwärter/in',
      'Das duale Studium beginnt am 1. September.',
    ],
    [
      'dual-study',
      'Kooperatives Studium Elektrotechnik mit Ausbildung',
      'Im dualen Studium verbindest du Theorie und Praxis.',
    ],
    ['internship', 'Praktikum Marketing (m/w/d)', '6 Monate Pflichtpraktikum'],
    ['internship', 'Freiwilliges Soziales Jahr im Krankenhaus', ''],
    ['internship', 'Bundesfreiwilligendienst Kita', ''],
    ['internship', 'Schülerpraktikum Kfz-Werkstatt', ''],
    ['training', 'Umschulung zum Fachinformatiker (m/w/d)', 'mit Bildungsgutschein'],
    ['training', 'Weiterbildung zur Betreuungskraft nach § 53b', ''],
    ['freelance', 'Dozent (m/w/d) Deutsch auf Honorarbasis', ''],
    ['freelance', 'Selbstständiger Handelsvertreter (m/w/d)', 'nach § 84 HGB'],
    ['freelance', 'Freiberuflicher Fotograf', ''],
    ['job', 'Ausbilder (m/w/d) Metall', ''],
    ['job', 'Werkstudent (m/w/d) Marketing', ''],
    ['job', 'Praxisanleiter (m/w/d) für unsere Auszubildenden', ''],
    ['job', 'Verkäufer (m/w/d)', 'Abgeschlossene Ausbildung im Einzelhandel. Wir bilden auch aus.'],
    ['job', 'Referent (m/w/d) Weiterbildung', ''],
    ['job', 'Koch (m/w/d) mit Ausbildung', ''],
    ['job', 'Trainee (m/w/d) Vertrieb', ''],
    ['job', 'Ferienjob Produktion', ''],
    ['job', 'Minijob: Regalauffüller', ''],
    ['job', 'Pflegefachkraft (m/w/d)', 'Fort- und Weiterbildung, Praktikum zum Kennenlernen möglich.'],
    ['job', 'Berater (m/w/d)', 'Sie arbeiten selbstständig und eigenverantwortlich.'],
    ['job', 'Koordinatorin für Praktika und Freiwilligendienste', ''],
  ])('%s: %s, "%s"', (expected, title, text) => {
    expect(judgedOf(text, title).kind.value).toBe(expected);
  });
});

describe('marginal employment', () => {
  it.each([
    ['yes', 'auf Minijob-Basis'],
    ['yes', 'auf 603-Euro-Basis'],
    ['yes', '556-€-Basis'],
    ['yes', 'Aushilfe (520 EUR)'],
    ['yes', 'geringfügige Beschäftigung'],
    ['yes', 'Vollzeit, Teilzeit oder Minijob'],
    ['yes', 'Verdienst bis 603 € monatlich'],
    ['yes', 'Aushilfskräfte auf geringfügiger Basis gesucht'],
    ['yes', 'Mini-Job, 8 Std. pro Woche'],
    ['no', 'Vollzeit, 40 Stunden pro Woche'],
    ['no', 'Teilzeit mit 25 Stunden/Woche'],
    ['no', 'sozialversicherungspflichtig in Teilzeit'],
    ['no', 'Teilzeit, kein Minijob'],
    ['no', 'Midijob mit 18 Stunden in der Woche'],
    ['unknown', 'Teilzeit möglich'],
    ['unknown', 'Flexible Einsatzzeiten'],
    ['unknown', 'Sie melden geringfügig Beschäftigte bei der Minijob-Zentrale an.'],
    ['unknown', 'Abrechnung von Minijobbern und Aushilfen'],
    ['no', 'Vollzeit. Fahrtkosten werden nur geringfügig besteuert.'],
  ])('%s: "%s"', (expected, text) => {
    expect(judgedOf(text).marginal.value).toBe(expected);
  });
});
