import type { LocatedPosting } from '../posting.ts';
import { rarityOf } from './figures.ts';
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
 * Of an employer with few openings all are looked at: a translated title has hardly a word in common. Of others those of
 * one trade: where the occupation is not sure, a compound is found by its beginning and by its end, as Berufskraftfahrer
 * stands beside Fahrer.
 */
function employerKeys(employer: string, { title, occupation, nextOccupation }: Gist): readonly string[] {
  const isSure = occupation !== null && nextOccupation === null;
  const { head } = title;
  return [
    `firm:${employer}`,
    `trade:${employer}|${head.slice(-6)}`,
    ...(isSure ? [] : [`employer:${employer}|${head.slice(0, 5)}`]),
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

const NAMES_MAX = 3;
const GROUP = 3;
const FIGURES_MAX = 3;
/** A figure that is rare by itself, and one that is so beside another. */
const RARE = 0.8;
const RARE_TOGETHER = 0.4;

/** The rarest figure alone, and every two of the three rarest; the first day of the work is one of them. */
function figureKeys({ figures, start }: Gist): readonly string[] {
  const days = start === null ? [] : [`${start} start`];
  const rarest = [...figures, ...days]
    .filter((figure) => rarityOf(figure) >= RARE_TOGETHER)
    .toSorted((one, other) => rarityOf(other) - rarityOf(one) || (one < other ? -1 : 1))
    .slice(0, FIGURES_MAX);
  const pairs = rarest.flatMap((one, at) =>
    rarest.slice(at + 1).map((other) => [one, other].toSorted().join('+')),
  );
  return [...rarest.slice(0, 1).filter((figure) => rarityOf(figure) >= RARE), ...pairs];
}

/**
 * Where title and text are told in other words: the occupation in that place, under each word of the employer's name and
 * beside the rarest figures of the text, which a house and its carrier have in common.
 */
function retoldKeys(print: Gist, place: string): readonly string[] {
  const codes = [print.occupation, print.nextOccupation].filter((code) => code !== null);
  const groups = new Set(codes.map((code) => code.slice(0, GROUP)));
  // Of a firm that hires out or places there are hundreds: only a figure in common finds the right one.
  const names = print.isDirect ? print.employer.own.slice(0, NAMES_MAX) : [];
  const figures = figureKeys(print);
  return [...groups].flatMap((group) => [
    ...names.map((name) => `work:${name}|${group}|${place}`),
    ...figures.map((figure) => `figure:${figure}|${group}|${place}`),
  ]);
}

/**
 * Keys under which the same opening is looked for, some twenty at most: page address, the employer's number, employer
 * with place and head word of the title, title with place, two samples of the text, close ones made of several of these,
 * and the occupation there with a name or a figure. Two prints of one opening share at least one.
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
    ...(own === '' ? [] : employerKeys(`${own}|${district}`, print)),
    ...retoldKeys(print, place),
    ...(title === '' ? [] : [`title:${title}|${place}`, ...closeKeys(own, title, place, first)]),
  ];
  return [...new Set(keys)];
}
