import { describe, expect, it } from 'vitest';
import { judgedOf } from './facts/facts-of.ts';

type Ad = readonly [kind: string, title: string, text: string];

const FREELANCE: readonly Ad[] = [
  ['freelance', 'Kurier mit eigenem Auto', 'Du fährst auf eigene Kasse und hast ein Gewerbe angemeldet.'],
  ['freelance', 'Kursleitung Pilates', 'Pro Einheit stellst du uns 35 € in Rechnung.'],
  ['freelance', 'Kursleitung Pilates', 'Um Steuern und Versicherung kümmern Sie sich selbst.'],
  ['freelance', 'Kursleitung Töpfern', 'Die Tätigkeit erfolgt auf Honorarbasis, 28 € je Stunde.'],
  ['freelance', 'Dolmetscher/in Farsi', 'Wir rechnen nach JVEG ab; Sie arbeiten selbstständig auf Rechnung.'],
  [
    'freelance',
    'Berater für Naturkosmetik',
    'Du verdienst an jedem Verkauf mit und baust dir ein eigenes Team auf.',
  ],
  ['freelance', 'Vertrieb von zu Hause', 'Ein Startpaket kostet 99 €, danach bekommst du Provision.'],
  [
    'freelance',
    'Außendienst Finanzen',
    'Sie sind selbstständig nach § 84 HGB und leben von Ihren Provisionen.',
  ],
  [
    'freelance',
    'Betreuung von Kindern im eigenen Zuhause',
    'Als Tagespflegeperson mit Erlaubnis des Jugendamts.',
  ],
  [
    'freelance',
    'Fotografin für Hochzeiten',
    'Es handelt sich nicht um eine Festanstellung: Du schreibst uns Rechnungen.',
  ],
  ['freelance', 'Gutachter (m/w/d)', 'Wir vergüten je Gutachten ein Honorar von 180 €.'],
  ['job', 'Staplerfahrer (m/w/d)', 'Vertrag unbefristet, kein Werkvertrag, keine Subunternehmer.'],
  ['job', 'Dachdecker (m/w/d)', 'Wir haben keine Lust auf Subunternehmer.'],
  ['job', 'Bauleiter (m/w/d)', 'Sie steuern einen Subunternehmer und prüfen dessen Rechnungen.'],
  ['job', 'Buchhalterin (m/w/d)', 'Du stellst unseren Kunden die Leistungen in Rechnung.'],
  [
    'job',
    'Einkäufer (m/w/d)',
    'Sie prüfen, was uns Lieferanten in Rechnung stellen, und kaufen auf Rechnung.',
  ],
  ['job', 'Erzieher (m/w/d)', 'Tariflohn statt Honorar: Sie sind bei uns fest angestellt.'],
  ['job', 'Verkäufer (m/w/d)', 'Festgehalt, dazu verdienst du an jedem Abschluss mit. 30 Tage Urlaub.'],
];

const LEARNING: readonly Ad[] = [
  ['internship', 'Ein Jahr im Wald', 'Das FÖJ beginnt im August, dazu gehören 25 Seminartage.'],
  ['internship', 'Freiwilliges Jahr im Museum', 'Du bekommst ein Taschengeld von 400 €.'],
  ['internship', 'Bufdi im Krankenhaus (m/w/d)', 'Du hilfst auf der Station.'],
  ['internship', 'Mitarbeit im Labor für Studierende', 'Wir bieten dir ein Pflichtpraktikum von 20 Wochen.'],
  ['internship', 'Raus aus der Schule', 'Du machst bei uns dein Schülerpraktikum in der Werkstatt.'],
  ['internship', 'Orientierungspraktikum Pflege', 'Vier Wochen auf Station.'],
  ['job', 'Erzieher (m/w/d)', 'Praktika und ein FSJ im sozialen Bereich sind von Vorteil.'],
  ['job', 'Pädagogische Fachkraft (m/w/d)', 'Sie leiten unsere FSJler und Praktikanten an.'],
  [
    'dual-study',
    'Bachelor Bauingenieurwesen',
    'Die Theorie lernst du an der Hochschule, die Praxis bei uns.',
  ],
  [
    'dual-study',
    'Studieren mit Gehalt: Verwaltung',
    'Du wechselst alle drei Monate zwischen Hörsaal und Büro.',
  ],
  [
    'dual-study',
    'Wirtschaftsinformatik (B.Sc.)',
    'Abwechselnd bist du an der Hochschule und bei uns im Betrieb.',
  ],
  [
    'dual-study',
    'Steuern von Grund auf',
    'Nach sieben Semestern hast du Bachelor und Ausbildung in der Tasche.',
  ],
  ['job', 'Ingenieur (m/w/d) Bachelor', 'Sie haben an einer Hochschule studiert.'],
  ['job', 'Trainee Einkauf', 'Nach deinem Bachelor wechselst du alle sechs Monate die Abteilung.'],
  [
    'apprenticeship',
    'Lust auf Holz?',
    'Ab August lernst du bei uns den Beruf der Tischlerin von der Pike auf.',
  ],
  ['apprenticeship', 'Hörakustik lernen', 'In drei Jahren zum Gesellenbrief; Blockunterricht ist in Lübeck.'],
  ['apprenticeship', 'Bäcker werden', 'Im ersten Lehrjahr bekommst du 1.020 €.'],
  [
    'apprenticeship',
    'Notfallsanitäter/in werden',
    'Die dreijährige Ausbildung beginnt im Oktober mit einem Schulblock.',
  ],
  ['apprenticeship', 'Ausbildungsplatz 2027', 'Wir freuen uns auf dich.'],
  ['job', 'Ausbilder (m/w/d) Metall', 'Sie leiten Auszubildende im zweiten Lehrjahr an.'],
  ['job', 'Tischler (m/w/d)', 'Mit Gesellenbrief bekommst du 19 € die Stunde.'],
  ['job', 'Pflegefachkraft (m/w/d)', 'Du hast die dreijährige Ausbildung abgeschlossen.'],
  [
    'training',
    'Busfahrer werden',
    'In sechs Monaten zum Führerschein Klasse D, mit Bildungsgutschein kostenlos.',
  ],
  [
    'training',
    'Fachkraft für Schutz und Sicherheit',
    'Der Kurs startet im April und endet mit der Prüfung der IHK.',
  ],
  ['training', 'Neustart in der IT', 'Unterricht montags bis freitags, gefördert vom Jobcenter.'],
  ['job', 'Busfahrer (m/w/d)', 'Den Führerschein Klasse D bezahlen wir; die Schulung dauert drei Monate.'],
  ['job', 'Dozentin (m/w/d) für Deutsch', 'Ihr Kurs startet im April, Sie sind fest angestellt.'],
];

describe('the kind of an offer in other words', () => {
  it.each([...FREELANCE, ...LEARNING])('%s: %s: "%s"', (kind, title, text) => {
    expect(judgedOf(text, title).kind.value).toBe(kind);
  });
});
