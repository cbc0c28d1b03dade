import type { PostingKind } from '../posting.ts';
import { foldWords } from './fold-words.ts';

/** What sources call the kind of an offer, folded (see `foldWords`). The special comes before the general. */
const PRINTED_KINDS: readonly (readonly [PostingKind, RegExp])[] = [
  [
    'dual-study',
    /\bdual(?:e[sr]?)? (?:stud|hochschul)|\bdual study|\bwork study|\bduales? studi|\bdual degree|^dual$|\bverbundstud/,
  ],
  ['training', /\bumschul|\bweiterbildung|\bfortbildung|\bqualifizierung|\bretraining|\bbildungsangebot/],
  [
    'apprenticeship',
    /\bausbildung|\bapprentice|\bazubi|\bauszubildend|\blehrstelle|\blehrling|\bberufsausbildung|\bvocational|^az$|\beinstiegsqualifizierung/,
  ],
  [
    'internship',
    /\bpraktik|\bintern\b|\binterns\b|\binternship|\bpraxissemester|\bfreiwillige[sn]? (?:soziale|oekologische|jahr)|\bfsj\b|\bbfd\b|\bbundesfreiwilligen|\bfoej\b|\bstage\b/,
  ],
  [
    'freelance',
    /\bfreelanc|\bfreiberuf|\bfreie(?:r)? mitarbeit|\bselbsta?e?ndig|\bcontractor|\bhonorar|\bhandelsvertret|\bfranchise|\bself employed/,
  ],
  [
    'job',
    /\barbeit\b|\barbeitsstelle|\barbeitsplatz|\bfestanstellung|\bfeste anstellung|\bpermanent|\bregular|\bjoboffer|\bjob\b|\bjobangebot|\bstellenangebot|\bminijob|\bmini job|\bwerkstudent|\bworking student|\bstudent job|\bferienjob|\baushilfe|\bbefristet|\bunbefristet|\btemporary\b|\bfachkraft|\bberufserfahren|\bprofessional|\bangestellte|\bbeamt|\btarifbeschaeftigt/,
  ],
];

/** The kind of offer that a source's own words name; null when they name none or only the working time. */
export function readPrintedKind(printed: readonly string[]): PostingKind | null {
  const words = printed.map(foldWords);
  // "Praktikum/Trainee" and "Ausbildung/Duales Studium" are fields for two kinds and decide nothing between them.
  const kinds = PRINTED_KINDS.filter(([, pattern]) => words.some((word) => pattern.test(word)));
  const named = kinds.map(([kind]) => kind);
  if (named.includes('dual-study') && named.includes('apprenticeship'))
    return isOneField(words) ? null : 'dual-study';
  return named[0] ?? null;
}

/** A single value that names two kinds, as some boards have it. */
function isOneField(words: readonly string[]): boolean {
  return words.some((word) => /ausbildung/.test(word) && /dual/.test(word));
}
