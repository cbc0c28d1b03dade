import type { Answer } from '../../judgement.ts';
import { eachOf, type Rule } from '../rule.ts';

const KNOWN_BEFORE =
  '(?<!\\p{L})(?:vor-?kenntnisse|vor-?erfahrung(?:en)?|vor-?wissen|vorbildung|fach-?kenntnisse|berufs-?erfahrung(?:en)?|branchen-?(?:kenntnisse|erfahrung)|praxis-?erfahrung|berufs-?ausbildung|fach-?ausbildung|ausbildung|erfahrung(?:en)?|qualifikation(?:en)?|berufs-?abschluss|abschluss)';
const NEEDED =
  '(?:nötig|notwendig|erforderlich|voraussetzung|vorausgesetzt|zwingend|bedingung|muss|gefordert|verlangt|gebraucht|brauchst|benötigt|pflicht|wichtig|entscheidend)';

/** Quereinstieg. */
export const CAREER_CHANGER_RULES: readonly Rule<Answer>[] = [
  {
    says: 'no',
    negated: 'no',
    confidence: 0.85,
    pattern:
      /kein(?:e|en)? (?:quer|seiten)-?einst|(?:für|als) (?:quer|seiten)-?einsteiger\p{L}*(?:[:*_]\p{L}+)? (?:\p{L}+ )?nicht|(?:quer|seiten)-?einst(?:ieg|eiger)\p{L}* (?:\p{L}+ ){0,3}nicht (?:möglich|geeignet|berücksicht)/iu,
  },
  {
    says: 'yes',
    confidence: 0.9,
    unless:
      /dein profil: quer|betreuung von quer|(?:einarbeitung|qualifizierung|betreuung|anleitung) (?:von|der|neuer) (?:\p{L}+ )?quer/iu,
    pattern:
      /(?:quer|seiten)-?(?:ein-?steig|ein-?stieg|wechsl)|un-?gelernt|(?:branchen|berufs|fach)fremde?(?!\p{L}*firm)|career changers?|no (?:prior |previous )?experience|lateral entr/iu,
  },
  {
    says: 'yes',
    confidence: 0.9,
    unless:
      /an-?lern(?:en|ung|ens)? (?:von|neuer|der|unserer)|(?:neue[rn]?|aushilfen|auszubildende|azubis|praktikanten|kolleg\p{L}*|mitarbeit\p{L}*) (?:\p{L}+ )?an-?(?:zu)?lernen/iu,
    pattern:
      /(?<!\p{L})an-?(?:ge|zu)?lern(?:en|ung|t|te[rnm]?|phase|zeit|kraft|kräfte|tätigkeit)?(?!\p{L})|lernen (?:wir )?(?:sie |dich |euch |jeden |alle )?(?:\p{L}+ ){0,3}an(?=\s*(?:[.,!;)]|$|und |oder ))|(?:wirst|werden sie|werdet ihr) (?:\p{L}+ ){0,5}an-?gelernt/iu,
  },
  ...eachOf<Answer>({ says: 'yes', confidence: 0.85 }, [
    `(?<!nicht )(?:ohne|auch ohne|keine?n?|keinerlei) (?:\\p{L}+ ){0,2}(?:\\p{L}+-? ?(?:oder|und|bzw\\.) )?(?:vor-?kenntnisse|vor-?erfahrung|vor-?wissen|vorbildung|berufs-?erfahrung|branchenkenntnisse|(?:relevante |einschlägige |vorherige )erfahrung)(?! (?:im|in der|mit|auf dem) (?:bereich|umgang|führung))`,
    `(?<!nicht )(?:ohne|keine?n?) (?:(?:spezielle|besondere|abgeschlossene|bestimmte|fachliche|formale|einschlägige|handwerkliche|kaufmännische|pflegerische|medizinische|jede|entsprechende|passende)[rn]? )?(?:ausbildung|berufsausbildung|fachausbildung|erfahrung(?! mit )|beruf|qualifikation|berufsabschluss|abschluss|schulabschluss)(?! (?:\\p{L}+ ){0,4}(?:leider|nicht))(?!\\p{L}*-)`,
    `${KNOWN_BEFORE}(?: (?:ist|sind|wird|werden|hier|dafür|dabei|hierfür|brauchst|brauchen|musst|müssen|benötigst|benötigen|bringst|erwarten|verlangen|setzen|du|sie|ihr|wir|im|in|der|diesem|bereich|pflege|lager|einzelhandel|gastronomie))*:? ?(?:kein(?:e|en)?|nicht|nicht unbedingt|nicht zwingend|keineswegs)(?: (?:unbedingt|zwingend|immer))?(?: (?:mit(?:zu)?bringen|${NEEDED}))(?!\\p{L})`,
    `${KNOWN_BEFORE}[:?]? ?(?:– |- )?(?:keine|egal|nicht nötig|nebensache|zweitrangig)(?=[.,;!\\n]|$)`,
    `${KNOWN_BEFORE} (?:brauchst|brauchen|musst|benötigst|benötigen) (?:du|sie|ihr) (?:dafür |hier |dazu )?(?:keine|nicht)`,
    `${KNOWN_BEFORE}[^.!?\\n]{0,50}(?:aber|jedoch|doch|allerdings) (?:kein muss|keine (?:bedingung|voraussetzung|pflicht)|nicht (?:zwingend|unbedingt )?(?:nötig|erforderlich|notwendig|voraussetzung)?)`,
    `kein(?:e|en)? (?:\\p{L}+ )?(?:beruf|ausbildung|berufsausbildung|fachwissen|qualifikation|zertifikat) (?:ist )?${NEEDED}`,
    `(?:beruf|ausbildung|lehre)[^.!?]{0,24} (?:müssen sie|musst du) (?:\\p{L}+ ){0,2}nicht|mit oder ohne (?:\\p{L}+ )?(?:kurs|examen|schein|ausbildung|erfahrung|vorkenntnisse|abschluss)|jede[rn]? (?:kann|darf) mitmachen|(?:musst|müssen|brauchst|brauchen) (?:du |sie |ihr )?(?:\\p{L}+ )?nichts gelernt`,
    `(?:vorher|bisher|früher|zuvor|gelernt)[^.!?]{0,60} (?:gleich|egal|nicht wichtig)(?!\\p{L})|(?:erfahrung|vorkenntnisse|ausbildung|abschluss)[^.!?]{0,30} spiel(?:t|en) (?:\\p{L}+ )?keine rolle|\\p{L}+erfahrung nicht(?=[.,;!]|$)`,
    `es (?:werden|sind|wird|ist) keine (?:\\p{L}+ ){0,2}(?:vorkenntnisse|kenntnisse|erfahrung|vorerfahrung|ausbildung)`,
    `egal,? (?:welchen|was|ob)[^.!?]{0,40}(?:beruf|gelernt|ausbildung|erfahrung)`,
    `schulen (?:wir )?um(?!\\p{L})|technisches (?:verständnis|interesse) reicht|(?:alles (?:weitere |andere |nötige |wichtige )?|den rest )(?:bringen wir (?:ihnen|dir|euch)|zeigen wir (?:ihnen|dir|euch)|lernst du|lernen sie|erklären wir|lernt ihr)|(?:bringen|zeigen) (?:dir|ihnen|euch) (?:hier |dann )?alles(?: bei)?|(?:lebenslauf|zeugnisse|noten|vorleben|herkunftsberuf|welchen beruf) (?:ist|sind|spielt|spielen|sie|du|ihr)[^.!?]{0,30}(?:egal|zweitrangig|nebensache|keine rolle)|(?:neu|wieder)-?(?:einsteiger|starter)\\p{L}* ohne`,
  ]),
];

