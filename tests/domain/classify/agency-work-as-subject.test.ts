import { describe, expect, it } from 'vitest';
import { judgedOf } from './facts/facts-of.ts';

function answers(text: string, title = 'Mitarbeiter (m/w/d)', employer = 'Rurwerke GmbH'): string {
  const { temporaryAgency, privateRecruiter } = judgedOf(text, title, employer);
  return `${temporaryAgency.value} ${privateRecruiter.value}`;
}

describe('agency work that the work is about', () => {
  it.each([
    'Sie prüfen Anträge von Zeitarbeitsfirmen und überwachen die Einhaltung des AÜG.',
    'Sie decken illegale Arbeitnehmerüberlassung und Schwarzarbeit auf.',
    'Bekämpfung von Schwarzarbeit und unerlaubter Arbeitnehmerüberlassung',
    'Sie beraten Verleiher und Entleiher in Fragen der Arbeitnehmerüberlassung.',
    'Erfahrung mit Zeitarbeit, Baulohn oder Branchenzuschlägen ist von Vorteil.',
    'Kenntnisse im GVP-Tarif und im AÜG wären schön.',
    'Sie erstellen Abrechnungen nach dem Tarif GVP/DGB und berechnen Branchenzuschläge.',
    'Abrechnung von Zeitarbeitskräften unserer Mandanten nach GVP-Tarifvertrag.',
    'Sie kaufen Dienstleistungen ein, zum Beispiel Reinigung, Bewachung und Arbeitnehmerüberlassung.',
    'Sie steuern die Arbeitnehmerüberlassung im Werk und achten auf Höchstüberlassungsdauer und Equal Pay.',
    'Sichere Kenntnisse im Arbeitsrecht, insbesondere im AÜG.',
    'Sie kennen sich im Arbeitnehmerüberlassungsgesetz aus.',
    'Fundiertes Wissen in Arbeitsrecht, Tarifrecht und Arbeitnehmerüberlassung',
    'Vertraut mit TVöD, AÜG und BetrVG',
    'Sie sind Ansprechpartner für Zeitarbeit und Werkverträge.',
    'Zu Ihren Aufgaben gehören Bewerbermanagement, Zeitarbeit und Reisekosten.',
    'Sie verhandeln Tarifverträge für die Zeitarbeit und beraten Betriebsräte.',
    'Unsere Software für die Zeitarbeit nutzen 400 Verleiher.',
    'Du verkaufst unsere Lösung an Unternehmen der Zeitarbeit.',
    'Wir entwickeln Programme zur Abrechnung von Branchenzuschlägen.',
    'Sie unterrichten Arbeitsrecht, darunter Arbeitnehmerüberlassung.',
    'Seminar zum AÜG: Sie schulen Personaldisponenten.',
    'Sie beantworten Fragen unserer Mitglieder zum AÜG und zu Equal Pay.',
    'Mandanten aus Handel, Zeitarbeit und Logistik',
    'Sie kalkulieren Haftpflichtrisiken von Zeitarbeitsunternehmen und Personalleasing.',
    'Sie beraten Betriebe der Zeitarbeit zum Arbeitsschutz.',
    'Themen sind Leiharbeit, Schichtmodelle und Datenschutz.',
    'Sie forschen zu prekärer Beschäftigung, etwa Leiharbeit und Minijobs.',
    'Sie beraten Leiharbeiter aus Osteuropa zu ihren Rechten in der Zeitarbeit.',
    'Factoring für Zeitarbeit und Spedition ist Ihr Fachgebiet.',
    'Sie erstellen Auswertungen zu Leasingkosten, Überstunden und Zeitarbeit.',
    'Sie überwachen die Kosten der Arbeitnehmerüberlassung in der Pflege.',
    'Bearbeitung von Rahmenverträgen zur Arbeitnehmerüberlassung',
    'Die Überlassung von Sporthallen an Vereine ist auf ein Jahr angelegt.',
    'Sie regeln die Überlassung der Wohnungen an Mieter.',
    'Dienstwagenüberlassung auch privat, Überlassung eines Laptops.',
    'Während der Überlassung eines Leihwagens berätst du Kunden.',
    'Sie bereiten Verträge über Überlassung und Kauf von Grundstücken vor.',
    'Die Dauer der Überlassung von Medien beträgt vier Wochen.',
    'Bezahlt wird nach IG-Metall-Tarif, nicht nach GVP.',
    'Keine Zeitarbeit, kein GVP-Tarif, sondern fester Vertrag mit uns.',
    'Ohne Umweg über Zeitarbeit: Wir stellen ein.',
    'Wir bieten keine Stellen in Zeitarbeit.',
    'Kein Einsatz in Zeitarbeit.',
    'Keine Anstellung über Zeitarbeit.',
    'Erste Erfahrung aus Zeitarbeit, Handel oder Industrie',
    'Du teilst die Leiharbeitskräfte ein und meldest Bedarf an Zeitarbeit.',
    'Du forderst Personal über Zeitarbeit an.',
    'Sie betreuen das Thema Zeitarbeit.',
    '- Abwicklung der Arbeitnehmerüberlassung',
    '- Ansprechpartner für Zeitarbeitsfirmen',
    '- Organisation und Abrechnung von Zeitarbeit',
    '- Steuerung von Leiharbeit und Werkverträgen',
    '- Beschaffung von Personal über Zeitarbeit',
    '- Koordination der Arbeitnehmerüberlassung',
    '- Rechnungsprüfung Zeitarbeit',
    '- Pflege der Verträge mit Verleihern',
    'Das AÜG ist Ihnen vertraut.',
    'AÜG-Kenntnisse von Vorteil',
    'Sattelfest im Arbeitsrecht einschließlich AÜG',
    'Sie wenden TVöD und AÜG sicher an.',
    'Sie haben schon einmal Zeitarbeitslöhne abgerechnet.',
    'Unsere Mandanten kommen aus Handwerk, Pflege und Zeitarbeit.',
    'Wir rechnen Löhne nach GVP-Tarif und mit Branchenzuschlägen für unsere Mandanten ab.',
    'Sie sind sicher in DATEV und im iGZ-Tarif.',
    'Sie auditieren Betriebe der Arbeitnehmerüberlassung nach ISO 9001.',
    'Sie ermitteln bei Verstößen gegen das AÜG und das Mindestlohngesetz.',
    'Sie schreiben über Zeitarbeit, Pflege und Arbeitsrecht.',
    'Unsere Fachzeitschrift informiert über Zeitarbeit und Personal.',
    'Sie helfen Menschen, die aus der Zeitarbeit in feste Stellen wollen.',
  ])('makes no agency of who says "%s"', (text) => {
    expect(answers(text)).toBe('no no');
  });

  it.each([
    [
      'Bundesagentur für Arbeit',
      'Sachbearbeiter/in Team Arbeitnehmerüberlassung (m/w/d)',
      'Sie entscheiden über Erlaubnisse nach dem Arbeitnehmerüberlassungsgesetz und ahnden Verstöße.',
    ],
    [
      'Lohnwerk Rur GmbH',
      'Payroll Specialist – Schwerpunkt Zeitarbeit',
      'Sie rechnen monatlich 900 Löhne ab.',
    ],
    [
      'Rur Personal GmbH',
      'Disponent Zeitarbeit (m/w/d)',
      'Sie planen die Einsätze unserer Leute und beraten Kunden zur Arbeitnehmerüberlassung.',
    ],
    [
      'Rur Personal GmbH',
      'Vertriebsmitarbeiter (m/w/d) Zeitarbeit, intern',
      'Sie gewinnen neue Kunden für die Arbeitnehmerüberlassung.',
    ],
    [
      'Flextra GmbH',
      'Personaldisponent (m/w/d)',
      'Du betreust unsere Zeitarbeitskräfte und kalkulierst Angebote zur Arbeitnehmerüberlassung.',
    ],
    ['Flextra GmbH', 'Disponent (m/w/d) Personaldienstleistung', 'Erfahrung in der Zeitarbeit hilft.'],
    [
      'Börde Zeitarbeit GmbH',
      'Vertriebsmitarbeiter (m/w/d)',
      'Du verkaufst Arbeitnehmerüberlassung an Industriebetriebe und pflegst Kunden.',
    ],
    [
      'Börde Zeitarbeit GmbH',
      'Disponent (m/w/d)',
      'Du berätst Kunden zur Arbeitnehmerüberlassung und planst die Einsätze unserer Leute.',
    ],
    [
      'Börde Zeitarbeit GmbH',
      'Lohnbuchhalter (m/w/d)',
      'Du rechnest die Löhne unserer Zeitarbeitnehmer ab, in unserem Büro in Düren.',
    ],
    ['Flextra GmbH', 'Kundenberater (m/w/d)', 'Du gewinnst Firmen für unsere Arbeitnehmerüberlassung.'],
  ])('makes no agency of %s, %s: "%s"', (employer, title, text) => {
    expect(answers(text, title, employer)).toBe('no no');
  });
});

