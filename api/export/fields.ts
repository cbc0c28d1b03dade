import type { PostingSummary } from '../schemas/posting.ts';

/** Under what terms a field may be used again. */
export const LICENCES = {
  portal:
    'CC0 1.0. Made by this portal: our own observation or judgement. Use it as you like; naming the portal is welcome.',
  source:
    'Printed by the source. Titles, names, dates and short extracts as the source gives them; its terms apply, see `basis` of `/api/v1/sources`.',
  places: 'dl-de/by-2-0. Names and keys of municipalities: © GeoBasis-DE / BKG, modified.',
  occupations:
    'Klassifikation der Berufe 2010, © Statistik der Bundesagentur für Arbeit; free to use with this attribution.',
} as const;
export type Licence = keyof typeof LICENCES;

/** One field of the export: a column of the CSV. */
export interface ExportField {
  readonly name: string;
  readonly description: string;
  readonly licence: Licence;
  /** Text of the column; several values are separated by `|`, a field that is not known is empty. */
  readonly write: (posting: PostingSummary) => string;
}

const SEPARATOR = '|';
const number = (value: number | null | undefined): string =>
  value === null || value === undefined ? '' : String(value);

/** The columns of the CSV in their order. New columns are added at the end. */
export const EXPORT_FIELDS: readonly ExportField[] = [
  field('id', 'Lasting name of the posting on this portal', 'portal', ({ id }) => id),
  field('url', 'Page of the posting on this portal', 'portal', ({ url }) => url),
  field('title', 'Title as the source nearest to the employer prints it', 'source', ({ title }) => title),
  field('employer', 'Employer; empty when the source names none', 'source', ({ employer }) => employer ?? ''),
  field(
    'placeKeys',
    'Official municipality keys (8 digits) or district keys (5) of the places of work',
    'places',
    ({ places }) => places.flatMap(({ ags }) => ags ?? []).join(SEPARATOR),
  ),
  field('places', 'Names of the places of work; empty when the place is not known', 'places', ({ places }) =>
    places.map(({ name }) => name).join(SEPARATOR),
  ),
  field(
    'occupation',
    'Code of the KldB 2010, as deep as it is certain',
    'portal',
    ({ occupation }) => occupation?.code ?? '',
  ),
  field(
    'occupationName',
    'Name of that occupation',
    'occupations',
    ({ occupation }) => occupation?.name ?? '',
  ),
  field(
    'kind',
    'Kind of offer: job, apprenticeship, dual-study, internship, training, freelance',
    'portal',
    ({ kind }) => kind,
  ),
  field(
    'temporaryAgency',
    'Temporary agency work: yes, no, unknown',
    'portal',
    (posting) => posting.temporaryAgency,
  ),
  field(
    'privateRecruiter',
    'Offered by a private recruiter: yes, no, unknown',
    'portal',
    (posting) => posting.privateRecruiter,
  ),
  field('marginal', 'Marginal employment (Minijob): yes, no, unknown', 'portal', ({ marginal }) => marginal),
  field('workingTimes', 'Working times offered: full, part, marginal', 'portal', ({ workingTimes }) =>
    workingTimes.join(SEPARATOR),
  ),
  field('payMin', 'Gross pay in euros, from; empty when not stated', 'source', ({ pay }) => number(pay?.min)),
  field('payMax', 'Gross pay in euros, up to', 'source', ({ pay }) => number(pay?.max)),
  field(
    'payUnit',
    'What the pay is for: hour, day, week, month, year',
    'source',
    ({ pay }) => pay?.unit ?? '',
  ),
  field('applyBy', 'Last day to apply, YYYY-MM-DD', 'source', ({ applyBy }) => applyBy ?? ''),
  field(
    'startsOn',
    'First day of work, YYYY-MM-DD or `immediately`',
    'source',
    ({ startsOn }) => startsOn ?? '',
  ),
  field(
    'publishedOn',
    'Day of publication as the source says',
    'source',
    ({ publishedOn }) => publishedOn ?? '',
  ),
  field('firstSeen', 'When this portal first saw the posting, UTC', 'portal', ({ firstSeen }) => firstSeen),
  field(
    'lastConfirmed',
    'When this portal last saw it in print, UTC',
    'portal',
    ({ lastConfirmed }) => lastConfirmed,
  ),
  field('teaser', 'Beginning of the text without contact data', 'source', ({ teaser }) => teaser),
  field(
    'sources',
    'Ids of the sources that print it, nearest to the employer first',
    'portal',
    ({ sources }) => sources.map(({ source }) => source).join(SEPARATOR),
  ),
  field('originals', 'Pages of the posting at these sources, in the same order', 'source', ({ sources }) =>
    sources.map(({ url }) => url).join(SEPARATOR),
  ),
];

function field(
  name: string,
  description: string,
  licence: Licence,
  write: (posting: PostingSummary) => string,
): ExportField {
  return { name, description, licence, write };
}
