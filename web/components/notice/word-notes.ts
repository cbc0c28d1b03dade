import type { Respelling, SearchAnswer, SearchQuery, WordReading } from '../../../domain/search-query.ts';
import { insistOn } from '../../../domain/typed-pieces.ts';
import { searchPath } from '../../addresses.ts';
import type { Reader } from '../../reader.ts';
import { municipalityName, occupationName, type Site } from '../../site.ts';

/** What the template shows of one notice. */
interface NoticeView {
  readonly tone: 'quiet' | 'aside';
  readonly text: string;
  readonly href: string | null;
  readonly link: string | null;
}

/** More names than these are no help to tell how a word was read. */
const MOST_NAMES = 3;

/**
 * Says where a search was not done as it was typed: words left out, typing errors mended, words taken for the name of an
 * occupation, a place or a form of work, with a way to insist.
 */
export function wordNotes(
  query: SearchQuery,
  answer: SearchAnswer,
  reader: Reader,
  site: Site,
): readonly NoticeView[] {
  const dropped = answer.relaxed?.dropped ?? [];
  return [
    ...(dropped.length > 0 ? [droppedNote(dropped, reader)] : []),
    ...answer.corrected.map((respelling) => correctedNote(query, respelling, reader)),
    ...(answer.readings.length > 0 ? [readNote(query, answer.readings, reader, site)] : []),
  ];
}

function droppedNote(dropped: readonly string[], reader: Reader): NoticeView {
  const words = dropped.map((word) => reader.t('search:words.quoted', { word })).join(', ');
  return { tone: 'quiet', text: reader.t('search:words.dropped', { words }), href: null, link: null };
}

function correctedNote(query: SearchQuery, { typed, meant }: Respelling, reader: Reader): NoticeView {
  const words = meant.map((word) => reader.t('search:words.quoted', { word }));
  return {
    tone: 'quiet',
    text: reader.t('search:words.corrected', { typed, meant: words.join(reader.t('search:words.or')) }),
    ...insisting(query, [typed], reader),
  };
}

/** One line for all of them: most searches are read as they are meant. */
function readNote(
  query: SearchQuery,
  readings: readonly WordReading[],
  reader: Reader,
  site: Site,
): NoticeView {
  const texts = readings.map((reading) => readingText(reading, reader, site));
  return {
    tone: 'aside',
    text: sentence(texts.join('; ')),
    ...insisting(
      query,
      readings.map(({ typed }) => typed),
      reader,
    ),
  };
}

/** An ellipsis ends a sentence by itself. */
function sentence(text: string): string {
  return text.endsWith('…') ? text : `${text}.`;
}

function readingText({ typed, parameter, values }: WordReading, reader: Reader, site: Site): string {
  const { t } = reader;
  const told = (key: string, names: readonly string[]): string => {
    const shown = [...new Set(names)].slice(0, MOST_NAMES);
    const [only] = shown;
    if (shown.length === 1 && only?.toLowerCase() === typed.toLowerCase())
      return t(`${key}Itself`, { typed });
    return t(key, { typed, names: [...shown, ...(shown.length < values.length ? ['…'] : [])].join(', ') });
  };
  switch (parameter) {
    case 'occupation':
      return told(
        'search:words.occupation',
        values.map((code) => occupationName(site, code, reader)),
      );
    case 'municipality':
      return told(
        'search:words.place',
        values.map((ags) => municipalityName(site, ags)),
      );
    case 'kind':
    case 'workingTime':
      return told(
        'search:words.form',
        values.map((value) => t(`posting:${parameter}.${value}`)),
      );
    default:
      return told('search:words.form', [t(`search:only.${parameter}`)]);
  }
}

function insisting(
  query: SearchQuery,
  typed: readonly string[],
  { t, language }: Reader,
): Pick<NoticeView, 'href' | 'link'> {
  const [only] = typed;
  const words = insistOn(query.words, [...new Set(typed)]);
  return {
    href: searchPath(language.tag, { ...query, words, page: 1 }),
    link: typed.length === 1 ? t('search:words.literal', { typed: only ?? '' }) : t('search:words.literally'),
  };
}
