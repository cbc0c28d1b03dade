import type { Page, PageRequest } from '../../crawler/source.ts';

/** A page as the fetcher would hand it over. */
export function pageOf(text: string, request: PageRequest, url = request.url): Page {
  return {
    request,
    url,
    status: 200,
    mediaType: null,
    headers: {},
    bytes: new TextEncoder().encode(text),
    text,
  };
}
