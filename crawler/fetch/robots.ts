import { decodeText } from './decode-text.ts';

/** Octets of a robots.txt that are read (RFC 9309 §2.5). */
export const ROBOTS_BYTES = 500 * 1024;

/** A site that asks for more time than this between two pages does not want them read one after the other. */
export const LONGEST_CRAWL_DELAY_SECONDS = 300;

interface Rule {
  readonly allow: boolean;
  readonly pattern: string;
}

/** What a robots.txt says to one agent, all its groups merged. */
interface Orders {
  readonly rules: Rule[];
  crawlDelaySeconds: number | null;
}

/** A robots.txt as understood. */
export interface Robots {
  /** By lower-case product token; `*` for everybody else. */
  readonly byAgent: ReadonlyMap<string, Orders>;
  /** Addresses of sitemaps as printed. */
  readonly sitemaps: readonly string[];
}

/** What a site without a robots.txt says: everything is allowed. */
export const NO_ROBOTS: Robots = { byAgent: new Map(), sitemaps: [] };

/** Reads a robots.txt as RFC 9309 says; lines that are not understood are passed over, as it demands. */
export function parseRobots(content: Uint8Array | string): Robots {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const text = decodeText(bytes.subarray(0, ROBOTS_BYTES), null).text;
  const reading = startReading();
  for (const line of readLines(text)) reading.take(line);
  return { byAgent: reading.byAgent, sitemaps: [...reading.sitemaps] };
}

/**
 * Takes lines in order. A rule ends the list of user-agents before it; other records must not (RFC 9309 §2.2.4), so a
 * crawl delay counts for the user-agents since the last one but leaves the list open.
 */
function startReading() {
  const byAgent = new Map<string, Orders>();
  const sitemaps = new Set<string>();
  let agents: Orders[] = [];
  let delayed: Orders[] = [];
  let last: Line['key'] | null = null;
  let hasRule = false;
  const takeAgent = (value: string): void => {
    if (hasRule) [agents, delayed] = [[], []];
    if (last === 'crawl-delay') delayed = [];
    hasRule = false;
    for (const token of productTokens(value)) {
      const orders = byAgent.get(token) ?? { rules: [], crawlDelaySeconds: null };
      byAgent.set(token, orders);
      agents.push(orders);
      delayed.push(orders);
    }
  };
  const takeRule = (allow: boolean, value: string): void => {
    hasRule = true;
    if (value === '') return;
    for (const orders of agents) orders.rules.push({ allow, pattern: normalisePattern(value) });
  };
  const takeDelay = (value: string): void => {
    if (!/^(\d+(\.\d*)?|\.\d+)$/.test(value)) return;
    for (const orders of delayed) orders.crawlDelaySeconds ??= Number(value);
  };
  const take = ({ key, value }: Line): void => {
    if (key === 'sitemap') sitemaps.add(value);
    if (key === 'user-agent') takeAgent(value);
    if (key === 'allow' || key === 'disallow') takeRule(key === 'allow', value);
    if (key === 'crawl-delay') takeDelay(value);
    if (key !== 'sitemap') last = key;
  };
  return { byAgent, sitemaps, take };
}

/**
 * Whether `agent` (a product token) may read `url`. All groups that name it are merged, else those for `*`; the longest
 * match in octets decides, and an allow wins a tie. A Crawl-delay that no crawl can keep to closes the whole site.
 */
export function isAllowed(robots: Robots, agent: string, url: string): boolean {
  const path = comparablePath(url);
  if (/^\/robots\.txt(\?|$)/.test(path)) return true;
  const orders = ordersFor(robots, agent);
  if ((orders?.crawlDelaySeconds ?? 0) > LONGEST_CRAWL_DELAY_SECONDS) return false;
  return decidingRule(orders?.rules ?? [], path)?.allow ?? true;
}

function decidingRule(rules: readonly Rule[], path: string): Rule | null {
  let best: Rule | null = null;
  for (const rule of rules) {
    if (best !== null && !beats(rule, best)) continue;
    if (matches(rule.pattern, path)) best = rule;
  }
  return best;
}

/** Seconds that the site asks `agent` to leave between requests; null when it does not ask. */
export function crawlDelaySeconds(robots: Robots, agent: string): number | null {
  return ordersFor(robots, agent)?.crawlDelaySeconds ?? null;
}

interface Line {
  readonly key: 'user-agent' | 'allow' | 'disallow' | 'sitemap' | 'crawl-delay';
  readonly value: string;
}

