import type { Answer } from '../judgement.ts';
import type { Rule } from './rule.ts';

const WEEKEND_DAYS = 'samstag|sonntag|sonn-? (?:und|u\\.) feiertag|feiertag|wochenend';

/** Schichtarbeit. The denials stand first: the first finding counts. */
export const SHIFT_RULES: readonly Rule<Answer>[] = [
  {
    says: 'no',
    negated: 'no',
    confidence: 0.9,
    pattern:
      /(?:kein(?:e|en)?|ohne) (?:schicht|wechselschicht|nachtschicht)|tag-?schicht(?! oder)|ein-?schicht|normalschicht|(?:arbeitszeit|arbeitstage?) (?:nur )?vormittags|(?:^|[.,;] )vormittags(?=[,.])/iu,
  },
  {
    says: 'yes',
    confidence: 0.9,
    pattern:
      /(?:schicht)(?:system|betrieb|dienst|arbeit|plan|einsätze|en:|bereit|modell|bonus|zulage)|(?:wechsel|konti?|conti|voll-?konti|früh|spät|nacht|dreier|zwei|drei|vier|fünf|[2-5])-?\s?schicht|shift (?:system|work)|(?:früh|spät|nacht)-?(?:dienst|tour|wache)|nachtwache|dauernacht|nachtarbeit|nachtbereitschaft|früh\s?\/\s?spät|dreischicht/iu,
    unless: /kein(?:e|en)? (?:schicht|nacht)|tagschicht|einschicht/iu,
  },
  {
    says: 'no',
    negated: 'no',
    confidence: 0.8,
    pattern:
      /(?:mo(?:ntags?|\.)?\s?(?:–|-|bis)\s?fr(?:eitags?|\.)?)[,:\s]{1,3}(?:von )?\d{1,2}(?:[:.]\d{2})?\s?(?:uhr)?\s?(?:–|-|bis)\s?\d{1,2}/iu,
  },
];

/** Arbeit an Samstagen, Sonntagen oder Feiertagen. */
export const WEEKEND_RULES: readonly Rule<Answer>[] = [
  {
    says: 'yes',
    negated: 'yes',
    confidence: 0.8,
    pattern: /(?:wochenend|samstag|sonntag)\p{L}* (?:nur |höchstens )?(?:außer|ausnahmsweise)/iu,
  },
  {
    says: 'no',
    negated: 'no',
    confidence: 0.9,
    pattern:
      /(?:kein(?:e[nr]?)?|ohne) (?:wochenend|samstag|sonntag)\p{L}*(?! außer)|(?<!zweites |zweite |zweiten |jedes |zwei )wochenende(?:n)? (?:ist |sind |immer )?frei|(?<!zweiten |zweiter |jeden )samstags? (?:ist |immer )?(?:frei|zu)(?![\p{L}])|freie wochenenden|an schultagen|schultags/iu,
    unless: /außer|sondern/iu,
  },
  {
    says: 'yes',
    confidence: 0.9,
    pattern: new RegExp(
      `${WEEKEND_DAYS}|(?:bis|–|-|und) (?:sa|so)(?:\\.|(?![\\p{L}]))|sechs werktage|24\\s?\\/\\s?7|vollkontinuierlich|fünf von sieben tagen`,
      'iu',
    ),
  },
  {
    says: 'no',
    negated: 'no',
    confidence: 0.8,
    pattern: /(?:mo(?:ntags?|\.)?\s?(?:–|-|bis)\s?(?:fr(?:eitags?|\.)?|do(?:nnerstags?|\.)?))(?![\p{L}])/iu,
  },
];

