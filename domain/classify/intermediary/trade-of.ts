import { anyOf } from '../../any-of.ts';

/**
 * What an employer's name tells of its trade: `either` hires out or places, the name alone does not say which; `crew`
 * has people for events, of its own or hired out.
 */
export type Trade = 'agency' | 'recruiter' | 'either' | 'crew' | 'public-service' | 'anonymous';

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
      /(?<![\p{L}])(?:recruiting|recruitment|head-?hunt\p{L}*|executive (?:search|partners?|consult\p{L}*)|direct search|personnel consult\p{L}*|vermittlung)(?![\p{L}])/iu,
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
      /(?:pflege|personal|fach-?kräfte|handwerk\p{L}*|kräfte|team|profis|köche|fahrer|hilfe|experten|leute) auf zeit(?!\p{L})/iu,
      /(?:zeit|leih|medizin|pflege)personal(?!\p{L})/iu,
      /(?<!\p{L})temporary$/iu,
      /(?<![\p{L}])(?:temp(?:orary)? work|zeit ?werk|flex-?work)/iu,
    ),
  },
  {
    trade: 'either',
    pattern:
      /projekt-?vermittlung|(?<![\p{L}])(?:personal|personal(?:management|lösungen|partner|agentur|kontor|konzepte|team|profis?|union|büro)|hr|hire|human resources|people|workforce|talents?|careers?|karriere|\p{L}*talents|(?!re)\p{L}{0,12}search|job ?match\p{L}*|\p{L}+match|recruiter|job|job(?:s|welt|börse|forum|point|kontor|s?24|express|team|service|partner|agentur|center|profi|line|direkt|connect|scout|power)|\p{L}+jobs(?:24)?|personal(?:wege|werk|haus|kraft|punkt|plus))(?![\p{L}])|hr-?(?:service|solutions|consult)/iu,
  },
  {
    trade: 'crew',
    pattern:
      /(?<!\p{L})(?:staff|crew|host(?:ess(?:en|es)?|s)|promotion(?:s|team|agentur)?|promoter)(?!\p{L})/iu,
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

/** Trades that do their work at their customers' with their own people and under their own orders. */
const CONTRACTOR = anyOf(
  /gebäude-?(?:dienst|reinig|service|technik|management)/iu,
  /reinigung|sauber|housekeeping|facility|(?<!\p{L})clean|hausmeister|winterdienst|schädling|entsorgung/iu,
  /umzüge?|umzug|möbeltransport|entrümpel/iu,
  /security|sicherheits-?(?:dienst|service)|bewachung|wach(?:dienst|schutz|gesellschaft|- und)/iu,
  /catering|(?<!\p{L})mensa(?!\p{L})|kantinen/iu,
  /kunden-?(?:service|dialog|dienst|kontakt)|kontakt-?center|call-?center|contact-?center|(?<!\p{L})dialog|\p{L}dialog/iu,
  /haustechnik|elektro|sanitär|heizung|kälte|klima|aufzug|aufzüge|(?<!\p{L})lifts?(?!\p{L})|solar|photovoltaik/iu,
  /dachdeck|bedachung|holzbau|zimmerei|maler|schreinerei|tischlerei|gerüst|fliesen|estrich|glaserei|raumausstatt/iu,
  /garten-?(?:bau|pflege)|galabau|landschafts|baumpflege/iu,
  /tiefbau|hochbau|straßenbau|stahlbau|metallbau|anlagenbau|maschinenbau|trockenbau|(?<!\p{L})bau(?!\p{L})|bauunternehm|baugesellschaft/iu,
  /software|system-?haus|it-?(?:service|systeme)|(?<!\p{L})edv(?!\p{L})/iu,
  /pflegedienst|sozialstation|hauspflege|essen auf rädern|alltagsbegleit|schulbegleit/iu,
);

/** Whether a firm that is no intermediary works for customers with its own people: its "bei unseren Kunden" says nothing. */
export function worksOnOrder(employer: string | null): boolean {
  return employer !== null && CONTRACTOR.test(employer);
}
