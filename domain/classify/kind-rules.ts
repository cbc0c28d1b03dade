import type { PostingKind } from '../posting.ts';
import { ruleTable } from './rule.ts';

/** Work about apprentices, trainees or courses, which is itself a job. */
const WORK_ABOUT =
  /(?:ausbildungs?|azubi|praktik(?:um|ant)(?:s|en)?|weiterbildungs?|umschulungs?|fortbildungs?|studien)-?(?:leit|beauftrag|koordinat|meister|berat|referent|verantwort|plan|betreu|manag|mentor|begleit|coach|recruit|market|organisat|vertrieb|dozent|trainer|personal|akadem|zentrum)|ausbilder|dozent|lehrkraft|leit(?:er|ung)(?:in)? (?:[\p{L}-]+ ){0,3}(?:aus|weiter|fort)bildung|(?:referent|sachbearbeit|koordinat|mitarbeit|manager|leiter|berater|betreuer|assisten)\p{L}*(?:[*:/_]\p{L}+)?(?: \([^)]{1,12}\))?(?: für| im| in der| –| -)? (?:(?!als )[\p{L}-]+ ){0,3}(?:(?:aus|weiter|fort)bildung|praktik|freiwilligendienst|studien)|weiterbildungsassist|arzt|ärzt|facharzt/iu;

/** A training that applicants have already, or that is not needed. */
const TRAINING_ASKED_FOR =
  /(?:mit|abgeschlossene[rn]?|nach|ohne|keine|oder|vergleichbare[rn]?|fundierte|deine|ihre|eine) (?:\p{L}+ ){0,2}(?:berufs)?ausbildung(?! (?:zu[rm]|als|in der|bei) )/iu;

/** The kinds as titles name them. The earliest in the title wins, a dual study before an apprenticeship. */
export const KIND_TITLE_RULES = ruleTable<PostingKind>([
  {
    says: 'dual-study',
    confidence: 0.95,
    pattern:
      /dual(?:es|en|er|e|em|ing)?[\s-]+(?:bachelor-?|master-?|hochschul-?)?stud|(?<![\p{L}])dhbw(?![\p{L}])|ausbildungsintegrier|praxisintegrierte[sn]? (?:bachelor|studium)|(?:studium|bachelor|b\.\s?(?:a|sc|eng)\.|ll\.\s?b\.)[^\n]{0,60}(?<![\p{L}])dual|(?:inspektor|rechtspfleger|diplom)-?(?:en)?anwärter|^\s*bachelor of (?:arts|science|laws|engineering)|kombistudium|triales studium|work[- ]?(?:&|and)[- ]?study/iu,
  },
  {
    says: 'apprenticeship',
    confidence: 0.95,
    unless: new RegExp(`${WORK_ABOUT.source}|${TRAINING_ASKED_FOR.source}`, 'iu'),
    pattern:
      /(?<!(?:fort|weiter|vor|aus|mit|hochschul)-? ?(?:und )?)(?:berufs)?ausbildung(?!en? (?:wünschenswert|erforderlich|vorausgesetzt))|auszubildende|(?<![\p{L}])azubi|(?:lehrling|lehrstelle|lehre (?:als|zu[rm]))|(?<![\p{L}])pia(?![\p{L}])|praxisintegriert|(?:brandmeister|sekretär|verwaltungswirt|beamten)-?anwärter|apprentice/iu,
  },
  {
    says: 'internship',
    confidence: 0.95,
    unless: WORK_ABOUT,
    pattern:
      /praktik(?:um|ant)|praxissemester|anerkennungsjahr|hospitation|famulatur|(?<![\p{L}])(?:fsj|föj|bfd|pj)(?![\p{L}])|freiwillige[sn]? (?:soziale|ökologische|kulturelle)|bundesfreiwillig|freiwilligendienst|einstiegsqualifizierung|internship|schnuppertag/iu,
  },
  { says: 'internship', confidence: 0.9, pattern: /(?<=[\p{L})] )(?<![-–|] )Intern(?= |$|\()/u },
  {
    says: 'training',
    confidence: 0.9,
    unless: WORK_ABOUT,
    pattern:
      /umschulung|(?<!fach-?)(?:weiterbildung|fortbildung)(?! (?:möglich|inklusive|garantiert))|teilqualifi|(?<![\p{L}])qualifizierung(?:s(?:kurs|maßnahme|lehrgang))? (?:zu[rm]?|als|für)|^\s*qualifizierung(?![\p{L}-])(?!\s?(?:und|&|,|\/))|qualifizierungs(?:kurs|maßnahme|lehrgang)|zertifikats-?kurs|lehrgang|bildungsmaßnahme|(?<![\p{L}])(?:vorbereitungs|aufbau|sprach|berufs)kurs/iu,
  },
  {
    says: 'freelance',
    confidence: 0.95,
    pattern:
      /freiberuf|free-?lanc|honorar(?:kraft|kräfte|basis|dozent|lehr|arzt|ärzt|vertrag|tätig)|\(honorar\)|auf honorar|(?<![\p{L}])freie[rn]? (?:mitarbeit|journalist|trainer|dozent|redakteur|handelsvertret|texter|architekt|berater)|handelsvertret|vertriebspartner|(?:kinder)?tagespflege(?!einrichtung)(?=person|stelle|$|[^\p{L}])(?<!senioren-?tagespflege)|tages(?:mutter|vater|mütter|eltern)|franchise|selbst(?:st)?ändige[rn]? (?:\p{L}+ )?(?:vertrieb|vertret|berater|tätigkeit|handels|makler|partner)|auf selbst(?:st)?ändiger basis|(?:network|struktur)-?(?:marketing|vertrieb)|subunternehmer|nebenerwerb/iu,
    unless:
      /betreuung (?:von|der|unserer) (?:\p{L}+ )?(?:handelsvertret|vertriebspartner|franchise)|(?:franchise|handelsvertreter)-?(?:manager|betreu|berater|leit)|senioren|alten|gäste|pflegefach|pflegehelf|fachberatung/iu,
  },
]);