/** Befristung. */
export const FIXED_TERM_RULES: readonly Rule<Answer>[] = [
  {
    says: 'no',
    negated: 'no',
    confidence: 0.95,
    pattern:
      /(?<!(?:option|chance|aussicht|möglichkeit) (?:auf|zu) (?:eine |einen )?)unbefristet|ohne befristung|nicht befristet|permanent (?:contract|position)|dauerhafte (?:an|fest)stellung/iu,
  },
  {
    says: 'yes',
    confidence: 0.9,
    pattern:
      /(?<!un)befrist(?:et|ung)|saison(?:kraft|kräfte|verstärkung|al)?(?![\p{L}])|(?:elternzeit|krankheits|mutterschutz|schwangerschafts|urlaubs)-?vertretung|vertretungsstelle|kurzfristige? (?:beschäftigung|anstellung)|oder kurzfristig|für die dauer von|ferienjob|fixed[- ]term|(?:auf|für) (?:zunächst )?(?:\d+|ein|zwei|drei) (?:jahre?|monate) (?:begrenzt|angelegt)/iu,
  },
];

/** Quereinstieg. */
export const CAREER_CHANGER_RULES: readonly Rule<Answer>[] = [
  {
    says: 'no',
    negated: 'no',
    confidence: 0.8,
    pattern: /kein(?:e)? (?:quer|seiten)einste/iu,
  },
  {
    says: 'yes',
    confidence: 0.9,
    pattern:
      /(?:quer|seiten)-?ein(?:steig|stieg)|un-?gelernt|an-?(?:ge)?lern(?:en|t(?:e)?)(?![\p{L}])|lernen (?:wir )?(?:sie |dich |euch )?(?:gern[e]? |gründlich )?an(?=\s*(?:[.,!;)]|$|und ))|(?:vorkenntnisse|vorerfahrung|erfahrung|ausbildung)\p{L}*(?: ist| sind|:)? (?:[\p{L},]+ ){0,4}(?:nicht (?:nötig|erforderlich|notwendig)|brauchst du keine|keine|kein muss)|kein(?:e|en)? (?:\p{L}+ ){0,2}(?:vorkenntnisse|vorerfahrung|berufserfahrung|beruf nötig|ausbildung (?:nötig|erforderlich))|no experience|schulen (?:wir )?um|technisches verständnis reicht|ohne (?:vorkenntnisse|erfahrung|ausbildung)/iu,
  },
];

/** Germans wanted, the surest first: a level of the Common European Framework, then words. */
export const GERMAN_RULES: readonly Rule<string>[] = [
  ...['C2', 'C1', 'B2', 'B1', 'A2', 'A1'].map((level): Rule<string> => ({
    says: level,
    confidence: 0.95,
    pattern: new RegExp(
      `(?:deutsch|german|sprachniveau|sprache|sprachkenntnis)(?:(?!engl)[^.!?;]){0,44}(?<![\\p{L}\\d])${level}(?![\\p{L}\\d])|(?<![\\p{L}\\d])${level}(?:-niveau)?[- ](?:deutsch|german)`,
      'iu',
    ),
  })),
  {
    says: 'fluent',
    confidence: 0.9,
    pattern:
      /(?:sehr gut|fließend|verhandlungssicher|stilsicher|perfekt|muttersprach|einwandfrei)\p{L}* (?:in )?(?:\p{L}+ ){0,2}(?:deutsch|german)|deutsch\p{L}*(?: und englisch)?[^.!?;]{0,24}(?:sehr gut|fließend|verhandlungssicher|stilsicher|in wort und schrift|muttersprach)/iu,
  },
  {
    says: 'good',
    confidence: 0.9,
    pattern:
      /(?<!sehr )gute?s? (?:\p{L}+ ){0,2}deutsch|(?:sprechen|sprichst) (?:\p{L}+ )?gut deutsch|deutsch\p{L}* (?:ist |sind )?gut/iu,
  },
  {
    says: 'basic',
    confidence: 0.8,
    pattern:
      /(?:grundkenntnisse|etwas|einfache|ausreichend|wenig)\p{L}* (?:in |der )?deutsch|deutsch\p{L}*[^.!?;]{0,80}(?:grundkenntnisse|verständigen|verständlich|von vorteil|notwendig|erforderlich)|auf deutsch verständigen|deutsch ?kenntnisse|deutsch oder englisch/iu,
    unless: /(?:nicht|kein\p{L}*) (?:\p{L}+ )?(?:nötig|erforderlich|deutsch)|egal/iu,
  },
];
