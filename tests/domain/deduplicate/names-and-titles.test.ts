import { describe, expect, it } from 'vitest';
import { passageOf } from '../../../domain/classify/passage.ts';
import { employerName, relateEmployers } from '../../../domain/deduplicate/employer-name.ts';
import { canonicalUrl } from '../../../domain/deduplicate/canonical-url.ts';
import {
  contradictingMark,
  openingMarks,
  type OpeningMarks,
} from '../../../domain/deduplicate/opening-marks.ts';
import { countCognates, relateTitles, titleWords } from '../../../domain/deduplicate/title-words.ts';

function marksOf(title: string, text: string): OpeningMarks {
  return openingMarks(title, passageOf('text', `${title}\n${text}`), null);
}

describe('relateEmployers', () => {
  it.each([
    ['same', 'Elektro Börger GmbH & Co. KG', 'Elektro Boerger'],
    ['same', 'Stadt Rurhausen - Der Bürgermeister', 'Stadt Rurhausen'],
    ['same', 'Jobpunkt Zeitarbeit, Niederlassung Aachen', 'Jobpunkt Zeitarbeit NL Düren'],
    ['contained', 'Kanzlei Hermanns & Partner StB mbB', 'Hermanns und Partner'],
    ['contained', 'Landgasthof Zur Mühle', 'Gasthof zur Muehle'],
    ['shares', 'Dachdecker Esser', 'Bedachungen Esser GmbH'],
    ['other', 'Malermeister Peter Schmitz', 'Malerbetrieb P. Schmidt GmbH'],
    ['other', 'Private Gesamtschule St. Angela', 'Private Realschule St. Ursula'],
    ['contained', 'Zahnarztpraxis Dr. Margot Wefers', 'Praxis Dr. med. dent. Wefers'],
    ['same', 'Volkshochschule Nordkreis', 'VHS Nordkreis'],
    ['same', 'Turnverein Grünhoven 1908 e. V.', 'TV Grünhoven 1908'],
    ['same', 'Gebr. Roloff GmbH', 'Fa. Gebrüder Roloff'],
    ['contained', 'ZWN', 'Zweckverband Wasser Nordrur (ZWN)'],
    ['contained', 'Wohnstift Ulmenhof', 'Ulmenhof'],
    ['other', 'Elektro Rehbach GmbH', 'Rehbach Elektrotechnik KG'],
    ['other', 'Pflegedienst Birkengrund', 'Pflegedienst Lindengrund'],
    ['other', 'Kita Sonnenstrahl', 'Kita Zwergenland gGmbH'],
    ['unknown', null, 'Kita Zwergenland'],
  ])('%s: %s, %s', (expected, one, other) => {
    expect(relateEmployers(employerName(one), employerName(other))).toBe(expected);
  });
});

describe('relateTitles', () => {
  it.each([
    ['equal', 'Koch / Köchin (m/w/d)', 'Köchin gesucht'],
    ['equal', 'Ausbildung Tischler (m/w/d) 2027', 'Azubi Tischlerin'],
    ['equal', 'Verkäufer*in', 'VERKAEUFERIN (W/M/D)'],
    ['equal', 'Maintenance Technician', 'Instandhaltung Techniker'],
    ['contained', 'LKW-Fahrer CE Nahverkehr', 'Berufskraftfahrer CE Nahverkehr'],
    ['equal', 'MFA Anmeldung', 'Medizinische Fachangestellte für die Anmeldung (m/w/d)'],
    ['contained', 'FA für Bäderbetriebe', 'Fachangestellter für Bäderbetriebe (m/w/d)'],
    ['contained', 'FA Urologie', 'Facharzt (m/w/d) Urologie'],
    ['contained', 'Lehrkraft Mathematik/Physik Sek. I', 'Lehrer/in Mathematik, Physik Sekundarstufe I'],
    ['equal', 'Order Picker Early Shift (m/f/d)', 'Kommissionierer Frühschicht'],
    ['crossed', 'Pflegefachkraft Station Innere Medizin', 'Pflegefachkraft Intensivstation'],
    ['equal', 'Teamleitung Einkauf', 'Teamleiter/in Einkauf'],
    ['equal', 'FiBu', 'Finanzbuchhaltung (m/w/d)'],
    ['contained', 'Energieberatung', 'Energieberater (m/w/d) für Kommunen'],
    ['crossed', 'Trainer F-Jugend', 'Trainer A-Jugend'],
    ['disjoint', 'Stuckateur', 'Stuckateurhelfer'],
    ['crossed', 'Marktleiter', 'Stellvertretender Marktleiter'],
    ['crossed', 'Werkstudent Controlling', 'Werkstudent Marketing'],
    ['disjoint', 'Maurer', 'Zimmerer'],
  ])('%s: "%s", "%s"', (expected, one, other) => {
    expect(relateTitles(titleWords(one, new Set()), titleWords(other, new Set()))).toBe(expected);
  });
});

describe('contradictingMark', () => {
  it.each([
    ['own reference numbers', 'Kennziffer: 2026-1', 'Kennziffer: 2026-2'],
    ['other shift', 'Frühdienst', 'Nachtdienst'],
    ['other werk', 'Einsatz in Werk 1', 'Einsatz in Werk 2'],
    ['other hours of the day', '17–21 Uhr', '5–8 Uhr'],
    ['other dates of the work', 'Beginn 01.03.2027', 'Beginn 01.09.2027'],
    [null, 'Bewerbungsfrist: 01.03.2027', 'Bewerbungsfrist: 15.03.2027'],
    [null, 'Kennziffer 7-11', 'ohne Nummer'],
    ['other dates of the work', 'befristet bis 31.12.2028', 'befristet bis 30.06.2027'],
    ['other shift', 'Frühdienst, Weihnachtsgeld', 'Spätdienst, Weihnachtsgeld'],
  ])('%s: "%s", "%s"', (expected, one, other) => {
    const [ours, theirs] = [marksOf('Helfer', one), marksOf('Helfer', other)];
    expect(contradictingMark(ours, theirs, false)).toBe(expected);
  });
});

describe('a standing in the title', () => {
  it.each([
    ['Fachangestellte für Bäderbetriebe – Ausbildung', 'Fachangestellte für Bäderbetriebe – Schichtführung'],
    ['Küchenhilfe', 'Küchenleitung'],
  ])('tells openings apart: "%s", "%s"', (one, other) => {
    const [ours, theirs] = [marksOf(one, ''), marksOf(other, '')];
    expect(contradictingMark(ours, theirs, false)).toBe('other training or standing in the title');
  });
});

describe('countCognates', () => {
  it.each([
    [2, 'PhD Position – Ion-Conducting Ceramics for Batteries', 'Doktorand Keramiken für Batterien'],
    [0, 'Head of Sales', 'Dachdecker'],
  ])('%s: "%s", "%s"', (least, one, other) => {
    const count = countCognates(titleWords(one, new Set()), titleWords(other, new Set()));
    expect(least === 0 ? count : Math.min(count, least)).toBe(least);
  });
});

describe('canonicalUrl', () => {
  it.each([
    ['https://www.boerger.example/jobs/7/?utm_source=x#top', 'boerger.example/jobs/7'],
    ['http://boerger.example/jobs?id=7&b=1', 'boerger.example/jobs?b=1&id=7'],
    ['no address', 'no address'],
  ])('%s', (written, expected) => {
    expect(canonicalUrl(written)).toBe(expected);
  });
});
