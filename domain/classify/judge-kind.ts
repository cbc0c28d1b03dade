import { anyOf } from '../any-of.ts';
import type { Judgement } from '../judgement.ts';
import type { PostingKind } from '../posting.ts';
import { KIND_TEXT_RULES } from './kind-text-rules.ts';
import { KIND_TITLE_RULES } from './kind-title-rules.ts';
import type { Reading } from './reading.ts';
import type { Finding } from './rule.ts';
import { applyRules } from './rule.ts';
import { sourceEvidence } from './source-evidence.ts';

/** Titles that name a job although the word of another kind stands beside. */
const JOB_TITLE = anyOf(
  /werkstudent/iu,
  /ausbilder/iu,
  /mini-?job/iu,
  /ferienjob/iu,
  /aushilfe/iu,
  /trainee/iu,
  /(?:praxis)?anleiter/iu,
  /(?:azubi|praktikanten|ausbildungs)-?(?:betreu|leit|koordin)/iu,
  /dozent/iu,
  /lehrkraft/iu,
);

/** Jobs whose holders are often paid by fee. */
const TEACHING_TITLE = /dozent|lehrkraft/iu;

function earliest(findings: readonly Finding<PostingKind>[]): Finding<PostingKind> | null {
  const dual = findings.find((finding) => finding.says === 'dual-study');
  if (dual) return dual;
  return [...findings].toSorted((a, b) => a.at - b.at)[0] ?? null;
}

function asJudgement(finding: Finding<PostingKind>): Judgement<PostingKind> {
  return { value: finding.says, confidence: finding.confidence, evidence: [finding.evidence] };
}

/** The source's word, corrected only where its field is coarser than the title ("AUSBILDUNG" for a dual study). */
function asPrinted(
  printed: PostingKind,
  words: string | null,
  title: Finding<PostingKind> | null,
): Judgement<PostingKind> {
  const refined = title?.says === 'dual-study' && printed === 'apprenticeship';
  if (title && refined) return asJudgement(title);
  return { value: printed, confidence: 1, evidence: sourceEvidence(words) };
}

/** A job that the title names, unless the text pays the teacher by fee. */
function asNamed(quote: string, inText: readonly Finding<PostingKind>[]): Judgement<PostingKind> {
  const byFee = TEACHING_TITLE.test(quote) ? inText.find(({ says }) => says === 'freelance') : undefined;
  return byFee
    ? asJudgement(byFee)
    : { value: 'job', confidence: 0.9, evidence: [{ field: 'title', quote }] };
}

/**
 * Judges what is offered (Art des Angebots). A source that names a kind other than plain work is believed; "job" in a
 * source is the default of many systems and yields to the title. Without any sign it is a job.
 */
export function judgeKind({ posting, ...reading }: Reading): Judgement<PostingKind> {
  const title = earliest(applyRules(KIND_TITLE_RULES, [reading.title]));
  const { printedKind, printedWords } = posting;
  if (printedKind !== null && printedKind !== 'job') return asPrinted(printedKind, printedWords.kind, title);
  const named = JOB_TITLE.exec(posting.title);
  if (title && (!named || title.says === 'freelance' || title.at < named.index)) return asJudgement(title);
  const inText = applyRules(KIND_TEXT_RULES, [reading.text]);
  if (named) return asNamed(named[0], inText);
  if (printedKind === 'job') return asPrinted('job', printedWords.kind, null);
  const [text] = inText;
  if (text) return asJudgement(text);
  return { value: 'job', confidence: 0.7, evidence: [] };
}
