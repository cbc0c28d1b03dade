import { describe, expect, it } from 'vitest';
import { findJsonLdBlocks } from '../../../../crawler/source-kinds/json-ld/find-blocks.ts';
import { findJobPostings } from '../../../../crawler/source-kinds/json-ld/find-job-postings.ts';

describe('findJsonLdBlocks', () => {
  it.each([
    ['double quotes', '<script type="application/ld+json">X</script>', ['X']],
    ['single quotes', "<script type='application/ld+json'>X</script>", ['X']],
    ['no quotes', '<script type=application/ld+json>X</script>', ['X']],
    ['capitals and a parameter', '<SCRIPT Type="Application/LD+JSON; charset=utf-8" id=a>X</SCRIPT >', ['X']],
    ['a plus as an entity', '<script type="application/ld&#x2B;json">X</script>', ['X']],
    ['other attributes before', '<script data-x="1" async type="application/ld+json">X</script>', ['X']],
    [
      'several',
      '<script type=application/ld+json>X</script><script>y</script><script type=application/ld+json>Z</script>',
      ['X', 'Z'],
    ],
    ['a sign of a tag in a value', '<script data-x="a>b" type="application/ld+json">X</script>', ['X']],
    ['a comment around the script', '<!-- <script type="application/ld+json">X</script> -->', []],
    ['a comment inside the script', '<script type="application/ld+json"><!-- X --></script>', ['<!-- X -->']],
    ['another media type', '<script type="application/json">X</script>', []],
    ['another element', '<pre type="application/ld+json">X</pre>', []],
    ['a script that does not end', '<script type="application/ld+json">X', []],
  ])('reads %s', (_, html, blocks) => {
    expect(findJsonLdBlocks(html)).toEqual(blocks);
  });

  it('ends on a page full of openings', () => {
    expect(findJsonLdBlocks('<script '.repeat(100_000))).toEqual([]);
    expect(findJsonLdBlocks('<script>'.repeat(100_000))).toEqual([]);
    expect(findJsonLdBlocks('<!-- '.repeat(100_000))).toEqual([]);
  });
});

function titles(json: string): readonly unknown[] {
  return findJobPostings(`<script type="application/ld+json">${json}</script>`).nodes.map(
    ({ node }) => node['title'],
  );
}

describe('findJobPostings', () => {
  it.each([
    ['alone', '{"@type":"JobPosting","title":"A"}', ['A']],
    [
      'in a list',
      '[{"@type":"JobPosting","title":"A"},{"@type":"WebSite"},{"@type":"JobPosting","title":"B"}]',
      ['A', 'B'],
    ],
    ['in a graph', '{"@graph":[{"@type":"JobPosting","title":"A"}]}', ['A']],
    ['nested', '{"@type":"ItemList","itemListElement":[{"item":{"@type":"JobPosting","title":"A"}}]}', ['A']],
    ['with a list of types', '{"@type":["Thing","JobPosting"],"title":"A"}', ['A']],
    ['with the whole address of the type', '{"@type":"http://schema.org/JobPosting","title":"A"}', ['A']],
    ['with type instead of @type', '{"type":"JobPosting","title":"A"}', ['A']],
    ['in an empty object', '{}', []],
    ['in null', 'null', []],
    ['deeper than anybody writes', `${'['.repeat(50)}{"@type":"JobPosting"}${']'.repeat(50)}`, []],
  ])('finds one %s', (_, json, found) => {
    expect(titles(json)).toEqual(found);
  });

  it('follows a reference to the employer', () => {
    const html = `<script type="application/ld+json">{"@graph":[{"@type":"JobPosting","hiringOrganization":{"@id":"#e"}},{"@id":"#e","name":"E"}]}</script>`;
    const [found] = findJobPostings(html).nodes;
    expect(found?.resolve(found.node['hiringOrganization'])).toEqual({ '@id': '#e', name: 'E' });
  });

  it('counts scripts with a JobPosting that cannot be read', () => {
    const html = '<script type="application/ld+json">{"@type":"JobPosting",,,</script>';
    expect(findJobPostings(html)).toEqual({ nodes: [], unreadable: 1 });
  });
});