/** Homeoffice. */
export const HOME_OFFICE_RULES: readonly Rule<Answer>[] = [
  {
    says: 'no',
    negated: 'no',
    confidence: 0.9,
    pattern:
      /(?:kein(?:e|en)?|ohne) (?:möglichkeit (?:zum|zur|für) )?(?:home-?\s?office|mobile[sn]? arbeit|remote|telearbeit)|(?:home-?\s?office|mobile[sn]? arbeiten|remote(?:-arbeit)?|telearbeit)(?: ist| sind|:)? (?:leider |hier |\p{L}+ ){0,3}(?:nicht (?:möglich|vorgesehen|umsetzbar)|nein)|100 ?% präsenz|reine präsenz/iu,
  },
  {
    says: 'yes',
    confidence: 0.9,
    unless:
      /kunden im home|einricht\p{L}* von home-?office|home-?office-?(?:arbeitsplätze|lösungen|ausstattung) (?:für|unserer) kunden|remote-?(?:support|wartung|zugriff|desktop|unterstützung|diagnose|hände)/iu,
    pattern:
      /home-?\s?office|(?<!\p{L})(?:mobile[sn]? (?:arbeit(?!smaschine|sbühne)|working)|mobil(?:es)? arbeiten|mobil zu arbeiten)|tele-?arbeit(?!smed)|(?<!\p{L})(?:full-?|fully |100 ?% |teilweise |voll )?remote(?!-?(?:support|wartung|zugriff|desktop|hände|control|server))(?:-?(?:arbeit|work|anteil|möglich|first|option|job|tage)\p{L}*)?(?!\p{L})|(?:arbeiten|arbeit|arbeitest|job|tätigkeit|bequem|auch) (?:\p{L}+ )?von (?:zu hause|zuhause|daheim)(?: aus)?|von (?:zu hause|zuhause|daheim) aus|hybride[srn]? (?:arbeit|modell|working)|heimarbeit|work(?:ing)? from home/iu,
  },
];
