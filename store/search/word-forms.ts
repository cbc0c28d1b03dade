import { COMPOUND_BEGINNINGS, COMPOUND_HEADS } from './compound-heads.ts';
import { root, stem } from './stem.ts';

const SHORTEST_COMPOUND = 7;
const SHORTEST_PART = 3;
const LONGEST_HEAD = 14;
const DEEPEST = 3;
/** Sounds that German puts between the parts of a compound, longest first. Fugenlaute. */
const LINKS = ['es', 'en', 'er', 's', 'n'];

/** Before a head these mean something else than alone: who looks for "Kraft" does not look for a Kraftfahrer. */
const NOT_ALONE: ReadonlySet<string> = new Set([
  'kraft',
  'beruf',
  'berufs',
  'fach',
  'haupt',
  'stelle',
  'zeit',
  'dienst',
]);

const REMEMBERED = 200_000;
const formsOfWord = new Map<string, readonly string[]>();

/** The other forms under which a folded word is found: its stem, and the stems of its parts, each also by its root. */
export function wordForms(word: string): readonly string[] {
  const known = formsOfWord.get(word);
  if (known) return known;
  const stems = [stem(word), ...compoundParts(word).map(stem)];
  const roots = stems.map(root).filter((form) => form !== null);
  const forms = [...new Set([...stems, ...roots])].filter((form) => form !== word);
  // A bound that no honest corpus reaches soon; starting over is cheaper than keeping count of use.
  if (formsOfWord.size >= REMEMBERED) formsOfWord.clear();
  formsOfWord.set(word, forms);
  return forms;
}

/**
 * What a folded word names: its stem, and those of what it ends in. Altenpflegehelfer → altenpflegehelfer, helfer; what
 * stands before the head ("Pflege") tells the kind and names something else.
 */
export function namedBy(word: string): readonly string[] {
  const [head] = compoundParts(word);
  const endings = head === undefined ? [] : [head, ...withoutBeginnings(word, head)];
  return [...new Set([word, ...endings].map(stem))];
}

/**
 * The parts of a compound, last part first, and what is left of it without its first part:
 * altenpflegehelfer → helfer, altenpflege, pflege, alten, pflegehelfer. Empty when it is none.
 */
export function compoundParts(word: string, depth = 0): readonly string[] {
  if (word.length < SHORTEST_COMPOUND || depth >= DEEPEST || /[^a-z]/.test(word)) return [];
  const head = longestHead(word);
  if (head === null) return [];
  const rest = withoutLink(word.slice(0, word.length - head.length));
  const parts = [rest, ...compoundParts(rest, depth + 1)].filter((part) => !NOT_ALONE.has(part));
  return [head, ...parts, ...withoutBeginnings(word, head)];
}

/** Schulsozialarbeiter → sozialarbeiter; what is left must be more than the head, which is a part already. */
function withoutBeginnings(word: string, head: string): readonly string[] {
  const beginnings = COMPOUND_BEGINNINGS.filter((beginning) => word.startsWith(beginning));
  const left = beginnings.map((beginning) => word.slice(beginning.length));
  return left.filter((rest) => rest.length >= head.length + SHORTEST_PART);
}

function longestHead(word: string): string | null {
  const longest = Math.min(LONGEST_HEAD, word.length - SHORTEST_PART);
  for (let length = longest; length >= SHORTEST_PART; length -= 1) {
    const head = word.slice(word.length - length);
    if (COMPOUND_HEADS.has(head)) return head;
  }
  return null;
}

function withoutLink(part: string): string {
  if (COMPOUND_HEADS.has(part)) return part;
  const link = LINKS.find(
    (sound) => part.endsWith(sound) && COMPOUND_HEADS.has(part.slice(0, -sound.length)),
  );
  if (link !== undefined) return part.slice(0, -link.length);
  return part.endsWith('s') && part.length > 4 ? part.slice(0, -1) : part;
}
