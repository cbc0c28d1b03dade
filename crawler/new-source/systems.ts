import type { Candidate } from './candidate.ts';

/** How a system of many companies is read: the entry for the configuration, and its list where a browser can open it. */
export interface KnownSystem {
  readonly name: string;
  /** Kind and options; null where the address alone does not tell enough, or where the system closes itself. */
  readonly entry: Pick<Candidate, 'kind' | 'options'> | null;
  /** What to do: an address to try, or why it cannot be read. */
  readonly advice: string;
}

type Match = readonly string[];

/** A system known by its host, and the beginning of the path where the company is named there. */
interface System {
  readonly name: string;
  readonly address: RegExp;
  readonly kind: string;
  readonly options: (match: Match) => Readonly<Record<string, unknown>>;
  readonly list?: (match: Match) => string;
}

const slug = ([, name = '']: Match) => ({ slug: name });

const SYSTEMS: readonly System[] = [
  {
    name: 'Personio',
    address: /^([a-z0-9-]+)\.jobs\.personio\.de/,
    kind: 'personio-xml',
    options: slug,
    list: ([, name]) => `https://${name}.jobs.personio.de/xml?language=de`,
  },
  {
    name: 'Personio',
    address: /^([a-z0-9-]+)\.jobs\.personio\.com/,
    kind: 'personio-xml',
    options: ([, name]) => ({ url: `https://${name}.jobs.personio.com/xml?language=de` }),
    list: ([, name]) => `https://${name}.jobs.personio.com/xml?language=de`,
  },
  {
    name: 'Teamtailor',
    address: /^(?!www\.|app\.|support\.)([a-z0-9-]+)\.teamtailor\.com/,
    kind: 'teamtailor',
    options: slug,
    list: ([, name]) => `https://${name}.teamtailor.com/jobs.rss`,
  },
  {
    name: 'Greenhouse',
    address:
      /^(?:job-)?boards(?:\.eu)?\.greenhouse\.io\/(?:embed\/job_board(?:\/js)?\?(?:.*&)?for=)?([\w-]+)/,
    kind: 'greenhouse',
    options: ([, board]) => ({ board }),
    list: ([, board]) => `https://boards-api.greenhouse.io/v1/boards/${board}/jobs?content=true`,
  },
  {
    name: 'Lever',
    address: /^jobs\.(eu\.)?lever\.co\/([\w.-]+)/,
    kind: 'lever',
    options: ([, eu = '', site]) => ({ site, root: `https://api.${eu}lever.co/v0/postings` }),
    list: ([, eu = '', site]) => `https://api.${eu}lever.co/v0/postings/${site}?mode=json`,
  },
  {
    name: 'Ashby',
    address: /^jobs\.ashbyhq\.com\/([\w.-]+)/,
    kind: 'ashby',
    options: ([, board]) => ({ board }),
    list: ([, board]) => `https://api.ashbyhq.com/posting-api/job-board/${board}?includeCompensation=true`,
  },
  {
    name: 'Workable',
    address: /^apply\.workable\.com\/(?!api\/)([\w-]+)/,
    kind: 'workable',
    options: slug,
    list: ([, name]) => `https://apply.workable.com/api/v1/widget/accounts/${name}?details=true`,
  },
  {
    name: 'Recruitee',
    address: /^(?!www\.|app\.|api\.)([a-z0-9-]+)\.recruitee\.com/,
    kind: 'recruitee',
    options: slug,
    list: ([, name]) => `https://${name}.recruitee.com/api/offers/`,
  },
  {
    name: 'd.vinci',
    address: /^([a-z0-9-]+)\.dvinci-(hr|easy)\.com/,
    kind: 'dvinci',
    options: ([, name, system]) => ({
      url: `https://${name}.dvinci-${system}.com/jobPublication/list.json?lang=de`,
    }),
    list: ([, name, system]) => `https://${name}.dvinci-${system}.com/jobPublication/list.json?lang=de`,
  },
  {
    name: 'softgarden',
    address: /^([a-z0-9-]+\.career\.softgarden\.de)/,
    kind: 'softgarden',
    options: ([, host]) => ({ url: `https://${host}/jobs.feed.json` }),
    list: ([, host]) => `https://${host}/jobs.feed.json`,
  },
  {
    name: 'softgarden',
    address: /^([a-z0-9-]+)\.softgarden\.io/,
    kind: 'softgarden',
    options: ([, name]) => ({ url: `https://${name}.softgarden.io/de/vacancies` }),
    list: ([, name]) => `https://${name}.softgarden.io/de/vacancies`,
  },
  {
    name: 'onlyfy',
    address: /^([a-z0-9-]+)\.(?:onlyfy\.jobs|jobbase\.io|prescreenapp\.io)/,
    kind: 'onlyfy',
    options: ([, name]) => ({ url: `https://${name}.onlyfy.jobs/` }),
    list: ([, name]) => `https://${name}.onlyfy.jobs/`,
  },
  {
    name: 'rexx systems',
    address: /^([a-z0-9-]+\.rexx-systems\.com)/,
    kind: 'rexx',
    options: ([, host]) => ({ url: `https://${host}/stellenangebote.html` }),
    list: ([, host]) => `https://${host}/stellenangebote.html`,
  },
  {
    name: 'Workday',
    address: /^([a-z0-9_-]+\.wd[\w-]*\.myworkdayjobs\.com)\/(?:[a-z]{2}-[A-Z]{2}\/)?(?!wday\/)([\w-]+)/,
    kind: 'workday',
    options: ([, host, site]) => ({ url: `https://${host}/${site}` }),
  },
  {
    name: 'concludis',
    address: /^([a-z0-9-]+)\.concludis\.de/,
    kind: 'concludis',
    options: slug,
    list: ([, name]) => `https://${name}.concludis.de/`,
  },
  {
    name: 'umantis',
    address: /^(recruitingapp-\d+(?:\.[a-z]{2})?\.umantis\.com)/,
    kind: 'umantis',
    options: ([, host]) => ({ url: `https://${host}/Jobs/All` }),
    list: ([, host]) => `https://${host}/Jobs/All`,
  },
  {
    name: 'Interamt',
    address: /^(?:www\.|api\.)?interamt\.de/,
    kind: 'interamt',
    options: () => ({ keepWithin: 'region' }),
  },
  {
    name: 'karriere.nrw',
    address: /^(?:www\.|api\.)?karriere\.nrw/,
    kind: 'karriere-nrw',
    options: () => ({ keepWithin: 'region' }),
    list: () => 'https://api.karriere.nrw/v1.0/opennrw/suche?page=1',
  },
  {
    name: 'service.bund.de',
    address: /^(?:www\.)?service\.bund\.de/,
    kind: 'feed',
    options: () => ({ url: BUND, keepWithin: 'region' }),
    list: () => BUND,
  },
];

