import { hash } from 'node:crypto';
import { startServer, type TestServer } from '../../helpers/http-server.ts';
import type { SmallPage } from './small-source.ts';

const LISTS = 2;
const DETAILS_PER_LIST = 3;

/** Jobs that one site prints. */
export const JOBS = 5 + LISTS * DETAILS_PER_LIST;

/** Sites on loopback, each a server of its own. */
export interface SmallSites {
  readonly servers: readonly TestServer[];
  /** How long a page lets wait from now on, so that workers can be killed in the midst of it. */
  slowDown(ms: number): void;
  close(): Promise<void>;
}

/** Opens sites of lists that lead to each other and to details; every third job is printed by two neighbours as well. */
export async function openSmallSites(count: number): Promise<SmallSites> {
  let pageMs = 0;
  const servers = await Promise.all(
    Array.from({ length: count }, (_, index) => serve(pagesOf(index), () => pageMs)),
  );
  return {
    servers,
    slowDown: (ms) => void (pageMs = ms),
    close: async () => void (await Promise.all(servers.map((server) => server.close()))),
  };
}

function pagesOf(site: number): Readonly<Record<string, SmallPage>> {
  const pages: Record<string, SmallPage> = {};
  for (let list = 0; list < LISTS; list++) {
    const details = Array.from({ length: DETAILS_PER_LIST }, (_, index) => `/detail/${list}/${index}`);
    pages[list === 0 ? '/list' : `/list/${list}`] = {
      jobs: list === 0 ? [0, 1, 2, 3, 4].map((number) => jobOf(site, number)) : [],
      next: [
        ...(list + 1 < LISTS ? [{ url: `/list/${list + 1}`, role: 'list' }] : []),
        ...details.map((url) => ({ url, role: 'detail' })),
      ],
    };
    details.forEach((url, index) => {
      pages[url] = { jobs: [jobOf(site, 5 + list * DETAILS_PER_LIST + index)], next: [] };
    });
  }
  return pages;
}

function jobOf(site: number, number: number): SmallPage['jobs'][number] {
  const owner = number % 3 === 0 ? Math.floor(site / 3) * 3 : site;
  const key = `${owner}-${number}`;
  const [name, ...words] = inventWords(key);
  const trade = ['Koch', 'Maurer', 'Tischler', 'Florist', 'Bäcker'][(number + owner) % 5];
  return {
    key,
    title: `${trade} (m/w/d) ${words[0]} ${words[1]}`,
    employer: `${inventWords(`${owner}`)[0]} GmbH`,
    text: `<p>${name} ${words.join(' ')}</p>`,
  };
}

/** Words that no two keys share, so that only what is the same job is alike. */
function inventWords(key: string): readonly string[] {
  const syllables = ['be', 'do', 'fu', 'ga', 'li', 'mo', 'ne', 'ru'];
  return Array.from({ length: 60 }, (_, index) => {
    const digest = hash('sha256', `${key} ${index}`).slice(0, 8);
    return digest.replaceAll(/./g, (sign) => syllables[parseInt(sign, 16) % 8] ?? '');
  });
}

async function serve(pages: Readonly<Record<string, SmallPage>>, pageMs: () => number): Promise<TestServer> {
  const routes: Parameters<typeof startServer>[0] = Object.fromEntries(
    Object.entries(pages).map(([path, page]) => [
      path,
      (request, response) => {
        const base = `http://${request.headers.host}`;
        const next = page.next.map((link) => ({ ...link, url: new URL(link.url, base).href }));
        setTimeout(() => response.end(JSON.stringify({ ...page, next })), pageMs());
      },
    ]),
  );
  return await startServer(routes);
}
