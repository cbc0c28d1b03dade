import type { Respelling, SearchAnswer, SearchQuery } from '../../../domain/search-query.ts';
import { searchPath } from '../../addresses.ts';
import type { Reader } from '../../reader.ts';

/** Says where a search was not done as it was typed: words left out, typing errors mended, with a way to insist. */
export function wordNotes(query: SearchQuery, answer: SearchAnswer, reader: Reader): readonly object[] {
  const dropped = answer.relaxed?.dropped ?? [];
  return [
    ...(dropped.length > 0 ? [droppedNote(dropped, reader)] : []),
    ...answer.corrected.map((respelling) => correctedNote(query, respelling, reader)),
  ];
}

function droppedNote(dropped: readonly string[], reader: Reader): object {
  const words = dropped.map((word) => reader.t('search:words.quoted', { word })).join(', ');
  return { tone: 'quiet', text: reader.t('search:words.dropped', { words }), href: null, link: null };
}

function correctedNote(query: SearchQuery, { typed, meant }: Respelling, reader: Reader): object {
  const words = meant.map((word) => reader.t('search:words.quoted', { word }));
  const literal = query.words.replace(typed, `"${typed}"`);
  return {
    tone: 'quiet',
    text: reader.t('search:words.corrected', { typed, meant: words.join(reader.t('search:words.or')) }),
    href: searchPath(reader.language.tag, { ...query, words: literal, page: 1 }),
    link: reader.t('search:words.literal', { typed }),
  };
}
