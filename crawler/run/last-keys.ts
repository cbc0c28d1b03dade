import type { PageRequest } from '../source.ts';
import type { Crawling } from './crawling.ts';
import { requestName } from './frontier.ts';

/** Keys of the postings that a page printed when it was last read, by whatever parser; none of an unknown page. */
export function lastKeys(request: PageRequest, { source, tools }: Crawling): readonly string[] {
  return tools.store.rememberedPage(source.id, requestName(request))?.keys ?? [];
}
