import { anyOf } from '../../any-of.ts';
import type { Answer } from '../../judgement.ts';
import { MONTH_PATTERN } from '../../normalise/date-words.ts';
import { SOMEBODY_ANSWERS } from '../hotline.ts';
import { ruleOf, ruleTable } from '../rule.ts';
import { DONE_WITH, WORKED_BY_OTHERS } from './hours-of-others.ts';

const DAY = String.raw`(?:wochenend|samstag|sonnabend|sonntag|feiertag|sonn-\s?(?:und|u\.|&|\/|oder)\s?feiertag)`;
/** What a day at the end of the week is joined with when it is about work: a "Sonntagskaffee" is not. */
const WORK = String.raw`(?:dienst|gottesdienst|messe|arbeit|einsatz|einsätz|schicht|früh|spät|nacht|nächt|bereitschaft|zuschl|zulag|tour|betrieb|termin|vertretung|kraft|kräfte|aushilf|hilfe|job|öffn|wache|hintergrund|stunde|tätig|vormittag|mittag|nachmittag|abend|morgen|regelung|verkauf|liefer|zustell|fahrer|rotation|team|besetzung|markt|märkte|turnus|plan|plän|kurs|unterricht|seminar|begleit|versorgung|pflege|produktion|verpflicht|vergütung|veranstaltung|geschäft|brunch|messe|visite|küche|service|reinigung|assistenz|stelle|minijob|springer)`;
/** A single day of the calendar is that of an event, unless hands are needed on it. */
const NO_EVENT = String.raw`(?!s?,? (?:den |dem |der )?\d{1,2}\.\s?(?:\d{1,2}\.|${MONTH_PATTERN})(?![^!?\n]{0,60}(?:brauchen|arbeit|einsatz|dienst|aushilf|helf)))`;
/** The day itself or work on it. */
const WEEKEND = String.raw`(?<!(?:ins|verdiente|verlängerte|schönes|lange[sn]?|gesetzliche[nr]?) )${DAY}${NO_EVENT}(?:(?:e[ns]?|s)?(?!\p{L}|-\p{L})|s?-?${WORK})`;

const FROM_DAY = String.raw`(?<!\p{L})(?:mo(?:ntags?|\.)?|di(?:enstags?|\.)?|mi(?:ttwochs?|\.)?|do(?:nnerstags?|\.)?|fr(?:eitags?|\.)?|monday|tuesday)\s?(?:–|-|—|bis|to|through)\s?(?:einschl(?:ießlich|\.) )?`;
const UNTIL_WEEKEND = String.raw`${FROM_DAY}(?:sa(?:mstags?|\.)?|so(?:nntags?|\.)?|sonnabends?|saturday|sunday)(?!\p{L})`;
const UNTIL_FRIDAY = String.raw`${FROM_DAY}(?:fr(?:eitag(?:s|mittags?|vormittags?|nachmittags?)?|\.)?|friday|thursday|wednesday|do(?:nnerstags?|\.)?|mi(?:ttwochs?|\.)?)(?!\p{L})`;
const AND = String.raw`\s?(?:,|\/|und|u\.|\+|&|oder|sowie)\s?`;

/** Days off that are no days off for good, and days of another kind. */
const NOT_FOR_GOOD = anyOf(
  /außer/iu,
  /sondern/iu,
  /jede[nrs]? (?:zweite|2\.|dritte|3\.|vierte|4\.|andere)/iu,
  /(?:zwei|ein|1|2|mindestens \p{L}+|drei) (?:freie[sn]? )?(?:wochenende?n?|samstage?) (?:im|pro|frei)/iu,
  /alle (?:zwei|2|14|drei) /iu,
  /14-tägig/iu,
  // Shifts may take turns without the weekend.
  /(?:im (?:\p{L}+ )?wechsel|abwechselnd)(?![^.!?\n]{0,24}(?:früh|spät))(?<!schicht[^.!?\n]{0,30})/iu,
  /(?:ein|zwei|drei|vier)mal (?:im|pro|je) (?:monat|quartal|jahr)/iu,
  /ein(?:en)? freie[nrs]? (?:samstag|wochenende|tag)/iu,
  /rollierend/iu,
);

