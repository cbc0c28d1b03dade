/** What the end of a word tells of it; bits that stand in one number with those of WORD. */
export const ENDING = {
  /** A thing or a quality. */
  noun: 1 << 11,
  /** A firm, an institution, a street; a name beside it is theirs. */
  institution: 1 << 12,
  /** What somebody does or is in a firm: "Fuhrparkleiter", "Kollegin", "Pflegedienstleitung". */
  role: 1 << 13,
  /** A house, a farm, a street; behind a given name a surname: "Anna Möhring", "Kevin Wollersheim". */
  topographic: 1 << 14,
} as const;

const NOUN_ENDINGS = `
abschluss alltag bildung termin wuchs nachweis zeugnis ende abteilung adresse amt angebot anlage anz arbeit bereich bonus börse center dienst enz förderung geld gerät handel heit heiten innen ionen ismus keit
keiten klasse kosmetik kosten kraft kräfte kurs küche lager logistik management marketing markt maschine material ment nis nummer ordnung park pflege
plan platz portal produkte programm projekt prüfung rabatte schaft schaften schein seite sion sport srecht stelle straßen system systeme team technik
tion tum tät ungen urlaub verkehr versicherung vertrag vorsorge vorteile ware wesen zeit zulage ämter
`;
/** Endings of nouns and adjectives that short surnames share: "Hornung", "Dominik". */
const LONG_NOUN_ENDINGS = `
age ie ige iger iges ik isch ische ischer isches ität ive ives liche licher liches ung ur
`;
const INSTITUTION_ENDINGS = `
agentur akademie allee apotheke atelier bau bauten bedachungen betrieb betriebe bistro brauerei brillen brücke bäckerei büro cafe café club coiffeur
damm druckerei elektro ergotherapie fahrschule firma fleischerei fonds friseur frisör gasse gasthaus gasthof gemeinde group gruppe gymnasium
gärtnerei halle haus hausverwaltung hochschule holding hospital hotel häuser immobilien institut kanzlei kindergarten kinderladen kirche kita
klinik kliniken klinikum kolleg konditorei krankenhaus laden logistik malerei marke markt medaille metzgerei mode moden möbel optik pfarrei
physiotherapie pizzeria platz praxis preis reisen restaurant saal salon sanitär schlosserei schreinerei schule service siedlung spedition stadion
steuerberatung stift stiftung str straße stube studio tischlerei transporte trattoria treff ufer universität unternehmen verein viertel weg werk
werke werkstatt zentrum zimmerei
altenheim blindenheim jugendheim kinderheim kurheim landheim pfarrheim pflegeheim seniorenheim sportheim tierheim vereinsheim wohnheim
bahnhof bauernhof bauhof betriebshof biohof ferienhof friedhof gutshof innenhof obsthof pferdehof reiterhof wirtschaftshof innenring
nordring ostring stadtring südring westring
`;
const TOPOGRAPHIC_ENDINGS = `
heim hof ring
`;
const ROLE_ENDINGS = `
disponenten referenten assistenten präsidenten dozenten experten kollegen gesellen architekten beauftragten verantwortlichen vorsitzenden istin anleiter anleiterin anwalt anwaltin anwält anwältin arzt arztin assistent assistentin assistenz assistenzin ausbilder ausbilderin auszubildende
auszubildender auszubildenderin azubi azubiin beauftragte beauftragter beauftragterin berater beraterin besitzer besitzerin betreuer betreuerin bruder
bruderin kantor kantorin organist organistin inspektor inspektorin amtsrat amtsrätin baurat baurätin oberrat oberrätin bürgermeister bürgermeisterin chef chefin coach coachin dezernent dezernentin direktor direktorin disponent disponentin dozent dozentin
eigentümer eigentümerin expert experte expertin fachkraft fachkraftin fee feldwebel führer führerin führung führungin generalist generalistin gesell geselle
gesellin gründer gründerin head headin inhaber inhaberin kolleg kollege kollegin koordinator koordinatorin landrat landratin landrät landrätin lead
leadin leiter leiterin leitung leitungin lots lotse lotsin manager managerin meister meisterin mentor mentorin mitarbeiter mitarbeiterin mutter
mutterin nachfolger nachfolgerin officer officerin partner partnerin pate pächter pächterin betreiber betreiberin person personin pfarrer pfarrerin pfleger pflegerin polier polierin
professor professorin präses präsesin präsident präsidentin recruiter recruiterin referent referentin rektor rektorin sachbearbeiter sachbearbeiterin
schwester schwesterin scout scoutin seele sekretär sekretärin sohn sohnin specialist specialistin sprecher sprecherin tochter tochterin trainee
trainer trainerin vater vaterin verantwortliche verantwortlicher verantwortlicherin vertreter vertreterin verwalter verwalterin vorsitzende
vorsitzender vorsitzenderin arbeiter arbeiterin helfer helferin fahrer fahrerin monteur monteurin wart wartin verkäufer verkäuferin techniker
technikerin elektriker elektrikerin mechaniker mechanikerin ingenieur ingenieurin architekt architektin erzieher erzieherin kämmerer kämmerin obmann
obfrau kauffrau vorstand vorstandin vorständin vorständinin wirt wirtin ärzt ärztin
`;
/** Whole words that tell of an institution without being the end of others. */
const INSTITUTION_WORDS =
  'Fa Heim Ring Hilf St Sankt Santa San Saint Haus Villa Burg Schloss Gut Da Chez Bei By Marke Serie Software Sprache Tool Hof Modell Orden Typ';
