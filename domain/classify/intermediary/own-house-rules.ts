import { anyOf } from '../../any-of.ts';
import type { IntermediarySign } from './intermediary-sign.ts';
import type { Rule } from '../rule.ts';

/** A firm that employs for itself, and the office of an agency; see {@link IntermediarySign}. */
export const OWN_HOUSE_RULES: readonly Rule<IntermediarySign>[] = [
  {
    says: 'internal',
    confidence: 0.95,
    pattern: anyOf(
      /(?:wirst|werden|wird)\s(?:\p{L}+\s){0,3}nicht (?:verliehen|überlassen|an kunden)/iu,
      /internes? team/iu,
      /interne[rnms]? (?:mitarbeit|stelle|position|verstärkung|disponent|recruiter)/iu,
      /für unsere (?:eigene )?interne/iu,
      /(?:für|verstärkung) unser(?:e[snrm]?)? eigene[nsr]? \p{L}/iu,
      /kein kundeneinsatz/iu,
      /(?:arbeit|sitz|schreibtisch|verstärk|hilfe|unterstütz)[^.!?\n]{0,50} in unserer (?:eigenen )?(?:verwaltung|zentrale|hauptverwaltung|geschäftsstelle)/iu,
      /(?:selbst|teil) (?:\p{L}+ )?(?:unseres|unserem) (?:berater|vertriebs|recruiting)-?team/iu,
      /(?:nicht|niemand\p{L}*|keine[nr]?) für (?:\p{L}+ )?kunden,? sondern (?:\p{L}+ ){0,2}(?:für )?(?:uns|direkt bei uns)/iu,
      /(?:überlassung|verleih|kundeneinsatz)[^.!?]{0,40} (?:ist|sind) (?:\p{L}+ )?ausgeschlossen/iu,
      /(?:büro|team) unserer niederlassung/iu,
      /in unserer niederlassung als/iu,
    ),
  },
  {
    says: 'internal',
    confidence: 0.9,
    fields: ['title'],
    pattern: anyOf(
      /(?<![\p{L}])intern(?![\p{L}])(?!ational)/iu,
      /personaldisponent/iu,
      /disponent\p{L}*(?:[*:/_-]\p{L}+)?(?:[ ,–|/-]| \([mwdxi/ ]{3,9}\)){1,6}(?:(?:für|bereich|im bereich) (?:die )?)?(?:zeitarbeit|arbeitnehmerüberlassung|personaldienst)/iu,
      /personal-?dienst-?leistungs-?kauf/iu,
      /(?:ausbildung|azubi|auszubildende)[^\n]{0,40}(?:büro-?management|büro-?kauf|personal-?kauf)/iu,
      /in unserer (?:eigenen )?(?:verwaltung|zentrale|hauptverwaltung|geschäftsstelle)/iu,
      /niederlassungsleit/iu,
      /(?<!\p{L})in der (?:niederlassung|geschäftsstelle|filiale|zentrale)(?!\p{L})/iu,
      /(?:recruiter|personalberater|personalvermittler|personalreferent|vertriebsdisponent)(?![\p{L}]*-?vermittlung)/iu,
    ),
  },
  {
    says: 'direct',
    confidence: 0.9,
    pattern: anyOf(
      /direkt (?:beim|vom) (?:arbeitgeber|betrieb|unternehmen)/iu,
      /stell(?:t|en) (?:wir )?(?:\d+ |\p{L}+ ){0,4}(?:direkt|unmittelbar|selbst)(?: selbst)? ein/iu,
      /wir stellen direkt ein/iu,
      /direkteinstellung/iu,
      /ohne (?:umweg|zwischenschaltung|vermittler)/iu,
    ),
  },
];
