import { describe, expect, it } from 'vitest';
import { plainPosting } from '../../../bench/plain-posting.ts';
import { judgeWorkingTime } from '../../../domain/classify/judge-working-time.ts';
import { openReading } from '../../../domain/classify/reading.ts';

function offered(text: string, title = 'Mitarbeiter (m/w/d)'): string {
  const posting = plainPosting({ key: '1', title, text });
  return judgeWorkingTime(openReading(posting)).workingTimes.value.join(' ');
}

describe('hours of the clock on days of the week', () => {
  it.each([
    // A day divided by a long break, with a short day at the end of the week.
    ['full', 'Mo–Do 8–12 und 13.30–18 Uhr, Fr 8–12 Uhr'],
    ['full', 'Montag bis Freitag 9–13 Uhr und 15–19 Uhr'],
    ['part', 'Montag, Mittwoch und Freitag 8 bis 12 und 14 bis 17 Uhr'],
    // Shifts are alternatives: nobody works them all on one day.
    ['full', 'Mo–Fr 6–14 Uhr oder 14–22 Uhr'],
    ['part', 'Mo–Fr 8–12 Uhr oder 13–17 Uhr'],
    // Days that are counted rather than named.
    ['part', 'Sie arbeiten von 9 bis 13.30 Uhr an fünf Tagen.'],
    ['part', 'An vier Tagen von 7 bis 12 Uhr'],
    ['full', 'Täglich von 7 bis 14 Uhr, sechs Tage in der Woche'],
    ['full', 'Werktags von 7 bis 16 Uhr'],
    ['part', 'Einsatz von 6 bis 10 Uhr, 5 Tage die Woche'],
    ['part', 'Dienstag bis Donnerstag von 8.30 bis 17 Uhr'],
    // Other hours on other days.
    ['part', 'Mo. und Mi. 8–13 Uhr, Do. 12–18 Uhr'],
    ['full', 'Mo bis Do 7–16.30 Uhr, freitags bis 12 Uhr'],
    // Hours in words.
    ['full', 'Sieben bis sechzehn Uhr, montags bis freitags'],
    ['part', 'Montag bis Freitag, acht bis zwölf Uhr'],
    // Hours of a house, a telephone, a course or a pastime.
    ['', 'Öffnungszeiten: Mo–Fr 9–13 und 15–18 Uhr'],
    ['', 'Unser Telefon ist montags bis freitags von 8 bis 12 Uhr besetzt.'],
    ['', 'Kernzeit ist Mo–Do 9 bis 15 Uhr.'],
    ['', 'Das Kinderturnen läuft dienstags und freitags von 16 bis 18 Uhr.'],
    ['', 'Der Kurs findet zwischen 13 und 15 Uhr statt.'],
  ])('offers "%s": %s', (expected, text) => {
    expect(offered(text)).toBe(expected);
  });
});

describe('hours that are counted', () => {
  it.each([
    ['full', 'Montags bis donnerstags neun Stunden, der Freitag ist frei'],
    ['full', 'Mo–Do je 8 Stunden, freitags fünf Stunden'],
    ['part', 'Mo–Fr jeweils fünf Stunden am Vormittag'],
    ['part', 'Fünf Stunden an fünf Tagen'],
    ['part', '24 Stunden an vier Tagen'],
    ['full', '8 Stunden an 5 Tagen'],
    ['full', '160,33 Stunden im Monat'],
    ['full', 'Die monatliche Arbeitszeit beträgt 151,67 Stunden.'],
    ['part', '80 bis 100 Stunden monatlich'],
    ['full', 'Wochenarbeitszeit 39:50 Stunden'],
    ['part', 'Fünfundzwanzig Stunden in der Woche'],
    ['full part', 'Zwanzig bis vierzig Stunden pro Woche'],
    ['full', 'Vierzig-Stunden-Woche'],
    ['part', 'Dreißig Stunden, fest eingeplant'],
    ['part', 'Drei Tage à sechseinhalb Stunden'],
    ['', 'Von 14:00 – 22:00 h ist die Halle geöffnet.'],
    ['', 'Der Lehrgang umfasst zwanzig Stunden im Monat Januar.'],
  ])('offers "%s": %s', (expected, text) => {
    expect(offered(text)).toBe(expected);
  });
});

