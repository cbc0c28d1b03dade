import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { crawlDelaySeconds, isAllowed, parseRobots } from '../../../crawler/fetch/robots.ts';

const SITE = 'https://stellen.example';

function allowed(robotsTxt: string, path: string, agent = 'Stellenlotse'): boolean {
  return isAllowed(parseRobots(robotsTxt), agent, SITE + path);
}

describe('isAllowed', () => {
  it.each([
    ['an empty file allows', '', '/jobs', true],
    ['an empty disallow allows', 'User-agent: *\nDisallow:', '/jobs', true],
    ['a prefix closes what is below it', 'User-agent: *\nDisallow: /intern', '/intern/x', false],
    ['paths keep their case', 'User-agent: *\nDisallow: /Jobs', '/jobs', true],
    ['the longest match decides', 'User-agent: *\nDisallow: /\nAllow: /stellen', '/stellen/1', true],
    [
      'the order does not matter',
      'User-agent: *\nAllow: /stellen\nDisallow: /stellen/alt',
      '/stellen/alt',
      false,
    ],
    ['an allow wins a tie', 'User-agent: *\nDisallow: /a\nAllow: /a', '/a', true],
    ['a star stands for anything', 'User-agent: *\nDisallow: /*?sid=', '/jobs?sid=7', false],
    ['a dollar marks the end', 'User-agent: *\nDisallow: /*.pdf$', '/jobs.pdf?x', true],
    ['a dollar marks the end', 'User-agent: *\nDisallow: /*.pdf$', '/a.pdf/b.pdf', false],
    ['umlauts and their escapes are one', 'User-agent: *\nDisallow: /büro', '/b%C3%BCro', false],
    ['escaped letters are letters', 'User-agent: *\nDisallow: /%6aobs', '/jobs', false],
    ['an escaped slash is no slash', 'User-agent: *\nDisallow: /a/b', '/a%2Fb', true],
    ['robots.txt itself is open', 'User-agent: *\nDisallow: /', '/robots.txt', true],
    ['lines may end in CR alone', 'User-agent: *\rDisallow: /a\r', '/a', false],
    ['a byte order mark is passed over', '\uFEFFUser-agent: *\nDisallow: /a', '/a', false],
    ['comments are passed over', 'User-agent: * # all\nDisallow: /a # not here', '/a', false],
    ['rules before any user-agent count for nobody', 'Disallow: /\nUser-agent: *\nAllow: /', '/a', true],
    ['HTML instead of rules allows', '<!doctype html><h1>Willkommen</h1>', '/a', true],
    ['a misspelt name is understood', 'Useragents: x\nUseg-agent: stellenlotse\nDissallow: /a', '/a', false],
    ['signs that no address holds plain are their escapes', 'User-agent: *\nDisallow: /a<b', '/a%3Cb', false],
    ['escapes are the signs that no address holds plain', 'User-agent: *\nDisallow: /a%7Cb', '/a|b', false],
    ['an empty query is one', 'User-agent: *\nDisallow: /*?$', '/jobs?', false],
    ['an empty query is one', 'User-agent: *\nDisallow: /*?$', '/jobs', true],
    ['a delay of five minutes can be kept', 'User-agent: *\nCrawl-delay: 300', '/a', true],
    ['a delay of an hour closes the site', 'User-agent: *\nCrawl-delay: 3600', '/a', false],
    ['the delay of another closes nothing', 'User-agent: x\nCrawl-delay: 3600', '/a', true],
    ['a sitemap line does not end a group', 'User-agent: *\nSitemap: /s.xml\nDisallow: /a', '/a', false],
  ])('%s: %j %s → %s', (_rule, robotsTxt, path, expected) => {
    expect(allowed(robotsTxt, path)).toBe(expected);
  });

  it('follows its own group in place of the one for everybody', () => {
    const robotsTxt = 'User-agent: *\nDisallow: /\n\nUser-agent: stellenlotse\nDisallow: /intern';
    expect(allowed(robotsTxt, '/jobs')).toBe(true);
    expect(allowed(robotsTxt, '/intern')).toBe(false);
    expect(allowed(robotsTxt, '/jobs', 'Anderer')).toBe(false);
  });

  it('merges all groups that name it, also when they are shared or written twice', () => {
    const robotsTxt =
      'User-agent: a\nUser-agent: Stellenlotse\nDisallow: /x\n\nUser-agent: b\nDisallow: /\n\nUser-agent: STELLENLOTSE\nDisallow: /y';
    expect([allowed(robotsTxt, '/x'), allowed(robotsTxt, '/y'), allowed(robotsTxt, '/z')]).toEqual([
      false,
      false,
      true,
    ]);
  });

  it.each([
    ['a name in other letters', 'Büro-Bot', 'büro-bot/2.0'],
    ['a whole header', 'Mozilla/5.0 (compatible; Lotse/1.1; +https://x.example/bot) Gecko/20100101', 'lotse'],
    ['a header as agent', 'lotse', 'Mozilla/5.0 (compatible; Lotse/1.1)'],
  ])('knows a crawler by %s', (_form, line, agent) => {
    const robotsTxt = `User-agent: ${line}\nDisallow: /\n\nUser-agent: *\nAllow: /`;
    expect(allowed(robotsTxt, '/a', agent)).toBe(false);
    expect(allowed(robotsTxt, '/a', 'anderer')).toBe(true);
  });

  it('reads no more than 500 KiB', () => {
    const padding = '# x\n'.repeat(150_000);
    expect(allowed(`${padding}User-agent: *\nDisallow: /`, '/a')).toBe(true);
  });

  it('is quick with patterns made to be slow', () => {
    const robots = parseRobots(`User-agent: *\nDisallow: /${'*a'.repeat(2000)}b$`);
    expect(isAllowed(robots, 'x', `${SITE}/${'a'.repeat(2000)}`)).toBe(true);
  });
});

