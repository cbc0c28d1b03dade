import { branchesOf, takesNoRoom, type Branch, type Part } from './pattern-parts.ts';

/** One of the alternatives that a pattern is made of: "a|b" has two. */
export interface Alternative {
  readonly source: string;
  /** How many groups of the pattern stand in the alternatives before this one. */
  readonly groupsBefore: number;
  /** Every match begins with one of these words, or with a `run` and then such a word; null when that is not certain. */
  readonly leads: Words | null;
  /** A sign of which any number may stand before the word of `leads`, as in "\p{L}+kraft"; null when none may. */
  readonly run: RegExp | null;
  /** Lists of which every match holds a word each: the rarest that is certain, then others that are rare, too. */
  readonly needed: readonly Words[];
}

/** Words in lower case, with `0` for any digit and ` ` for any blank. */
export type Words = readonly string[];

/** A pattern that may begin in more ways is read no further. */
const MOST_LEADS = 512;
/** Longer ones are hardly rarer. */
const LONGEST_LEAD = 8;
/** Optional letters ("zeit-?arbeit") double the ways to write a word. */
const MOST_SPELLINGS = 8;
/** One letter stands nearly everywhere and tells nothing; a digit or "€" does. */
const SHORTEST = 2;

/** Words that nearly every vacancy has: they tell as little as a single letter. */
const EVERYWHERE = new Set(
  'ab als am an arbeit auf aus bei das dein den der des die dienst ein eine es für haben ihr ihre im in ist mit nach oder sie so tag und uns unser unsere von vom wir zu zum zur'.split(
    ' ',
  ),
);
/** What one expects this little to find is worth looking for beside something rarer. */
const RARE = 4;
const DIGIT_TELLS = 2;
const SIGN_TELLS = 4;

const SIGN = /^[€%§@&+]$/u;

/** How little one expects to find a word: its length, unless nearly every text has it or it is a sign. */
function rarityOf(word: string): number {
  const bare = word.trim();
  if (EVERYWHERE.has(bare)) return 1;
  if (bare === '0') return DIGIT_TELLS;
  return SIGN.test(bare) ? SIGN_TELLS : bare.length;
}

function rarityOfAll(words: Words): number {
  return Math.min(...words.map(rarityOf));
}

function isTelling(words: Words): boolean {
  return (
    words.length > 0 && words.every((word) => word.length >= SHORTEST || word === '0' || SIGN.test(word))
  );
}

/** Without the words that begin with another one of them. */
function withoutLonger(words: Words): Words {
  const distinct = [...new Set(words)];
  return distinct.filter((word) => !distinct.some((other) => other !== word && word.startsWith(other)));
}

/** Without the words that hold another one of them. */
function withoutWider(words: Words): Words {
  const distinct = [...new Set(words)];
  return distinct.filter((word) => !distinct.some((other) => other !== word && word.includes(other)));
}

/**
 * The alternatives of a pattern with the words that each cannot do without. Looking for them costs a fraction of the
 * pattern. Never says more than is certain: whatever is optional, a class or another look-around than one ahead counts for nothing.
 */
export function alternativesOf(pattern: RegExp): readonly Alternative[] {
  let groupsBefore = 0;
  return branchesOf(pattern).flatMap((branch) => {
    const alternatives = ledApart(branch).map((each) => ({
      ...readAlternative(each, pattern.flags),
      groupsBefore,
    }));
    groupsBefore += groupsIn(sourceOf(branch));
    return alternatives;
  });
}

/** A branch with the words that it certainly begins with. */
interface Led {
  readonly branch: Branch;
  readonly leads: Words | null;
}

function readAlternative({ branch, leads }: Led, flags: string) {
  const run = leads && runOf(branch)?.sign;
  return {
    source: sourceOf(branch),
    leads,
    run: run ? new RegExp(run, flags.replace(/[gy]/gu, '')) : null,
    needed: rarestFirst([...choicesOf(branch), ...(leads ? [leads] : [])]),
  };
}

function leadsOf(branch: Branch): Words | null {
  const { open, ended } = beginningsOf(runOf(branch)?.behind ?? branch);
  return telling(withoutLonger([...open, ...ended].map((word) => word.slice(0, LONGEST_LEAD))));
}

const ANY_NUMBER = /[+*]$/u;

/** The sign that a branch begins with any number of, and what stands behind them. */
function runOf(branch: Branch): { readonly sign: string; readonly behind: Branch } | null {
  const first = branch.findIndex(({ part }) => !takesNoRoom(part));
  const opening = branch[first];
  if (opening?.part.kind !== 'gap' || !ANY_NUMBER.test(opening.source)) return null;
  return { sign: opening.source.slice(0, -1), behind: branch.slice(first + 1) };
}