describe('shares of a post', () => {
  it.each([
    ['part', '0,75 Stelle'],
    ['full part', 'Stellenanteil 0,8 bis 1,0'],
    ['part', 'Stellenumfang: 0,5'],
    ['part', '0.6 VZÄ'],
    ['full', '1,0-Stelle'],
    ['part', 'Dreiviertelstelle'],
    ['full part', 'Ob 100, 75 oder 50 Prozent, das besprechen wir.'],
    ['full part', '80 to 100 percent'],
    ['full part', 'Ab 15 Stunden aufwärts bis zur vollen Stelle'],
    ['full', 'Mit voller Stundenzahl'],
    ['part', 'Jobsharing'],
    ['part', 'Reduzierte Stundenzahl'],
    ['', '1,5 Stellen sind zu besetzen.'],
    ['', 'Der Umsatz stieg von 0,5 auf 0,8 Millionen.'],
  ])('offers "%s": %s', (expected, text) => {
    expect(offered(text)).toBe(expected);
  });
});

describe('a few days a week', () => {
  it.each([
    ['part', 'Du hilfst an zwei oder drei Tagen, ganz wie es passt.'],
    ['part', 'Zwei Vormittage pro Woche genügen uns.'],
    ['part', 'Wir brauchen dich drei Tage die Woche.'],
    ['full', 'Vollzeit; an zwei Tagen arbeiten wir abends.'],
    ['', 'An zwei Tagen pro Woche arbeiten Sie von zu Hause.'],
    ['', 'An drei Tagen in der Woche bist du im Betrieb, an zwei Tagen in der Berufsschule.'],
    ['', 'Nach zwei Tagen Probearbeit entscheiden wir.'],
  ])('offers "%s": %s', (expected, text) => {
    expect(offered(text)).toBe(expected);
  });
});

describe('whose working time it is', () => {
  it.each([
    ['full', 'Sie führen zwölf Leute, darunter viele Teilzeitkräfte, und arbeiten selbst 39 Wochenstunden.'],
    ['', 'Viele unserer Kolleginnen arbeiten in Teilzeit.'],
    ['part', 'Wir suchen Teilzeitkräfte für den Verkauf.'],
    ['', 'Wir arbeiten an Grundschulen des Offenen Ganztags.'],
    ['', 'Im Ganztagsbereich betreuen Sie die zweite Klasse.'],
    ['full', 'Sie arbeiten ganztags.'],
    ['marginal', 'Minijob, ungefähr 12 Stunden die Woche'],
    ['part marginal', 'Minijob oder 8 bis 15 Stunden pro Woche'],
  ])('offers "%s": %s', (expected, text) => {
    expect(offered(text)).toBe(expected);
  });
});

