import { describe, expect, it } from 'vitest';
import { findJobPostings } from '../../../../crawler/source-kinds/json-ld/find-job-postings.ts';

const TITLE = { title: 'Koch' };
const FIRM = { ...TITLE, hiringOrganization: { name: 'Hof' } };

function nodesOf(printed: unknown) {
  const html = `<script type="application/ld+json">${JSON.stringify(printed)}</script>`;
  return findJobPostings(html).nodes.map(({ node, resolve }) => ({
    ...node,
    ...('hiringOrganization' in node ? { hiringOrganization: resolve(node['hiringOrganization']) } : {}),
  }));
}

describe('a JobPosting in JSON-LD', () => {
  it.each<[string, object, object]>([
    [
      'under a prefix',
      {
        '@type': 'schema:JobPosting',
        'schema:title': 'Koch',
        'schema:hiringOrganization': { 'schema:name': 'Hof' },
      },
      FIRM,
    ],
    ['under a prefix of its own', { '@type': 's:JobPosting', 's:title': 'Koch' }, TITLE],
    [
      'in expanded form',
      {
        '@type': ['http://schema.org/JobPosting'],
        'http://schema.org/title': [{ '@value': 'Koch' }],
        'http://schema.org/hiringOrganization': [
          { 'http://schema.org/name': [{ '@value': 'Hof', '@language': 'de' }] },
        ],
      },
      FIRM,
    ],
    [
      'with lists of one',
      { '@type': 'JobPosting', title: ['Koch'], hiringOrganization: [{ name: ['Hof'] }] },
      FIRM,
    ],
    [
      'with lists that say so',
      { '@type': 'JobPosting', title: { '@set': ['Koch'] }, employmentType: { '@list': ['A', 'B'] } },
      { ...TITLE, employmentType: ['A', 'B'] },
    ],
    ['with a slash behind its type', { '@type': 'https://schema.org/JobPosting/', title: 'Koch' }, TITLE],
    [
      'with a part of it elsewhere',
      {
        '@graph': [
          {
            '@type': 'schema:JobPosting',
            'schema:title': 'Koch',
            'schema:hiringOrganization': { '@id': '#hof' },
          },
          { '@id': '#hof', 'schema:name': 'Hof' },
        ],
      },
      { ...TITLE, hiringOrganization: { name: 'Hof' } },
    ],
  ])('is read %s', (_form, printed, expected) => {
    expect(nodesOf(printed)).toMatchObject([expected]);
  });

  it('keeps names of other vocabularies apart', () => {
    expect(nodesOf({ '@type': 'JobPosting', title: 'Koch', 'og:title': 'Seite' })).toEqual([
      { '@type': 'JobPosting', title: 'Koch', 'og:title': 'Seite' },
    ]);
  });
});
