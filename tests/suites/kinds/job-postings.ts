import { readPostings } from '../../../crawler/source-kinds/json-ld/read-postings.ts';
import type { RawPosting } from '../../../domain/posting.ts';
import { normalise } from '../../../domain/normalise.ts';
import { failed, leftOut, PASSED, pureKind, same, textOf, type SuiteCase, type Verdict } from '../suite.ts';

const SYNTAXES = ['jsonldHtml', 'microdata', 'rdfa'] as const;
const ADDRESS = 'https://example.com/jobs/1';

/** The same vacancy in up to three syntaxes must read as the same posting. */
export const jobPostings = pureKind(
  'job postings',
  (one) => typeof one['isJobPosting'] === 'boolean' && SYNTAXES.some((name) => typeof one[name] === 'string'),
  (one) => (one['isJobPosting'] === true ? compare(one) : noPosting(one)),
);

/** Pages about occupations or people only must yield no posting. */
function noPosting(one: SuiteCase): Verdict {
  const found = present(one).flatMap(([name, html]) => read(html).map(() => name));
  return found.length === 0 ? PASSED : failed(`a posting in ${found.join(', ')}`);
}

function compare(one: SuiteCase): Verdict {
  const [first, ...others] = present(one).map(([name, html]) => [name, read(html).map(essence)] as const);
  if (first === undefined) return leftOut('has no syntax that is read');
  if (first[1].length === 0) return failed(`no posting in ${first[0]}`);
  for (const [name, postings] of others) {
    const verdict = same(postings, first[1]);
    if (verdict.kind === 'failed') return failed(`${name} differs from ${first[0]}: ${verdict.why}`);
  }
  return PASSED;
}

function present(one: SuiteCase): readonly (readonly [string, string])[] {
  return SYNTAXES.flatMap((name) => {
    // Where a syntax is still to be written, the examples say so in plain words.
    const html = textOf(one, name);
    return html === undefined || !/<[a-z]/i.test(html) ? [] : [[name, html] as const];
  });
}

function read(html: string): readonly RawPosting[] {
  const request = { url: ADDRESS, role: 'page' };
  const bytes = Buffer.from(html);
  const page = { request, url: ADDRESS, status: 200, mediaType: 'text/html', headers: {}, bytes, text: html };
  return readPostings(page, { isDetail: true, employer: undefined }).postings;
}

/** What must be the same whatever the syntax. */
function essence(raw: RawPosting): unknown {
  const today = '2026-11-22';
  const { title, employer, places, printedPay, printedWorkingTimes } = normalise(raw, {
    source: 'suite',
    today,
  });
  const { publishedOn, applyBy } = raw;
  return { title, employer, places, printedPay, printedWorkingTimes, publishedOn, applyBy };
}
