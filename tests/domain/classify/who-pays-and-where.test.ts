import { describe, expect, it } from 'vitest';
import { judgedOf } from './facts/facts-of.ts';

/** Answers for agency and recruiter: `lent` = hired out, `placed` = into a contract with somebody else. */
const ANSWERS = {
  lent: ['yes', 'no'],
  placed: ['no', 'yes'],
  direct: ['no', 'no'],
  open: ['unknown', 'unknown'],
  mayLend: ['unknown', 'no'],
} as const;

type Ad = readonly [expected: keyof typeof ANSWERS, employer: string, text: string];

function expectAnswer(expected: keyof typeof ANSWERS, employer: string, text: string): void {
  const { temporaryAgency, privateRecruiter } = judgedOf(text, 'Mitarbeiter (m/w/d)', employer);
  expect([temporaryAgency.value, privateRecruiter.value]).toEqual(ANSWERS[expected]);
}

/** The contract with us, the work at somebody else's. */
const LENT: readonly Ad[] = [
  [
    'lent',
    'Technik Nord',
    'Den Vertrag schließen Sie mit uns, gearbeitet wird in den Werken unserer Kunden.',
  ],
  [
    'lent',
    'Technik Nord',
    'Vertragspartner sind wir, Ihr Arbeitsplatz ist bei unserem Auftraggeber in Kerpen.',
  ],
  ['lent', 'Technik Nord', 'Du bekommst deinen Lohn von uns; deine Schichten hast du im Kundenbetrieb.'],
  ['lent', 'Technik Nord', 'Der Kunde stellt das Werkzeug, wir stellen den Arbeitsvertrag.'],
  ['lent', 'Technik Nord', 'Arbeitgeber bleiben wir, den Dienstplan schreibt der Kunde.'],
  ['lent', 'Technik Nord', 'Ihr Gehalt kommt von uns, die Aufgaben bekommen Sie vom Meister des Kunden.'],
  ['lent', 'Technik Nord', 'Auch in einsatzfreien Zeiten läuft dein Lohn weiter.'],
  ['lent', 'Kitaflitzer', 'Dein Gehalt zahlen wir weiter, auch wenn gerade kein Einsatz ansteht.'],
  ['lent', 'Technik Nord', 'Wir schicken Sie für ein halbes Jahr zu einem Hersteller von Pumpen.'],
  ['lent', 'Technik Nord', 'Nach einem Jahr geht Ihr Vertrag auf den Kunden über.'],
  ['lent', 'Technik Nord', 'Wenn Sie überzeugen, übernimmt der Kunde Sie in eine feste Stelle.'],
  ['lent', 'Technik Nord', 'Es gilt der Tarif der Zeitarbeitsbranche.'],
  ['lent', 'Technik Nord', 'Wir sind Mitglied im GVP und zahlen danach.'],
  ['lent', 'Technik Nord', 'Der Verleih an das Werk dauert höchstens 18 Monate.'],
  ['lent', 'Technik Nord', 'Wir bieten Ihnen eine Stelle auf Leihbasis.'],
  ['lent', 'Technik Nord', 'We employ you and send you on assignment to a plant near Aachen.'],
  ['lent', 'Montex', 'Angestellt sind Sie bei Montex, eingesetzt werden Sie im Lager eines Versandhändlers.'],
  ['lent', 'Montex GmbH', 'Sie unterschreiben bei Montex und arbeiten vom ersten Tag an beim Kunden.'],
  ['lent', 'Montex GmbH', 'Montex stellt dich unbefristet ein und setzt dich in Betrieben der Region ein.'],
  ['lent', 'Montex', 'Die Anstellung erfolgt bei der Montex AG, Einsatzbetrieb ist ein Autozulieferer.'],
  ['lent', 'Aktiv Personal', 'Wir stellen dich ein, und du fährst für eine große Spedition in Eschweiler.'],
  [
    'lent',
    'Aktiv Personal',
    'Von uns gibt es einen festen Vertrag. Dein Einsatz: Wareneingang in einem Möbelhaus.',
  ],
  [
    'lent',
    'Aktiv Personal',
    'Fester Vertrag bei uns, abwechslungsreiche Einsätze bei Betrieben in der Nähe.',
  ],
  ['lent', 'Aktiv Personal', 'Viele unserer Leute hat der Händler schon fest übernommen.'],
  ['lent', 'Aktiv Personal', 'Nach neun Monaten können Sie fest zum Betrieb wechseln.'],
  ['lent', 'Pflege auf Zeit Rur', 'Du hilfst in Heimen und Kliniken aus.'],
  ['lent', 'Springerteam Rhein', 'Wir setzen dich in Kitas der Region ein, dein Vertrag läuft über uns.'],
];