const BUND = 'https://www.service.bund.de/Content/Globals/Functions/RSSFeed/RSSGenerator_Stellen.xml';

/** Systems whose address does not tell enough, or that do not want to be read. */
const ADVICE: readonly (readonly [address: RegExp, name: string, advice: string])[] = [
  [
    /^(?:jobs|careers|api)\.smartrecruiters\.com/,
    'SmartRecruiters',
    'its robots.txt closes the interface to us: ask the company for a feed',
  ],
  [
    /^career\d*\.successfactors\.(?:eu|com)/,
    'SuccessFactors',
    "look for the company's own career site: kind successfactors reads its sitemal.xml",
  ],
  [
    /^join\.com\/companies\/[\w-]+/,
    'JOIN',
    "open the company's page on join.com: kind join needs the number that it carries",
  ],
  [
    /^(?:www|rest)\.arbeitsagentur\.de/,
    'Jobsuche of the Bundesagentur',
    'kind arbeitsagentur-v6 needs the place to search around, and a written permission',
  ],
];

/** The system that an address belongs to; null for a site of its own. */
export function systemOf(address: string): KnownSystem | null {
  const url = URL.parse(address);
  if (url === null) return null;
  const place = `${url.host}${url.pathname}${url.search}`;
  for (const system of SYSTEMS) {
    const match = system.address.exec(place);
    if (match !== null) return known(system, match);
  }
  const closed = ADVICE.find(([pattern]) => pattern.test(place));
  return closed === undefined ? null : { name: closed[1], entry: null, advice: closed[2] };
}

function known({ name, kind, options, list }: System, match: Match): KnownSystem {
  const advice = list === undefined ? `kind ${kind} reads it` : `try ${list(match)}`;
  return { name, entry: { kind, options: options(match) }, advice };
}
