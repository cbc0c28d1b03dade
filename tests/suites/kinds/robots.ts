import { crawlDelaySeconds, isAllowed, parseRobots, type Robots } from '../../../crawler/fetch/robots.ts';
import { bytesOf, failed, leftOut, pureKind, same, textOf, type SuiteCase, type Verdict } from '../suite.ts';

const NAMES = {
  text: ['robotsTxt', 'robotstxt', 'robots_txt', 'robots'],
  base64: ['robotsTxtBase64', 'robotstxtBase64', 'robots_txt_base64'],
};

/** Questions to a robots.txt: may this agent read this address, how long must it wait, which sitemaps are there. */
export const robots = pureKind(
  'robots',
  (one) => [...NAMES.text, ...NAMES.base64].some((name) => typeof one[name] === 'string'),
  (one, suite) => {
    const content = bytesOf(one, suite, NAMES);
    return content === undefined ? failed('without a robots.txt') : ask(parseRobots(content), one);
  },
);

function ask(orders: Robots, one: SuiteCase): Verdict {
  const expected = 'expected' in one ? one['expected'] : one['allowed'];
  const [agent = 'anybot', ...others] = agentsOf(one, orders);
  switch (one['kind'] ?? 'allowed') {
    case 'allowed':
      return same(
        [agent, ...others].every((each) => isAllowed(orders, each, addressOf(one))),
        expected,
      );
    case 'crawlDelayMs': {
      const seconds = crawlDelaySeconds(orders, agent);
      return same(seconds === null ? null : seconds * 1000, expected);
    }
    case 'crawlDelay':
      return same(crawlDelaySeconds(orders, agent), expected);
    case 'sitemaps':
      return same(orders.sitemaps, expected);
    default:
      return leftOut(`asks for ${String(one['kind'])}`);
  }
}

function addressOf(one: SuiteCase): string {
  const url = textOf(one, 'url', 'path') ?? '/';
  return url.startsWith('/') ? `https://www.example.com${url}` : url;
}

/** A crawler of several names obeys every group that names it, and the group for everybody when none does. */
function agentsOf(one: SuiteCase, orders: Robots): readonly string[] {
  const printed = [one['userAgents'] ?? one['userAgent'] ?? one['agent'] ?? []].flat().map(String);
  const named = printed.filter((name) => orders.byAgent.has(name.toLowerCase()));
  return named.length > 0 ? named : printed.slice(0, 1);
}
