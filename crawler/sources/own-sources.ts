import type { SourceKind } from '../source-kinds/source-kind.ts';
import { kreisDueren } from './kreis-dueren.ts';

/** Sites with markup of their own, by the id of the configuration entry that says `kind: own`. */
export const OWN_SOURCES: ReadonlyMap<string, SourceKind> = new Map([[kreisDueren.name, kreisDueren]]);
