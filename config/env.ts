import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { readAlarmSettings, type AlarmSettings } from './alarm-settings.ts';
import { ConfigError } from './config-error.ts';

/** Settings of one installation. Every name is explained in `.env.example`. */
export interface Settings {
  readonly region: string;
  readonly host: string;
  readonly port: number;
  /** Addresses or networks of web servers in front, whose word for a reader's address is believed. */
  readonly trustedProxies: readonly string[];
  /** Absolute; a relative one lies below the working folder. */
  readonly dataDir: string;
  /** Address under which people reach the portal, without a slash at the end. */
  readonly publicUrl: string;
  /** Page or mail address that the crawler names to the owners of sources. */
  readonly contactUrl: string;
  readonly logLevel: string;
  /** `host:port` that may be read although they are not on the public internet; none unless an operator names them. */
  readonly privateHosts: readonly string[];
  /** Program of a Chromium for pages that scripts make, `none`, or null = where it usually is. */
  readonly chromium: string | null;
  /** Redis that crawl jobs go through, for workers on many machines; null = a file beside the store. */
  readonly queueUrl: string | null;
  /** Meilisearch that answers searches, and the key for it; null = the store itself answers. */
  readonly search: SearchAddress | null;
  readonly alarm: AlarmSettings;
  /** For how many days raw pages are kept for `reparse`, and how much room they may take. */
  readonly snapshots: { readonly days: number; readonly megabytes: number };
}

/** Where a Meilisearch is; `key` is empty when it wants none. */
export interface SearchAddress {
  readonly url: string;
  readonly key: string;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

/**
 * Reads the settings; the only reader of the environment.
 * @throws {ConfigError} with every wrong setting at once
 */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  const problems: string[] = [];
  const text = (name: string, usual: string): string => environment[name]?.trim() || usual;
  const check = (name: string, value: string, right: boolean, allowed: string): string => {
    if (!right) problems.push(`${name}="${value}" must be ${allowed}`);
    return value;
  };
  const port = text('PORT', '8080');
  const isPort = /^\d{1,5}$/.test(port) && Number(port) <= 65535;
  const level = text('LOG_LEVEL', 'info');
  const publicUrl = text('PUBLIC_URL', `http://127.0.0.1:${isPort ? port : 8080}`).replace(/\/+$/, '');
  const contact = text('CONTACT_URL', `${publicUrl}/de/about`);
  const days = text('SNAPSHOT_DAYS', '3');
  const room = text('SNAPSHOT_MEGABYTES', '1024');
  const settings: Settings = {
    alarm: readAlarmSettings(text, problems),
    snapshots: {
      days: Number(check('SNAPSHOT_DAYS', days, isWhole(days, 90), 'a whole number from 0 to 90')),
      megabytes: Number(check('SNAPSHOT_MEGABYTES', room, isWhole(room, 1_000_000), 'a whole number')),
    },
    region: text('REGION', 'dueren'),
    host: text('HOST', '127.0.0.1'),
    port: Number(check('PORT', port, isPort, 'a port from 0 to 65535')),
    trustedProxies: readProxies(text('TRUSTED_PROXIES', ''), problems),
    dataDir: resolve(text('DATA_DIR', 'data')),
    publicUrl: check('PUBLIC_URL', publicUrl, isWebAddress(publicUrl), 'an http or https address'),
    contactUrl: check(
      'CONTACT_URL',
      contact,
      isWebAddress(contact) || contact.startsWith('mailto:'),
      'a web or mailto: address',
    ),
    logLevel: check('LOG_LEVEL', level, LOG_LEVELS.includes(level), LOG_LEVELS.join(', ')),
    chromium: text('CHROMIUM', '') || null,
    privateHosts: readPrivateHosts(text('ALLOW_PRIVATE_HOSTS', ''), problems),
    queueUrl: readQueueUrl(text('QUEUE_URL', ''), problems),
    search: readSearch('SEARCH_URL', text('SEARCH_URL', ''), text('SEARCH_KEY', ''), problems),
  };
  if (problems.length > 0) throw new ConfigError('Environment', problems);
  return settings;
}

/** The real Meilisearch that tests of the search engine run against; null = a double of it. */
export function readTestSearch(environment: NodeJS.ProcessEnv = process.env): SearchAddress | null {
  const problems: string[] = [];
  const { MEILI_TEST_URL: url = '', MEILI_TEST_KEY: key = '' } = environment;
  const search = readSearch('MEILI_TEST_URL', url, key, problems);
  if (problems.length > 0) throw new ConfigError('Environment', problems);
  return search;
}

function readPrivateHosts(value: string, problems: string[]): readonly string[] {
  const hosts = listed(value);
  for (const host of hosts)
    if (!/^[^/\s]+:\d{1,5}$/.test(host)) problems.push(`ALLOW_PRIVATE_HOSTS="${host}" must be host:port`);
  return hosts;
}

function readProxies(value: string, problems: string[]): readonly string[] {
  const proxies = listed(value);
  for (const proxy of proxies) {
    const [address = '', bits, ...rest] = proxy.split('/');
    const isNetwork =
      bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (isIP(address) === 4 ? 32 : 128));
    if (isIP(address) === 0 || !isNetwork || rest.length > 0)
      problems.push(`TRUSTED_PROXIES="${proxy}" must be an IP address or a network such as 10.0.0.0/8`);
  }
  return proxies;
}

function listed(value: string): readonly string[] {
  return value
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean);
}

/** The address may hold a password: it is not repeated. */
function readQueueUrl(value: string, problems: string[]): string | null {
  if (value === '') return null;
  const isRedis = URL.canParse(value) && /^rediss?:$/.test(new URL(value).protocol);
  if (!isRedis) problems.push('QUEUE_URL must be empty or a redis:// address');
  return value;
}

/** The key is not repeated, and must not stand in the address, which gets into logs. */
function readSearch(name: string, url: string, key: string, problems: string[]): SearchAddress | null {
  if (url === '') return null;
  const isPlain = isWebAddress(url) && new URL(url).username === '' && new URL(url).password === '';
  if (!isPlain) problems.push(`${name} must be empty or an http or https address without a password in it`);
  return { url, key };
}

function isWhole(value: string, most: number): boolean {
  return /^\d{1,7}$/.test(value) && Number(value) <= most;
}

function isWebAddress(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
}