describe('hours of which one is chosen, and hours of later', () => {
  it.each([
    ['', 'Wir bieten Altersteilzeit und Jobrad.'],
    ['', 'Altersteilzeit möglich.'],
    ['full', 'Vollzeit, später Altersteilzeit möglich'],
    ['', 'Sabbatical, Brückenteilzeit und Lebensarbeitszeitkonto'],
    ['', 'Später kannst du in Teilzeit studieren.'],
    ['', 'Nach der Ausbildung ist ein Studium in Teilzeit möglich.'],
    ['', 'Wir fördern dein Teilzeit-Studium.'],
    ['', 'Meisterschule in Teilzeit zahlen wir.'],
    ['', 'Die Meisterschule in Vollzeit zahlen wir.'],
    ['full', 'Vollzeit. Die Meisterschule in Teilzeit bezahlen wir.'],
    ['part', 'Ausbildung in Teilzeit möglich'],
    ['part', 'Die Weiterbildung zur Pflegefachkraft kann auch in Teilzeit absolviert werden.'],
    ['part', 'Neben dem Studium arbeitest du bei uns in Teilzeit.'],
    ['part', 'Ideal für Studierende: Teilzeit im Lager'],
    ['part', 'Teilzeit, auch neben einer Weiterbildung'],
    ['part', 'Nach der Elternzeit in Teilzeit einsteigen? Gern.'],
    ['full part', 'Voll- oder Teilzeit, Fortbildungen bezahlen wir.'],
    ['full part', '39 Stunden, auf Wunsch weniger'],
    ['full part', '40 Stunden, gerne auch 30'],
    ['full part', '38,5 Stunden pro Woche (gern auch 30)'],
    ['full part', '40 h/Woche, wenn du magst auch nur 32'],
    ['full part', '40 Stunden in der Woche, auch 30 gehen'],
    ['full part', '38 Stunden, alternativ 25'],
    ['full part', '40 Stunden (oder 32, ganz wie du willst)'],
    ['full part', 'Wir arbeiten 37,5 Stunden, du kannst auch auf 30 reduzieren.'],
    ['full part', '30 Stunden, gern auch mehr bis 39'],
    ['full part', 'ab 30 Stunden, gern auch bis 40'],
    ['full part', '30 Stunden, auf Wunsch 40'],
    ['full part', 'ab 30 Stunden pro Woche bis 40'],
    ['full part', 'mindestens 30 Stunden, höchstens 40'],
    ['full part', '25 Stunden, aufstockbar auf 39'],
    ['full part', 'zwischen 20 und 38 Stunden'],
    ['full part', 'Zwischen 25 und 40 Wochenstunden ist alles drin.'],
    ['full part', 'Stunden: zwischen 20 und 39'],
    ['full part', 'Dein Umfang liegt zwischen 20 und 40 Stunden.'],
    ['full part', 'Wochenstunden nach Wunsch: 20 bis 40'],
    ['full part', 'Arbeitszeit: von 20 bis 39 Stunden'],
    ['full part', 'Arbeitszeit: irgendwas zwischen 25 und 40 Stunden'],
    ['full part', 'Umfang 20 bis 40 Stunden'],
    ['part', 'zwischen 20 und 30 Stunden'],
    ['part', 'Wochenstunden: zwischen 15 und 25'],
    ['part', 'Gern 20 Stunden, wenn du willst auch bis 30.'],
    ['full', '40 Stunden, 30 Tage Urlaub'],
    ['full', '40 Stunden, auf Wunsch 4-Tage-Woche'],
    ['full', '40 Stunden, auf Wunsch 32 Tage Urlaub'],
    ['full', '40 Stunden, auf Wunsch 30 km Probefahrt'],
    ['full', '39 Stunden bei 30 Urlaubstagen'],
    ['full', '40 Stunden, auch 30 Kolleginnen freuen sich'],
    ['full', '38,5 Stunden, wenn du willst auch bis 20 Uhr'],
    ['full', '39 Stunden, auf Wunsch 20 % im Homeoffice'],
    ['full', '40 Stunden, auf Wunsch 20 Prozent mobil'],
    ['full', '40 Stunden und auf Wunsch 25 € für das Sportstudio'],
    ['full', '38 Stunden, Arbeitszeiten zwischen 6 und 18 Uhr'],
    ['part', '30 Stunden, auf Wunsch 40 Euro Tankgutschein'],
    ['', 'Betriebsrente, Altersteilzeit-Modell und Fahrradleasing'],
    ['', 'Einige Ehemalige haben nebenberuflich in Teilzeit Betriebswirtschaft oder Recht studiert.'],
    ['full part', '36 Stunden (auf Wunsch 28)'],
    ['full part', 'Gern 25 Stunden, wenn du magst auch bis 39, auf vier Tage verteilt.'],
    ['full part', 'Wochenstunden: irgendwo zwischen 25 und 39, ganz nach Lebenslage'],
    ['full', 'Vollzeit 39 Stunden, Urlaub auf Wunsch auch 30 Tage'],
    ['full', '39 Stunden, mehr als 30 Kolleginnen'],
    ['full', '38,5 Stunden, 30 Tage Urlaub, 25 Kollegen'],
    ['part', '20 Stunden, ab 30.'],
    ['full part', 'Gewünscht sind 40 Stunden, mindestens aber 30.'],
    ['full', '39 Stunden und 30 Urlaubstage'],
    ['full', '40 Stunden bis 31.12.2027'],
    ['full', '39 Stunden, ab 15. Januar'],
    ['full', '40 Stunden, bis 18 Uhr'],
    ['part', '25 Stunden, auf 14 Tage verteilt'],
    ['full', 'Arbeitszeit: zwischen 7 und 16 Uhr, Vollzeit'],
    ['full part', '35 Stunden, gern weniger'],
    ['full part', 'Vollzeit oder auch weniger'],
    ['full', 'Vollzeit, Weiterbildung in Teilzeit bezahlen wir'],
    ['full part', 'Vollzeit oder Teilzeit, Fortbildung zahlen wir'],
    ['part', 'Wir fördern Ihren Wiedereinstieg nach der Familienphase in Teilzeit.'],
    ['part', 'Nach der Elternzeit kannst du in Teilzeit zurückkehren und dich weiterbilden.'],
    ['full part', 'Ausbildung in Voll- oder Teilzeit'],
  ])('offers "%s": %s', (expected, text) => {
    expect(offered(text)).toBe(expected);
  });
});
