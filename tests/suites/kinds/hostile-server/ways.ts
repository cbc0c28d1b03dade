import type { RunOutcome } from '../../../../store/store.ts';
import { descriptionFaults } from '../markup.ts';
import { GOOD_LIST, type Manner, type Meeting } from './meet.ts';

/** What must be true of a meeting: null when it is, else what is wrong. */
export type Expectation = (met: Meeting, times: readonly number[]) => string | null;

/** How one way of misbehaving is met, and what must come of it. */
export interface Way extends Manner {
  readonly expected: readonly Expectation[];
  /** Its path is the site's robots.txt, not a list. */
  readonly isRobots: boolean;
}

const GOOD_POSTINGS = 20;
const DEADLINE_MS = 1000;
const USUAL = {
  ...GOOD_LIST,
  stocked: true,
  runs: 1,
  retries: 0,
  deadlineMs: DEADLINE_MS,
  isRobots: false,
} satisfies Omit<Way, 'expected'>;

function way(expected: readonly Expectation[], changes: Partial<Omit<Way, 'expected'>> = {}): Way {
  return { ...USUAL, ...changes, expected };
}

function ends(outcome: RunOutcome | readonly RunOutcome[], reason = /(?:)/): Expectation {
  return ({ last }) => {
    const isOutcome = last.outcome !== null && [outcome].flat().includes(last.outcome);
    return isOutcome && reason.test(last.reason ?? '') ? null : `ended as ${last.outcome}: ${last.reason}`;
  };
}

function finds(count: number): Expectation {
  return ({ last }) => (last.found === count ? null : `found ${last.found} postings, not ${count}`);
}

/** The stock is what it was before: no posting is withdrawn because a site had a bad day. */
function keeps(count = GOOD_POSTINGS): Expectation {
  return ({ open }) => (open === count ? null : `${open} of ${count} postings are left`);
}

function asks(least: number, most = least): Expectation {
  return (_met, { length }) => (length >= least && length <= most ? null : `asked ${length} times`);
}

function within(ms: number): Expectation {
  return ({ elapsedMs }) => (elapsedMs <= ms ? null : `took ${Math.round(elapsedMs)} ms`);
}

/** Left at least so long between two requests. */
function waits(ms: number): Expectation {
  return (_met, [first = 0, second = 0]) => (second - first >= ms ? null : `waited ${second - first} ms`);
}

function prints(title: string): Expectation {
  return ({ read }) =>
    read.some((posting) => posting.title === title)
      ? null
      : `printed ${JSON.stringify(read.map((posting) => posting.title))}`;
}

const timesOut = (): Way =>
  way([ends('unavailable', /no complete answer within/), keeps(), asks(1), within(1.5 * DEADLINE_MS)]);
const tooLarge = (): Way => way([ends('changed', /bytes/), keeps(), asks(1)], { deadlineMs: 10_000 });
const loops = (path: Partial<Way> = {}): Way =>
  way([ends(['changed', 'unavailable'], /redirect/), keeps(), asks(1, 6)], path);
const isRefused = (): Way => way([ends('refused'), keeps(), asks(1)]);
const headings = { container: 'html', item: 'h2', fields: { title: {} } };
const reads = (title: string): Way =>
  way([ends('complete'), prints(title)], { stocked: false, options: headings });
const robots = (outcome: readonly RunOutcome[]): Way => {
  const pages = outcome.includes('complete') ? finds(GOOD_POSTINGS) : finds(0);
  return way([ends(outcome), pages, ...(outcome.includes('complete') ? [] : [keeps()])], { isRobots: true });
};

/**
 * Every way of misbehaving that is known, with what a trustworthy crawler makes of it. The stock of earlier days stays in
 * each of them; what cannot be read is told apart from what is empty.
 */
