import type { CheerioAPI } from 'cheerio';
import type { Static } from 'typebox';
import { webAddress } from '../reading/web-address.ts';
import { FIELD_NAMES, type FieldName, type Fields, type PrintedFields } from './fields.ts';

type Selection = ReturnType<CheerioAPI>;
type FieldOption = NonNullable<Static<typeof Fields>[FieldName]>;

/** Reads the configured fields of one entry; what the entry does not print is absent. Links come out absolute. */
export function readFields(
  $: CheerioAPI,
  entry: Selection,
  fields: Static<typeof Fields>,
  base: string,
): PrintedFields {
  const read: { [name in FieldName]?: string } = {};
  for (const name of FIELD_NAMES) {
    const option = fields[name] ?? (name === 'link' ? 'a[href]' : undefined);
    const value = option === undefined ? undefined : readField($, entry, name, option, base);
    if (value !== undefined && value !== '') read[name] = value;
  }
  return read;
}

function readField($: CheerioAPI, entry: Selection, name: FieldName, option: FieldOption, base: string) {
  const { select, attribute, pattern } = typeof option === 'string' ? { select: option } : option;
  const found = select === undefined ? entry : matching(entry, select);
  if (found.length === 0) return undefined;
  const raw = attribute === undefined ? standardText($, found, name) : (found.first().attr(attribute) ?? '');
  const value = pattern === undefined ? raw.trim() : cut(raw, pattern);
  return name === 'link' ? webAddress(value, base) : value;
}

/** A selector may also name the entry itself: a list of bare links has no inside. */
function matching(entry: Selection, select: string): Selection {
  const inside = entry.find(select);
  return inside.length > 0 || !entry.is(select) ? inside : entry;
}

function standardText($: CheerioAPI, found: Selection, name: FieldName): string {
  if (name === 'link') return found.first().attr('href') ?? found.first().find('a[href]').attr('href') ?? '';
  if (name === 'description')
    return found
      .toArray()
      .map((one) => $(one).html() ?? '')
      .join('\n');
  return found.first().text().replaceAll(/\s+/g, ' ');
}

function cut(text: string, pattern: string): string {
  const match = new RegExp(pattern, 'u').exec(text);
  return (match?.[1] ?? match?.[0] ?? '').trim();
}
