import { ABBREVIATIONS } from '../../domain/occupation/abbreviations.ts';

/** Words of one line mean about the same in vacancies; what is found for one is found for all. Folded, stems or words. */
const SAME: readonly string[] = [
  'putzfrau reinigungskraft raumpfleger putzhilfe putzkraft reinigungshilfe gebaeudereiniger cleaner putzen',
  'schreiner tischler',
  'altenpfleger altenpflege seniorenpflege pflegefachkraft',
  'fachinformatiker systemadministrator softwareentwickler developer',
  'fleischer metzger',
  'klempner spengler installateur anlagenmechaniker',
  'automechaniker kfz-mechaniker kfz-mechatroniker autoschlosser kraftfahrzeugmechatroniker',
  'altenheim seniorenheim seniorenzentrum pflegeheim altenpflegeheim seniorenhaus seniorenresidenz altenpflege',
  'kindergarten kita kindertagesstaette kindertageseinrichtung erzieher',
  'krankenpfleger krankenschwester pflegefachkraft pflegefachmann gesundheits-krankenpfleger',
  'gastro gastronomie restaurant gastwirtschaft gaststaette servicekraft kellner',
  'buero verwaltung sekretariat buerokaufmann buerokraft bueroassistenz',
  'lkw lastkraftwagen lastwagen berufskraftfahrer kraftfahrer',
  'kfz auto kraftfahrzeug pkw',
  'homeoffice remote heimarbeit telearbeit',
  'minijob geringfuegig aushilfe 450 520 538 556 603',
  'nachhilfe nachhilfelehrer lernhilfe lernfoerderung',
  'schulbegleiter schulbegleitung integrationshelfer inklusionsassistenz schulassistenz',
  'lager warehouse lagerist lagerhelfer lagermitarbeiter lagerlogistik logistik',
  'fahrer driver',
  'koch cook',
  'pfleger pflege nurse pflegekraft pflegefachkraft',
  'verkaeufer sales verkauf',
  'edv it informatik informatiker software',
  'gabelstaplerfahrer staplerfahrer',
  'azubi ausbildung auszubildend lehrling lehre lehrstelle ausbildungsplatz',
  'hausmeister haustechniker hauswart facility',
  'arzthelfer mfa',
  'zahnarzthelfer zfa',
  'paketbote paketzusteller kurierfahrer zusteller paketfahrer auslieferungsfahrer',
  'maurer hochbau',
  'sekretaer sekretariat assistenz teamassistenz',
  'sozialarbeit sozialarbeiter sozialpaedagoge sozialpaedagogik',
  'hauswirtschaft hauswirtschafter haushaltshilfe',
  'lehrer lehrkraft',
  'buchhaltung buchhalter finanzbuchhaltung',
  'security sicherheitsmitarbeiter sicherheitsdienst wachmann wachdienst objektschutz',
  'teilzeit halbtags',
  'elektriker elektroniker elektroinstallateur',
  'friseur haarstylist',
  'gaertner landschaftsgaertner galabau',
];

const OTHERS: ReadonlyMap<string, readonly string[]> = collect();

/** Every word that has another name; typing errors are mended towards these too. */
export function wordsWithSynonyms(): readonly string[] {
  return [...OTHERS.keys()].filter((word) => /^[a-z]+$/.test(word));
}

/** What else a folded word or stem may be called: each a list of words that must occur together. */
export function synonyms(word: string): readonly (readonly string[])[] {
  const same = OTHERS.get(word) ?? [];
  const long = ABBREVIATIONS.get(word);
  const all = long === undefined || long === word ? same : [...same, long];
  return all.map((other) => other.split(/[ -]/));
}

function collect(): Map<string, readonly string[]> {
  const others = new Map<string, readonly string[]>();
  for (const line of SAME) {
    const words = line.split(' ');
    for (const word of words) {
      const known = others.get(word) ?? [];
      others.set(word, [...known, ...words.filter((other) => other !== word)]);
    }
  }
  return others;
}
