import { describe, expect, it } from 'vitest';
import { unavailableAfter } from '../../../../crawler/source-kinds/reading/unavailable-after.ts';
import { readPostings } from '../../../../crawler/source-kinds/json-ld/read-postings.ts';
import { pageOf } from '../../../helpers/page-of.ts';

const meta = (content: string, name = 'robots'): string => `<meta name="${name}" content="${content}">`;

describe('the day from which a page is not to be listed', () => {
  it.each([
    [meta('unavailable_after: 25 Jun 2027 15:00:00 CET'), '25 Jun 2027 15:00:00 CET'],
    [meta('noarchive, unavailable_after: Friday, 25-Jun-27 15:00:00 GMT'), 'Friday, 25-Jun-27 15:00:00 GMT'],
    [meta('unavailable_after:2027-06-25T15:00:00+02:00, max-snippet:50'), '2027-06-25T15:00:00+02:00'],
    [meta('Unavailable_After: 2027-06-25, noarchive', 'GoogleBot'), '2027-06-25'],
    [meta('index, follow'), undefined],
    [meta('unavailable_after: '), undefined],
    [meta('unavailable_after: 2027-06-25', 'description'), undefined],
    [`<!-- ${meta('unavailable_after: 2027-06-25')} -->`, undefined],
  ])('is read from %s', (text, day) => expect(unavailableAfter({ headers: {}, text })).toBe(day));

  it('is read from the header, before the page', () => {
    const headers = {
      'x-robots-tag': 'googlebot: unavailable_after: 24 Dec 2026 00:00:00 GMT, otherbot: noindex',
    };
    const text = meta('unavailable_after: 2027-06-25');
    expect(unavailableAfter({ headers, text })).toBe('24 Dec 2026 00:00:00 GMT');
  });

  it.each([
    [{}, '2027-06-25'],
    [{ validThrough: '2027-01-31' }, '2027-01-31'],
  ])('ends a posting that names no end of its own: %j', (more, applyBy) => {
    const posting = { '@context': 'https://schema.org', '@type': 'JobPosting', title: 'Koch', ...more };
    const html = `${meta('unavailable_after: 2027-06-25')}<script type="application/ld+json">${JSON.stringify(posting)}</script>`;
    const page = pageOf(html, { url: 'https://gasthof.example/koch', role: 'detail' });
    const { postings } = readPostings(page, { isDetail: true, employer: 'Gasthof' });
    expect(postings).toMatchObject([{ title: 'Koch', applyBy }]);
  });
});
