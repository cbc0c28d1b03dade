import { anyOf } from '../../any-of.ts';
import type { Answer } from '../../judgement.ts';
import { eachOf, ruleTable } from '../rule.ts';

const KNOWN_BEFORE =
  '(?<!\\p{L})(?:vor-?kenntnisse|vor-?erfahrung(?:en)?|vor-?wissen|fach-?wissen|vorbildung|fach-?kenntnisse|berufs-?erfahrung(?:en)?|branchen-?(?:kenntnisse|erfahrung)|praxis-?erfahrung|berufs-?ausbildung|fach-?ausbildung|ausbildung|erfahrung(?:en)?|qualifikation(?:en)?|berufs-?abschluss|abschluss)';
const NEEDED =
  '(?:nötig|notwendig|erforderlich|voraussetzung|vorausgesetzt|voraus|erwartet|zwingend|bedingung|muss|gefordert|verlangt|gebraucht|brauchst|benötigt|pflicht|wichtig|entscheidend)';

/** "Ohne Ausbildung können wir Sie leider nicht einstellen". */
const REFUSED =
  /(?:können|kann|dürfen) wir[^.!?]{0,60} nicht (?:\p{L}+ )?(?:einstellen|nehmen|berücksichtig|beschäftig)|leider nicht (?:möglich|ausreichend|geeignet)/iu;

