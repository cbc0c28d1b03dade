import type { Page } from '../../source.ts';
import { listUnder, objects, readJsonObject, type JsonObject } from '../reading/read-json.ts';
import type { XmlElement } from '../reading/read-xml.ts';

/** True when the page is a JSON Feed (jsonfeed.org), by the version that it must print. */
export function isJsonFeed(page: Page): boolean {
  return /^\uFEFF?\s*\{/.test(page.text) && page.text.includes('jsonfeed.org/version');
}

/** A JSON Feed in the form that an Atom feed has. @throws {SourceChanged} when it is not whole. */
export function readJsonFeed(page: Page): {
  readonly items: readonly XmlElement[];
  readonly head: XmlElement;
} {
  const answer = readJsonObject(page);
  const { next_url: next } = answer;
  const head = typeof next === 'string' ? { link: { '@rel': 'next', '@href': next } } : {};
  return { items: objects(listUnder(answer, 'items', page)).map(asEntry), head };
}

function asEntry(item: JsonObject): XmlElement {
  const entry = {
    id: text(item['id']),
    link: text(item['url']) ?? text(item['external_url']),
    title: text(item['title']),
    content: text(item['content_html']) ?? text(item['content_text']),
    summary: text(item['summary']),
    published: text(item['date_published']),
    updated: text(item['date_modified']),
  };
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined));
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
