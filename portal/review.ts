import type { Posting } from '../domain/posting.ts';
import type { Report, ReportReason } from '../store/reports.ts';
import type { StoreReader } from '../store/store.ts';
import { WrongUse, type Given } from './command.ts';
import { usualSetup } from './setup.ts';
import { openWorkshop } from './workshop.ts';

/** `portal review`: what readers say is wrong, by posting; `done ID` when it was dealt with. */
export async function review(given: Given): Promise<number> {
  const [action, what] = given.words;
  if (action !== undefined && (action !== 'done' || what === undefined))
    throw new WrongUse('review knows: done ID (number of a hint, or id of a posting)');
  const workshop = openWorkshop(usualSetup(), 'review');
  workshop.openStore().close();
  const reports = workshop.openReports();
  try {
    if (what !== undefined) {
      const isNumber = /^\d{1,11}$/.test(what);
      return done(reports.done(isNumber ? Number(what) : what, workshop.clock()), what);
    }
    const store = workshop.openReader();
    try {
      return await Promise.resolve(list(reports.open(), store, given));
    } finally {
      store.close();
    }
  } finally {
    reports.close();
  }
}

function done(count: number, what: string): number {
  console.error(count === 0 ? `There is no open hint ${what}.` : `${count} done.`);
  return count === 0 ? 1 : 0;
}

function list(reports: readonly Report[], store: StoreReader, given: Given): number {
  const groups = [...Map.groupBy(reports, ({ posting }) => posting)].map(([id, hints]) => {
    const posting = store.posting(id);
    return {
      posting: posting?.id ?? id,
      title: posting?.judged.title ?? null,
      employer: posting?.judged.employer ?? null,
      hints,
      correction: posting && snippet(posting, hints),
    };
  });
  for (const { posting, title, employer, hints, correction } of groups) {
    console.error(`${posting}  ${[title ?? 'no longer stored', employer].filter(Boolean).join(', ')}`);
    for (const { id, at, reason, remark } of hints)
      console.error(`  ${id}  ${at.slice(0, 16).replace('T', ' ')}  ${reason}${remark && `: ${remark}`}`);
    if (correction) console.error(`${correction.replace(/^/gm, '    ')}\n`);
  }
  console.error(
    groups.length === 0 ? 'No hints.' : `${reports.length} hints about ${groups.length} postings.`,
  );
  if (given.isSet('json')) console.log(JSON.stringify({ postings: groups }));
  return 0;
}

/** What would be put into a file of `corrections/`, with what we think now. */
function snippet({ id, judged }: Posting, hints: readonly Report[]): string {
  const reasons = [...new Set(hints.map(({ reason }) => reason))];
  const lines = [...new Set(reasons.flatMap((reason) => LINES[reason](judged)))];
  if (lines.length === 0) return '';
  return [`- for: { posting: ${id} }`, '  set:', ...lines.map((line) => `    ${line}`)].join('\n');
}

type Judged = Posting['judged'];

const LINES: Readonly<Record<ReportReason, (judged: Judged) => readonly string[]>> = {
  occupation: ({ occupation }) => [`occupation: "${occupation.value ?? ''}"`],
  place: ({ workPlaces }) => [
    `places: [${workPlaces.value.flatMap((place) => (place.kind === 'outside' ? [] : [`"${place.ags}"`])).join(', ')}]`,
  ],
  kind: ({ kind }) => [`kind: ${kind.value}`],
  agency: ({ temporaryAgency, privateRecruiter }) => [
    `temporaryAgency: ${temporaryAgency.value}`,
    `privateRecruiter: ${privateRecruiter.value}`,
  ],
  over: () => ['shown: no'],
  'no-job': () => ['shown: no'],
  private: () => ['text: removed'],
  other: () => [],
};
