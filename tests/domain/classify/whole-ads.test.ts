import { describe, expect, it } from 'vitest';
import { judgedOf } from './facts/facts-of.ts';

/** What an advertisement says in all; a label that is left out is not asked. */
interface Ad {
  readonly title: string;
  readonly employer: string;
  readonly text: string;
  readonly says: Readonly<Record<string, unknown>>;
}

const ADS: readonly Ad[] = [
  {
    title: 'Maschinenbediener m/w/d – Papierverarbeitung',
    employer: 'Rurpapier Verarbeitungs-GmbH',
    text: 'Sie rüsten und bedienen unsere Anlagen (4-Schicht-Betrieb inkl. Wochenende). Unser Angebot: 17,20 €/h + Schichtzulagen, 30 Tage Urlaub, unbefristeter Vertrag nach der Probezeit von 6 Monaten. Technisches Verständnis reicht, den Rest zeigen wir Ihnen. Deutschkenntnisse B1. Eintritt: schnellstmöglich.',
    says: {
      kind: 'job',
      temporaryAgency: 'no',
      shift: 'yes',
      weekend: 'yes',
      careerChangers: 'yes',
      germanLevel: 'B1',
      drivingLicence: null,
      start: 'immediately',
    },
  },
  {
    title: 'Pflegefachfrau / Pflegefachmann (m/w/d)',
    employer: 'Caritas Seniorenzentrum St. Elisabeth',
    text: 'Wir suchen zum 01.02.2027 Pflegefachkräfte in Voll- und Teilzeit (50–100 %). Vergütung nach AVR Caritas, Zulagen für Nacht-, Sonn- und Feiertagsarbeit, verlässlicher Dienstplan, jedes 2. Wochenende frei. Kein Einspringen aus dem Frei. Wir freuen uns auch über internationale Bewerber mit B2-Zertifikat.',
    says: {
      kind: 'job',
      weekend: 'yes',
      germanLevel: 'B2',
      start: '2027-02-01',
      fixedTerm: 'unknown',
      privateRecruiter: 'no',
    },
  },
  {
    title: 'Erzieher (m/w/d) als Elternzeitvertretung',
    employer: 'Stadt Jülich',
    text: 'Die Stadt Jülich sucht für die Kita Buntstift eine pädagogische Fachkraft (S 8a TVöD) mit 29,25 Std./Woche. Der Vertrag endet mit Rückkehr der Stelleninhaberin. Bewerbungsschluss ist der 13. Dezember 2026.',
    says: {
      fixedTerm: 'yes',
      applyBy: '2026-12-13',
      weekend: 'unknown',
      shift: 'unknown',
      temporaryAgency: 'no',
    },
  },
  {
    title: 'Kommissionierer (m/w/d) gesucht!',
    employer: 'Tempora Personaldienstleistungen GmbH',
    text: 'Für unseren namhaften Kunden in Düren suchen wir ab sofort mehrere Kommissionierer. Früh-/Spätschicht im wöchentlichen Wechsel, Mo-Fr. Einstieg mit 14,96 € (GVP-Tarif), Übernahme durch unseren Kunden möglich. Vorerfahrung? Nicht nötig! Staplerschein von Vorteil. Du brauchst einfache Deutschkenntnisse.',
    says: {
      temporaryAgency: 'yes',
      privateRecruiter: 'no',
      shift: 'yes',
      weekend: 'no',
      careerChangers: 'yes',
      germanLevel: 'basic',
      drivingLicence: null,
      start: 'immediately',
    },
  },
  {
    title: 'Außendienstmitarbeiter (m/w/d) Landtechnik',
    employer: 'Agrotech Eifel KG',
    text: 'Betreuung unserer Kunden in der Region. Firmenwagen auch zur privaten Nutzung, mobiles Arbeiten vom Home-Office aus. Sie bringen mit: Ausbildung in der Landwirtschaft oder vergleichbar, Führerschein der Klasse B (BE wünschenswert), verhandlungssicheres Deutsch, gutes Englisch.',
    says: {
      drivingLicence: 'BE',
      germanLevel: 'fluent',
      homeOffice: 'yes',
      careerChangers: 'unknown',
      temporaryAgency: 'no',
    },
  },
  {
    title: 'Reinigungskraft auf 603-€-Basis',
    employer: 'Sauber & Mehr Gebäudedienste',
    text: 'Für ein Objekt in Niederzier suchen wir eine zuverlässige Reinigungskraft, montags bis freitags von 17:00 bis 19:00 Uhr. Tariflohn 14,25 €. Kein Führerschein notwendig, das Objekt ist mit dem Bus erreichbar. Deutsch ist kein Muss.',
    says: {
      marginal: 'yes',
      weekend: 'no',
      drivingLicence: null,
      germanLevel: null,
      workingTime: ['marginal'],
    },
  },
  {
    title: 'Steuerfachangestellte (m/w/d) 20–40 Std.',
    employer: 'Kanzlei Dr. Breuer & Partner',
    text: 'Finanz- und Lohnbuchhaltung für unsere Mandanten. Flexible Arbeitszeit, bis zu 50 % Homeoffice, unbefristete Stelle. Bei uns sind Wochenenden grundsätzlich frei. Sehr gute DATEV-Kenntnisse, gute Deutschkenntnisse in Wort und Schrift.',
    says: {
      temporaryAgency: 'no',
      privateRecruiter: 'no',
      homeOffice: 'yes',
      fixedTerm: 'no',
      weekend: 'no',
      germanLevel: 'good',
    },
  },
  {
    title: 'Teamleiter Logistik (m/w/d)',
    employer: 'Nordwind Personalberatung GmbH',
    text: 'Unser Mandant, ein familiengeführtes Handelsunternehmen, sucht im Rahmen der Direktvermittlung einen Teamleiter. Sie werden direkt beim Unternehmen angestellt, 48.000–55.000 € p. a. Führung von 25 Mitarbeitern im Zwei-Schicht-Betrieb. Ein eigener PKW ist erforderlich.',
    says: { temporaryAgency: 'no', privateRecruiter: 'yes', shift: 'yes', drivingLicence: 'B' },
  },
  {
    title: 'Ausbildung Fachkraft für Lagerlogistik (m/w/d) Start 08/2027',
    employer: 'Logistikzentrum Merzenich',
    text: 'Du hast mindestens einen guten Hauptschulabschluss und packst gern an. 1.050 € im 1., 1.120 € im 2. und 1.200 € im 3. Jahr. Nach erfolgreichem Abschluss bieten wir die unbefristete Übernahme. Führerschein-Zuschuss von 1.000 €. Arbeitszeit: Mo–Fr 7–15:30 Uhr.',
    says: {
      kind: 'apprenticeship',
      fixedTerm: 'unknown',
      drivingLicence: null,
      weekend: 'no',
      schoolCertificate: 'lower',
      startYear: 2027,
    },
  },
  {
    title: 'Berufskraftfahrer C/CE (m/w/d) Tagestouren',
    employer: 'Baustoffe Wirtz GmbH & Co. KG',
    text: 'Auslieferung von Baustoffen mit Ladekran. Führerschein Kl. C oder CE, Fahrerkarte, Module. Kranschein kannst du bei uns machen. Jeden Abend zu Hause, Wochenenden frei. 3.200 € brutto. Gute Deutschkenntnisse.',
    says: { drivingLicence: 'CE', weekend: 'no', germanLevel: 'good', homeOffice: 'unknown' },
  },
  {
    title: 'Sicherheitsmitarbeiter (m/w/d) § 34a',
    employer: 'Wachschutz West GmbH',
    text: '12-Stunden-Schichten (Tag/Nacht) im Objektschutz für einen Kunden in Weisweiler, Dienstplan im Voraus, auch an Wochenenden. Sachkunde § 34a, einwandfreies Führungszeugnis, Deutsch in Wort und Schrift, Führerschein und PKW.',
    says: {
      shift: 'yes',
      night: 'yes',
      weekend: 'yes',
      germanLevel: 'fluent',
      drivingLicence: 'B',
      temporaryAgency: 'no',
    },
  },
  {
    title: 'Sachbearbeiter (w/m/d) Bürgerbüro',
    employer: 'Gemeinde Kreuzau',
    text: 'Unbefristete Vollzeitstelle (39 Std.), grundsätzlich teilbar, EG 6 TVöD. Alternierende Telearbeit ist möglich. Dienstleistungsnachmittag donnerstags. Erwartet wird die Bereitschaft zum gelegentlichen Samstagsdienst. Bewerben Sie sich bis zum 03.01.2027 über Interamt.',
    says: {
      fixedTerm: 'no',
      weekend: 'yes',
      homeOffice: 'yes',
      applyBy: '2027-01-03',
      marginal: 'no',
      workingTime: ['full', 'part'],
    },
  },
  {
    title: 'Erntehelfer (m/w/d) Erdbeeren & Spargel',
    employer: 'Hof Schnitzler',
    text: 'Saison 2027 von Mitte April bis Ende Juni, Unterkunft auf dem Hof. 6 Tage die Woche. Keine Ausbildung erforderlich, no German required.',
    says: { fixedTerm: 'yes', careerChangers: 'yes', germanLevel: null },
  },
  {
    title: 'Wissenschaftliche*r Mitarbeiter*in (Doktorand*in)',
    employer: 'Forschungszentrum am See',
    text: 'The position is limited to three years (fixed-term contract), 75 % of full-time. Very good command of English; knowledge of German is an advantage. Flexible work, partly from home office.',
    says: { fixedTerm: 'yes', germanLevel: 'basic', homeOffice: 'yes' },
  },
  {
    title: 'Kellner (m/w/d) in Teilzeit',
    employer: 'Brauhaus Zur Rur',
    text: 'Wir haben Mittwoch bis Sonntag geöffnet. Quereinsteiger sind herzlich willkommen, wir arbeiten dich ein. Minijob oder Teilzeit, 14 € plus Trinkgeld. Montag und Dienstag immer frei.',
    says: { weekend: 'yes', careerChangers: 'yes', marginal: 'yes', workingTime: ['part', 'marginal'] },
  },
  {
    title: 'Elektroniker für Betriebstechnik (m/w/d)',
    employer: 'Alpha Tec Personal GmbH',
    text: 'Wir stellen ein: Elektroniker für den Einsatz bei unserem Kunden in Jülich. Arbeitsvertrag unbefristet bei uns, equal pay nach 9 Monaten, Tagschicht. Für den Einsatz benötigen Sie keinen PKW – wir holen Sie ab.',
    says: {
      temporaryAgency: 'yes',
      privateRecruiter: 'no',
      fixedTerm: 'no',
      shift: 'no',
      drivingLicence: null,
    },
  },
  {
    title: 'Verkäufer (m/w/d) Bäckerei',
    employer: 'Backhaus Frings',
    text: 'Arbeitszeiten zwischen 5 und 19 Uhr im Früh- oder Spätdienst, auch sonntags. Du musst nicht gelernt haben: Wir zeigen dir alles. Gutes Deutsch ist für den Verkauf wichtig.',
    says: { shift: 'yes', weekend: 'yes', careerChangers: 'yes', germanLevel: 'good' },
  },
  {
    title: 'Hausmeister (m/w/d)',
    employer: 'Wohnbau Rurtal eG',
    text: 'Pflege der Außenanlagen, Kleinreparaturen, im Winter Räumdienst (Rufbereitschaft auch an Wochenenden). Handwerkliche Ausbildung, Führerschein Klasse 3 bzw. B. Befristet auf ein Jahr, Entfristung ist angestrebt. Beginn: 1. April 2027.',
    says: { weekend: 'yes', drivingLicence: 'B', fixedTerm: 'yes', start: '2027-04-01' },
  },
  {
    title: 'Werkstudent (m/w/d) IT-Support',
    employer: 'Datenwerk Düren GmbH',
    text: 'Max. 20 Std./Woche während des Semesters, remote möglich. Immatrikulation vorausgesetzt. First-Level-Support per Telefon und Remote-Wartung. Deutsch mindestens C1.',
    says: { kind: 'job', homeOffice: 'yes', germanLevel: 'C1' },
  },
  {
    title: 'Umschulung zur Pflegefachassistenz',
    employer: 'Bildungsakademie Rur',
    text: 'Förderung per Bildungsgutschein, Dauer 12 Monate, Start 01.03.2027, Mo–Fr 8–15 Uhr. Hauptschulabschluss und Deutsch B1.',
    says: { kind: 'training', fixedTerm: 'unknown', germanLevel: 'B1', start: '2027-03-01', weekend: 'no' },
  },
  {
    title: 'Busfahrer (m/w/d) im Linienverkehr',
    employer: 'Rurbus Verkehrs-GmbH',
    text: 'Führerschein D fehlt noch? Wir übernehmen die Kosten! Voraussetzung: Führerschein Klasse B seit zwei Jahren, 21 Jahre, Deutsch B1. Schichtdienst, auch am Wochenende. Geteilte Dienste nur auf Wunsch.',
    says: { drivingLicence: 'B', germanLevel: 'B1', shift: 'yes', weekend: 'yes' },
  },
  {
    title: 'Call-Center-Agent (m/w/d) Inbound',
    employer: 'Dialogwerk GmbH',
    text: 'Quereinstieg? Kein Problem, intensive Schulung! Arbeitszeit Mo–So zwischen 8 und 22 Uhr, 5-Tage-Woche, nach der Einarbeitung von zuhause aus. Fehlerfreies Deutsch und Freude am Telefonieren. Vertrag: zunächst 12 Monate befristet.',
    says: {
      careerChangers: 'yes',
      weekend: 'yes',
      homeOffice: 'yes',
      germanLevel: 'fluent',
      fixedTerm: 'yes',
    },
  },
  {
    title: 'Anlagenmechaniker SHK (m/w/d)',
    employer: 'Jansen Haustechnik',
    text: 'Dich erwarten: Firmenwagen, Weihnachtsgeld, 4-Tage-Woche (Mo–Do). Notdienst nur alle acht Wochen am Wochenende. Du hast eine abgeschlossene Ausbildung und den Führerschein Kl. B. Auch Wiedereinsteiger sind willkommen.',
    says: { weekend: 'yes', drivingLicence: 'B', careerChangers: 'unknown' },
  },
  {
    title: 'Ihre neue Aufgabe: Buchhalter (m/w/d)',
    employer: 'Personal Plus Recruiting',
    text: 'Im Auftrag eines Kunden besetzen wir diese Position in Festanstellung. Unser Service ist für Bewerber kostenfrei. 2 Tage mobil arbeiten. Keine Arbeitnehmerüberlassung.',
    says: { temporaryAgency: 'no', privateRecruiter: 'yes', homeOffice: 'yes' },
  },
  {
    title: 'Küchenhilfe (m/w/d) Schulmensa',
    employer: 'Mensaverein Langerwehe e. V.',
    text: 'Montag bis Donnerstag von 10.30 bis 14.30 Uhr, in den Schulferien frei. Anlernung erfolgt durch unsere Köchin. Gesundheitszeugnis kann nachgeholt werden. Sie sollten sich auf Deutsch verständigen können.',
    says: { shift: 'no', weekend: 'no', careerChangers: 'yes', germanLevel: 'basic' },
  },
  {
    title: 'Zahnmedizinische Fachangestellte (ZFA)',
    employer: 'Zahnarztpraxis Dr. Lind',
    text: 'Keine Spät- oder Samstagssprechstunden! Du arbeitest in einem kleinen Team. Abgeschlossene Ausbildung als ZFA. Start: nach Absprache. Unbefristet.',
    says: { weekend: 'no', start: null, fixedTerm: 'no', careerChangers: 'unknown' },
  },
  {
    title: 'Gabelstaplerfahrer (m/w/d) ab 16 €',
    employer: 'Contur Zeitarbeit GmbH',
    text: 'Dreischichtsystem, gültiger Staplerführerschein, Erfahrung im Hochregal. Führerschein/PKW von Vorteil. Wir suchen dich für einen langfristigen Einsatz mit Übernahmechance.',
    says: { temporaryAgency: 'yes', shift: 'yes', night: 'yes', drivingLicence: 'B' },
  },
  {
    title: 'Integrationshelfer (m/w/d) an Grundschulen',
    employer: 'Lebenshilfe Rurland gGmbH',
    text: 'Sie begleiten Kinder im Schulalltag, nur während der Schulzeit (Mo–Fr, ca. 25 Std.). Eine pädagogische Ausbildung ist nicht zwingend erforderlich. Der Vertrag ist auf das Schuljahr befristet. Masernschutz nötig.',
    says: { careerChangers: 'yes', fixedTerm: 'yes', weekend: 'no', drivingLicence: null },
  },
];

describe('whole advertisements', () => {
  it.each(ADS.map((ad) => [ad.title, ad] as const))('%s', (_, { title, employer, text, says }) => {
    const { facts, kind, temporaryAgency, privateRecruiter, marginal, workingTimes } = judgedOf(
      text,
      title,
      employer,
    );
    const judgements = {
      ...facts,
      kind,
      temporaryAgency,
      privateRecruiter,
      marginal,
      workingTime: workingTimes,
    };
    const answers = Object.fromEntries(Object.entries(judgements).map(([name, { value }]) => [name, value]));
    expect(answers).toMatchObject(says);
  });
});
