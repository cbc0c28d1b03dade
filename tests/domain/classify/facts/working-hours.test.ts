import { describe, expect, it } from 'vitest';
import { factsOf } from './facts-of.ts';

describe('shift work', () => {
  it.each([
    ['yes', 'Arbeiten im 3-Schicht-System (Früh/Spät/Nacht)'],
    ['yes', '2-Schicht, montags bis freitags'],
    ['yes', 'Du arbeitest im Zweischichtbetrieb.'],
    ['yes', 'Bereitschaft zur Wechselschicht setzen wir voraus.'],
    ['yes', 'Vollkonti-Schicht mit attraktiven Zulagen'],
    ['yes', 'Kontischicht (5-Schicht-Modell)'],
    ['yes', 'Dienste im Früh-, Spät- und Nachtdienst'],
    ['yes', 'Sie arbeiten im Früh- oder Spätdienst, Teildienste gibt es bei uns nicht.'],
    ['yes', 'Einsatz überwiegend im Spätdienst'],
    ['yes', 'Dauernachtwache (m/w/d) für unser Seniorenzentrum'],
    ['yes', 'Nachtwachen im Wechsel mit zwei Kolleginnen'],
    ['yes', 'Ihre Arbeitszeiten: Frühschicht 6–14 Uhr, Spätschicht 14–22 Uhr'],
    ['yes', 'Arbeit in zwei Schichten, keine Nachtschicht'],
    ['yes', '2-Schicht-Betrieb ohne Nachtarbeit'],
    ['yes', 'Schichtbereitschaft bringst du mit.'],
    ['yes', 'Wechselnde Schichten nach Dienstplan'],
    ['yes', 'Unsere Rezeption ist in Schichten besetzt (Früh / Spät).'],
    ['yes', 'You are willing to work in rotating shifts.'],
    ['yes', '12-Stunden-Schichten, Tag und Nacht im Wechsel'],
    ['yes', '24-Stunden-Dienste auf der Rettungswache'],
    ['yes', 'Auslieferung der Backwaren nachts ab 2 Uhr'],
    ['yes', 'Schichtdienst inkl. Wochenenden nach rollierendem System'],
    ['yes', 'Arbeitszeit: 38 h / Schicht: ja, dreischichtig'],
    ['yes', 'Teilnahme am Wechseldienst der Leitstelle'],
    ['no', 'Keine Schichtarbeit, keine Wochenenden'],
    ['no', 'Kein Schichtdienst!'],
    ['no', 'Keine Nacht-, Schicht- oder Wochenendarbeit'],
    ['no', 'Reine Tagschicht, Montag bis Freitag'],
    ['no', 'Einschichtbetrieb mit Gleitzeit'],
    ['no', 'Ohne Schicht- und Wochenenddienst'],
    ['no', 'Normalschicht von 7:00 bis 15:45 Uhr'],
    ['no', 'Schichtarbeit: nein'],
    ['no', 'Arbeitszeit: Mo.–Fr. 7:30–16:00 Uhr'],
    ['no', 'Montags bis donnerstags von 8 bis 12 Uhr'],
    ['unknown', 'Auftragen von Lack in mehreren Schichten'],
    ['unknown', 'Beschichtung von Metallteilen, Prüfen der Schichtdicke'],
    ['unknown', 'Flexible Arbeitszeiten und 30 Tage Urlaub'],
    ['unknown', 'Zuschläge nach Tarif und Nachtzuschläge für den frühen Beginn um 4 Uhr'],
    ['unknown', 'Wir erreichen Menschen aus allen sozialen Schichten.'],
    ['unknown', 'Rückfragen beantworten wir montags bis freitags von 8 bis 16 Uhr telefonisch.'],
    ['unknown', 'Unterstützung der Schichtleitung bei der Übergabe der Unterlagen'],
  ])('%s: "%s"', (expected, text) => {
    expect(factsOf(text).shift).toBe(expected);
  });
});