function sourceOf(branch: Branch): string {
  return branch.map(({ source }) => source).join('');
}

/** "(?:a|\d)c" as "ac" and "\dc": apart each is tried only where a word stands that it begins with. */
function ledApart(branch: Branch): readonly Led[] {
  const leads = leadsOf(branch);
  const first = branch.findIndex(({ part }) => !takesNoRoom(part));
  const opening = branch[first];
  const isWhole = leads !== null || !opening || opening.isOptional || opening.mayRepeat;
  if (isWhole || opening.part.kind !== 'group' || COUNTED_GROUP.test(opening.source))
    return [{ branch, leads }];
  const apart = opening.part.branches.flatMap((each) =>
    ledApart([...branch.slice(0, first), ...each, ...branch.slice(first + 1)]),
  );
  return apart.some((each) => each.leads !== null) ? apart : [{ branch, leads }];
}

const COUNTED_GROUP = /(?<!\\)\((?!\?)/u;
const ESCAPE_OR_CLASS = /\\.|\[(?:\\.|[^\]\\])*\]/gu;
const GROUP_OPENING = /\((?!\?)|\(\?<\w/gu;

/** How many groups of a pattern are counted: those without "?:", and named ones. */
function groupsIn(source: string): number {
  // A letter takes their place: "(\s?" must not read as "(?".
  return source.includes('(') ? [...source.replace(ESCAPE_OR_CLASS, 'x').matchAll(GROUP_OPENING)].length : 0;
}

function telling(words: Words): Words | null {
  return isTelling(words) ? words : null;
}

function rarestFirst(choices: readonly Words[]): readonly Words[] {
  const lists = choices.map(withoutWider).filter(isTelling);
  const sorted = lists.toSorted((a, b) => rarityOfAll(b) - rarityOfAll(a) || a.length - b.length);
  return sorted.filter((words, index) => index === 0 || rarityOfAll(words) >= RARE);
}

/** Words that a match begins with: `open` ones are all of what was read and may go on. */
interface Beginnings {
  readonly open: Words;
  readonly ended: Words;
}

/** The beginnings of what the pieces match, as far as letters go; '' among them: it may begin with anything. */
function beginningsOf(pieces: Branch): Beginnings {
  const ended: string[] = [];
  let open: Words = [''];
  for (const { part, isOptional, mayRepeat } of pieces) {
    const next = beginningsOfPart(part);
    if (next === 'none') continue;
    const isLongEnough = open.every((word) => word.length >= LONGEST_LEAD);
    const tooMany = open.length * (next.open.length + next.ended.length) + ended.length > MOST_LEADS;
    if (isLongEnough || tooMany) return { open: [], ended: [...ended, ...open] };
    const longer = joined(open, next.open);
    ended.push(...joined(open, next.ended), ...(mayRepeat ? longer : []));
    open = [...(mayRepeat ? [] : longer), ...(isOptional ? open : [])];
  }
  return { open, ended };
}

function beginningsOfPart(part: Part): Beginnings | 'none' {
  switch (part.kind) {
    case 'point':
    case 'ahead':
      return 'none';
    case 'gap':
      return { open: [], ended: [''] };
    case 'sign':
      return { open: [part.sign], ended: [] };
    case 'group': {
      const each = part.branches.map(beginningsOf);
      const ended = withoutLonger(each.flatMap((beginnings) => beginnings.ended));
      return { open: each.flatMap(({ open }) => open), ended };
    }
  }
}

function joined(words: Words, next: Words): Words {
  return words.flatMap((word) => next.map((more) => word + more));
}

/** Lists of words of which the pieces need one each: the letters in a row and the groups. */
function choicesOf(pieces: Branch): readonly Words[] {
  const choices: Words[] = [];
  let row: Words = [''];
  const endRow = (): void => {
    if (!row.includes('')) choices.push(row);
    row = [''];
  };
  for (const { part, isOptional, mayRepeat } of pieces) {
    if (part.kind === 'sign') {
      const longer = row.map((word) => word + part.sign);
      const grows = !isOptional || (!mayRepeat && row.length < MOST_SPELLINGS);
      if (grows) row = isOptional ? [...row, ...longer] : longer;
      if (mayRepeat || !grows) endRow();
      continue;
    }
    if (!takesNoRoom(part)) endRow();
    const isCertain = !isOptional && (part.kind === 'group' || part.kind === 'ahead');
    const words = isCertain ? neededByAny(part.branches) : null;
    if (words) choices.push(words);
  }
  endRow();
  return choices;
}

function neededByAny(branches: readonly Branch[]): Words | null {
  const each = branches.map((branch) => rarestFirst(choicesOf(branch))[0]);
  return each.some((words) => words === undefined) ? null : each.flatMap((words) => words ?? []);
}
