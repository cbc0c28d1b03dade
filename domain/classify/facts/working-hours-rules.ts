import { anyOf } from '../../any-of.ts';
import type { Answer } from '../../judgement.ts';
import { HOTLINE } from '../hotline.ts';
import { eachOf, ruleTable } from '../rule.ts';

/** Shifts of paint, society or somebody else: no working hours. */
const NO_WORKING_HOURS = anyOf(
  /(?:koordinier|erstell|plan|verwalt|optimier|überwach)\p{L}* (?:\p{L}+ ){0,3}schicht/iu,
  /(?:erstell|koordin|planung|verwaltung)\p{L}* (?:von|der) (?:\p{L}+ )?schicht/iu,
  /(?:lack|farb|beton|estrich|putz|material|deck|schutz|soziale|bevölkerungs|gesellschafts)-?\s?schicht/iu,
  /schicht(?:dicke|holz|stoff|material|auftrag)/iu,
);
/** Weekdays on which nobody works, and hours of a hotline. */
const CLOSED_OR_HOTLINE = new RegExp(
  `${HOTLINE.source}|ruhetag|geschlossen|(?:sind|ist|haben)[^.!?]{0,30} frei(?!\\p{L})`,
  'iu',
);

/** A working day that ends on the morning after: "22.00 bis 6.00 Uhr". */
const OVER_NIGHT =
  '(?<![\\d.,:])(?:2[0-3]|18|19)(?:[:.]\\d\\d)?\\s?(?:uhr)?\\s?(?:–|-|bis|und)\\s?0?[2-8](?:[:.]\\d\\d)?\\s?uhr(?!\\p{L})';

const DUTY = '(?:-?\\s?(?:schicht|dienst|tour|wache|einsatz|einsätze|arbeit))';

