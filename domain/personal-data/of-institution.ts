import { WORD } from './name-words.ts';
import { isBlank, type NameSpan } from './read-name.ts';
import { has, type Words } from './tokens.ts';
import { ENDING } from './word-endings.ts';

/** Makes of things that are called after their founders. */
const MAKES: ReadonlySet<string> = new Set(
  (
    'Maria Königin|Maria Himmelfahrt|Maria Hilf|Maria Empfängnis|Robert Bosch|Carl Zeiss|Hugo Boss|Max Planck|Karl Storz|Tom Tailor|Peter Pane|Jack Wolfskin|Calvin Klein|Gerry Weber|Bruno Banani|' +
    'Ernst Young|Leonardo Hotels|Philipp Holzmann|Johann Bunte|Rosa Luxemburg|Mark Brandenburg|Anne Frank|Astrid Lindgren|Maria Montessori|' +
    'Albert Schweitzer|Albert Einstein|Heinrich Böll|Konrad Adenauer|Robert Koch|Otto Hahn|Otto Versand|Edith Stein|Paul Gerhardt|Marie Curie|' +
    'Adolph Kolping|Adolf Kolping|Alexander Humboldt|Wilhelm Röntgen|Tommy Hilfiger|Ralph Lauren|Michael Kors|Marc O’Polo|Jack Jones|Charles Vögele'
  ).split('|'),
);

/**
 * Whether a name belongs to a firm, a house, a street or a make: "Peter Schmitz GmbH", "Maria Hilf Krankenhaus",
 * "Salon Petra". `where` tells on which side of the name to look.
 */
export function isOfInstitution(words: Words, span: NameSpan, where: 'after' | 'both'): boolean {
  return isFollowed(words, span) || (where === 'both' && (isPreceded(words, span) || isMake(words, span)));
}

function isFollowed(words: Words, { last }: NameSpan): boolean {
  const next = words.tokenAt(last + 1);
  if (!next) return false;
  const gap = words.gapBehind(last);
  if (/^ ?[&+] ?$/.test(gap)) return has(next, WORD.legalForm);
  if (!isBlank(gap)) return gap === '-' || gap === ' - ' ? isStreet(next.word) : false;
  if (/^und$/.test(next.word)) return isLegal(words, last + 2);
  return isLegal(words, last + 1) || has(next, ENDING.institution);
}

function isStreet(word: string): boolean {
  return /^(?:Straße|Str|Platz|Weg|Allee|Haus|Schule|Stiftung)$/.test(word);
}

function isLegal({ tokenAt }: Words, at: number): boolean {
  const token = tokenAt(at);
  return token !== undefined && has(token, WORD.legalForm);
}

function isPreceded(words: Words, { first }: NameSpan): boolean {
  let at = first - 1;
  // "Praxis Dr. med. Wirtz"
  let previous = words.tokenAt(at);
  while (previous && has(previous, WORD.title)) previous = words.tokenAt(--at);
  if (!previous) return false;
  const gap = words.gapBehind(at);
  const isNext = isBlank(gap) || (/^\.[ \u00a0]?$/.test(gap) && /^(?:St|Fa)$/.test(previous.word));
  return (
    isNext && !has(previous, ENDING.role) && (has(previous, ENDING.institution) || previous.word === 'by')
  );
}

function isMake({ text, tokenAt }: Words, { first, last }: NameSpan): boolean {
  if (last !== first + 1 && last !== first) return false;
  return MAKES.has(text.slice(tokenAt(first)?.start ?? 0, tokenAt(first + 1)?.end ?? 0));
}