export const WAYS: Readonly<Record<string, Way>> = {
  ok: way([ends('complete'), finds(GOOD_POSTINGS), asks(1)], { stocked: false }),
  'hang-connect': timesOut(),
  'hang-headers': timesOut(),
  'hang-body': timesOut(),
  drip: timesOut(),
  endless: tooLarge(),
  huge: tooLarge(),
  'bomb-gzip': tooLarge(),
  'bomb-gzip-twice': tooLarge(),
  'bomb-br': tooLarge(),
  'bomb-sitemap.xml.gz': way([ends('changed', /bytes/), keeps()], { kind: 'json-ld', deadlineMs: 10_000 }),
  'bomb-encodings': way([ends('changed', /encodings/), keeps(), within(1000)]),
  'bomb-xml': way([ends('changed', /entities/), keeps(), within(1000)], { kind: 'feed', options: {} }),
  'bomb-xxe': way([ends('changed', /entities/), keeps(), finds(0)], { kind: 'feed', options: {} }),
  'bomb-nest': way([ends('changed', /deeper/), keeps(), within(2000)], { deadlineMs: 4000 }),
  'bomb-attrs': way([ends('changed', /attributes/), keeps(), within(2000)], { deadlineMs: 4000 }),
  'bomb-json': way([ends('changed', /JSON/), keeps()], {
    kind: 'json-list',
    options: { fields: { title: 'title' } },
  }),
  'bomb-headers': way([ends('changed', /Headers/), keeps()]),
  'redirect-loop': loops(),
  'redirect-ab': loops(),
  'redirect-grow': loops(),
  'redirect-file': way([ends('refused', /file:/), keeps()]),
  'redirect-meta': way([ends('refused', /not on the public Internet/), keeps(), within(1000)]),
  'redirect-none': way([ends('changed', /location/), keeps()]),
  // Some sites set a cookie and redirect to themselves: the run keeps it.
  'redirect-cookie': way([ends('complete'), finds(5), asks(2)], { stocked: false, deadlineMs: 3000 }),
  'status-403': isRefused(),
  'status-404': way([ends('changed', /gone/), keeps(), asks(1)]),
  'status-410': way([ends('changed', /gone/), keeps(), asks(1)]),
  'status-500': way([ends('unavailable', /500/), keeps(), asks(3)], { retries: 2 }),
  'status-503': way([ends(['refused', 'unavailable']), keeps(), asks(1, 2), waits(2000)], { retries: 2 }),
  'status-429': way([ends('refused'), keeps(), asks(1, 2), waits(2000)], { retries: 2 }),
  // The date lies in our real time, far from the clock of this meeting: at worst it is put off.
  'status-429-date': way([ends('refused'), keeps(), asks(1, 2)], { retries: 2 }),
  'status-429-huge': way([ends('refused'), keeps(), asks(1), within(1000)], { retries: 2 }),
  'status-429-bad': way([ends('refused'), keeps(), asks(1)], { retries: 2 }),
  'status-flaky': way([ends('complete'), finds(GOOD_POSTINGS), asks(3)], { retries: 2, stocked: false }),
  'status-200-error': way([ends('changed'), keeps()]),
  captcha: isRefused(),
  'captcha-200': isRefused(),
  'login-200': way([ends(['refused', 'changed']), keeps(), finds(0)]),
  'consent-200': way([ends(['refused', 'changed']), keeps(), finds(0)]),
  empty: way([ends('changed'), keeps()]),
  'empty-list': way([ends('implausible'), keeps(), finds(0)]),
  'markup-old': way([ends('complete'), finds(GOOD_POSTINGS)], { stocked: false }),
  'markup-new': way([ends('changed'), keeps(), finds(0)]),
  partial: way([ends('implausible'), keeps(100)], { stocked: false, runs: 2 }),
  truncated: way([ends('unavailable'), keeps(), finds(0)]),
  'truncated-json': way([ends('changed', /JSON/), keeps()], {
    kind: 'json-list',
    options: { fields: { title: 'title' } },
  }),
  reset: way([ends('unavailable'), keeps(), asks(3)], { retries: 2 }),
  'pages-endless': way([ends(['changed', 'partial']), keeps(), asks(1, 4)], {
    stocked: false,
    deadlineMs: 3000,
  }),
  'pages-last-repeats': way([asks(1, 6)], { stocked: false, options: { ...GOOD_LIST.options, maxPages: 5 } }),
  'pages-self': way([ends('complete'), finds(10), asks(1, 2)], { stocked: false }),
  'pages-session': way([finds(10), asks(1, 4)], { stocked: false }),
  calendar: way([keeps(), asks(1, 4)], {
    options: { container: 'body', item: 'article.job', fields: { title: 'h2' }, next: 'a' },
  }),
  'charset-latin1-no-label': reads('Bürokauffrau in Köln Straße'),
  'charset-1252-as-utf8': reads('Köln €'),
  'charset-utf8-as-latin1': reads('Köln „Büro“'),
  'charset-double': reads('Köln Büro'),
  'charset-bogus': reads('Köln'),
  'charset-utf16': reads('Köln'),
  'charset-nul': way(
    [({ read }) => (/\p{Cc}|[\uFFFE\u202E]/u.test(read[0]?.title ?? '\0') ? 'holds control marks' : null)],
    { stocked: false, options: headings },
  ),
  // Four entries under three ids: none overwrites another without being told.
  'dup-id': way(
    [
      ({ last }) =>
        last.found + last.problems >= 4 ? null : `${last.found} found, ${last.problems} problems`,
    ],
    {
      stocked: false,
      kind: 'json-list',
      options: { items: 'jobs', fields: { title: 'title', key: 'id' } },
    },
  ),
  // The path keeps its case and its last slash; everything else is one posting.
  'dup-url': way([finds(3)], {
    stocked: false,
    options: { container: 'body', item: 'a', fields: { title: {}, link: { attribute: 'href' } } },
  }),
  xss: way([finds(1), ({ read }) => descriptionFaults(read[0]?.html ?? '')[0] ?? null], {
    stocked: false,
    options: { ...GOOD_LIST.options, fields: { title: 'h2', description: { select: '.c, script, svg' } } },
  }),
  'type-pdf': way([ends('changed', /not HTML/), keeps()]),
  'type-video': way([ends('changed', /video/), keeps(), within(1000)]),
  'type-none': way([ends('complete'), finds(2)], { stocked: false }),
  'time-future': way(
    [
      ({ read }) => {
        const dates = read.map(({ publishedOn }) => String(publishedOn)).join(' ');
        return dates === 'null null null 2026-03-29' ? null : `dates are ${dates}`;
      },
    ],
    {
      stocked: false,
      options: {
        container: 'body',
        item: 'time',
        fields: { title: {}, publishedOn: { attribute: 'datetime' } },
      },
    },
  ),
  etag: way(
    [ends('complete'), finds(5), ({ last }) => (last.unchangedPages === 1 ? null : 'was read again')],
    {
      stocked: false,
      runs: 2,
    },
  ),
  slow: way([ends('complete'), finds(5)], { stocked: false, deadlineMs: 5000 }),
  'robots-404-robots.txt': robots(['complete']),
  // RFC 9309 §2.3.1.3: 4xx means that there is none.
  'robots-403-robots.txt': robots(['complete']),
  'robots-401-robots.txt': robots(['complete']),
  'robots-429-robots.txt': robots(['unavailable', 'refused']),
  'robots-500-robots.txt': robots(['unavailable']),
  'robots-503-robots.txt': robots(['unavailable']),
  'robots-html-robots.txt': robots(['complete']),
  'robots-big-robots.txt': robots(['complete']),
  'robots-empty-robots.txt': robots(['complete']),
  'robots-hang-robots.txt': robots(['unavailable']),
};