/** Quereinstieg. */
export const CAREER_CHANGER_RULES = ruleTable<Answer>([
  {
    says: 'no',
    negated: 'no',
    confidence: 0.85,
    pattern: anyOf(
      /kein(?:e|en)? (?:quer|seiten)-?einst/iu,
      /(?:für|als) (?:quer|seiten)-?einsteiger\p{L}*(?:[:*_]\p{L}+)? (?:\p{L}+ )?nicht/iu,
      /(?:quer|seiten)-?einst(?:ieg|eiger)\p{L}* (?:\p{L}+ ){0,3}nicht (?:möglich|geeignet|berücksicht)/iu,
      /(?:quer-?einsteig|un-?gelernt|angelernt)\p{L}*[^.!?]{0,80} nicht (?:\p{L}+ )?(?:einstellen|eingestellt|berücksichtig|beschäftig|möglich|geeignet)/iu,
    ),
  },
  {
    says: 'yes',
    confidence: 0.9,
    unless:
      /dein profil: quer|betreuung von quer|(?:einarbeitung|qualifizierung|betreuung|anleitung) (?:von|der|neuer) (?:\p{L}+ )?quer/iu,
    pattern: anyOf(
      /(?:quer|seiten)-?(?:ein-?steig|ein-?stieg|wechsl)/iu,
      /un-?gelernt/iu,
      /(?:branchen|berufs|fach)fremde?(?!\p{L}*firm)/iu,
      /career changers?/iu,
      /no (?:prior |previous )?experience/iu,
      /no (?:(?!german|english|language)\p{L}+ ){0,3}(?:background|experience|training|qualifications?|skills|knowledge|degree)(?: \p{L}+){0,4} (?:is |are )?(?:required|needed|necessary|essential|expected)/iu,
      /(?:experience|training|background|degree)(?: \p{L}+){0,3} (?:is )?not (?:required|needed|necessary|essential|a must)/iu,
      /never (?:worked|done|been|made)[^.!?\n]{0,60}\? (?:no worries|no problem|don['’]t worry|that['’]s fine|we)/iu,
      /don['’]t need (?:any )?(?:experience|training|a degree)/iu,
      /lateral entr/iu,
    ),
  },
  {
    says: 'yes',
    confidence: 0.9,
    unless:
      /(?:lernst du|lernen sie|du lernst|sie lernen) (?:unsere|die|neue|deine|ihre) |an-?lern(?:en|ung|ens)? (?:von|neuer|der|unserer)|(?:neue[rn]?|aushilfen|auszubildende|azubis|praktikanten|kolleg\p{L}*|mitarbeit\p{L}*) (?:\p{L}+ )?an-?(?:zu)?lernen/iu,
    pattern:
      /(?<!\p{L})an-?(?:ge|zu)?lern(?:en|ung|t|te[rnm]?|phase|zeit|kraft|kräfte|tätigkeit)?(?!\p{L})|lernen (?:wir )?(?:sie |dich |euch |jeden |alle )?(?:\p{L}+ ){0,3}an(?=\s*(?:[.,!;)]|$|und |oder ))|(?:wirst|werden sie|werdet ihr) (?:\p{L}+ ){0,5}an-?gelernt/iu,
  },
  ...eachOf<Answer>({ says: 'yes', confidence: 0.85, unless: REFUSED }, [
    `(?<!nicht )(?:ohne|auch ohne|keine?n?|keinerlei) (?:\\p{L}+ ){0,2}(?:\\p{L}+-? ?(?:oder|und|bzw\\.) )?(?:vor-?kenntnisse|vor-?erfahrung|vor-?wissen|vorbildung|berufs-?erfahrung|branchenkenntnisse|fach-?kenntnisse|fach-?wissen|lehre|(?:relevante |einschlägige |vorherige )erfahrung)(?! (?:im|in der|mit|auf dem) (?:bereich|umgang|führung))`,
    `(?<!nicht )(?:ohne|keine?n?) (?:(?:spezielle|besondere|abgeschlossene|bestimmte|fachliche|formale|einschlägige|handwerkliche|kaufmännische|pflegerische|medizinische|jede|entsprechende|passende)[rn]? )?(?:ausbildung|berufsausbildung|fachausbildung|erfahrung(?! mit )|beruf|qualifikation|berufsabschluss|abschluss|schulabschluss)(?! (?:\\p{L}+ ){0,4}(?:leider|nicht))(?!\\p{L}*-)`,
    `${KNOWN_BEFORE}(?: (?:ist|sind|wird|werden|hier|dafür|dabei|hierfür|brauchst|brauchen|musst|müssen|benötigst|benötigen|bringst|erwarten|verlangen|setzen|du|sie|ihr|wir|uns|(?:im|in|in der|als|auf dem) [\\p{L}-]+))*:? ?(?:kein(?:e|en)?|nicht|nicht unbedingt|nicht zwingend|keineswegs)(?: (?:unbedingt|zwingend|immer))?(?: (?:mit(?:zu)?bringen|${NEEDED}))(?!\\p{L})`,
    `${KNOWN_BEFORE}[:?]? ?(?:– |- )?(?:keine|egal|nicht nötig|nebensache|zweitrangig)(?=[.,;!\\n]|$)`,
    `${KNOWN_BEFORE}(?: (?:im|in|in der|mit) [\\p{L}-]+)? (?:ist|sind)(?: (?:hier|dafür|dabei|für uns|uns|völlig|ganz))* (?:überflüssig|unnötig|entbehrlich|nebensächlich|nebensache|zweitrangig|egal|unwichtig)(?!\\p{L})`,
    `(?:musst|müssen|brauchst|brauchen) (?:du |sie |ihr )?(?:\\p{L}+ )?kein(?:e|en)? (?:profi|expert\\p{L}+|fachmann|fachfrau|fachkraft|meister\\p{L}*|ass|genie|gelernte[rn]? \\p{L}+)(?:\\p{L}*) (?:zu )?sein`,
    `(?:auch|gerne?) ohne (?:\\p{L}+-?)?(?:lizenz|trainerschein|vorbildung|examen)(?!\\p{L})|(?:bewerb|mensch|kolleg|leute|kandidat|wechsel|willkommen)[^.!?]{0,50} aus (?:ganz )?(?:anderen|fremden|allen|verschiedensten) (?:branchen|berufen|berufsfeldern)|(?<!\\p{L})neulinge?(?!\\p{L})|(?:beruf|job|handwerk|fach) (?:\\p{L}+ )?nicht gelernt`,
    `(?:geschick|interesse|motivation|freude|lust|wille|engagement|neugier|verständnis) (?:genügt|genügen|reicht|reichen)(?!\\p{L})|alles,? was (?:du|sie) (?:wissen|können) (?:musst|müssen),? (?:lern|zeig|erfähr|bring)|handgriffe? (?:lernt man|lernst du|lernen sie|zeigen wir)|(?:zeigen|erklären) (?:dir|ihnen|euch) (?:gerne? )?(?:jeden|alle) (?:handgriffe?|schritte?)`,
    `${KNOWN_BEFORE} (?:brauchst|brauchen|musst|benötigst|benötigen) (?:du|sie|ihr) (?:dafür |hier |dazu )?(?:keine|nicht)`,
    `${KNOWN_BEFORE}[^.!?\\n]{0,50}(?:aber|jedoch|doch|allerdings) (?:kein muss|keine (?:bedingung|voraussetzung|pflicht)|nicht (?:zwingend|unbedingt )?(?:nötig|erforderlich|notwendig|voraussetzung)?)`,
    `kein(?:e|en)? (?:\\p{L}+ )?(?:beruf|ausbildung|berufsausbildung|fachwissen|qualifikation|zertifikat) (?:ist )?${NEEDED}`,
    `(?:beruf|ausbildung|lehre)[^.!?]{0,24} (?:müssen sie|musst du) (?:\\p{L}+ ){0,2}nicht|mit oder ohne (?:\\p{L}+ )?(?:kurs|examen|schein|ausbildung|erfahrung|vorkenntnisse|abschluss)|jede[rn]? (?:kann|darf) mitmachen|(?:musst|müssen|brauchst|brauchen) (?:du |sie |ihr )?(?:\\p{L}+ )?nichts gelernt`,
    `(?:vorher|bisher|früher|zuvor|gelernt)[^.!?]{0,60} (?:gleich|egal|nicht wichtig)(?!\\p{L})|(?:erfahrung|vorkenntnisse|ausbildung|abschluss)[^.!?]{0,30} spiel(?:t|en) (?:\\p{L}+ )?keine rolle|\\p{L}+erfahrung nicht(?=[.,;!]|$)`,
    `es (?:werden|sind|wird|ist) keine (?:\\p{L}+ ){0,2}(?:vorkenntnisse|kenntnisse|erfahrung|vorerfahrung|ausbildung)`,
    `(?:egal|gleich|wurscht|unabhängig davon),? (?:welche\\p{L}*|was|ob)[^.!?]{0,40}(?:beruf|gelernt|ausbildung|erfahrung|lernen|abschluss)|(?:egal|gleich),? ob (?:als )?\\p{Lu}[^.!?:]{0,60} oder \\p{Lu}[^.!?:]{0,40}(?:[:–-]|wir )`,
    `(?<!\\p{L})(?:branchen|berufs)-?wechsler|(?<!\\p{L})(?:umsteiger|studienabbrecher)|(?:müssen|musst) (?:du |sie )?(?:noch |vorher |dafür |dazu |fachlich |vorab ){0,2}nichts (?:können|wissen|gelernt haben)|(?:jede[rn]?|alle) (?:kann|können) (?:das|es) lernen|(?:vor-?kenntnisse|vor-?erfahrung|erfahrung|ausbildung|vorbildung)(?:en)? unnötig|kenntnisse (?:in|im|mit|von|über) [\\p{L}-]+(?: \\p{L}+)? (?:ist|sind) (?:keine (?:bedingung|voraussetzung|pflicht)|kein muss|nicht (?:nötig|erforderlich|notwendig|zwingend))`,
    `(?:noch nie|noch keine?|keine?)[^.!?]{0,60}\\? (?:das )?(?!dann)(?:macht nichts|kein problem|kein ding|nicht schlimm|egal)|was du (?:noch )?nicht (?:kannst|weißt)[^.!?]{0,20}(?:bringen wir|lernst du|zeigen wir)|was sie (?:noch )?nicht (?:können|wissen)[^.!?]{0,20}(?:bringen wir|lernen sie|zeigen wir)`,
    `schulen (?:wir )?um(?!\\p{L})|technisches (?:verständnis|interesse) reicht|(?:alles (?:weitere |andere |nötige |wichtige )?|den rest )(?:bringen wir (?:ihnen|dir|euch)|zeigen wir (?:ihnen|dir|euch)|lernst du|lernen sie|erklären wir|lernt ihr)|(?:bringen|zeigen) (?:dir|ihnen|euch) (?:hier |dann )?alles(?: bei)?|(?:lebenslauf|zeugnisse|noten|vorleben|herkunftsberuf|welchen beruf) (?:ist|sind|spielt|spielen|sie|du|ihr)[^.!?]{0,30}(?:egal|zweitrangig|nebensache|keine rolle)|(?:neu|wieder)-?(?:einsteiger|starter)\\p{L}* ohne`,
    `(?:arbeite|angefangen|gelernt|eingearbeitet|zu uns|team)[^.!?\\n]{0,40} (?:menschen|leute|kolleg\\p{L}*) aus (?:\\d+|vielen|ganz|verschieden\\p{L}*|unterschiedlich\\p{L}*|allen|diversen) (?:möglichen |anderen |verschiedenen )?(?:berufen|branchen)|candidates from (?!all (?:over|countr))(?:other|different|\\p{L}+,)|(?:jeder beruf|alle berufe|beruf egal|branche egal)(?!\\p{L})`,
    `(?:\\p{L}*erfahrung(?:en)?|\\p{L}*kenntnisse|ausbildung|vorwissen|\\p{L}+abschluss|schon mal[^.!?]{0,40}|noch nie[^.!?]{0,40})\\? (?:(?:haben|hatten?|hat|bringen)[^.!?]{0,30} (?:die wenigsten|kaum (?:jemand|einer)|keiner|niemand)|brauchst du (?:\\p{L}+ )?(?:nicht|keine)|brauchen sie (?:\\p{L}+ )?(?:nicht|keine)|(?:nicht nötig|kein muss|nö|nein|egal|unwichtig|zweitrangig|keine pflicht|nicht erforderlich)(?!\\p{L}))`,
    `ob (?:sie|du|ihr)[^.!?\\n]{0,60}(?:gemacht|gearbeitet|gelernt|kannst|können|erfahrung|ausbildung|vorkenntnisse|vom fach)[^.!?\\n]{0,30} (?:keine rolle|egal|gleich|nicht wichtig|nicht entscheidend|zweitrangig|nebensache|nebensächlich)(?!\\p{L})`,
    `(?:das|alles) (?:fachliche|nötige|notwendige|übrige|handwerkliche|technische|kaufmännische|fachwissen|know-?how)(?: \\p{L}+){0,4} (?:bringt|bringen|lernst|lernen|zeigt|zeigen|vermittelt|vermitteln|erklärt|erklären) (?:wir|sie|du|dir|ihnen|euch|ihr|unser)`,
    `(?:einen? )?(?:ganz |völlig )?(?:anderen beruf|andere ausbildung) gelernt|(?:beruf|ausbildung)[^.!?,;\\n]{0,20} oder gar keine|(?<!nicht )keinen beruf gelernt|(?:früher|vorher|zuvor|bisher)[^.!?\\n]{0,40} nichts (?:am hut|zu tun)|mit [^.!?\\n]{0,40} (?:noch nie|noch nichts) (?:etwas )?(?:am hut|zu tun)`,
    `(?:gelernt|ausgebildet|vom fach)(?: zu)? (?:sein|haben) (?:musst|müssen) (?:du|sie) (?:\\p{L}+ ){0,3}nicht|(?:musst|müssen) (?:(?:du|sie) )?(?:das |es |den beruf )?nicht gelernt haben|(?:egal|gleich),? (?:ob gelernt|aus welche[mnr] (?:beruf|branche|bereich))|ob gelernt oder nicht|(?:gelernte?|mit ausbildung),? (?:oder|und|ob) (?:nicht|ohne|ungelernt)`,
    `(?:handwerker|verkäufer|leute|menschen|hausfrauen|rentner|studierende|köche|gelernte)\\p{L}*[^.!?\\n]{0,40} (?:genauso|ebenso)(?=[.!;]| (?:gern|willkommen|lieb|gut))`,
  ]),
]);