describe('crawlDelaySeconds', () => {
  it('belongs to the user-agents before it and does not end their group', () => {
    const robots = parseRobots('User-agent: a\nCrawl-delay: 10\nUser-agent: b\nDisallow: /x');
    expect([crawlDelaySeconds(robots, 'a'), crawlDelaySeconds(robots, 'b')]).toEqual([10, null]);
    expect(isAllowed(robots, 'a', `${SITE}/x`)).toBe(false);
  });

  it.each([
    ['2.5', 2.5],
    ['.5', 0.5],
    ['3.', 3],
    ['bald', null],
    ['-1', null],
    ['1,5', null],
  ])('reads %s as %s', (printed, seconds) => {
    const robots = parseRobots(`User-agent: *\nCrawl-delay: ${printed}`);
    expect(crawlDelaySeconds(robots, 'a')).toBe(seconds);
  });
});

describe('parseRobots', () => {
  it('collects the sitemaps wherever they stand', () => {
    const { sitemaps } = parseRobots(
      'Sitemap: https://a.example/1.xml\nUser-agent: *\nsitemap: https://a.example/2.xml',
    );
    expect(sitemaps).toEqual(['https://a.example/1.xml', 'https://a.example/2.xml']);
  });

  it('takes the bare address of a sitemap for one', () => {
    const { sitemaps } = parseRobots('https://a.example/sitemap.xml\nhttps://a.example/jobs\nUser-agent: *');
    expect(sitemaps).toEqual(['https://a.example/sitemap.xml']);
  });
});

interface Case {
  readonly id: string;
  readonly kind: string;
  readonly robotsTxt?: string;
  readonly robotsTxtBase64?: string;
  readonly userAgents: readonly string[];
  readonly exactUserAgentMatching: boolean;
  readonly url: string;
  readonly expected: unknown;
}

const SUITE = new URL('../../../../shared/suites/robots-crawler-commons/cases.json', import.meta.url);

describe.runIf(existsSync(SUITE))('the collected robots.txt files', () => {
  it('are understood as the large crawlers understand them', () => {
    const { cases } = JSON.parse(readFileSync(SUITE, 'utf8')) as { cases: Case[] };
    const exact = cases.filter(
      (each) => each.kind === 'allowed' && each.exactUserAgentMatching && each.userAgents.length === 1,
    );
    const wrong = exact.filter((each) => {
      const robots = parseRobots(each.robotsTxt ?? Buffer.from(each.robotsTxtBase64 ?? '', 'base64'));
      return isAllowed(robots, each.userAgents[0] ?? '', each.url) !== each.expected;
    });
    expect(exact.length).toBeGreaterThan(100);
    // index.html as the folder itself is a habit of one search engine, not of the standard
    expect(wrong.map((each) => each.id).filter((id) => !id.includes('IndexHTML'))).toEqual([]);
  });
});