/** Firms that work for customers with their own people, and words of others. */
const NOT_LENT: readonly Ad[] = [
  ['direct', 'Bau Horst', 'Headhunter schreiben uns täglich, wir suchen lieber selbst: Maurer gesucht.'],
  [
    'direct',
    'Rheinkontakt Kundenservice',
    'Angestellt bist du bei uns: Wir telefonieren für verschiedene Auftraggeber.',
  ],
  [
    'direct',
    'Wachdienst Eifel',
    'Im Auftrag eines Chemieparks bewachen wir die Tore. Sie sind bei uns angestellt.',
  ],
  [
    'direct',
    'Glanz Gebäudereinigung',
    'Im Auftrag einer Klinik reinigen wir Zimmer und brauchen Verstärkung.',
  ],
  ['direct', 'Umzüge Ruck Zuck', 'Für Transporte bei unseren Kunden in Aachen brauchen wir starke Arme.'],
  ['direct', 'Aufzug Lang', 'Sie sind bei uns fest angestellt und warten Aufzüge bei unseren Kunden.'],
  ['direct', 'Mensa & Mehr Catering', 'Im Auftrag der Firma Horn kochen wir täglich für 300 Gäste.'],
  [
    'direct',
    'Kälte Fuchs',
    'Unsere Monteure sind bei Kunden im Rheinland unterwegs. Angestellt sind Sie bei uns.',
  ],
  [
    'direct',
    'Bau Horst',
    'Gern auch Bewerber, die aus der Zeitarbeit in einen festen Betrieb wechseln möchten.',
  ],
  ['direct', 'Bau Horst', 'Nie wieder Zeitarbeit? Dann komm zu uns.'],
  ['direct', 'Bau Horst', 'Zeitarbeit leid? Bei uns bist du fest im Team.'],
  ['direct', 'Bau Horst', 'Die Anweisungen geben wir – also kein Leihmodell.'],
  ['direct', 'Bau Horst', 'Wir leihen niemanden aus und holen niemanden von Leihfirmen.'],
  ['direct', 'Bau Horst', 'Wir setzen niemanden bei fremden Firmen ein, sondern nur auf eigenen Baustellen.'],
  ['direct', 'Bau Horst', 'Kein Subunternehmer, keine Leihfirma: Bei uns bist du abends daheim.'],
  ['direct', 'Bau Horst', 'Nach der Ausbildung übernehmen wir dich in die Stammbelegschaft.'],
  [
    'direct',
    'Bau Horst',
    'Ihr Einsatz: Sie arbeiten in einem Team von acht Leuten. Ihr Gehalt kommt pünktlich von uns.',
  ],
  [
    'direct',
    'Hotel Seeblick',
    'Du bekommst von uns einen festen Vertrag und arbeitest in einem jungen Team.',
  ],
  ['direct', 'Klinik Rurtal', 'Sie unterschreiben bei uns und sind in einem unserer Häuser tätig.'],
  ['direct', 'Autohaus Kern', 'Wir schicken Sie zu einer Schulung beim Hersteller.'],
  ['direct', 'Fahrradhaus Berg', 'Der Verleih an Gäste läuft über dich, dazu kommen kleine Reparaturen.'],
];

