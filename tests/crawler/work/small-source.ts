import type { Page, ParsedPage, PageRequest, Source } from '../../../crawler/source.ts';
import { SourceChanged } from '../../../crawler/errors.ts';

/** A source of a test as plain data, so that it can be told to another process. */
export interface SmallSource {
  readonly id: string;
  /** Without a slash at the end. */
  readonly url: string;
}

/** A job as a small source prints it. */
interface SmallJob {
  readonly key: string;
  readonly title: string;
  readonly employer: string;
  readonly text: string;
}

/** What a page of a small source prints. */
export interface SmallPage {
  readonly jobs: readonly SmallJob[];
  readonly next: readonly PageRequest[];
}

/** A source whose pages are JSON. */
export function smallSource({ id, url }: SmallSource): Source {
  const basis = { kind: 'permission', note: '', url: null, recordedOn: '2026-11-01' } as const;
  return {
    id,
    about: { name: id, homepage: url, basis, nearness: 'employer', display: 'full' },
    via: 'http',
    every: '0 5 * * *',
    parser: '1',
    first: () => [{ url: `${url}/list`, role: 'list' }],
    parse: parsePage,
  };
}

function parsePage({ text, url }: Page): ParsedPage {
  if (!text.startsWith('{')) throw new SourceChanged('not the page we know');
  const { jobs, next } = JSON.parse(text) as SmallPage;
  const postings = jobs.map(({ key, title, employer, text: description }) => ({
    key,
    url: new URL(`/job/${key}`, url).href,
    title,
    employer,
    location: '52349 Düren',
    description,
  }));
  return { postings, next, problems: [] };
}