/** Homeoffice. */
export const HOME_OFFICE_RULES = ruleTable<Answer>([
  {
    says: 'no',
    negated: 'no',
    confidence: 0.9,
    pattern: anyOf(
      /(?:kein(?:e|en)?|ohne) (?:möglichkeit (?:zum|zur|für) )?(?:home-?\s?office|mobile[sn]? arbeit|remote|telearbeit)/iu,
      /(?:home-?\s?office|mobile[sn]? arbeiten|remote(?:-arbeit)?|telearbeit)(?: ist| sind|:)? (?:leider |hier |\p{L}+ ){0,3}(?:nicht (?:möglich|vorgesehen|umsetzbar)|nein)/iu,
      /100 ?% präsenz/iu,
      /reine präsenz/iu,
    ),
  },
  {
    says: 'yes',
    confidence: 0.9,
    unless: anyOf(
      /kunden im home/iu,
      /einricht\p{L}* von home-?office/iu,
      /home-?office-?(?:arbeitsplätze|lösungen|ausstattung) (?:für|unserer) kunden/iu,
      /remote-?(?:support|wartung|zugriff|desktop|unterstützung|diagnose|hände)/iu,
    ),
    pattern: anyOf(
      /home-?\s?office/iu,
      /(?<!\p{L})(?:mobile[sn]? (?:arbeit(?!smaschine|sbühne)|working)|mobil(?:es)? arbeiten|mobil zu arbeiten)/iu,
      /tele-?arbeit(?!smed)/iu,
      /(?<!\p{L})(?:full-?|fully |100 ?% |teilweise |voll )?remote(?!-?(?:support|wartung|zugriff|desktop|hände|control|server))(?:-?(?:arbeit|work|anteil|möglich|first|option|job|tage)\p{L}*)?(?!\p{L})/iu,
      /(?:arbeiten|arbeit|arbeitest|job|tätigkeit|bequem|auch) (?:\p{L}+ )?von (?:zu hause|zuhause|daheim)(?: aus)?/iu,
      /von (?:zu hause|zuhause|daheim) aus/iu,
      /hybride[srn]? (?:arbeit|modell|working)/iu,
      /heimarbeit/iu,
      /work(?:ing)? from home/iu,
    ),
  },
]);
