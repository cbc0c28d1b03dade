import { describe, expect, it } from 'vitest';
import { SourceChanged } from '../../../../crawler/errors.ts';
import { feed } from '../../../../crawler/source-kinds/feed.ts';
import { pageOf } from '../../../helpers/page-of.ts';

const ADDRESS = 'https://x.example/feeds.opml';
const reader = feed.open(
  { url: ADDRESS, maxPages: 3 },
  { name: 'Zeitung', homepage: 'https://x.example/', region: { mayHold: () => true } },
);

function read(outlines: string, role = 'feed') {
  const text = `<?xml version="1.0"?><opml version="2.0"><head/><body>${outlines}</body></opml>`;
  return reader.parse(pageOf(text, { url: ADDRESS, role }));
}

describe('a list of feeds', () => {
  it('leads to each of them once, however deep it stands', () => {
    const { next, postings } = read(
      '<outline text="Stellen"><outline xmlUrl="/a.xml"/><outline text="Lehre"><outline type="rss" xmlUrl="https://x.example/b.xml"/></outline></outline><outline xmlUrl="/a.xml"/>',
    );
    expect(next.map(({ url }) => url)).toEqual(['https://x.example/a.xml', 'https://x.example/b.xml']);
    expect(postings).toEqual([]);
  });

  it('tells of feeds of other hosts, which are not read', () => {
    const { next, problems } = read('<outline xmlUrl="/a"/><outline xmlUrl="https://y.example/b"/>');
    expect(next).toHaveLength(1);
    expect(problems).toMatchObject([{ url: 'https://y.example/b' }]);
  });

  it.each([
    ['it names no feed', '<outline text="Stellen" url="https://x.example/"/>', 'feed'],
    ['it names too many', '1234'.replaceAll(/\d/g, '<outline xmlUrl="/$&"/>'), 'feed'],
    ['it stands in a list itself', '<outline xmlUrl="/a"/>', 'listed feed'],
  ])('is refused when %s', (_fault, outlines, role) => {
    expect(() => read(outlines, role)).toThrow(SourceChanged);
  });
});