/** The kinds as texts show them when the title is silent. */
export const KIND_TEXT_RULES = ruleTable<PostingKind>([
  {
    says: 'dual-study',
    confidence: 0.85,
    pattern:
      /(?:im|ein|dein|unser|in das) duale[ns]? (?:bachelor|master)?-?studium|dual studieren|dual studierende/iu,
    unless: /bieten (?:wir )?auch|außerdem|nach (?:deinem|ihrem|dem) dualen/iu,
  },
  {
    says: 'apprenticeship',
    confidence: 0.85,
    pattern:
      /ausbildungsvergütung|ausbildungsbeginn|beginn der ausbildung|(?:ausbildungs|lehr)jahr(?:es)?(?![\p{L}])[^.!?]{0,30}(?:€|euro)|(?:€|euro)\s(?:brutto )?im (?:ersten|1\.) (?:ausbildungs|lehr)?jahr|(?:such|werd|werde|stell|gesucht|bild)\p{L}* (?:[\p{L}/]+ ){0,6}(?:azubi|auszubildende|lehrling)|bild(?:en|et) (?:wir )?(?:[\p{L}/]+ ){0,8}aus(?![\p{L}])|ausbildung startet|start(?:e|est) (?:\p{L}+ ){0,4}deine ausbildung/iu,
    unless:
      /ebenfalls|wir bilden auch|außerdem|(?:betreu|anleit|unterstütz|einarbeit)\p{L}* (?:\p{L}+ ){0,3}(?:azubi|auszubildende)|bilden (?:uns|sie sich|dich) /iu,
  },
  {
    says: 'internship',
    confidence: 0.8,
    pattern:
      /praktikumsvergütung|praktikumsdauer|(?:dein|das|ihr|unser) praktikum (?:dauert|beginnt|bei uns|umfasst|vermittelt)|(?:such|biet|vergeb)\p{L}* (?:[\p{L}/]+ ){0,5}(?:praktikant|praktikumspl|praktikum|praxissemester)|freiwilliges soziales jahr|bundesfreiwilligendienst/iu,
    unless:
      /möglich|vorab|probe|auch (?:als )?|erste erfahrung|durch praktika|gern (?:auch )?|anerkannt|abgeschlossen|betreu|anleit/iu,
  },
  {
    says: 'training',
    confidence: 0.8,
    pattern:
      /bildungsgutschein|(?:die|diese|unsere|eine|deine|ihre) umschulung (?:dauert|beginnt|startet|zu[rm]?|endet|umfasst)|teilnehmende erhalten|abschluss: ihk|kurs(?:dauer|gebühr)/iu,
    unless: /avgs|akzeptier|teilnehme[rn]\p{L}* (?:betreu|unterricht)|dozent|(?:du|sie) unterricht/iu,
  },
  {
    says: 'freelance',
    confidence: 0.9,
    pattern:
      /auf honorarbasis|honorar(?:vertrag|kraft)|(?<![\p{L}])honorar:? (?:beträgt |liegt bei |von |bis )?\d|zeilen-? ?(?:und bild)?-?honorar|gewerbe(?:schein|anmeldung)|freie mitarbeit|freiberuflich|selbst(?:st)?ändige(?:r|n)? (?:tätigkeit|basis|handelsvertret)|(?:als|bist|sind|arbeitest|arbeiten) (?:du |sie )?(?:\p{L}+ ){0,2}selbst(?:st)?ändig(?:e[rn]?)? (?:in |als |auf |und auf |mit |tätig|unternehmer|handels|vertrieb|partner)|eigenes business|(?:als|einen?) (?:selbst(?:st)?ändige[rn]? )?subunternehmer|als selbst(?:st)?ändige[rn]? (?:fahrer|kurier|partner|berater|vermittler|makler)|(?:auf|gegen) rechnung|§\s?84 hgb|reine[rn]? provisionsbasis|als handelsvertret/iu,
    unless:
      /selbst(?:st)?ändig(?:e[rsn]?)? (?:und |oder |in der lage)|(?:nicht|keine?) (?:\p{L}+ )?(?:freiberuf|selbst)|kundengewinnung|betreu\p{L}* (?:von |unsere )?(?:freie|handels|freiberuf)|(?:unsere|für|den|der|mit) (?:freie[nr]? mitarbeit|freiberufl)/iu,
  },
]);