const PLACED: readonly Ad[] = [
  [
    'placed',
    'Werkbrücke',
    'Wir stellen Sie einem Betrieb in Langerwehe vor, und wenn es passt, stellt der Sie ein.',
  ],
  ['placed', 'Werkbrücke', 'Für eine Praxis suchen wir eine MFA. Unsere Rechnung bezahlt die Praxis.'],
  [
    'placed',
    'Werkbrücke',
    'Ihr Arbeitsvertrag entsteht mit der Kanzlei; unser Honorar trägt der Auftraggeber.',
  ],
  ['placed', 'Werkbrücke', 'Über uns finden Kliniken und Ärzte zueinander, für Sie ohne jede Gebühr.'],
  ['placed', 'Voss & Cie.', 'Unser Mandant baut Pumpen. Den Vertrag unterzeichnen Sie beim Mandanten.'],
  ['placed', 'Voss & Cie.', 'Unser Kunde stellt Sie ab dem ersten Tag selbst ein.'],
  ['placed', 'Voss & Cie.', 'Sie stehen vom ersten Tag an auf der Gehaltsliste unseres Klienten.'],
  ['placed', 'Voss & Cie.', 'Eingestellt werden Sie vom Auftraggeber, nicht von uns.'],
  ['placed', 'Voss & Cie.', 'This is a permanent role with our client; you will be hired directly by them.'],
  ['placed', 'Handwerk Vermittlung', 'Wir sind keine Leihfirma. Ein Malerbetrieb in Düren sucht Gesellen.'],
  ['placed', 'Lange Executive Partners', 'Für einen Bauträger suchen wir eine Bauleitung.'],
  ['placed', 'Nachbar hilft', 'Wir suchen für eine Familie eine Hilfe. Die Familie meldet Sie an.'],
];

const OPEN: readonly Ad[] = [
  [
    'open',
    'Rheintechnik',
    'Unser Kunde sucht Elektriker. Ob wir Sie anstellen oder der Kunde Sie übernimmt, klären wir.',
  ],
  ['open', 'Lang & Partner', 'Im exklusiven Auftrag einer Druckerei suchen wir eine Leitung.'],
  ['open', 'Lang & Partner', 'Wir betreuen die Nachbesetzung bei einem Hersteller von Papier.'],
  ['open', 'Job-Kontakt Jülich', 'Wir haben Stellen in Lager und Büro.'],
  ['mayLend', 'Topact Events & Staff', 'Für Aktionen in Kaufhäusern suchen wir neue Gesichter.'],
];

const OWN_OFFICE: readonly Ad[] = [
  [
    'direct',
    'Talente Personalberatung',
    'Angestellt bist du bei uns; du führst Interviews und schreibst Anzeigen.',
  ],
  [
    'direct',
    'Rur Zeitarbeit GmbH',
    'Nicht für Kunden, sondern für uns selbst: In unserer Niederlassung gehst du ans Telefon.',
  ],
  ['direct', 'Rur Zeitarbeit GmbH', 'Wir suchen Verstärkung für das Team in unserer Filiale Düren.'],
];

describe('who pays, and where the work is done', () => {
  it.each([...LENT, ...NOT_LENT, ...PLACED, ...OPEN, ...OWN_OFFICE])('%s: %s: "%s"', expectAnswer);

  it('leaves it open whether an apprentice of an agency who learns at a customer is hired out', () => {
    const text = 'Den Vertrag schließt du mit uns, gelernt wird in zwei Lagern unserer Kunden.';
    const judged = judgedOf(text, 'Auszubildende Lagerlogistik', 'Aktiv Personal GmbH');
    expect([judged.temporaryAgency.value, judged.privateRecruiter.value]).toEqual(['unknown', 'no']);
  });
});
