import type { Flag } from '../../domain/search-query.ts';

/** What people type for the form of the work, folded; postings are found by what was judged, not by the word alone. */
const WORDS: Partial<Readonly<Record<Flag, string>>> = {
  marginal: 'minijob minijobs minijobber 450 520 538 556 603 geringfuegig geringfuegige',
  temporaryAgency:
    'zeitarbeit leiharbeit arbeitnehmerueberlassung personalleasing zeitarbeitsfirma leihfirma',
  privateRecruiter: 'personalvermittlung arbeitsvermittlung personalvermittler',
  careerChangers:
    'quereinstieg quereinsteiger quereinsteigerin quereinsteigen ungelernt ungelernte umsteiger',
  shift: 'schichtarbeit schichtdienst wechselschicht schicht dreischicht mehrschicht',
  night: 'nachtschicht nachtdienst nachtarbeit nachts nachtwache',
  weekend: 'wochenende wochenendarbeit wochenenddienst samstags sonntags',
  homeOffice: 'homeoffice remote telearbeit heimarbeit',
  fixedTerm: 'befristet befristete befristung',
  drivingLicence: 'fuehrerschein fahrerlaubnis',
};

const FLAG_OF: ReadonlyMap<string, Flag> = new Map(
  (Object.entries(WORDS) as [Flag, string][]).flatMap(([flag, words]) =>
    words.split(' ').map((word): [string, Flag] => [word, flag]),
  ),
);

/** The flag that an analysed word of a search asks for; null when it is none of them. */
export function flagNamed(word: string): Flag | null {
  return FLAG_OF.get(word) ?? null;
}
