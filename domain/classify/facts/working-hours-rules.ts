import { anyOf } from '../../any-of.ts';
import type { Answer } from '../../judgement.ts';
import { HOTLINE } from '../hotline.ts';
import { ruleOf, ruleTable } from '../rule.ts';
import { DONE_WITH, WORKED_BY_OTHERS } from './hours-of-others.ts';

/** Shifts of paint, society or somebody else: no working hours. */
const NO_WORKING_HOURS = anyOf(
  /(?:koordinier|erstell|plan|verwalt|optimier|überwach)\p{L}* (?:\p{L}+ ){0,3}schicht/iu,
  /(?:erstell|koordin|planung|verwaltung)\p{L}* (?:von|der) (?:\p{L}+ )?schicht/iu,
  /(?:lack|farb|beton|estrich|putz|material|deck|schutz|soziale|bevölkerungs|gesellschafts)-?\s?schicht/iu,
  /schicht(?:dicke|holz|stoff|material|auftrag)/iu,
  /schichtig\p{L}* (?:architektur|aufbau|system|verbund|lack|folie|glas|software)/iu,
  WORKED_BY_OTHERS,
);
/** Nobody is at work at night: the telephone is answered, no bus runs, an oven rests. */
const NIGHT_OF_OTHERS = anyOf(
  HOTLINE,
  WORKED_BY_OTHERS,
  /nachts (?:ruh|schl[aä]f|geschlossen|frei(?!\p{L})|(?:stehst|liegst|schläfst|bist|sind|stehen) (?:du |sie )?(?:\p{L}+ )?(?:nicht|nie|zu ?hause|daheim|im (?:eigenen )?bett))/iu,
  /(?:night|nacht)[^.!?]{0,20}(?:geschlossen|schlafen)/iu,
);
/** A working day that ends on the morning after: "22.00 bis 6.00 Uhr". */
const OVER_NIGHT =
  '(?<![\\d.,:])(?:2[0-3]|18|19)(?:[:.]\\d\\d)?\\s?(?:uhr)?\\s?(?:–|-|bis|und)\\s?0?[2-8](?:[:.]\\d\\d)?\\s?uhr(?!\\p{L})';

