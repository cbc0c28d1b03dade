import type { DatabaseSync } from 'node:sqlite';
import {
  employerSigns,
  knownAs,
  type EmployerFlag,
  type EmployerKnowledge,
  type EmployerSign,
} from '../../domain/classify/employer-knowledge.ts';
import type { LocatedPosting, SourceId } from '../../domain/posting.ts';
import type { RejudgingStore } from '../rejudging.ts';
import type { StoreWriter } from '../store.ts';
import { query } from './query.ts';
import type { Transactions } from './transactions.ts';

/** What postings show of their employers, kept for the employers' other postings. */
export interface EmployerSigns {
  note(judged: LocatedPosting): void;
  /** A field of a source counts at once, words of texts once two postings agree; any denial silences both. */
  known(employer: string | null): EmployerKnowledge;
}

interface SignRow extends Omit<EmployerSign, 'employer'> {
  readonly source: SourceId;
  readonly confirmed: number;
}

const NOTHING: EmployerKnowledge = { temporaryAgency: null, privateRecruiter: null };

/** Opens the employers of one connection. */
export function openEmployerSigns(db: DatabaseSync): EmployerSigns {
  // The first posting that shows something stays named; another one confirms it, the same one never does.
  const note = query(
    db,
    `INSERT INTO employer_signs (employer, flag, answer, told_by, source, key, quote)
     VALUES (:employer, :flag, :answer, :by, :source, :key, :quote)
     ON CONFLICT DO UPDATE SET confirmed = 1
     WHERE confirmed = 0 AND (source <> excluded.source OR key <> excluded.key)`,
  );
  const signs = query<SignRow>(
    db,
    `SELECT flag, answer, told_by AS "by", source, quote, confirmed FROM employer_signs
     WHERE employer = ? ORDER BY told_by`,
  );

  return {
    note(judged) {
      const { source, key } = judged;
      for (const sign of employerSigns(judged)) note.runNamed({ ...sign, source, key });
    },
    known(employer) {
      const key = knownAs(employer);
      if (key === null) return NOTHING;
      const rows = signs.all(key);
      if (rows.length === 0) return NOTHING;
      return {
        temporaryAgency: conclude(rows, 'temporaryAgency'),
        privateRecruiter: conclude(rows, 'privateRecruiter'),
      };
    },
  };
}

/** The store's methods about employers; what is judged anew shows its employers anew. */
export function openEmployerKeeping(
  employers: EmployerSigns,
  rejudging: RejudgingStore,
  { write }: Transactions,
): RejudgingStore & Pick<StoreWriter, 'employerKnowledge'> {
  return {
    ...rejudging,
    rejudge: (sighting, rejudged, at) =>
      write(() => {
        employers.note(rejudged.judged);
        rejudging.rejudge(sighting, rejudged, at);
      }),
    employerKnowledge: (employer) => employers.known(employer),
  };
}

function conclude(rows: readonly SignRow[], flag: EmployerFlag): EmployerKnowledge[EmployerFlag] {
  const own = rows.filter((row) => row.flag === flag);
  if (own.some(({ answer }) => answer === 'no')) return null;
  return own.find(({ by, confirmed }) => by === 'field' || confirmed === 1) ?? null;
}