describe('agency work that the job is', () => {
  it.each([
    'Die Überlassung ist zunächst auf neun Monate angelegt.',
    'Es gilt das GVP-Tarifwerk.',
    'Bezahlung: GVP/DGB plus Zulage',
    'Wir zahlen nach den Tarifverträgen des GVP.',
    'tarifgebunden (GVP)',
    'Überlassungsdauer: rund 12 Monate',
    'Geplante Dauer der Überlassung: neun Monate',
    'Die Überlassung erfolgt an ein Werk in Kerpen.',
    'Während der Überlassung zahlen wir Auslöse.',
    'Nach der Überlassung ist eine Übernahme möglich.',
    'Deine Überlassung beginnt im März in Jülich.',
    'Wir setzen Sie in Überlassung ein.',
    'Langfristige Überlassung mit fester Begleitung',
    'Wir bieten Ihnen Branchenzuschläge und Equal Pay ab dem 9. Monat.',
    'Bei uns verdienen Sie nach GVP-Tarif, Kenntnisse im Umgang mit Stapler sind gut.',
    'Wir prüfen Ihre Bewerbung sofort und stellen Sie in Arbeitnehmerüberlassung ein.',
    'Sie erhalten Branchenzuschläge, wir rechnen pünktlich ab.',
    'Sie bearbeiten Werkstücke an der Drehbank und erhalten Branchenzuschläge.',
    'Wir beraten Sie gern zu den Vorteilen der Zeitarbeit.',
    'Arbeitnehmerüberlassung mit Option auf Übernahme',
    'Kenntnisse im Schweißen. Vertrag in der Arbeitnehmerüberlassung.',
    'Auch ohne Ausbildung in der Zeitarbeit starten!',
    'Keine Probezeit, Einstellung in Arbeitnehmerüberlassung',
    'Vertrag ohne Befristung in der Arbeitnehmerüberlassung',
    'Entlohnung ohne Wenn und Aber nach GVP-Tarif',
    'Keine Schichtarbeit, dafür Lohn nach GVP',
    'Unsere Erlaubnis zur Arbeitnehmerüberlassung besitzen wir seit 1998. Wir suchen Schlosser für Einsätze in Jülich.',
    'Mit Berufserfahrung steigen Sie in der Zeitarbeit höher ein.',
    'Erfahrung als Schlosser, Bereitschaft zur Arbeit in Arbeitnehmerüberlassung',
    'Sie erstellen Angebote und Rechnungen. Beschäftigungsart: Arbeitnehmerüberlassung',
    'Vertragsart: Zeitarbeit',
    'Einsatzart: AÜ',
    'Im Rahmen der Zeitarbeit rechnen Sie bei einem Konzern 400 Löhne ab.',
    'Ihre Vorteile:\n- Branchenzuschläge\n- Equal Pay nach neun Monaten\n- persönliche Betreuung',
    'Planbare Touren, Betreuung durch feste Ansprechpartner, Bezahlung nach iGZ-Tarif',
    'Sie erstellen Tourenpläne, Vergütung nach GVP-Tarif',
    'Wir stellen dich ein, du planst deinen Dienst in der Zeitarbeit selbst.',
    'Du betreust Senioren und genießt die Vorteile der Zeitarbeit.',
    'Du planst deine Zeit selbst: Zeitarbeit macht es möglich.',
    'Du betreust Patienten auf Station, Zeitarbeit mit Wunschdienstplan.',
    'Deine Arbeit: Zeitarbeit in der Pflege, du planst mit.',
    'Du kennst Zeitarbeit nur vom Hörensagen? Bei uns verdienst du mehr.',
    'Equal Pay ist für uns kein Fremdwort.',
    'Wir sind ein Unternehmen der Zeitarbeit und suchen Helfer.',
    'Bezahlung je nach Kenntnissen nach GVP-Tarif',
    'Eingruppierung nach Erfahrung im iGZ-Tarif',
    'Sie gestalten Ihre Zukunft mit Zeitarbeit.',
  ])('is told by "%s"', (text) => {
    expect(answers(text)).toBe('yes no');
  });

  it.each([
    [
      'MTB Montage- und Personalservice GmbH',
      'Elektrohelfer',
      'Die Überlassung läuft gut ein Jahr, danach geht es zum nächsten Projekt.',
    ],
    ['MTB Montage- und Personalservice GmbH', 'Elektrohelfer', 'Arbeitsvertrag nach dem Tarifwerk GVP/DGB'],
    ['MTB Montage- und Personalservice GmbH', 'Elektrohelfer', 'Lohn nach Tarifwerk iGZ-DGB, Fahrgeld'],
    [
      'Rur Personal GmbH',
      'Lohnbuchhalter (m/w/d)',
      'Wir suchen Sie in Arbeitnehmerüberlassung für einen Konzern in Köln. Kenntnisse in DATEV.',
    ],
    [
      'Rur Personal GmbH',
      'Einkäufer (m/w/d)',
      'In Zeitarbeit kaufen Sie für ein Werk in Eschweiler Rohstoffe ein.',
    ],
    [
      'Rur Personal GmbH',
      'Prüfer (m/w/d)',
      'Sie prüfen Bauteile in Arbeitnehmerüberlassung bei einem Zulieferer.',
    ],
    [
      'Rur Personal GmbH',
      'Sachbearbeiter (m/w/d)',
      'Einsatz im Rahmen der Arbeitnehmerüberlassung: Sie bearbeiten Anträge einer Versicherung.',
    ],
    [
      'Rur Personal GmbH',
      'Berater (m/w/d)',
      'Sie beraten Kunden am Telefon. Die Einstellung erfolgt über Zeitarbeit.',
    ],
    ['Logikraft GmbH', 'Schlosser (m/w/d) in Zeitarbeit', 'Gute Kenntnisse im Lesen von Zeichnungen.'],
    ['Logikraft GmbH', 'Disponent (m/w/d) in Zeitarbeit', 'Sie planen Touren für eine Spedition in Düren.'],
    ['Logikraft GmbH', 'Prüfer (m/w/d), Arbeitnehmerüberlassung', 'Sichtprüfung von Bauteilen.'],
    ['Logikraft GmbH', 'Sachbearbeiter Einkauf (m/w/d) in Arbeitnehmerüberlassung', 'Kenntnisse in SAP.'],
    ['Logikraft GmbH', 'Vertriebsassistenz (m/w/d) – Zeitarbeit', 'Angebote schreiben, Telefonate führen.'],
    [
      'TopPersonal GmbH',
      'Helfer',
      'Sie haben Fragen zur Arbeitnehmerüberlassung? Wir beantworten sie. Einsatz bei unserem Kunden, Sie sind bei uns angestellt.',
    ],
  ])('is told by %s, %s: "%s"', (employer, title, text) => {
    expect(answers(text, title, employer)).toBe('yes no');
  });
});
