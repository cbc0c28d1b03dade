import { searchParameterList } from '../domain/search-parameters.ts';
import type { PostingId } from '../domain/posting.ts';
import { EVERYTHING, type SearchQuery } from '../domain/search-query.ts';
import type { IsoDate } from '../domain/time.ts';

/** Codes, keys and numbers stand in an address as they are. */
const PLAIN = /^[\w-]*$/;

/** Address of a result page: the whole search is in it. */
export function searchPath(language: string, query: SearchQuery): string {
  return `/${language}/jobs${written(query)}`;
}

/** Address of a search as a feed, from its first posting on. */
export function feedPath(format: 'rss' | 'atom' | 'json', query: SearchQuery): string {
  return `/api/v1/feeds/${format}${written({ ...query, sort: 'relevance', page: 1 })}`;
}

function written(query: SearchQuery): string {
  let text = '';
  for (const [name, value] of searchParameterList(query))
    text += `${text === '' ? '?' : '&'}${name}=${PLAIN.test(value) ? value : formEncoded(value)}`;
  return text;
}

function formEncoded(value: string): string {
  return new URLSearchParams([['', value]]).toString().slice('='.length);
}

/** Address of the result page of a search that differs from the empty one only so. */
export function searchFor(language: string, filters: Partial<SearchQuery>): string {
  return searchPath(language, { ...EVERYTHING, ...filters });
}

/** Address of a posting's page. */
export function postingPath(language: string, id: PostingId): string {
  return `/${language}/jobs/${id}`;
}

/** Address to which the hint is sent that something is wrong with a posting. */
export function reportPath(language: string, id: PostingId): string {
  return `${postingPath(language, id)}/report`;
}

/** Address of the thanks for a hint. */
export function thanksPath(language: string, id: PostingId): string {
  return `${postingPath(language, id)}/thanks`;
}

/** Short address of a posting for QR codes; leads to its page. */
export function shortPath(id: PostingId): string {
  return `/j/${id}`;
}

/** Address of an edition's page. */
export function editionPath(language: string, date: IsoDate, id: string): string {
  return `/${language}/editions/${date}/${id}`;
}

/** Address of an edition's PDF. */
export function editionPdfPath(date: IsoDate, id: string): string {
  return `/editions/${date}/${id}.pdf`;
}
