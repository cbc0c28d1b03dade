import { collectNodes, type FoundNode } from './collect-nodes.ts';
import { findAnnotated } from './find-annotated.ts';
import { findJsonLdBlocks } from './find-blocks.ts';
import { parseLooseJson, UNREADABLE } from './parse-loose-json.ts';

/**
 * JobPostings of a page and how many scripts could not be read. JSON-LD first; Microdata and RDFa where there is
 * none. A page that is JSON itself (softgarden's DataFeed) counts as one script.
 */
export function findJobPostings(html: string): {
  readonly nodes: readonly FoundNode[];
  readonly unreadable: number;
} {
  const blocks = /^\s*[[{]/.test(html) ? [html] : findJsonLdBlocks(html);
  const texts = blocks.filter((text) => text.trim() !== '');
  const values = texts.map(parseLooseJson);
  const unreadable = values.filter(
    (value, at) => value === UNREADABLE && texts[at]?.includes('JobPosting'),
  ).length;
  const nodes = collectNodes(
    values.filter((value) => value !== UNREADABLE),
    'JobPosting',
  );
  if (nodes.length > 0) return { nodes, unreadable };
  return { nodes: collectNodes(findAnnotated(html, 'JobPosting'), 'JobPosting'), unreadable };
}
