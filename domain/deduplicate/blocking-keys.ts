import type { LocatedPosting } from '../posting.ts';
import type { Fingerprint } from './fingerprint.ts';
import { fingerprint } from './fingerprint.ts';

const KEYS_MAX = 6;
const SHINGLE = 4;
/** Digits of a municipality's key that name its district: an employer may print only "Kreis Düren". */
const DISTRICT = 5;

/** A 32-bit FNV-1a hash as letters and digits. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return (value >>> 0).toString(36);
}

/** The smallest hash of four words in a row: equal in texts that share most of their words. */
function textKey(print: Fingerprint): string | null {
  let least = print.text.words.size === 0 ? null : hash([...print.text.words].toSorted().join(' '));
  let sampled = false;
  for (const sentence of print.text.sentences) {
    const words = [...sentence.words];
    for (let at = 0; at + SHINGLE <= words.length; at += 1) {
      const key = hash(words.slice(at, at + SHINGLE).join(' '));
      if (!sampled || least === null || key < least) least = key;
      sampled = true;
    }
  }
  return least;
}

function placeKey(print: Fingerprint): string {
  const place = print.site.places[0];
  if (!place) return '-';
  return place.kind === 'outside' ? place.name.toLowerCase() : place.ags;
}

/** A compound is found by its beginning and by its end: Berufskraftfahrer stands beside Fahrer. */
function employerKeys(employer: string, head: string): readonly string[] {
  return [`employer:${employer}|${head.slice(0, 5)}`, `trade:${employer}|${head.slice(-6)}`];
}

/**
 * Keys under which the same opening is looked for, at most six, each selective: page address, the employer's number,
 * employer with place and head word of the title, title with place, and a sample of the text. Two prints of one
 * opening share at least one.
 */
export function blockingKeys(posting: LocatedPosting): readonly string[] {
  const print = fingerprint(posting);
  const place = placeKey(print);
  const reference = print.marks.references[0]?.number;
  const text = textKey(print);
  const own = print.employer.own[0] ?? print.employer.key;
  const keys = [
    ...print.urls.map((url) => `page:${url}`),
    ...(reference === undefined ? [] : [`reference:${reference}`]),
    ...(text === null ? [] : [`text:${text}|${place.slice(0, DISTRICT)}`]),
    ...(own === '' ? [] : employerKeys(`${own}|${place.slice(0, DISTRICT)}`, print.title.head)),
    ...(print.title.words.length === 0
      ? []
      : [`title:${[...print.title.words].toSorted().slice(0, 4).join(' ')}|${place}`]),
  ];
  return [...new Set(keys)].slice(0, KEYS_MAX);
}
