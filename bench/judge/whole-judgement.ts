import { loadLexicon } from '../../config/occupations/load.ts';
import { judgePrint, type JudgementTables } from '../../crawler/judge-print.ts';
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

/** What the judgement of one posting costs on one core, whole and by its heaviest part. */
interface JudgementSpeed {
  readonly postingsPerSecondPerCore: number;
  /** In the best round: other programs on the machine slow down the processor's caches, not only its time. */
  readonly bestPostingsPerSecondPerCore: number;
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
  const judgeWhole = (raw: RawPosting) => {
    const judged = judgePrint(raw, CONTEXT, tables);
    findContacts(judged.text, judged.employer);
    return judged;
  };
  const judged = prints.map(judgeWhole);
  const rates = ratesOf(prints, judgeWhole);
  return {
    postingsPerSecondPerCore: median(rates),
    bestPostingsPerSecondPerCore: Math.max(...rates),
    occupationsPerSecondPerCore: median(ratesOf(judged, tables.judgeOccupation)),
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

/** So many a second in each round. */
function ratesOf<T>(all: readonly T[], work: (one: T) => unknown): readonly number[] {
  for (let round = 0; round < WARM_UP_ROUNDS; round += 1) all.forEach(work);
  return Array.from({ length: ROUNDS }, () => {
    const start = process.cpuUsage();
    all.forEach(work);
    const { user, system } = process.cpuUsage(start);
    return Math.round((all.length * MICROSECONDS) / (user + system));
  });
}

function median(rates: readonly number[]): number {
  return rates.toSorted((one, other) => one - other)[Math.floor(rates.length / 2)] ?? 0;
}
