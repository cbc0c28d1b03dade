import { anyOf } from '../any-of.ts';
import type { PostingKind } from '../posting.ts';
import { ruleTable } from './rule.ts';

/** Work about apprentices, trainees or courses, which is itself a job. */
const WORK_ABOUT = anyOf(
  /(?:ausbildungs?|azubi|praktik(?:um|ant)(?:s|en)?|weiterbildungs?|umschulungs?|fortbildungs?|studien)-?(?:leit|beauftrag|koordinat|meister|berat|referent|verantwort|plan|betreu|manag|mentor|begleit|coach|recruit|market|organisat|vertrieb|dozent|trainer|personal|akadem|zentrum)/iu,
  /ausbilder/iu,
  /dozent/iu,
  /lehrkraft/iu,
  /leit(?:er|ung)(?:in)? (?:[\p{L}-]+ ){0,3}(?:aus|weiter|fort)bildung/iu,
  /(?:referent|sachbearbeit|koordinat|mitarbeit|manager|leiter|berater|betreuer|assisten)\p{L}*(?:[*:/_]\p{L}+)?(?: \([^)]{1,12}\))?(?: für| im| in der| –| -)? (?:(?!als )[\p{L}-]+ ){0,3}(?:(?:aus|weiter|fort)bildung|praktik|freiwilligendienst|studien)/iu,
  /weiterbildungsassist/iu,
  /(?<!\p{L})(?:fach|ober|ass?istenz|weiterbildungs|betriebs|amts|haus)?-?(?:arzt|ärzt(?:in|e))(?!\p{L})/iu,
);

/** A training that applicants have already, or that is not needed. */
const TRAINING_ASKED_FOR =
  /(?:mit|abgeschlossene[rn]?|nach|ohne|keine|oder|vergleichbare[rn]?|fundierte|deine|ihre|eine) (?:\p{L}+ ){0,2}(?:berufs)?ausbildung(?! (?:zu[rm]|als|in der|bei) )/iu;

/** The kinds as titles name them. The earliest in the title wins, a dual study before an apprenticeship. */
export const KIND_TITLE_RULES = ruleTable<PostingKind>([
  {
    says: 'dual-study',
    confidence: 0.95,
    pattern: anyOf(
      /dual(?:es|en|er|e|em|ing)?[\s-]+(?:bachelor-?|master-?|hochschul-?)?stud/iu,
      /(?<![\p{L}])dhbw(?![\p{L}])/iu,
      /ausbildungsintegrier/iu,
      /praxisintegrierte[sn]? (?:bachelor|studium)/iu,
      /(?:studium|bachelor|b\.\s?(?:a|sc|eng)\.|ll\.\s?b\.)[^\n]{0,60}(?<![\p{L}])dual/iu,
      /(?:inspektor|rechtspfleger|diplom)-?(?:en)?anwärter/iu,
      /^\s*bachelor of (?:arts|science|laws|engineering)/iu,
      /kombistudium/iu,
      /triales studium/iu,
      /work[- ]?(?:&|and)[- ]?study/iu,
    ),
  },
  {
    says: 'apprenticeship',
    confidence: 0.95,
    unless: new RegExp(`${WORK_ABOUT.source}|${TRAINING_ASKED_FOR.source}`, 'iu'),
    pattern: anyOf(
      /(?<!(?:fort|weiter|vor|aus|mit|hochschul)-? ?(?:und )?)(?:berufs)?ausbildung(?!en? (?:wünschenswert|erforderlich|vorausgesetzt))/iu,
      /auszubildende/iu,
      /(?<![\p{L}])azubi/iu,
      /(?:lehrling|lehrstelle|lehre (?:als|zu[rm]))/iu,
      /(?<![\p{L}])pia(?![\p{L}])/iu,
      /praxisintegriert/iu,
      /(?:brandmeister|sekretär|verwaltungswirt|beamten)-?anwärter/iu,
      /apprentice/iu,
    ),
  },
  {
    says: 'internship',
    confidence: 0.95,
    unless: WORK_ABOUT,
    pattern: anyOf(
      /praktik(?:um|ant)/iu,
      /praxissemester/iu,
      /anerkennungsjahr/iu,
      /hospitation/iu,
      /famulatur/iu,
      /(?<![\p{L}])(?:fsj|föj|bfd|pj|bufdis?)(?![\p{L}])/iu,
      /freiwillige[sn]? (?:soziale|ökologische|kulturelle|jahr)/iu,
      /bundesfreiwillig/iu,
      /freiwilligendienst/iu,
      /einstiegsqualifizierung/iu,
      /internship/iu,
      /schnuppertag/iu,
    ),
  },
  {
    says: 'internship',
    confidence: 0.9,
    pattern: /(?<=[\p{L})] )(?<![-–|] )Intern(?= |$|\()|^Intern(?= ?\(|,| in | for )/u,
  },
  {
    says: 'training',
    confidence: 0.9,
    unless: WORK_ABOUT,
    pattern: anyOf(
      /umschulung/iu,
      /(?<!fach-?)(?:weiterbildung|fortbildung)(?! (?:möglich|inklusive|garantiert))/iu,
      /teilqualifi/iu,
      /(?<![\p{L}])qualifizierung(?:s(?:kurs|maßnahme|lehrgang))? (?:zu[rm]?|als|für)/iu,
      /^\s*qualifizierung(?![\p{L}-])(?!\s?(?:und|&|,|\/))/iu,
      /qualifizierungs(?:kurs|maßnahme|lehrgang)/iu,
      /zertifikats-?kurs/iu,
      /lehrgang/iu,
      /bildungsmaßnahme/iu,
      /(?<![\p{L}])(?:vorbereitungs|aufbau|sprach|berufs)kurs/iu,
    ),
  },
  {
    says: 'freelance',
    confidence: 0.95,
    pattern: anyOf(
      /freiberuf/iu,
      /free-?lanc/iu,
      /honorar(?:kraft|kräfte|basis|dozent|lehr|arzt|ärzt|vertrag|tätig)/iu,
      /\(honorar\)/iu,
      /auf honorar/iu,
      /(?<![\p{L}])freie[rn]? (?:mitarbeit|journalist|trainer|dozent|redakteur|handelsvertret|texter|architekt|berater)/iu,
      /handelsvertret/iu,
      /vertriebspartner/iu,
      /(?:kinder)?tagespflege(?!einrichtung)(?=person|stelle|$|[^\p{L}])(?<!senioren-?tagespflege)/iu,
      /tages(?:mutter|vater|mütter|eltern)/iu,
      /franchise/iu,
      /selbst(?:st)?ändige[rn]? (?:\p{L}+ )?(?:vertrieb|vertret|berater|tätigkeit|handels|makler|partner)/iu,
      /auf selbst(?:st)?ändiger basis/iu,
      /(?:network|struktur)-?(?:marketing|vertrieb)/iu,
      /subunternehmer/iu,
      /nebenerwerb/iu,
    ),
    unless: anyOf(
      /betreuung (?:von|der|unserer) (?:\p{L}+ )?(?:handelsvertret|vertriebspartner|franchise)/iu,
      /(?:franchise|handelsvertreter)-?(?:manager|betreu|berater|leit)/iu,
      /senioren/iu,
      /alten/iu,
      /gäste/iu,
      /pflegefach/iu,
      /pflegehelf/iu,
      /fachberatung/iu,
    ),
  },
]);
