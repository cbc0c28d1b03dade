/** A family of endings: what may stand before, the endings that go, and what takes their place. */
type Endings = readonly [before: string, gone: string, instead: string];

const FORMS_OF_IN = 'innen in';

/** The first family whose ending fits is used. */
const FAMILIES: readonly Endings[] = [
  ['', 'frauen frau maennin maenner leute', 'mann'],
  ['', 'aerztinnen aerztin aerzten aerzte', 'arzt'],
  ['', 'koechinnen koechin koechen koeche', 'koch'],
  ['', 'anwaeltinnen anwaeltin anwaelten anwaelte', 'anwalt'],
  ['', 'baeuerinnen baeuerin', 'bauer'],
  ['', 'raetinnen raetin ratinnen ratin', 'rat'],
  ['', 'kraefte kraeften', 'kraft'],
  ['log gog soph gehilf helf bot kund geograf gesell expert nachbar', `${FORMS_OF_IN} en e`, 'e'],
  ['er or ist ent ant eur at ar aer ut om af aph ekt rt et ef eld amt', FORMS_OF_IN, ''],
  ['graf nom rapeut ist udent ent ant ekt', 'e en', ''],
  ['isch lich iert tragt stellt sucht amt tend ild gelernt', 'er en em es e', ''],
  ['paed', `${FORMS_OF_IN} en e`, ''],
  ['hilfe pflege amme', 'n', ''],
];

interface Change {
  readonly cut: number;
  readonly instead: string;
}

const LAST = -3;
const CHANGES: ReadonlyMap<string, Change> = new Map(FAMILIES.toReversed().flatMap(changesOf));
/** Lengths of the endings with these last letters, longest first; spares most words every look-up. */
const LENGTHS: ReadonlyMap<string, readonly number[]> = lengthsByLast([...CHANGES.keys()]);
/** Short words stay as they are, and so does "frau". */
const LEAST_LETTERS = 5;
const LEAST_BEFORE_MANN = 2;

function changesOf([before, gone, instead]: Endings): readonly (readonly [string, Change])[] {
  return before
    .split(' ')
    .flatMap((start) =>
      gone.split(' ').map((end) => [`${start}${end}`, { cut: end.length, instead }] as const),
    );
}

function lengthsByLast(endings: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const byLast = Map.groupBy(endings, (ending) => ending.slice(LAST));
  return new Map(
    [...byLast].map(([last, all]) => [
      last,
      [...new Set(all.map(({ length }) => length))].toSorted((a, b) => b - a),
    ]),
  );
}

/**
 * Brings the forms of one occupation word together: Ärztin → arzt, Kauffrau → kaufmann, Verkäuferinnen → verkaeufer,
 * Fachkräfte → fachkraft, Medizinische → medizinisch. Expects a folded word; short words stay as they are.
 */
export function stemGender(word: string): string {
  if (word.length < LEAST_LETTERS) return word;
  for (const length of LENGTHS.get(word.slice(LAST)) ?? []) {
    const change = length > word.length ? undefined : CHANGES.get(word.slice(-length));
    if (change === undefined) continue;
    const kept = word.length - change.cut;
    if (change.instead === 'mann' && kept < LEAST_BEFORE_MANN) return word;
    return word.slice(0, kept) + change.instead;
  }
  return word;
}
