import type { LocatedPosting } from '../posting.ts';
import type { Gist } from './fingerprint.ts';
import { fingerprint } from './fingerprint.ts';

const PAGES_MAX = 2;
/** Digits of a municipality's key that name its district: an employer may print only "Kreis Düren". */
const DISTRICT = 5;

function placeKey({ site }: Gist): string {
  const place = site.places[0];
  if (!place) return '-';
  return place.kind === 'outside' ? place.name.toLowerCase() : place.ags;
}

/**
 * A compound is found by its beginning and by its end: Berufskraftfahrer stands beside Fahrer. Of an employer with few
 * openings all are looked at: a translated title has hardly a word in common.
 */
function employerKeys(employer: string, head: string): readonly string[] {
  return [
    `firm:${employer}`,
    `employer:${employer}|${head.slice(0, 5)}`,
    `trade:${employer}|${head.slice(-6)}`,
  ];
}

/**
 * Where an employer prints hundreds alike, in a chain of shops or an agency, only what goes closer finds the right one:
 * the whole title there, and the sample of the text under that title.
 */
function closeKeys(own: string, title: string, place: string, text: string | null): readonly string[] {
  return [
    ...(own === '' ? [] : [`opening:${own}|${title}|${place}`]),
    ...(text === null ? [] : [`wording:${text}|${title}|${place}`]),
  ];
}

/**
 * Keys under which the same opening is looked for, at most twelve: page address, the employer's number, employer with
 * place and head word of the title, title with place, two samples of the text, and close ones made of several of these.
 * Two prints of one opening share at least one.
 */
export function blockingKeys(posting: LocatedPosting): readonly string[] {
  return keysOf(fingerprint(posting));
}

/** The keys of a posting of which the gist is known. */
export function keysOf(print: Gist): readonly string[] {
  const place = placeKey(print);
  const district = place.slice(0, DISTRICT);
  const reference = print.marks.references[0]?.number;
  const [first = null, second = null] = print.samples;
  const title = print.title.words.toSorted().join(' ');
  const own = print.employer.own[0] ?? print.employer.key;
  const keys = [
    ...print.urls.slice(0, PAGES_MAX).map((url) => `page:${url}`),
    ...(reference === undefined ? [] : [`reference:${reference}`]),
    ...(first === null ? [] : [`text:${first}|${district}`]),
    ...(second === null ? [] : [`words:${second}`]),
    ...(own === '' ? [] : employerKeys(`${own}|${district}`, print.title.head)),
    ...(title === '' ? [] : [`title:${title}|${place}`, ...closeKeys(own, title, place, first)]),
  ];
  return [...new Set(keys)];
}
