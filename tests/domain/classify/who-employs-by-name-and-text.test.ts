import { describe, expect, it } from 'vitest';
import { judgedOf } from './facts/facts-of.ts';

/** Agency and recruiter, employer, title, text. */
const ADS: readonly (readonly [expected: string, employer: string, title: string, text: string])[] = [
  [
    'yes no',
    'WorkPool Düren',
    'Helfer',
    'Einsatzort Kreuzau, Einsatzbeginn sofort. Bezahlung nach Equal Treatment, Übernahme nach 9 Monaten durch den Entleiher.',
  ],
  [
    'yes no',
    'Profi Team GmbH',
    'Elektriker',
    'Als Leiharbeitnehmer verdienen Sie bei uns mehr als die Stammkräfte.',
  ],
  [
    'yes no',
    'Medicus Personalmanagement',
    'MFA',
    'Sie vertreten in Praxen, in denen jemand krank ist. Der Vertrag läuft bei uns, unbefristet.',
  ],
  [
    'yes no',
    'Schneider Personaldienste',
    'Lagerist',
    'Unser Kunde in Jülich baut Fenster. Wir suchen dafür Lageristen, 15,50 € nach Tarif, Übernahme möglich.',
  ],
  [
    'yes no',
    'ArbeitPlus GmbH',
    'Schlosser',
    'Sie gehören zu unserem Team und werden unserem Kunden, einem Kranbauer, zur Verfügung gestellt.',
  ],
  [
    'yes no',
    'Montis',
    'Monteur',
    'Wir stellen unseren Kunden Monteure zur Verfügung. Ihr Arbeitgeber sind wir.',
  ],
  [
    'yes no',
    'Flexteam',
    'Kommissionierer',
    'Bei uns angestellt, beim Kunden eingesetzt: So läuft das bei Flexteam.',
  ],
  [
    'yes no',
    'Springer & Co. Personal',
    'Erzieher',
    'Du springst in Kitas ein, mal vier Wochen, mal vier Monate. Urlaub und Lohn gibt es von uns.',
  ],
  ['yes no', 'TeleMed Staffing', 'Nurse', 'You are employed by TeleMed and work in different hospitals.'],
  [
    'yes no',
    'Zeit & Können GmbH',
    'Bürokraft',
    'Im Rahmen einer Überlassung unterstützen Sie die Buchhaltung eines Konzerns.',
  ],
  [
    'yes yes',
    'Kompetenz Personal',
    'Bürokraft',
    'Je nach Wunsch vermitteln wir Sie direkt in Festanstellung oder Sie starten über uns in Zeitarbeit.',
  ],
  [
    'yes yes',
    'Kompetenz Personal',
    'Bürokraft',
    'Überlassung, Vermittlung oder beides nacheinander – Sie entscheiden.',
  ],
  [
    'no yes',
    'Rheinsearch',
    'Leiter Einkauf',
    'Wir sind exklusiv mit der Besetzung beauftragt. Der Dienstvertrag wird mit dem Unternehmen geschlossen.',
  ],
  [
    'no yes',
    'Hartwig & Söhne Consulting',
    'Werksleiter',
    'Als Personalberatung unterstützen wir einen Mittelständler. Kontakt: Herr Hartwig.',
  ],
  [
    'no yes',
    'Jobhafen',
    'Koch',
    'Wir vermitteln Köche an Hotels. Die Hotels stellen ein, wir kassieren nur dort.',
  ],
  [
    'no yes',
    'Coach & Job',
    'Verkäufer',
    'Mit AVGS bringen wir Sie kostenlos in eine feste Stelle bei einem Händler in Düren.',
  ],
  [
    'no yes',
    'PflegeStart',
    'Pflegehelfer',
    'Wir finden für Sie das passende Heim, Sie unterschreiben dort Ihren Vertrag. Für Sie gratis.',
  ],
  [
    'no yes',
    'Talentfinder West',
    'Controller',
    'Mein Auftraggeber ist ein Familienbetrieb. Ich begleite als Headhunterin die Suche.',
  ],
  [
    'no no',
    'Hydro Tec Anlagenbau',
    'Servicetechniker',
    'Sie sind bei unseren Kunden vor Ort und nehmen Anlagen in Betrieb. Vertrag unbefristet bei uns.',
  ],
  ['no no', 'Sparkasse Rurtal', 'Kundenberater', 'Ihr Einsatzort ist eine unserer Filialen in Düren.'],
  [
    'no no',
    'Caritas Rureifel',
    'Pflegefachkraft',
    'Wir stellen Sie unbefristet ein. Einsatz in einem unserer Häuser.',
  ],
  [
    'no no',
    'Lebenshilfe Kreis Düren',
    'Schulbegleiter',
    'Sie begleiten ein Kind in einer Grundschule. Angestellt sind Sie bei uns.',
  ],
  [
    'no no',
    'Deutscher Malteserdienst',
    'Schulbegleitung',
    'Bei uns angestellt, begleiten Sie Kinder in Schulen und Kitas.',
  ],
  [
    'no no',
    'Stadt Düren',
    'Personalsachbearbeiter',
    'Sie betreuen Verträge mit Zeitarbeitsfirmen und rechnen Leasingkräfte ab.',
  ],
  [
    'no no',
    'Klinikum Süd',
    'Leitung Pflegepool',
    'Sie leiten unseren Springerpool; auf Leasing verzichten wir.',
  ],
  [
    'no no',
    'Klinikum Süd',
    'Pflegefachkraft Springerpool',
    'Du arbeitest auf wechselnden Stationen, wo gerade jemand fehlt. Angestellt bist du beim Klinikum.',
  ],
  [
    'no no',
    'Spedition Lenz',
    'Fahrer',
    'Du fährst für einen großen Möbelhändler. Den Vertrag hast du mit uns, den Lkw auch von uns.',
  ],
  [
    'no no',
    'Wäscherei Weiß',
    'Fahrer',
    'Sie liefern an Hotels und Kliniken. Anstellung direkt bei uns, keine Zeitarbeit.',
  ],
  ['no no', 'Autohaus Kern', 'Mechatroniker', 'Dir reicht es mit der Leihbude? Komm zu uns.'],
  [
    'no no',
    'Papier Horst GmbH',
    'Maschinenführer',
    'Nach der Zeitarbeit endlich ankommen: Bei uns gibt es feste Verträge.',
  ],
  [
    'no no',
    'Papier Horst GmbH',
    'Maschinenführer',
    'Bewerbungen von Personaldienstleistern werden nicht berücksichtigt.',
  ],
  [
    'no no',
    'Rur Personal GmbH',
    'Personaldisponent',
    'Sie setzen unsere Mitarbeitenden bei Kunden ein und schreiben Angebote für Arbeitnehmerüberlassung.',
  ],
  [
    'no no',
    'Rur Personal GmbH',
    'Kaufmann für Büromanagement in der Niederlassung',
    'Sie arbeiten bei uns im Büro und empfangen Bewerber.',
  ],
  [
    'no no',
    'Adecco Group',
    'Recruiter (m/w/d)',
    'Du führst Interviews und stellst Kandidaten unseren Kunden vor.',
  ],
  [
    'no no',
    'ServiceMax',
    'Hausmeister',
    'Im Auftrag von Wohnungsgesellschaften kümmern wir uns um Anlagen. Sie bekommen von uns Vertrag und Auto.',
  ],
  [
    'no no',
    'IT-Haus Lange',
    'Administrator',
    'Sie betreuen unsere Kunden remote und gelegentlich bei ihnen vor Ort.',
  ],
  [
    'no no',
    'Bäckerei Schiffer',
    'Verkäuferin',
    'Unsere Kunden sind nett, unser Team auch. Wir stellen dich sofort ein.',
  ],
  [
    'no no',
    'Seniorenhaus Linde',
    'Pflegehelfer',
    'Wir arbeiten ohne Leasingkräfte. Nach dem FSJ übernehmen wir dich gern.',
  ],
  [
    'no no',
    'Metallwerk Düren',
    'Ingenieur',
    'Sie koordinieren Leiharbeiter und Fremdfirmen auf dem Werksgelände.',
  ],
  [
    'no no',
    'Haushaltsengel gGmbH',
    'Haushaltshilfe',
    'Sie unterstützen Senioren in ihren Haushalten. Ihr Arbeitgeber sind wir.',
  ],
  [
    'no no',
    'ProTax Steuerberatung',
    'Lohnbuchhalter',
    'Sie rechnen Löhne für Mandanten ab, darunter Zeitarbeitsunternehmen.',
  ],
  ['unknown unknown', 'Anzeige unter Chiffre', 'Sekretärin', 'Kleine Kanzlei sucht Sekretärin in Teilzeit.'],
  [
    'unknown unknown',
    'Merten & Partner',
    'Buchhalter',
    'Für unseren Kunden aus dem Handel suchen wir einen Buchhalter. Zuschriften an Merten & Partner.',
  ],
  ['unknown unknown', 'Jobwelt West', 'Fahrer', 'Fahrer gesucht! Gute Bezahlung, nette Leute.'],
];

describe('who employs, by name, title and text together', () => {
  it.each(ADS)('%s: %s, %s: "%s"', (expected, employer, title, text) => {
    const { temporaryAgency, privateRecruiter } = judgedOf(text, title, employer);
    expect(`${temporaryAgency.value} ${privateRecruiter.value}`).toBe(expected);
  });
});