describe('night work', () => {
  it.each([
    ['yes', '3-Schicht-System'],
    ['yes', 'Früh-, Spät- und Nachtdienst'],
    ['yes', 'Dauernachtwache gesucht'],
    ['yes', 'Reinigung der Busse nachts'],
    ['no', 'Früh- und Spätdienst, keine Nachtdienste'],
    ['no', 'Keine Schicht- und Nachtarbeit'],
    ['no', '2-Schicht ohne Nachtschicht'],
    ['unknown', 'Früh- und Spätschicht im Wechsel'],
    ['unknown', 'Übernachtung wird bezahlt'],
    ['unknown', 'Fortnite-Nacht im Team'],
  ])('%s: "%s"', (expected, text) => {
    expect(factsOf(text).night).toBe(expected);
  });
});

describe('work at weekends', () => {
  it.each([
    ['yes', 'Jedes zweite Wochenende frei'],
    ['yes', 'Dienst an Sonn- und Feiertagen nach Plan'],
    ['yes', 'Bereitschaft zur gelegentlichen Samstagsarbeit'],
    ['yes', 'Öffnungszeiten Mo–Sa, Einsatz im Wechsel'],
    ['yes', 'Arbeitstage: Montag bis Samstag'],
    ['yes', 'Di. bis So. ab 17 Uhr'],
    ['yes', '6-Tage-Woche in der Saison'],
    ['yes', 'Sie arbeiten an 5 von 7 Tagen.'],
    ['yes', 'ein Wochenende im Monat frei'],
    ['yes', 'Rufbereitschaft auch am Wochenende'],
    ['yes', 'Mo–Fr, in der Weihnachtszeit auch samstags'],
    ['yes', 'Samstags frei nach Absprache, sonst im Wechsel mit den Kolleginnen'],
    ['yes', 'Keine Sonntagsarbeit außer an verkaufsoffenen Sonntagen'],
    ['yes', 'Zuschläge für Sonn- und Feiertagsarbeit'],
    ['yes', 'Zustellung der Zeitung am Sonntagmorgen'],
    ['yes', 'Sa. und So. jeweils 4 Stunden'],
    ['yes', 'Springer am Sonnabend'],
    ['yes', 'Wochenendkraft (m/w/d) für die Theke gesucht'],
    ['yes', 'Work on weekends is required.'],
    ['yes', 'Einsätze auch abends und am Wochenende, z. B. bei Elternabenden'],
    ['no', 'Wochenenden und Feiertage frei'],
    ['no', 'Wochenende ist bei uns immer frei!'],
    ['no', 'Am Wochenende gehörst du deiner Familie: Mo bis Fr, nie samstags'],
    ['no', 'Keine Arbeit an Wochenenden'],
    ['no', 'Keine Abend-, Wochenend- oder Feiertagsdienste'],
    ['no', 'Ohne Wochenendarbeit'],
    ['no', 'Fernfahrer mit Rückkehr zum Wochenende: jedes Wochenende zu Hause'],
    ['no', 'freie Wochenenden'],
    ['no', 'Samstags geschlossen'],
    ['no', '5-Tage-Woche von Montag bis Freitag'],
    ['no', 'Monday to Friday, 40 hours'],
    ['no', 'Montag, Mittwoch und Freitag je 5 Stunden'],
    ['no', 'Freitags ab 13 Uhr ins Wochenende, Arbeitszeit Mo-Fr'],
    ['unknown', 'Kommen Sie zu unserem Bewerbertag am Samstag, 12.12.2026'],
    ['unknown', 'Wir sind von Montag bis Freitag für Sie erreichbar: 02421 5550'],
    ['unknown', '30 Tage Urlaub, Heiligabend zusätzlich'],
  ])('%s: "%s"', (expected, text) => {
    expect(factsOf(text).weekend).toBe(expected);
  });
});