/** What says behind the name of a day that nobody works on it. */
const OFF = `(?:${[
  String.raw`\p{L}*(?:(?:,| und| &| sowie| oder) (?:an )?(?:\p{L}+- (?:und|&) )?\p{L}*tage?n?s?)?[\s:]+(?:(?:ist|sind|hast|haben|du|sie|wir|(?:die|der|das|unser|unsere) (?:werkstatt|laden|geschäft|büro|praxis|betrieb|halle|küche|filiale|firma|kita|einrichtung)|immer|garantiert|grundsätzlich|generell|komplett|bei|uns|natürlich|stets|in|der|regel|bleibt|bleiben|sowieso|ohnehin)\s){0,5}(?:arbeits|dienst)?(?:frei(?!willig|e|tag|z)|zu(?=[.,;!?)\n]|$| und | oder )|zuhause|zu hause|daheim|geschlossen|nicht gearbeitet|wird nicht gearbeitet|arbeiten wir nicht(?! nur)|(?:sowieso|ohnehin)(?=[.!\n]|$))`,
  String.raw`\p{L}*(?:(?:,| und| &| sowie| oder) (?:an )?(?:\p{L}+- (?:und|&) )?\p{L}*tage?n?s?)? (?:\p{L}+ ){0,2}gehör(?:t|en|st)(?! (?:\p{L}+ ){0,2}(?:dazu|zu[mr]?)(?!\p{L}))`,
  String.raw`[es]? (?:steht|stehen|ruht|ruhen)(?! im | auf |s)`,
  String.raw`\p{L}*\?\s*(?:${DAY}\p{L}*\?\s*)?(?:hast du|haben sie|habt ihr|immer|frei|gehör|für (?:dich|sie)|bleib|nein|nie(?:mals)?(?!\p{L})|dein|ihr(?!\p{L})|euer|euch|dir|nicht (?:bei|mit) uns|fehlanzeige)`,
  String.raw`\p{L}* (?:gibt es|gibt's|fällt|fallen|haben wir|kennen wir|verlangen wir|machen wir|wird|werden)(?: \p{L}+){0,3} (?:nicht|keine[nr]?)(?! nur)(?!\p{L})`,
  String.raw`\p{L}*(?: \p{L}+){0,4} (?:ein )?(?:fremdwort|fehlanzeige|tabu|heilig|feierabend|ruhe)(?!\p{L})`,
  String.raw`s? (?:arbeiten|arbeitest|arbeitet|öffnen|fahren|fährst) (?:wir|du|sie|ihr|niemand|keiner|man|bei uns) (?:\p{L}+ )?(?:nie|niemals|nicht)(?! nur)(?!\p{L})`,
  String.raw`s? (?:arbeitet|öffnet|fährt) (?:bei uns )?(?:niemand|keiner|keine von uns)(?!\p{L})`,
  String.raw`\p{L}*(?:dienst|arbeit)e?n?:? keine[rn]?(?=[.,;)\n]|$)`,
  String.raw`s?(?: und (?:an )?(?:sonn|feier)tage?n?s?)? (?:bleibt|bleiben) [^.!?\n]{0,30}(?:aus|zu|geschlossen|dunkel|leer|still|kalt|stehen)(?!\p{L})`,
  String.raw`\p{L}*(?:arbeit|dienst)\p{L}*(?: ist| sind)?(?: \p{L}+){0,2} (?:ausgeschlossen|kein thema|nicht vorgesehen|entfällt|entfallen)(?!\p{L})`,
  String.raw`(?:e[ns]?|s)?:? (?:nie|niemals|nein)(?!\p{L})`,
].join('|')})`;

/** Time off, events, customers and those who answer applications: nobody is said to work. */
const NO_WORK = anyOf(
  WORKED_BY_OTHERS,
  /(?:bewerber|bewerbungs|info|informations|schnupper|karriere|kennenlern)-?(?:tag|veranstaltung)/iu,
  /tag der offenen (?:tür|ausbildung|betrieb)/iu,
  /jobmesse/iu,
  /kennenlern/iu,
  /berufemarkt/iu,
  /speed-?dating/iu,
  /(?:bis|frist|schluss|spätestens|endet)[^.!?]{0,40}(?:samstag|sonnabend|sonntag)s?,? (?:den |dem |der )?\d{1,2}\./iu,
  /(?:sie|du|ihr|man) (?:\p{L}+ )?erreich\p{L}* (?:mich|uns|ihn)/iu,
  /(?:mich|uns) (?:\p{L}+ ){0,3}erreich/iu,
  /(?:sind wir|bin ich) [^.!?]{0,40}erreichbar/iu,
  /(?<!\p{L})(?:meld(?:e|et|en)|bewirb|bewerbt|schreib(?:e|t|en)?|ruf(?:e|t|en)?) (?:dich|sie|euch|uns|mich|einfach|gern)(?!\p{L})/iu,
  /(?:ruf|rufen sie|rufe) (?:uns |mich |einfach |gerne? |auch )*an(?!\p{L})/iu,
  /rufen (?:\p{L}+ ){0,2}zurück/iu,
  /(?:geöffnet|öffnungszeit)[^.!?]{0,80}(?:dahinter|hintergrund|hinter den kulissen|im büro|im lager)(?!\p{L})/iu,
  /(?:kunden|kundschaft|gäste|besucher|mitglieder)\p{L}* (?:\p{L}+ ){0,4}(?:bestell|ström)/iu,
  /(?<!\p{L})(?:sie|du) (?:\p{L}+ )?(?:plan(?:en|st)|erstell(?:en|st)|koordinier(?:en|st)|disponier(?:en|st)) (?:\p{L}+ ){0,4}(?:tour|dienst|schicht|einsatz|einsätze)/iu,
  /planung (?:der|von|des) (?:\p{L}+ ){0,3}(?:tour|dienst|schicht|einsatz|einsätze)/iu,
  /sonntagszeitung lesen/iu,
  // Hours of a telephone, told behind its number.
  /\d[\d\s/()–-]{5,24}\d,? \(?(?:bitte |gerne? |nur )*(?:auch|ab|von|am|mo|werktags|samstags|sonntags|täglich)(?!\p{L})/iu,
  /(?:heiligabend|weihnachten|silvester|ostern|neujahr)[^.!?\n]{0,60} (?:frei|geschlossen|zu|betriebsferien|urlaub|ruhe)(?!\p{L})/iu,
  /(?:sind|ist) (?:die|deren|ihre) (?:eltern|familie|mutter|vater|angehörigen|kinder) (?:\p{L}+ )?(?:daheim|zu ?hause|da)(?!\p{L})/iu,
  /genieße/iu,
  /brückentag/iu,
  /feiertagsbrücke/iu,
  /lohnfortzahlung/iu,
  /(?<!\p{L})l(?:ädt|aden)(?: [^.!?]{0,60}?)? ein(?!\p{L})/iu,
  /ausflug|ausflüge|betriebsfest|sommerfest|team-?(?:event|wochenende)/iu,
  /(?:darf|darfst|dürfen|kannst du)[^.!?]{0,60}(?:nutzen|ausleihen|leihen|mitnehmen|probe)/iu,
);

/** Weekdays on which nobody works, and hours of a hotline. */
const CLOSED_OR_HOTLINE = anyOf(
  SOMEBODY_ANSWERS,
  /ruhetag/iu,
  /geschlossen/iu,
  /(?:sind|ist|(?<!freitags? )haben)[^.!?]{0,30} frei(?!\p{L})/iu,
);

/** Arbeit an Samstagen, Sonntagen oder Feiertagen. The denials stand first: the first finding counts. */
export const WEEKEND_RULES = ruleTable<Answer>([
  {
    says: 'yes',
    negated: 'yes',
    confidence: 0.85,
    pattern:
      /(?:wochenend|samstag|sonntag|feiertag)\p{L}* (?:nur |höchstens |lediglich )?(?:außer|ausnahmsweise|im notfall|in ausnahme|bei bedarf|nach absprache|selten)/iu,
  },
  ruleOf<Answer>({ says: 'yes', confidence: 0.9, unless: NO_WORK }, [
    String.raw`${UNTIL_WEEKEND}(?! (?:\p{L}+ ){0,2}(?:frei|zu|geschlossen)(?!\p{L}))`,
    // A week from one day to the same day holds a weekend.
    String.raw`(?<!\p{L})(montag|dienstag|mittwoch|donnerstag|freitag)s?[^.!?\n]{0,14} bis (?:zum )?(?:\p{L}+ )?\1(?!\p{L})`,
  ]),
  ruleOf<Answer>({ says: 'no', negated: 'no', confidence: 0.9, unless: NOT_FOR_GOOD }, [
    String.raw`(?<!kenn(?:t|en) (?:auch )?)(?:kein(?:e[nrm]?|erlei)?|ohne|nie(?:mals)?|nie(?:mals)? am|nicht am|weder|niemand|niemand am|keine[rn]? am|${DONE_WITH}) ?(?:(?:\p{L}+-|schicht\p{L}*|nacht\p{L}*|abend\p{L}*|spät\p{L}*|über\p{L}*)(?:,| und| oder| noch|\s?\/|\s?&)?\s?)*(?:arbeit an |arbeiten an |arbeit am |dienste? an |dienste? am )?${DAY}`,
    String.raw`${DAY}${OFF}`,
    String.raw`(?<!\p{L})(?:freie[snr]?|arbeitsfreie[snr]?|dienstfreie[snr]?) (?:\p{L}+ )?(?:wochenende?n?|samstage?|sonn- und feiertage?)(?!\p{L})`,
    String.raw`(?:die|das|deine?|ihre?) wochenenden? verbring`,
    String.raw`(?:bis|vor) montag (?:\p{L}+ ){0,3}(?:sieht|braucht|ruft|stört|vermisst|kommt) (?:\p{L}+ ){0,3}(?:keiner|niemand)`,
    String.raw`am wochenende (?:bist du|sind sie|seid ihr) (?:\p{L}+ )?(?:zu hause|zuhause|daheim)`,
    String.raw`(?<!\p{L})sa\.?\s?(?:\/|und|\+|&)\s?so\.?:? (?:(?:ist|sind|hast|haben) (?:\p{L}+ ){0,2})?(?:frei|zu|geschlossen)(?!\p{L})`,
    String.raw`nicht (?:an|am) wochenende?n?(?! nur)`,
    String.raw`(?:startet|beginnt|fängt|ist)(?: \p{L}+){0,2} (?:dein|ihr|das|unser) wochenende(?! an)`,
    String.raw`(?:dein|ihr|das|unser) wochenende (?:startet|beginnt|fängt) (?:\p{L}+ ){0,2}freitag`,
    String.raw`${DAY}\p{L}*\?? (?:haben wir|wurde[n]?|ist|sind) (?:\p{L}+ ){0,4}(?:gestrichen|abgeschafft|passé|geschichte)(?!\p{L})`,
    String.raw`schönes wochenende garantiert`,
    String.raw`(?:jedes|am|an|dein|ihr|das) wochenende?n? (?:wieder )?(?:frei(?!willig)|zuhause|zu hause|daheim|bei (?:der|deiner|ihrer) familie)`,
    String.raw`kein(?:e)? sa\.?(?:\s?\/\s?so\.?)?(?!\p{L})`,
    String.raw`an schultagen`,
    String.raw`schultags`,
    String.raw`no (?:\p{L}+ )?weekends?(?! off)`,
    String.raw`(?<!(?:\d|one|two|three|every other|every second|alternate|some|a) )(?:weekends?|saturdays?|sundays?|saturdays? and sundays?)(?: (?:are|is|stay|remain))? (?:always |completely |all )?(?:off|yours|free|work-free)(?!\p{L}| (?:per|a|every|each))`,
    String.raw`free weekends`,
    String.raw`arbeit(?:szeit)? nur (?:an )?werktag`,
  ]),
  ruleOf<Answer>({ says: 'yes', confidence: 0.9, unless: NO_WORK }, [
    String.raw`(?<!\p{L})${WEEKEND}`,
    String.raw`(?<=\p{L}-?)(?:wochenend|samstags|sonntags|feiertags)(?:dienst|arbeit|einsatz|schicht)`,
    String.raw`(?:dienst|arbeits|einsatz|bereitschafts|advents|messe|markt|spiel|turnier|wettkampf|renn|aktions|verkaufs|schul|kurs|pflicht|oster|pfingst|karnevals)-?(?:wochenende|samstag|sonntag)`,
    String.raw`(?<!\p{L})(?:sa|so)\.?(?:\s?(?:\/|und|\+|&|,|u\.)\s?(?:so|sonn)|[:\s]+\d{1,2}(?:[:.]\d\d)?\s?(?:uhr|–|-|bis))`,
    String.raw`(?:sechs|sieben|6|7)-?\s?tage-?\s?woche`,
    String.raw`sechs werktage`,
    String.raw`(?:fünf|5) (?:von|aus|an) (?:sieben|7) tagen`,
    String.raw`(?:5|fünf)-?tage-?woche (?:rollierend|im wechsel|von montag bis sa|zwischen montag und sa)`,
    String.raw`(?:24\s?\/\s?7|7\s?\/\s?24)(?:[- ](?:betrieb|schicht|shift|dienst|bereitschaft|service|einsatz))`,
    String.raw`vollkontinuierlich`,
    String.raw`an allen (?:wochentagen|tagen der woche)`,
    String.raw`365 tagen?`,
    String.raw`(?:sechs|sieben|6|7) tagen? (?:in der|die|pro|je) woche(?! (?:geöffnet|offen|erreichbar|für))`,
    String.raw`(?:sechs|sieben|6|7) tage (?:arbeit|dienst|am stück|hintereinander)`,
    String.raw`(?<!\p{L})sa\.? (?:freiwillig|optional|möglich|nach bedarf|bei bedarf|im wechsel|gelegentlich|auch)`,
    String.raw`(?<!\p{L})we-(?:dienst|arbeit|einsatz|einsätze|bereitschaft|zulage|zuschl)`,
    String.raw`(?:jedes|am|alle zwei|jedes zweite|jedes 2\.|jedes dritte) we(?= (?:ist|im|dienst|arbeit|dran)|[,.;])`,
    String.raw`(?:auch|sogar|arbeit|dienste?|einsatz) (?:\p{L}+ )?(?:an|zu|über) (?:heiligabend|weihnachten|silvester|ostern|pfingsten|neujahr)`,
    String.raw`weekend`,
    String.raw`saturday`,
    String.raw`sunday`,
    String.raw`jede[nr]? (?:2|3|zweiten?|dritten?)\.? sa(?:mstag)?\.?(?!\p{L})`,
    String.raw`(?<!\p{L})(?:mo|di|mi|do|fr)\.?${AND}sa(?:mstags?|\.)?(?!\p{L})`,
  ]),
  ruleOf<Answer>({ says: 'no', negated: 'no', confidence: 0.8, unless: CLOSED_OR_HOTLINE }, [
    String.raw`(?<!\p{L})(?:mo|di|mi)\.?(?:${AND}(?:di|mi|do|fr)\.?)+(?!\p{L})(?!${AND}s[ao])`,
    String.raw`(?<!\p{L})(?:montag|dienstag|mittwoch|donnerstag)s?(?:, (?:dienstag|mittwoch|donnerstag|freitag)s?)+(?!\p{L}|,? (?:und|oder|sowie|bis) (?:s|freitag))`,
    String.raw`(?:vormittage?n?|nachmittage?n?|nur) unter der woche(?!\p{L})`,
    UNTIL_FRIDAY,
    String.raw`(?:montag|dienstag|mittwoch|donnerstag)s?(?:, (?:dienstag|mittwoch|donnerstag)s?)* (?:und|oder|&|sowie) (?:dienstag|mittwoch|donnerstag|freitag)s?(?! (?:und|bis) sa)`,
    // The week away from home: back on Friday, off again on Monday.
    String.raw`freitag(?:s|mittags?|nachmittags?|abends?)? (?:\p{L}+ ){0,3}(?:heim|zurück|zuhause|daheim|zu hause)`,
  ]),
]);
