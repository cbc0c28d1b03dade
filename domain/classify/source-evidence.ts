import type { Evidence } from '../judgement.ts';

/** Fields that sources fill with yes or no, as a reader knows them. */
const FLAGS = {
  temporaryAgency: 'Zeitarbeit',
  privateRecruiter: 'private Arbeitsvermittlung',
  marginal: 'Minijob',
} as const;

/** What a field of the source says in its own words; nothing when it prints none. */
export function sourceEvidence(words: string | null): readonly Evidence[] {
  return words === null ? [] : [{ field: 'source', quote: words }];
}

/** A yes or no of the source, written out: "Zeitarbeit: ja". */
export function flagEvidence(flag: keyof typeof FLAGS, value: boolean): readonly Evidence[] {
  return sourceEvidence(`${FLAGS[flag]}: ${value ? 'ja' : 'nein'}`);
}