/** Schichtarbeit. The denials stand first: the first finding counts. */
export const SHIFT_RULES = ruleTable<Answer>([
  {
    says: 'no',
    negated: 'no',
    confidence: 0.95,
    unless: /nur nacht|keine reine|außer|sondern/iu,
    pattern: anyOf(
      /(?:kein(?:e|en|erlei)?|ohne|nicht im|nicht in) (?:(?:nacht|wochenend|sonn|feiertags?|ruf)\p{L}*-?(?:,| und| oder|\s?\/|\s?&)\s?)*(?:schicht|wechselschicht|wechseldienst|drei-?schicht|3-?schicht)/iu,
      /schicht(?:arbeit|dienst|betrieb)?\??\s?(?:[:–-]\s?|\()(?:nein|keine|entfällt)/iu,
      /schichtfrei/iu,
      /(?:schicht|wechselschicht)(?:arbeit|dienst|system|betrieb|en)?\??[ –-]{1,3}(?:gibt es|fällt|fallen|kennen wir|haben wir|musst du|müssen sie)[^.!?]{0,24}(?:nicht|keine)/iu,
      /no shift work/iu,
    ),
  },
  {
    says: 'no',
    negated: 'no',
    confidence: 0.9,
    unless: anyOf(
      /tag(?:es)?-?schicht (?:oder|und|bzw|\/|sowie) nacht/iu,
      /nacht-?schicht/iu,
      /spät-?schicht/iu,
      /früh-?schicht/iu,
      /wechsel-?schicht/iu,
      /tag- (?:und|oder)/iu,
      /(?:[2-5]|zwei|drei|vier|mehr|konti|vollkonti)-?schicht/iu,
    ),
    pattern: anyOf(
      /(?<!\p{L})tag(?:es)?-?schicht/iu,
      /(?<!\p{L})tag(?:es)?dienst(?!leist)/iu,
      /(?<![\p{L}\d])(?:ein|1)-?schicht(?:ig|betrieb|system|modell|dienst)?(?!\p{L})/iu,
      /normalschicht/iu,
    ),
  },
  {
    says: 'yes',
    negated: 'no',
    confidence: 0.9,
    unless: NO_WORKING_HOURS,
    pattern: anyOf(
      /(?:wechsel|konti?|conti|voll-?konti?|teil-?konti?|dreier|vierer|zwei(?:er)?|drei|vier|fünf|doppel|mehr|roll|dauer|(?<!\d)[2-6](?:er)?|12-stunden|12-?h)-?\s?schicht/iu,
      /(?:zwei|drei|vier|mehr)schichtig/iu,
      /schicht(?:system|betrieb|dienst|arbeit|plan|plän|einsätze|einsatz|bereit|modell|wechsel|rhythmus|turnus|zeiten|tätigkeit|gruppe|weise|tauglich|fähig|zulage|zuschl)/iu,
      /(?:früh|spät|nacht)-?schicht/iu,
      /(?<!\p{L})schicht-\s?(?:,|und|oder|&|\/|sowie)/iu,
      /(?:früh|spät|nacht)[-\s]*(?:,|\/|und|oder|&|\+|bzw\.|bis|sowie)[-\s]*(?:oder |und |nur |mal |auch )?(?:früh|spät|tag|mittags?|zwischen|nacht)(?:-|s(?!\p{L})|schicht|dienst|$|[^\p{L}])/iu,
    ),
  },
  {
    says: 'yes',
    confidence: 0.9,
    unless: NO_WORKING_HOURS,
    pattern: new RegExp(
      `(?<!\\p{L})(?:früh|spät|nacht):?\\s\\(?(?:von )?\\d{1,2}(?:[:.]\\d\\d)?\\s?(?:uhr )?(?:–|-|bis)\\s?\\d|(?<!\\p{L})(?:zwei|drei|vier|fünf|sieben|einzelne[nr]?|ganze|[2-7]) nächten?(?!\\p{L})|(?:arbeits|dienst|schicht)-?(?:beginn|zeit)(?: ist| um| ab|:)* (?:2[0-3]|18|19)(?:[:.]\\d\\d)? ?uhr|(?<!\\p{L})(?:früh|spät)-?(?:dienst|tour|wache|einsatz)|(?<!\\p{L})(?:dauer-?)?nacht(?:-?dienst|-?wache|-?tour|-?arbeit|-?bereitschaft|-?einsatz|-?einsätze|portier|-?reinigung|-?fahrer|-?zustell|-?linie|-?schwester|-?pfleger|-?team|-?concierge|-?auditor|-?manager)|dauernacht|wechsel-?dienst|turnusdienst|im turnus|rollierende[nrsm]? (?:schicht|dienst|system|einsatz)|(?:12|24|zwölf)-?\\s?(?:stunden|h)-?${DUTY}|(?<!\\p{L})nachts(?! (?:frei|geschlossen|schlafen))(?!\\p{L})|(?:shift (?:system|work|pattern|rota)|rotating shifts?|(?:two|three|four|five|\\d)-shift|shift (?:rotation|premium|allowance|model)s?|(?:night|early|late|evening) shifts?|shifts (?:from|between)|work(?:ing)? (?:in )?(?:\\p{L}+ )?shifts)`,
      'iu',
    ),
  },
  { says: 'yes', confidence: 0.85, unless: HOTLINE, pattern: new RegExp(OVER_NIGHT, 'iu') },
  {
    says: 'yes',
    confidence: 0.85,
    unless: HOTLINE,
    pattern: anyOf(
      /vollkontinuierlich/iu,
      /mal früh,? (?:und )?mal spät/iu,
      /uhr-schicht/iu,
      /(?<!\p{L})zum schichten(?!\p{L})/iu,
      /dienst(?:e|en)? zu ungünstigen zeiten/iu,
      /(?:betrieb|produktion|besetzt|versorg\p{L}*|pflege|produzieren|arbeiten)[^.!?]{0,30} rund um die uhr/iu,
      /(?:betrieb|produktion|besetzung) 24\s?\/\s?7/iu,
      /24\s?\/\s?7[- ](?:betrieb|produktion|besetzung)/iu,
      /geteilte[nr]? dienst/iu,
    ),
  },
  {
    says: 'yes',
    confidence: 0.8,
    unless: NO_WORKING_HOURS,
    pattern: anyOf(
      /(?:in|an|auf|unterschiedliche[nr]?|wechselnde[nr]?|verschiedene[nr]?|flexible[nr]?|versetzte[nr]?|geteilte[nr]?|deine[nr]?|zwei|drei|vier|kurze[nr]?|der) schichten(?!\p{L})/iu,
      /(?:arbeits)?schichten (?=mo|von|zwischen|à|am|an|bis|ab)/iu,
      /(?:im|in) (?:\p{L}+ )?wechsel:? (?:von )?\d{1,2}(?:[:.]\d\d)?\s?(?:uhr )?(?:–|-|bis)/iu,
      /schicht(?:en)?:/iu,
      /auf schicht(?!\p{L})/iu,
      /(?:im|arbeiten|arbeitest|arbeit in) (?:\p{L}+ )?schicht(?!\p{L})/iu,
    ),
  },
  {
    says: 'no',
    negated: 'no',
    confidence: 0.85,
    pattern: /(?:kein(?:e|en|erlei)?|ohne|nicht im) (?:nacht|spät)-?(?:schicht|dienst|arbeit)/iu,
  },
  {
    says: 'no',
    negated: 'no',
    confidence: 0.8,
    unless: HOTLINE,
    pattern: anyOf(
      /(?:mo(?:ntags?|\.)?\s?(?:–|-|bis)\s?(?:fr(?:eitags?|\.)?|do(?:nnerstags?|\.)?))[,:()\s]{1,4}(?:jeweils |immer |von |in der zeit von |zwischen )*(?:0?[5-9]|1\d)(?:[:.]\d{2})?\s?(?:uhr)?\s?(?:–|-|bis|und)\s?(?:[89]|1\d)(?![\d%])/iu,
      /(?:arbeitszeit(?:en)?|arbeitstage?|einsatzzeit(?:en)?)[:\s]+(?:ist |sind |nur |täglich |von |immer |liegt |liegen |zwischen |jeweils |(?:montag|mo)\p{L}*\.? (?:bis|–|-) (?:freitag|fr)\p{L}*\.? |jeden (?:werk|arbeits)?tag )*(?:vormittags|(?:0?[5-9]|1\d)(?:[:.]\d{2})?\s?(?:uhr)?\s?(?:–|-|bis|und)\s?(?:[89]|1\d)(?:[:.]\d{2})?\s?uhr)/iu,
      /(?:0?[6-9]|1\d)(?:[:.]\d{2})?\s?(?:uhr)?\s?(?:–|-|bis)\s?(?:[89]|1\d)(?:[:.]\d{2})?\s?uhr,? \(?(?:jeweils )?(?:von )?mo(?:ntags?|\.)?\s?(?:–|-|bis)\s?(?:fr|do)/iu,
      /halbtags[^!?\n]{0,40}(?<!\d)(?:[6-9]|1\d)(?:[:.]\d\d)? uhr/iu,
      /(?:^|(?<=[.,;] ))vormittags(?=[,.])/iu,
      /nur vormittags/iu,
      /(?:nur|ausschließlich) (?:tagsüber|am tag|vormittags)/iu,
    ),
  },
]);

/** Nachtarbeit. */
export const NIGHT_RULES = ruleTable<Answer>([
  {
    says: 'no',
    negated: 'no',
    confidence: 0.95,
    unless: /außer|nur gelegentlich|sondern/iu,
    pattern:
      /(?:kein(?:e|en|erlei)?|ohne|nicht im|nie) (?:(?:schicht|wochenend|sonn|feiertags?|spät|ruf)\p{L}*-?(?:,| und| oder|\s?\/|\s?&)\s?)*nacht(?:-|schicht|dienst|arbeit|wache|einsatz|einsätze|bereitschaft)|nacht(?:schicht|dienst|arbeit)(?:en|e)?\??\s?(?:[:–-]\s?|\()(?:nein|keine|entfällt)|no night shifts?/iu,
  },
  {
    says: 'yes',
    negated: 'no',
    confidence: 0.9,
    unless: /(?:nacht)[^.!?]{0,20}(?:geschlossen|schlafen)/iu,
    pattern: anyOf(
      /nacht-?(?:schicht|dienst|wache|arbeit|tour|bereitschaft|einsatz|einsätze|portier|reinigung|fahrer|zustell|linie|schwester|auditor)/iu,
      /dauernacht/iu,
      /nacht-?(?:,|\/| und| oder| bzw\.| sowie|&)\s?(?:früh|spät|sonn|wochenend|feiertag)/iu,
      /(?:früh|spät)\p{L}*-?\s?(?:,|\/|und|oder|bis|&|sowie)\s?(?:und |oder )?nacht(?!\p{L}*(?:zuschl|zulage))/iu,
      /(?<!\p{L})nachts(?! (?:frei|geschlossen|schlafen))(?!\p{L})/iu,
      /(?<!\p{L})tag\s?\/\s?nacht/iu,
      /tag- (?:und|oder) nacht/iu,
      /night (?:shifts?|work)/iu,
      /(?:drei|3)-?(?:er-?)?\s?schicht/iu,
      /dreischichtig/iu,
      /(?:voll-?)?(?:konti|conti)n?u?i?-?\s?schicht/iu,
      /vollkonti/iu,
    ),
  },
  { says: 'yes', confidence: 0.85, unless: HOTLINE, pattern: new RegExp(OVER_NIGHT, 'iu') },
]);

const WEEKEND_DAY =
  '(?:wochenend|samstag|sonnabend|sonntag|feiertag|sonn-\\s?(?:und|u\\.|&|\\/|oder)\\s?feiertag)';
const MONDAY_TO =
  '(?<!\\p{L})(?:mo(?:ntags?|\\.)?|di(?:enstags?|\\.)?|mi(?:ttwochs?|\\.)?|do(?:nnerstags?|\\.)?|fr(?:eitags?|\\.)?|monday|tuesday)\\s?(?:–|-|—|bis|to)\\s?(?:einschl(?:ießlich|\\.) )?';

/** Days off that are no days off for good, and days of another kind. */
const NOT_FOR_GOOD = anyOf(
  /außer/iu,
  /sondern/iu,
  /jede[nrs]? (?:zweite|2\.|dritte|3\.|vierte|4\.|andere)/iu,
  /(?:zwei|ein|1|2|mindestens \p{L}+|drei) (?:freie[sn]? )?(?:wochenende?n?|samstage?) (?:im|pro|frei)/iu,
  /alle (?:zwei|2|14|drei) /iu,
  /14-tägig/iu,
  /im wechsel/iu,
  /abwechselnd/iu,
  /ein(?:en)? freie[nrs]? (?:samstag|wochenende|tag)/iu,
  /rollierend/iu,
);
const NO_WORK_DAY = anyOf(
  /bewerbertag/iu,
  /bewerbungstag/iu,
  /infotag/iu,
  /infoveranstaltung/iu,
  /tag der offenen (?:tür|ausbildung|betrieb)/iu,
  /(?:bis|frist|schluss|spätestens|endet)[^.!?]{0,40}(?:samstag|sonnabend|sonntag)s?,? (?:den |dem |der )?\d{1,2}\./iu,
  /(?:sie|du|ihr|man) (?:\p{L}+ )?erreich\p{L}* (?:mich|uns|ihn)/iu,
  /(?:mich|uns) (?:\p{L}+ ){0,3}erreich/iu,
  /(?:sind wir|bin ich) [^.!?]{0,40}erreichbar/iu,
  /karrieretag/iu,
  /jobmesse/iu,
  /kennenlern/iu,
  /berufemarkt/iu,
  /speed-?dating/iu,
  /ins (?:verdiente |lange |verlängerte )?wochenende/iu,
  /wochenendhaus/iu,
  /wochenendausg/iu,
  /sonntagszeitung lesen/iu,
  /schönes wochenende/iu,
  /genieße/iu,
  /lange[sn]? wochenende/iu,
  /feiertagsbrücke/iu,
  /brückentag/iu,
  /gesetzliche[nr]? feiertag\p{L}* (?:bezahlt|vergütet|frei)/iu,
  /lohnfortzahlung/iu,
);

/** Arbeit an Samstagen, Sonntagen oder Feiertagen. */
export const WEEKEND_RULES = ruleTable<Answer>([
  {
    says: 'yes',
    negated: 'yes',
    confidence: 0.85,
    pattern:
      /(?:wochenend|samstag|sonntag|feiertag)\p{L}* (?:nur |höchstens |lediglich )?(?:außer|ausnahmsweise|im notfall|in ausnahme|bei bedarf|nach absprache|selten)/iu,
  },
  ...eachOf<Answer>({ says: 'no', negated: 'no', confidence: 0.9, unless: NOT_FOR_GOOD }, [
    `(?:kein(?:e[nrm]?|erlei)?|ohne|nie(?:mals)?|nie(?:mals)? am|nicht am|weder) (?:(?:\\p{L}+-|schicht\\p{L}*|nacht\\p{L}*|abend\\p{L}*|spät\\p{L}*|über\\p{L}*)(?:,| und| oder| noch|\\s?\\/|\\s?&)?\\s?)*(?:arbeit an |arbeiten an |arbeit am |dienste? an |dienste? am )?${WEEKEND_DAY}`,
    `${WEEKEND_DAY}\\p{L}*(?:(?:,| und| &| sowie| oder) (?:an )?(?:\\p{L}+- (?:und|&) )?\\p{L}*tage?n?s?)?[\\s:]+(?:(?:ist|sind|hast|haben|du|sie|wir|(?:die|der|das|unser|unsere) (?:werkstatt|laden|geschäft|büro|praxis|betrieb|halle|küche|filiale|firma|kita|einrichtung)|immer|garantiert|grundsätzlich|generell|komplett|bei|uns|natürlich|stets|in|der|regel|bleibt|bleiben|gehört|gehören)\\s){0,5}(?:arbeits|dienst)?(?:frei(?!willig|e|tag|z)|zu(?![\\p{L}-])(?! (?:arbeiten|besetzen|gleichen))|zuhause|zu hause|daheim|geschlossen|dir(?!\\p{L})|ihnen(?!\\p{L})|der familie|(?:wird )?nicht gearbeitet|arbeiten wir nicht)`,
    `(?<!\\p{L})(?:freie[snr]?|arbeitsfreie[snr]?|dienstfreie[snr]?) (?:\\p{L}+ )?(?:wochenende?n?|samstage?|sonn- und feiertage?)(?!\\p{L})`,
    `${WEEKEND_DAY}\\p{L}*\\?\\s*(?:hast du|haben sie|habt ihr|immer|frei|gehör|für (?:dich|sie)|bleib|nein)`,
    `${WEEKEND_DAY}\\p{L}* (?:gibt es|gibt's|fällt|fallen|haben wir|kennen wir|verlangen wir|machen wir|wird|werden)(?: \\p{L}+){0,3} (?:nicht|keine[nr]?)(?! nur)(?!\\p{L})`,
    `${WEEKEND_DAY}\\p{L}*(?: \\p{L}+){0,4} (?:ein )?(?:fremdwort|fehlanzeige|tabu|heilig|feierabend|ruhe)(?!\\p{L})|${WEEKEND_DAY}\\p{L}*(?:arbeit|dienst)\\p{L}*(?: ist| sind)?(?: \\p{L}+){0,2} (?:ausgeschlossen|kein thema|nicht vorgesehen|entfällt|entfallen)(?!\\p{L})|(?:die|deine|ihre) wochenenden? verbring`,
    `${WEEKEND_DAY}s?:? (?:nie|niemals|nein)(?!\\p{L})|am wochenende (?:bist du|sind sie|seid ihr) (?:\\p{L}+ )?(?:zu hause|zuhause|daheim)|(?<!\\p{L})sa\\.?\\s?(?:\\/|und|\\+|&)\\s?so\\.?:? frei(?!\\p{L})|nicht (?:an|am) wochenende?n?(?! nur)|nie (?:wieder|mehr) (?:an |am )?${WEEKEND_DAY}|(?:startet|beginnt|fängt|ist)(?: \\p{L}+){0,2} (?:dein|ihr|das|unser) wochenende(?! an)|schönes wochenende garantiert|(?:jedes|am|an|dein|ihr|das) wochenende?n? (?:wieder )?(?:frei(?!willig)|zuhause|zu hause|daheim|bei (?:der|deiner|ihrer) familie)`,
    `kein(?:e)? sa\\.?(?:\\s?\\/\\s?so\\.?)?(?!\\p{L})|an schultagen|schultags|no (?:\\p{L}+ )?weekends?(?! off)|weekends? (?:are |is |stay |remain )?(?:always |completely |all )?(?:off|yours|free|work-free)(?!\\p{L})|free weekends|arbeit(?:szeit)? nur (?:an )?werktag`,
  ]),
  ...eachOf<Answer>({ says: 'yes', confidence: 0.9, unless: NO_WORK_DAY }, [
    `(?<!\\p{L})${WEEKEND_DAY}`,
    `(?<=\\p{L}-?)(?:wochenend|samstags|sonntags|feiertags)(?:dienst|arbeit|einsatz|schicht)`,
    `(?:dienst|arbeits|einsatz|bereitschafts|advents|messe|markt)-?(?:wochenende|samstag|sonntag)`,
    `${MONDAY_TO}(?:sa(?:mstags?|\\.)?|so(?:nntags?|\\.)?|sonnabends?|saturday|sunday)(?!\\p{L})`,
    `(?<!\\p{L})(?:sa|so)\\.?(?:\\s?(?:\\/|und|\\+|&|,|u\\.)\\s?(?:so|sonn)|[:\\s]+\\d{1,2}(?:[:.]\\d\\d)?\\s?(?:uhr|–|-|bis))`,
    `(?:sechs|sieben|6|7)-?\\s?tage-?\\s?woche|sechs werktage|(?:fünf|5) (?:von|aus|an) (?:sieben|7) tagen|(?:5|fünf)-?tage-?woche (?:rollierend|im wechsel|von montag bis sa|zwischen montag und sa)|(?:24\\s?\\/\\s?7|7\\s?\\/\\s?24)(?:[- ](?:betrieb|schicht|shift|dienst|bereitschaft|service|einsatz))|vollkontinuierlich|an allen (?:wochentagen|tagen der woche)|365 tagen?|weekend|saturday|sunday`,
    `jede[nr]? (?:2|3|zweiten?|dritten?)\\.? sa(?:mstag)?\\.?(?!\\p{L})`,
    `(?<!\\p{L})(?:mo|di|mi|do|fr)\\.?(?:,| und| u\\.|\\s?&|\\s?\\+|\\s?\\/)\\s?sa(?:mstags?|\\.)?(?!\\p{L})`,
  ]),
  {
    says: 'no',
    negated: 'no',
    confidence: 0.8,
    unless: CLOSED_OR_HOTLINE,
    pattern: new RegExp(
      `(?<!\\p{L})(?:mo|di|mi)\\.?(?:\\s?(?:,|\\/|und|\\+)\\s?(?:di|mi|do|fr)\\.?)+(?!\\p{L})(?!\\s?(?:,|\\/|und|\\+)\\s?s[ao])|${MONDAY_TO}(?:fr(?:eitags?|\\.)?|friday|do(?:nnerstags?|\\.)?|mi(?:ttwochs?|\\.)?)(?!\\p{L})|(?:montag|dienstag|mittwoch|donnerstag)s?(?:, (?:dienstag|mittwoch|donnerstag)s?)* (?:und|oder|&|sowie) (?:dienstag|mittwoch|donnerstag|freitag)s?(?! (?:und|bis) sa)`,
      'iu',
    ),
  },
]);
