import { anyOf } from '../any-of.ts';

/** What an employer's name tells of its trade: `either` hires out or places, the name alone does not say which. */
export type Trade = 'agency' | 'recruiter' | 'either' | 'public-service' | 'anonymous';

interface NameRule {
  readonly trade: Trade;
  readonly pattern: RegExp;
}

/**
 * Names of employers that place or hire out people, the surest first. Firms that are known to do one
 * thing stand by name; everybody else is known by the words of the trade in the name.
 */
const INTERMEDIARY_NAMES: readonly NameRule[] = [
  {
    trade: 'public-service',
    pattern:
      /agentur für arbeit|bundesagentur|job-?(?:center|com)(?![\p{L}])|arbeitgeber-?service|kommunales jobcenter/iu,
  },
  {
    trade: 'anonymous',
    pattern:
      /chiffre|anonym|zuschriften|ohne (?:firmen|namens|arbeitgeber)?-?angabe|kleinanzeige|postfach|^(?:k\. ?a\.|n\. ?n\.|unbekannt|confidential|vertraulich)$/iu,
  },
  {
    trade: 'either',
    pattern:
      /(?<![\p{L}])(?:hays|brunel|ferchau|robert half|amadeus fire|page personnel|doctari|alphaconsult|etengo|gulp|akkodis|modis|experis|progressive recruitment)(?![\p{L}])/iu,
  },
  {
    trade: 'recruiter',
    pattern:
      /(?<![\p{L}])(?:michael page|kienbaum|rochus mummert|mercuri urval|korn ferry|egon zehnder|pflegia|truckjobs|jobmatchme|medwing|workwise)(?![\p{L}])/iu,
  },
  {
    trade: 'agency',
    pattern:
      /(?<![\p{L}])(?:randstad|adecco|manpower|persona service|tempton|zag (?:zeitarbeit|personal)|zag gmbh|time ?partner|dis ag|piening|orizon|i\. ?k\. hofmann|hofmann personal|trenkwalder|unique personal|arwa|expertum|runtime|actief|synergie personal|gi group|kelly services|bindan|jobimpulse|job impulse|teamwork personal|pluss personal|office team|pacura med|avanti gmbh|diepersonal|argo personal|mumme|franz & wach|w\.?i\.?r\.? personal|dekra arbeit|start nrw|aventa|ars personal|permacon|jobs in time|timework|time work)(?![\p{L}])/iu,
  },
  {
    trade: 'recruiter',
    pattern: anyOf(
      /personal-?beratung/iu,
      /karriere-?beratung/iu,
      /personal-?vermittlung/iu,
      /arbeits-?vermittlung/iu,
      /job-?vermittlung/iu,
      /stellen-?vermittlung/iu,
      /(?<!\p{L})vermittlung (?:von|für) (?:\p{L}+ )?\p{L}*(?:personal|kräften?|innen|hilfen)(?!\p{L})/iu,
      /(?:ärzte|pflege|therapie|handwerks|fahrer|techniker|ingenieur|haushalts\p{L}*|helfer|fachkräfte)-? ?vermittlung/iu,
      /unternehmens-? (?:und|&) personalberatung/iu,
      /(?<![\p{L}])(?:recruiting|recruitment|head-?hunt\p{L}*|executive search|direct search|personnel consult\p{L}*)(?![\p{L}])/iu,
    ),
  },
  {
    trade: 'agency',
    pattern: anyOf(
      /zeit-?arbeit/iu,
      /zeit-?personal/iu,
      /leih-?arbeit/iu,
      /arbeitnehmerüberlassung/iu,
      /personal-?(?:leasing|überlassung|bereitstellung|gestellung|service|dienst|einsatz)/iu,
      /staffing/iu,
      /(?:zeit|leih|medizin|pflege)personal(?!\p{L})/iu,
      /(?<!\p{L})temporary$/iu,
      /(?<![\p{L}])(?:temp(?:orary)? work|zeit ?werk|flex-?work)/iu,
    ),
  },
  {
    trade: 'either',
    pattern:
      /projekt-?vermittlung|(?<![\p{L}])(?:personal|personal(?:management|lösungen|partner|agentur|kontor|konzepte|team|profis?|union|büro)|hr|hire|human resources|people|workforce|talents?|careers?|karriere|\p{L}*talents|search|job ?match\p{L}*|\p{L}+match|recruiter|job(?:s|welt|börse|forum|point|kontor|s?24)|\p{L}+jobs(?:24)?|personal(?:wege|werk|haus|kraft|punkt|plus))(?![\p{L}])|hr-?(?:service|solutions|consult)/iu,
  },
];

/** Public employers whose departments are named like a trade ("Stadt Rurhausen, Amt für Personaldienste"). */
const PUBLIC_BODY =
  /^(?:stadt|gemeinde|kreis|landkreis|städteregion|land|bund|bezirksregierung|universität|hochschule|landschaftsverband)(?![\p{L}])/iu;

/** What the name tells; `null` when it is no name of an intermediary. A missing name is anonymous. */
export function tradeOf(employer: string | null): Trade | null {
  if (employer === null || employer.trim() === '') return 'anonymous';
  if (PUBLIC_BODY.test(employer)) return null;
  return INTERMEDIARY_NAMES.find((rule) => rule.pattern.test(employer))?.trade ?? null;
}