/** Spellings that real files contain and that the large crawlers understand. */
const KEYS: Readonly<Record<string, Line['key']>> = {
  'user-agent': 'user-agent',
  useragent: 'user-agent',
  'user agent': 'user-agent',
  'user-agents': 'user-agent',
  'users-agent': 'user-agent',
  'useg-agent': 'user-agent',
  'ser-agent': 'user-agent',
  allow: 'allow',
  disallow: 'disallow',
  dissallow: 'disallow',
  dissalow: 'disallow',
  disalow: 'disallow',
  desallow: 'disallow',
  diasllow: 'disallow',
  disallaw: 'disallow',
  sitemap: 'sitemap',
  'site-map': 'sitemap',
  'crawl-delay': 'crawl-delay',
};

/** The address of a sitemap on a line of its own, its name forgotten. */
const BARE_SITEMAP = /^https?:\/\/\S*sitemap\S*$/i;

function* readLines(text: string): Generator<Line> {
  for (const line of text.split(/\r\n|\r|\n/)) {
    const content = line
      .replace(/#.*$/, '')
      .replace(/<[^>]*>/g, ' ')
      .trim();
    if (BARE_SITEMAP.test(content)) yield { key: 'sitemap', value: content };
    const match = /^([A-Za-z][A-Za-z -]*?)\s*(?::\s*|\s+)(.*)$/.exec(content);
    const key = KEYS[match?.[1]?.toLowerCase() ?? ''];
    if (key !== undefined) yield { key, value: match?.[2]?.trim() ?? '' };
  }
}

/** RFC 9309 wants one token; real files also write lists and versions ("One, Two", "crawler/1.0"). */
function productTokens(value: string): readonly string[] {
  const words = namesIn(value.toLowerCase()).split(/[\s,;]+/);
  const tokens = words.map((word) => (word.startsWith('*') ? '*' : (TOKEN.exec(word)?.[0] ?? '')));
  return [...new Set(tokens.filter((token) => token !== ''))];
}

const TOKEN = /^[\p{L}\p{N}_.-]+/u;

/** In the header of a crawler that passes for a browser, its own name follows "compatible". */
function namesIn(value: string): string {
  const disguised = /\(\s*compatible\s*;([^)]*)/.exec(value)?.[1];
  return disguised ?? value.replace(/\([^)]*\)/g, ' ');
}

function ordersFor(robots: Robots, agent: string): Orders | undefined {
  const token = productTokens(agent)[0] ?? '';
  return robots.byAgent.get(token) ?? robots.byAgent.get('*');
}

/** One spelling for each octet: letters, digits and unreserved marks plain; what no address may hold plain as %XX. */
function normaliseOctets(path: string): string {
  return path
    .replace(/[^\x21-\x7e]|["<>\\^`{|}]/gu, (character) => encodeURIComponent(character.toWellFormed()))
    .replace(/%([0-9a-f]{2})/gi, (escape, hex: string) => {
      const plain = String.fromCharCode(Number.parseInt(hex, 16));
      return /[A-Za-z0-9\-._~]/.test(plain) ? plain : escape.toUpperCase();
    });
}

/** A dollar that is not the last mark stands for itself. */
function normalisePattern(value: string): string {
  return normaliseOctets(value).replace(/\$(?!$)/g, '%24');
}

function beats(rule: Rule, best: Rule): boolean {
  if (rule.pattern.length !== best.pattern.length) return rule.pattern.length > best.pattern.length;
  return rule.allow && !best.allow;
}

/** Whether a path pattern with `*` and `$`, as robots.txt writes it, covers `url`. */
export function coversPath(pattern: string, url: string): boolean {
  return matches(normalisePattern(pattern), comparablePath(url));
}

/** Path and query of an address. Its stars and dollars are marks like others; only those of a pattern have a meaning. */
function comparablePath(url: string): string {
  const { pathname, search, href } = URL.parse(url) ?? { pathname: '/', search: '', href: '' };
  const query = search === '' && /\?(#|$)/.test(href) ? '?' : search;
  return normaliseOctets(pathname + query)
    .replaceAll('*', '%2A')
    .replaceAll('$', '%24');
}

/** Matches without backtracking over several stars at once, so that no pattern can be made slow. */
function matches(pattern: string, path: string): boolean {
  const isAnchored = pattern.endsWith('$');
  const parts = (isAnchored ? pattern.slice(0, -1) : pattern).split('*');
  const first = parts[0] ?? '';
  if (!path.startsWith(first)) return false;
  let at = first.length;
  for (const part of parts.slice(1)) {
    const found = path.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  if (!isAnchored) return true;
  const last = parts.at(-1) ?? '';
  return parts.length === 1
    ? at === path.length
    : path.endsWith(last) && path.length - last.length >= at - last.length;
}
