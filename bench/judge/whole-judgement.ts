import { loadLexicon } from '../../config/occupations/load.ts';
import { judgePrints, TOGETHER, type JudgementTables } from '../../crawler/judge-print.ts';
import { judgeOccupation } from '../../domain/occupation/judge-occupation.ts';
import { findContacts } from '../../domain/personal-data/find-contacts.ts';
import type { RawPosting } from '../../domain/posting.ts';
import { benchPlaces, generatePostings } from '../generate-postings.ts';
import { SENTENCES } from '../posting-parts.ts';

const NOW = '2026-11-22T05:00:00.000Z';
const CONTEXT = { source: 'bench', today: '2026-11-22' };
const USUAL_SIZE = 600;
/** The compiler has seen enough after some thousand postings; a crawl has more. */
const WARM_UP_ROUNDS = 6;
const ROUNDS = 9;
const MICROSECONDS = 1_000_000;
/** Real vacancies have 2,000 to 4,000 characters; every generated one is filled up to a length in between. */
const LEAST_CHARACTERS = 2000;
const SPREAD_CHARACTERS = 2000;
/** With a dash: nearly every advertisement has a sign beyond Latin-1, and texts with one are read more slowly. */
const CONTACT =
  'Fragen beantwortet Ihnen gern Frau Petra Beispiel – unter 02421 555-0 oder jobs@betrieb.example.';

/** What the judgement of postings costs on one core, whole and by its heaviest part. */
interface JudgementSpeed {
  /** Judged together as those of a page or of a rejudging are. */
  readonly postingsPerSecondPerCore: number;
  /** In the best round: other programs on the machine slow down the processor's caches, not only its time. */
  readonly bestPostingsPerSecondPerCore: number;
  /** Each by itself, as from a page with a single posting. */
  readonly singlePostingsPerSecondPerCore: number;
  readonly occupationsPerSecondPerCore: number;
}

/**
 * Judges postings of 2 to 4 KB from print to place, personal data included: normalise, classify, locate, find
 * contacts. Medians of nine rounds after a warm-up, in time of the processor, so that other programs on the machine
 * do not count.
 */
export function measureJudgement(size = USUAL_SIZE): JudgementSpeed {
  const lexicon = loadLexicon();
  const tables: JudgementTables = {
    judgeOccupation: (posting) => judgeOccupation(posting, lexicon),
    places: benchPlaces(),
  };
  const prints = [...generatePostings(size, 7, NOW)].map(({ raw }, index) => lengthened(raw, index));
  const judgeWhole = (group: readonly RawPosting[]) => {
    const judged = judgePrints(
      group.map((raw) => ({ ...CONTEXT, raw })),
      tables,
    ).filter((one) => one !== null);
    for (const { text, employer } of judged) findContacts(text, employer);
    return judged;
  };
  const groups = (size: number) =>
    Array.from({ length: Math.ceil(prints.length / size) }, (_, at) =>
      prints.slice(at * size, (at + 1) * size),
    );
  const judged = groups(TOGETHER).flatMap(judgeWhole);
  if (judged.length < prints.length) throw new Error('a posting could not be judged');
  const [together, single] = [ratesOf(groups(TOGETHER), judgeWhole), ratesOf(groups(1), judgeWhole)];
  return {
    postingsPerSecondPerCore: median(together),
    bestPostingsPerSecondPerCore: Math.max(...together),
    singlePostingsPerSecondPerCore: median(single),
    occupationsPerSecondPerCore: median(
      ratesOf(
        judged.map((posting) => [posting]),
        ([posting]) => posting && tables.judgeOccupation(posting),
      ),
    ),
  };
}

function lengthened(raw: RawPosting, index: number): RawPosting {
  const length = LEAST_CHARACTERS + ((index * 379) % SPREAD_CHARACTERS);
  const lines = [raw.description ?? '', CONTACT];
  let characters = (raw.description ?? '').length + CONTACT.length;
  for (let sentence = index; characters < length; sentence += 1) {
    const line = SENTENCES[sentence % SENTENCES.length] ?? CONTACT;
    characters += line.length + 1;
    lines.push(line);
  }
  return { ...raw, description: lines.join('\n') };
}

/** So many of the members of groups a second in each round. */
function ratesOf<T>(
  groups: readonly (readonly T[])[],
  work: (group: readonly T[]) => unknown,
): readonly number[] {
  const all = groups.flat().length;
  for (let round = 0; round < WARM_UP_ROUNDS; round += 1) groups.forEach(work);
  return Array.from({ length: ROUNDS }, () => {
    const start = process.cpuUsage();
    groups.forEach(work);
    const { user, system } = process.cpuUsage(start);
    return Math.round((all * MICROSECONDS) / (user + system));
  });
}

function median(rates: readonly number[]): number {
  return rates.toSorted((one, other) => one - other)[Math.floor(rates.length / 2)] ?? 0;
}
