import type { LocatedPosting } from '../../domain/posting.ts';
import { plainPosting } from '../plain-posting.ts';

/** What a row of a gold set tells of a posting. */
export interface GoldPrint {
  readonly title: string;
  readonly employer: string;
  readonly text: string;
  readonly source?: string;
  readonly place?: string;
  readonly publishedOn?: string;
}

const ENTITIES = new Map(
  'amp=& lt=< gt=> quot=" euro=€ ndash=– auml=ä ouml=ö uuml=ü Auml=Ä Ouml=Ö Uuml=Ü szlig=ß'
    .split(' ')
    .map((entry): [string, string] => [
      entry.slice(0, entry.indexOf('=')),
      entry.slice(entry.indexOf('=') + 1),
    ]),
).set('nbsp', ' ');

function plainText(html: string): string {
  return html
    .replace(/<(?:br|\/p|\/li|\/ul|p|li|ul)[^>]*>/giu, '\n')
    .replace(/<[^>]+>/gu, '')
    .replace(/&(\w+);/gu, (whole, name: string) => ENTITIES.get(name) ?? whole)
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/\s*\n\s*/gu, '\n')
    .trim();
}

/** A posting that knows only what a row of a gold set prints; nothing of it is judged yet. */
export function goldPosting(row: GoldPrint, key: string): LocatedPosting {
  const nowhere = { text: null, street: null, postcode: null, locality: null, region: null, country: null };
  const places =
    row.place === undefined ? [] : [{ ...nowhere, latitude: null, longitude: null, text: row.place }];
  return plainPosting({
    key,
    title: row.title,
    employer: row.employer === '' ? null : row.employer,
    text: plainText(row.text),
    source: row.source ?? 'gold',
    publishedOn: row.publishedOn ?? null,
    places,
  });
}
