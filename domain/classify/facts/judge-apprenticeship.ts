import { anyOf } from '../../any-of.ts';
import type { Judgement } from '../../judgement.ts';
import type { PostingKind } from '../../posting.ts';
import type { SchoolCertificate } from '../../posting-facts.ts';
import type { IsoDate } from '../../time.ts';
import type { Passage } from '../passage.ts';
import { firstFinding, ruleTable } from '../rule.ts';

/** What only trainings have: the year they begin in and the school certificate they ask for. */
export interface ApprenticeshipFacts {
  readonly startYear: Judgement<number | null>;
  readonly schoolCertificate: Judgement<SchoolCertificate | null>;
}

const TRAININGS: ReadonlySet<PostingKind> = new Set(['apprenticeship', 'dual-study']);
const NONE: Judgement<null> = { value: null, confidence: 0, evidence: [] };

/** The least certificate stands first: of "Haupt- oder Realschulabschluss" the lower one is enough. */
const CERTIFICATE_RULES = ruleTable<SchoolCertificate>([
  {
    says: 'none',
    confidence: 0.9,
    pattern:
      /(?:auch )?ohne (?:schul-?abschluss|abschluss)|schul-?abschluss(?: ist| spielt| sind)? (?:uns )?(?:egal|nicht (?:wichtig|entscheidend|nötig|erforderlich)|keine rolle|zweitrangig)|kein(?:en)? (?:bestimmter |bestimmten )?schul-?abschluss (?:nötig|erforderlich)/iu,
  },
  {
    says: 'lower',
    confidence: 0.9,
    pattern: anyOf(
      /haupt-?schul/iu,
      /haupt-\s?(?:\/|oder|und|bzw\.)\s?real/iu,
      /erste[nr]? (?:allgemeinbildende[nr]? )?schulabschluss/iu,
      /berufsreife/iu,
      /mittelschulabschluss/iu,
      /(?<!\p{L})esa(?!\p{L})/iu,
      /(?:9|neun)\.? klasse/iu,
    ),
  },
  {
    says: 'middle',
    confidence: 0.9,
    pattern: anyOf(
      /real-?schul/iu,
      /mittlere[nrs]? (?:schul-?abschluss|reife|bildungsabschluss|abschluss)/iu,
      /mittlerer? schulabschl/iu,
      /fachoberschulreife/iu,
      /(?<!\p{L})(?:msa|fos-?reife|for)(?!\p{L})/iu,
      /sekundarabschluss i(?!i)/iu,
      /sekundar(?:schul)?abschluss/iu,
      /(?:10|zehn)\.? klasse/iu,
      /wirtschaftsschulabschluss/iu,
    ),
  },
  {
    says: 'vocational-entrance',
    confidence: 0.9,
    pattern: anyOf(
      /fach-?hochschulreife/iu,
      /fachabi(?:tur)?/iu,
      /fachgebundene hochschulreife/iu,
      /fach-?\s?(?:\/|oder|bzw\.)\s?(?:allgemeine )?(?:hochschulreife|abitur)/iu,
    ),
  },
  {
    says: 'entrance',
    confidence: 0.9,
    pattern: anyOf(
      /(?<!fach)abitur/iu,
      /(?:allgemeine|volle)[nr]? hochschulreife/iu,
      /(?<!fach-?)(?<!gebundene )hochschulreife/iu,
      /hochschulzugangsberechtigung/iu,
      /(?<!\p{L})abi(?!\p{L})/iu,
    ),
  },
]);

const YEAR = /(?<![\d.,])20\d\d(?!\d|[.,]\d)/gu;
const BEGINS =
  /(?:ausbildung|azubi|start|beginn|studium|ab|zum|für|jahr|august|september|oktober|lehrstelle|stelle)\p{L}*[^\n]{0,40}$/iu;
/** An apprenticeship is offered at most so many years ahead. */
const YEARS_AHEAD = 3;

/** Start year and school certificate of an apprenticeship or dual study; nothing for any other kind. */
export function judgeApprenticeship(
  passages: readonly Passage[],
  kind: PostingKind,
  start: Judgement<IsoDate | 'immediately' | null>,
  today: IsoDate,
): ApprenticeshipFacts {
  if (!TRAININGS.has(kind)) return { startYear: NONE, schoolCertificate: NONE };
  return { startYear: startYear(passages, start, today), schoolCertificate: certificate(passages) };
}

function certificate(passages: readonly Passage[]): Judgement<SchoolCertificate | null> {
  const least = firstFinding(CERTIFICATE_RULES, passages);
  if (!least) return NONE;
  return { value: least.says, confidence: least.confidence, evidence: [least.evidence] };
}

/** The year of the start; else one that the title or the text names for it: "Ausbildung 2027". */
function startYear(
  passages: readonly Passage[],
  start: Judgement<IsoDate | 'immediately' | null>,
  today: IsoDate,
): Judgement<number | null> {
  if (start.value !== null && start.value !== 'immediately')
    return { ...start, value: Number(start.value.slice(0, 4)) };
  const thisYear = Number(today.slice(0, 4));
  for (const { field, text } of passages) {
    for (const match of text.matchAll(YEAR)) {
      const year = Number(match[0]);
      const before = text.slice(Math.max(0, match.index - 50), match.index);
      const isNear = year >= thisYear && year <= thisYear + YEARS_AHEAD;
      if (isNear && (field === 'title' || BEGINS.test(before)))
        return { value: year, confidence: 0.85, evidence: [{ field, quote: match[0] }] };
    }
  }
  return NONE;
}
