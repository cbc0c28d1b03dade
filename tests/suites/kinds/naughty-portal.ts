import { load } from 'cheerio';
import Fastify, { type FastifyInstance } from 'fastify';
import { buildApi } from '../../../api/app.ts';
import { essentials, type Essentials } from '../../../crawler/source-kinds/reading/essentials.ts';
import { ItemUnreadable } from '../../../crawler/source-kinds/reading/item-unreadable.ts';
import { openTakeIn } from '../../../crawler/take-in.ts';
import { plainLine } from '../../../domain/normalise/plain-line.ts';
import { readDescription } from '../../../domain/normalise/read-description.ts';
import { SMALL_TABLES } from '../../crawler/run/small-tables.ts';
import { openSampleSite, type SampleSite } from '../../helpers/sample-site.ts';
import { failed, PASSED, textOf, type OpenedKind, type SuiteCase, type Verdict } from '../suite.ts';
import { descriptionFaults, pageFaults } from './markup.ts';
import { COMPLETE } from '../../store/store-file.ts';

const SOURCE = 'source-1';
const TITLE_CHARACTERS = 1000;

interface Portal {
  readonly site: SampleSite;
  readonly api: FastifyInstance;
  /** Takes a posting in and answers its id; null when no source would make a posting of such a title. */
  takeIn(title: string, key: string): string | null;
}

/** A portal with some postings, to which every string is given in every place that takes one. */
export async function openPortal(): Promise<OpenedKind> {
  const site = await openSampleSite(30);
  const api = Fastify();
  await api.register(buildApi(site.deps));
  const portal = { site, api, takeIn: openTaking(site) };
  return {
    check: (one) => check(one, portal),
    close: async () => {
      await api.close();
      await site.close();
    },
  };
}

function openTaking({ store, deps }: SampleSite): Portal['takeIn'] {
  const take = openTakeIn(store, SMALL_TABLES);
  const at = deps.clock();
  return (title, key) => {
    const found = asPosting(title, key);
    if (found === null) return null;
    const run = store.openRun(SOURCE, at, 60);
    if (run === null) throw new Error('the lease is taken');
    take({ ...found, description: title }, { run, source: SOURCE, at });
    const end = { ...COMPLETE, outcome: 'partial' } as const;
    store.closeRun(run, end, at);
    return store.changesSince(store.lastSequence() - 1, 1)[0]?.id ?? null;
  };
}

function asPosting(title: string, key: string): Essentials | null {
  try {
    return essentials({ key, title: title.trim() || undefined, url: `https://source-1.example/${key}` });
  } catch (error) {
    if (error instanceof ItemUnreadable) return null;
    throw error;
  }
}

async function check(one: SuiteCase, portal: Portal): Promise<Verdict> {
  const text = textOf(one, 'input', 'string') ?? '';
  const [fault] = [
    ...(await faultsAsParameter(text, portal)),
    ...faultsAsDescription(text),
    ...(await faultsAsTitle(text, one.id, portal)),
  ];
  return fault === undefined ? PASSED : failed(fault);
}

async function faultsAsParameter(text: string, { site, api }: Portal): Promise<readonly string[]> {
  const value = encodeURIComponent(text.toWellFormed());
  const asked = [
    ...['q', 'page', 'municipality'].map((name) => `/de/jobs?${name}=${value}`),
    `/${value}/jobs`,
    `/de/jobs/${value}`,
    `/ticker?municipality=${value}`,
  ].map((url) => [site.app, url] as const);
  const interfaces = ['q', 'page', 'municipality'].map(
    (name) => [api, `/api/v1/postings?${name}=${value}`] as const,
  );
  const faults: string[] = [];
  for (const [app, url] of [...asked, ...interfaces]) {
    const { statusCode, body, headers } = await app.inject({ url });
    if (statusCode >= 500) faults.push(`${url} answers ${statusCode}`);
    if (String(headers['content-type']).includes('html'))
      faults.push(...pageFaults(body).map((fault) => `${url} ${fault}`));
  }
  return faults;
}

function faultsAsDescription(text: string): readonly string[] {
  return descriptionFaults(readDescription(text).html ?? '');
}

async function faultsAsTitle(text: string, id: string, { site, takeIn }: Portal): Promise<readonly string[]> {
  const posting = takeIn(text.slice(0, TITLE_CHARACTERS), id);
  if (posting === null) return [];
  const { statusCode, body } = await site.app.inject({ url: `/de/jobs/${posting}` });
  if (statusCode !== 200) return [`its posting answers ${statusCode}`];
  const heading = load(body)('h1').text().replaceAll(/\s+/g, ' ').trim();
  const wanted = plainLine(text.slice(0, TITLE_CHARACTERS));
  const isShown = heading !== '' && (heading.includes(wanted) || wanted.includes(heading));
  return [...pageFaults(body), ...(isShown ? [] : [`is shown as ${JSON.stringify(heading)}`])];
}