/** Neuhaus, Althoff, Kirchhof, Hofmeister: surnames that end like houses and trades. */
const SURNAME_TAILS =
  'haus hausen hof hofer heim meister weg ring damm bau führer wirt platz brück brücke halle kraft bauer huber park markt werk straß';
const SURNAME_HEADS: ReadonlySet<string> = new Set(
  'Neu Alt Nieder Ober Unter Mittel Brink Stein Kirch Linden Linde Berg Holz Wald Nord Ost West Klein Groß Mühl Mühlen Bach Feld Wein Eich Eichen Buch Buchen Birken Sand Dorn Rosen Back Hof Burg Schaf Mers Wester Oster Oden Dick Lang Hoch Tiefen Grün Weiß Schwarz Rot Roten Busch Horst Kalk Krumm Breit Schön Immen Hagen Heiden Rüt Vor Acker Wil Fries Bret Bern Mann Tann Höf Kamp Nien Nie Meier Her Hell Drost Knip Hinz Pfaff Haus Bau Wag Wiesen Brock Bruck'.split(
    ' ',
  ),
);
/** Longer words without a hyphen are compounds, not names. */
export const LONGEST_NAME = 15;

interface Ending {
  readonly kind: number;
  /** Letters that the whole word must have. */
  readonly from: number;
  readonly to: number;
}

/** The endings letter by letter from the back, so that a word is read only as far as it agrees with one of them. */
interface Branch {
  readonly endings: Ending[];
  /** One of SURNAME_TAILS ends here. */
  isSurnameTail: boolean;
  readonly next: Map<number, Branch>;
}

const ROOT = newBranch();
learn(NOUN_ENDINGS, ENDING.noun, 7);
learn(LONG_NOUN_ENDINGS, ENDING.noun, 8);
learn(INSTITUTION_ENDINGS, ENDING.institution, 2);
learn(ROLE_ENDINGS, ENDING.role, 3);
learn(TOPOGRAPHIC_ENDINGS, ENDING.topographic, 5);
for (const word of INSTITUTION_WORDS.split(' '))
  branchOf(word).endings.push({ kind: ENDING.institution, from: word.length, to: word.length });
for (const tail of SURNAME_TAILS.split(' ')) branchOf(tail).isSurnameTail = true;

/** An ending is a word of its own, too: "Klinik", "KLINIK". */
function learn(endings: string, kind: number, from: number): void {
  for (const ending of endings.trim().split(/\s+/)) {
    const word = ending.charAt(0).toUpperCase() + ending.slice(1);
    for (const spelling of new Set([ending, word, ending.toUpperCase()]))
      branchOf(spelling).endings.push({ kind, from, to: Infinity });
  }
}

function branchOf(spelling: string): Branch {
  let branch = ROOT;
  for (let at = spelling.length - 1; at >= 0; at -= 1) {
    const letter = spelling.charCodeAt(at);
    const next = branch.next.get(letter) ?? newBranch();
    branch.next.set(letter, next);
    branch = next;
  }
  return branch;
}

function newBranch(): Branch {
  return { endings: [], isSurnameTail: false, next: new Map() };
}

/** What the end of a capitalised word tells: bits of ENDING; 0 for "Neuhaus" and "Hofmeister", which are surnames. */
export function endingOf(word: string): number {
  const start = word.lastIndexOf('-') + 1;
  const letters = word.length - start;
  let told = letters > LONGEST_NAME ? ENDING.noun : 0;
  let branch: Branch | undefined = ROOT;
  for (let at = word.length - 1; at >= start; at -= 1) {
    branch = branch.next.get(word.charCodeAt(at));
    if (branch === undefined) return told;
    for (const { kind, from, to } of branch.endings) if (letters >= from && letters <= to) told |= kind;
    if (branch.isSurnameTail && SURNAME_HEADS.has(word.slice(start, at))) return 0;
  }
  return told;
}