/** Named days, from one to another or one by one. */
const DAYS = String.raw`(?:(?:mo(?:ntags?|\.)?|di(?:enstags?|\.)?)\s?(?:–|-|bis)\s?(?:fr(?:eitags?|\.)?|do(?:nnerstags?|\.)?)|(?<!\p{L})(?:mo|di|mi)(?:\p{L}*tags?|ttwochs?|\.)?(?:\s?(?:,|\/|und|u\.|\+|&)\s?(?:di|mi|do|fr)(?:\p{L}*tags?|ttwochs?|\.)?){1,3})`;
const WHEN = String.raw`(?:ist |sind |nur |täglich |von |immer |liegt |liegen |zwischen |jeweils |in der zeit von )`;
const DAY_SPAN = String.raw`(?:0?[5-9]|1\d)(?:[:.]\d{2})?\s?(?:uhr)?\s?(?:–|-|bis|und)\s?(?:[89]|1\d)`;
const ONE_SPAN = String.raw`(?:0?[6-9]|1\d)(?:[:.]\d{2})?\s?(?:uhr)?\s?(?:–|-|bis|und)\s?(?:1[0-9])(?:[:.]\d{2})?\s?uhr(?!,? (?:oder|und|bzw|sowie|/) (?:von |zwischen )?\d)`;
const HOURS_OF_WORK = String.raw`(?:arbeitszeit(?:en)?|arbeitstage?|einsatzzeit(?:en)?|dienstzeit(?:en)?|gearbeitet wird)`;

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
      /(?:schicht|wechselschicht)(?:arbeit|dienst|system|betrieb|en)? haben wir (?:\p{L}+ ){0,4}(?:abgeschafft|gestrichen|aufgegeben)(?!\p{L})/iu,
      /(?:schicht|wechselschicht)(?:arbeit|dienst|system|betrieb|en)?\??[ –-]{1,3}(?:gibt es|fällt|fallen|kennen wir|haben wir|musst du|müssen sie)[^.!?]{0,24}(?:nicht|keine)/iu,
      /no shift work/iu,
      new RegExp(
        `${DONE_WITH}(?:\\p{L}+-,? (?:und|oder) )?(?:wechsel|drei|zwei|nacht|spät)?-?schicht(?!leit)`,
        'iu',
      ),
      /schicht(?:arbeit|dienst|betrieb)?[^.!?\n]{0,24}\?[^.!?\n]{0,60}(?:stattdessen|nicht|ohne|nein|kein|vorbei|schluss|fehlanzeige)/iu,
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
      /(?:(?<=[,(:] )|nur |in )eine[r]? schicht(?=[,.;)\n]|$)/iu,
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
      /schicht(?:mannschaft|gänger|kolleg|team|system|betrieb|dienst|arbeit|plan|plän|einsätze|einsatz|bereit|modell|wechsel|rhythmus|turnus|zeiten|tätigkeit|gruppe|weise|tauglich|fähig|zulage|zuschl)/iu,
      /(?:früh|spät|(?<!(?:club|bar|disco|diskothek|kneipe|film|buch) )nacht)-?schicht/iu,
      /(?<!\p{L})schicht-\s?(?:,|und|oder|&|\/|sowie)/iu,
      /(?:früh|spät|nacht)[-\s]*(?:,|\/|und|oder|&|\+|bzw\.|bis|sowie)[-\s]*(?:oder |und |nur |mal |auch )?(?:früh|spät|tag|mittags?|zwischen|nacht)(?:-|s(?!\p{L})|schicht|dienst|$|[^\p{L}])/iu,
    ),
  },
  ruleOf<Answer>({ says: 'yes', confidence: 0.9, unless: NO_WORKING_HOURS }, [
    String.raw`(?<!\p{L})(?:früh|spät|nacht):?\s\(?(?:von )?\d{1,2}(?:[:.]\d\d)?\s?(?:uhr )?(?:–|-|bis)\s?\d`,
    String.raw`(?<!\p{L})(?:zwei|drei|vier|fünf|sieben|einzelne[nr]?|ganze|[2-7]) nächten?(?!\p{L})`,
    String.raw`(?:arbeits|dienst|schicht)-?(?:beginn|zeit)(?: ist| um| ab|:)* (?:2[0-3]|18|19)(?:[:.]\d\d)? ?uhr`,
    String.raw`(?<!\p{L})(?:früh|spät)-?(?:dienst|tour|wache|einsatz)`,
    String.raw`(?<!\p{L})(?:dauer-?)?nacht(?:-?dienst|-?wache|-?tour|-?arbeit|-?bereitschaft|-?einsatz|-?einsätze|portier|-?reinigung|-?fahrer|-?zustell|-?linie|-?schwester|-?pfleger|-?team|-?concierge|-?auditor|-?manager)`,
    String.raw`dauernacht`,
    String.raw`wechsel-?dienst`,
    String.raw`turnusdienst`,
    String.raw`im turnus`,
    String.raw`rollierende[nrsm]? (?:schicht|dienst|system|einsatz)`,
    String.raw`(?<=(?:12|24|zwölf)-?\s?)(?:stunden|h)-?(?:wechsel|${DUTY})`,
    String.raw`(?:gearbeitet|arbeitest|arbeiten|arbeit ist|dienst|einsatz|zustellung)(?: (?:wird|ist|sie|du|also|findet|immer|meist|nur))* in der nacht(?!\p{L})`,
    String.raw`nights (?:a|per|each) week`,
    String.raw`(?<![\d.:])(?:8|9|10|11)(?:[.:]\d\d)? ?p\.?m\.? ?(?:to|–|-|until|till) ?\d{1,2}(?:[.:]\d\d)? ?a\.?m(?!\p{L})`,
    String.raw`konti-?betrieb`,
    String.raw`conti-?betrieb`,
    String.raw`tag und nacht(?! (?:erreich|für))`,
    // Early and late in turn, in whichever words.
    String.raw`(?<!\p{L})(?:früh|frühs|morgens|vormittags)(?!\p{L})[^.!?\n]{0,40}(?<!\p{L})(?:abends|spät|nachmittags|nachts)(?!\p{L})[^.!?\n]{0,30}(?:im wechsel|abwechselnd|wechselnd|turnus|rollierend)`,
    String.raw`(?:im wechsel|abwechselnd|wechselnd|rollierend|wochenweise|mal)[^.!?\n]{0,24}(?<!\p{L})(?:früh|morgens|vormittags)(?!\p{L})[^.!?\n]{0,24}(?<!\p{L})(?:abends|spät|nachmittags|nachts)(?!\p{L})`,
    String.raw`(?:eine|zwei|drei|1|2|3) wochen? (?:früh|spät)(?!\p{L})`,
    String.raw`(?:eine|1) woche (?:vormittags|morgens)[^.!?\n]{0,30} (?:nächste|andere|folgende|eine)[^.!?\n]{0,12} (?:nachmittags|abends)`,
    String.raw`mal (?:bei|am) tag,? (?:und )?mal (?:bei|in der) nacht`,
    String.raw`(?:fünf|vier|drei|[345]) (?:schicht)?-?mannschaften`,
    String.raw`(?:dienste|touren|schichten) (?:\p{L}+ ){0,2}im wochenwechsel`,
    String.raw`(?:immer|stets|ständig) (?:jemand|einer|wer) (?:da|vor ort|im haus|im dienst),? [^.!?\n]{0,20}(?:über nacht|nachts|in der nacht)`,
    String.raw`nächte (?:machst|machen|übernimmst|übernehmen|arbeitest|fährst|gehören|fallen|sind)(?! (?:\p{L}+ )?(?:frei|ruhig|keine|nicht))`,
    String.raw`(?:zwischen|ab|um|von) (?:halb )?(?:eins|zwei|drei|vier)(?: uhr)?(?: und [^.!?\n]{2,16})? (?:in der frühe|morgens|nachts|früh)(?!\p{L})`,
    // Two spans that overlap: the one begins in the morning, the other ends in the evening.
    String.raw`(?<![\d:.])0?[4-9](?:[:.]\d\d)?(?: uhr)?\s?(?:–|-|bis)\s?1[2-6](?:[:.]\d\d)?(?: uhr)?\s?(?:oder|bzw\.|\/)\s?(?:von )?1[1-6](?:[:.]\d\d)?(?: uhr)?\s?(?:–|-|bis)\s?(?:19|2[0-4])(?:[:.]\d\d)?\s?uhr`,
    String.raw`wechsel\p{L}* (?:\p{L}+ ){0,2}zwischen früh und spät`,
    String.raw`lös(?:en|t) (?:\p{L}+ ){0,6}(?:rhythmus|alle \p{L}+ stunden) (?:\p{L}+ )?ab(?!\p{L})`,
    String.raw`stunden-?(?:rhythmus|takt) (?:\p{L}+ )?ab(?!\p{L})`,
    // One span of hours ends where the next begins.
    String.raw`(?<![\d:.])0?[3-7](?:[:.]\d\d)?(?: uhr)?\s?(?:–|-|bis)\s?(\d{1,2})(?:[:.]\d\d)?(?: uhr)?\)?,?\s?(?:bzw\.|oder|und|\/|,|sowie|;|\|)\s?\(?(?:von )?\1(?:[:.]\d\d)?(?: uhr)?\s?(?:–|-|bis)\s?\d{1,2}(?:[:.]\d\d)?\s?uhr`,
    String.raw`shift (?:system|work|pattern|rota)`,
    String.raw`rotating shifts?`,
    String.raw`(?:two|three|four|five|\d)-shift`,
    String.raw`shift (?:rotation|premium|allowance|model)s?`,
    String.raw`(?:night|early|late|evening) shifts?`,
    String.raw`(?<!\p{L})early(?: \([^)]{3,20}\))?(?: shift)? (?:and|or) late(?!\p{L})`,
    String.raw`shifts (?:from|between)`,
    String.raw`work(?:ing)? (?:in )?(?:\p{L}+ )?shifts`,
  ]),
  {
    says: 'yes',
    confidence: 0.9,
    unless: NIGHT_OF_OTHERS,
    pattern: anyOf(
      /(?<!\p{L})nachts(?!\p{L})/iu,
      // § 2 ArbZG: hours between 23 and 6 o'clock.
      /(?<![\d.,:])0?[0-3](?:[:.]\d\d)?\s?(?:uhr\s?)?(?:–|-|bis|und)\s?0?[4-9](?:[:.]\d\d)?\s?uhr(?!\p{L})/iu,
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
      /(?:rund um die uhr|durchgehend|24 stunden)(?: \p{L}+){0,2} besetzt/iu,
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
      /(?<=(?:^|[\n•*·;,./] {0,2}))schicht(?:en)?:/iu,
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
  ruleOf<Answer>({ says: 'no', negated: 'no', confidence: 0.8, unless: HOTLINE }, [
    String.raw`${DAYS}[,:()\s]{1,4}${WHEN}*${DAY_SPAN}(?![\d%])`,
    // One span of hours on every day of work, whichever the days are.
    String.raw`(?:gearbeitet wird|(?:sie|du|wir) arbeite(?:n|st)|(?:sie|du) (?:sind|bist)|arbeitszeit|einsatzzeit|unterrichtszeit)(?!\p{L})[^.!?\n\d]{0,60}(?:von|zwischen|\() ?${ONE_SPAN}`,
    String.raw`vormittags:? (?:von |zwischen |jeweils )*${ONE_SPAN}`,
    String.raw`${DAYS}[,:()\s]{1,4}(?:immer |jeweils |nur )*(?:vormittags|nachmittags)`,
    String.raw`${HOURS_OF_WORK}[:\s]+(?:${WHEN}|(?:montag|mo)\p{L}*\.? (?:bis|–|-) (?:freitag|fr)\p{L}*\.? |jeden (?:werk|arbeits)?tag )*(?:vormittags|${DAY_SPAN}(?:[:.]\d{2})?\s?uhr)`,
    String.raw`${DAY_SPAN}(?:[:.]\d{2})?\s?uhr,? \(?(?:jeweils )?(?:von )?mo(?:ntags?|\.)?\s?(?:–|-|bis)\s?(?:fr|do)`,
    String.raw`halbtags[^!?\n]{0,40}(?<!\d)(?:[6-9]|1\d)(?:[:.]\d\d)? uhr`,
    String.raw`(?:^|(?<=[.,;] ))vormittags(?=[,.])`,
    String.raw`(?:je|à|jeweils) [^.!?\n]{0,14} (?:vormittags|nachmittags)`,
    String.raw`nur vormittags`,
    String.raw`(?:nur|ausschließlich) (?:tagsüber|am tag|vormittags)`,
    String.raw`zu (?:geregelten|festen) zeiten`,
    String.raw`(?:geregelte|feste) (?:arbeits|dienst|büro)zeiten`,
    String.raw`abends (?:immer )?frei(?!\p{L})`,
    // The end of a working day in the afternoon.
    String.raw`(?:um|gegen|ab|spätestens um) (?:1[4-7])(?:[:.]\d\d)? uhr (?:ist |bist du |sind sie |hast du |haben sie )(?:\p{L}+ ){0,2}(?:feierabend|schluss|zu ?hause|auf dem hof|zurück)`,
    String.raw`feierabend (?:ist |haben sie |hast du )?(?:\p{L}+ )?(?:um|gegen) (?:1[4-7])(?:[:.]\d\d)? uhr`,
  ]),
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
    unless: NIGHT_OF_OTHERS,
    pattern: anyOf(
      /nacht-?(?:schicht|dienst|wache|arbeit|tour|bereitschaft|einsatz|einsätze|portier|reinigung|fahrer|zustell|linie|schwester|auditor)/iu,
      /dauernacht/iu,
      /nacht-?(?:,|\/| und| oder| bzw\.| sowie|&)\s?(?:früh|spät|sonn|wochenend|feiertag)/iu,
      /(?:früh|spät)\p{L}*-?\s?(?:,|\/|und|oder|bis|&|sowie)\s?(?:und |oder )?nacht(?!\p{L}*(?:zuschl|zulage))/iu,
      /(?<!\p{L})nachts(?!\p{L})/iu,
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
