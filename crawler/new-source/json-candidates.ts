import type { Page } from '../source.ts';
import type { Candidate } from './candidate.ts';

type Options = Candidate['options'];

/** Interfaces known by a part of their address, with the options that the address tells. */
const INTERFACES: readonly (readonly [
  address: RegExp,
  kind: string,
  options: (match: RegExpExecArray) => Options,
])[] = [
  [/^(.*)\/api\/v1\/widget\/accounts\/([\w-]+)/, 'workable', ([, root, slug]) => ({ slug, root })],
  [/^.*\/api\/offers\/?(?:\?.*)?$/, 'recruitee', ([url]) => ({ url })],
  [/^.*\/jobPublication\/list\.json.*$/, 'dvinci', ([url]) => ({ url })],
  [/^(.*\/companies)\/(\d+)\/jobs\b/, 'join', ([, root, id]) => ({ companyId: Number(id), root })],
  [/^(.*\/)search\.json\b/, 'personio-page', ([, url]) => ({ url })],
  [
    /^(.*)\/wday\/cxs\/([\w-]+)\/([\w-]+)\/jobs/,
    'workday',
    ([, origin, tenant, site]) => ({ url: `${origin}/${site}`, tenant }),
  ],
  [/^(.*)\/opennrw\/suche\b/, 'karriere-nrw', ([, root]) => ({ root, keepWithin: 'region' })],
  [/^(.*)\/search\/stellenangebot\b/, 'interamt', ([, root]) => ({ root, keepWithin: 'region' })],
];

/** Formats worth trying on a page of JSON: those that its address names, then those that need none. */
export function jsonCandidates(page: Page): readonly Candidate[] {
  const { url, text } = page;
  const named = INTERFACES.flatMap(([address, kind, options]) => {
    const match = address.exec(url);
    return match === null ? [] : [{ kind, options: options(match), role: 'list' }];
  });
  const softgarden = { kind: 'softgarden', options: { url }, role: 'list' };
  return [
    ...named,
    ...(text.includes('"dataFeedElement"') ? [softgarden] : []),
    ...posted(page),
    ...searched(url),
    ...boards(url),
    { kind: 'json-ld', options: { pages: [url] }, role: 'page' },
  ];
}

/** BITE is asked with the key of the listing. */
function posted({ request }: Page): readonly Candidate[] {
  const key = /"key"\s*:\s*"([0-9a-f]{32,128})"/.exec(request.body ?? '')?.[1];
  return key === undefined ? [] : [{ kind: 'bite', options: { key }, role: 'list' }];
}

/** The Bundesagentur is asked for a place. */
function searched(address: string): readonly Candidate[] {
  const { origin, pathname, searchParams } = new URL(address);
  const [, root, version] = /^(.*)\/pc\/(v\d+)\/jobs$/.exec(pathname) ?? [];
  const wo = searchParams.get('wo');
  if (root === undefined || wo === null) return [];
  return [
    {
      kind: 'arbeitsagentur-v6',
      options: { wo, root: `${origin}${root}`, searchVersion: version },
      role: 'list',
    },
  ];
}

function boards(url: string): readonly Candidate[] {
  const { origin, pathname } = new URL(url);
  const parts = pathname.split('/').filter(Boolean);
  const after = (word: string) => parts[parts.indexOf(word) + 1];
  const rootBefore = (word: string) => `${origin}/${parts.slice(0, parts.indexOf(word) + 1).join('/')}`;
  return [
    { kind: 'greenhouse', options: { board: after('boards'), root: rootBefore('boards') }, role: 'list' },
    { kind: 'lever', options: { site: after('postings'), root: rootBefore('postings') }, role: 'list' },
    { kind: 'ashby', options: { board: after('job-board'), root: rootBefore('job-board') }, role: 'list' },
  ];
}
