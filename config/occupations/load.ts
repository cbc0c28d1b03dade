import { readFileSync } from 'node:fs';
import type { Calibration, LinearModel, OccupationLexicon } from '../../domain/occupation/lexicon.ts';
import type { KldbCode } from '../../domain/posting.ts';
import type { Occupation, OccupationTable } from '../../domain/tables.ts';
import type { PackedModel } from '../build/lexicon-pack.ts';
import { slotsFor } from './slots.ts';

/** The lexicon as it lies in its file. */
export interface PackedLexicon {
  readonly about: string;
  readonly groups: readonly KldbCode[];
  readonly title: PackedModel;
  readonly text: PackedModel;
  readonly vague: readonly string[];
  readonly workplaces: readonly string[];
  readonly known: { readonly hashes: string; readonly checks: string; readonly codes: string };
  readonly calibration: Calibration;
}

/** The classification KldB 2010 (revision 2020) with German and English names, read from `kldb.json`. */
export function loadOccupations(): OccupationTable {
  const { entries } = readJson('kldb.json') as { entries: readonly (readonly [string, string, string])[] };
  const byCode = new Map<KldbCode, Occupation>();
  const children = new Map<string, Occupation[]>();
  for (const [code, de, en] of entries) {
    const occupation = { code, de, en };
    byCode.set(code, occupation);
    const siblings = children.get(code.slice(0, -1));
    if (siblings === undefined) children.set(code.slice(0, -1), [occupation]);
    else siblings.push(occupation);
  }
  return { byCode, children: (code) => children.get(code) ?? [] };
}

/** The learnt lexicon, read from `lexicon.json`; takes about 50 ms and 10 MB, so load it once. */
export function loadLexicon(): OccupationLexicon {
  return unpackLexicon(readJson('lexicon.json') as PackedLexicon);
}

/** The lexicon ready for use. */
export function unpackLexicon(packed: PackedLexicon): OccupationLexicon {
  return {
    groups: packed.groups,
    title: unpackModel(packed.title),
    text: unpackModel(packed.text),
    known: unpackKnown(packed.known),
    vague: new Set(packed.vague),
    workplaces: new Set(packed.workplaces),
    calibration: packed.calibration,
  };
}

function unpackModel(packed: PackedModel): LinearModel {
  const hashes = new Uint32Array(bytes(packed.hashes));
  const counts = new Uint8Array(bytes(packed.counts));
  const starts = new Uint32Array(counts.length + 1);
  counts.forEach((count, index) => {
    starts[index + 1] = (starts[index] ?? 0) + count;
  });
  return {
    hashes,
    starts,
    columns: new Uint8Array(bytes(packed.columns)),
    weights: new Int8Array(bytes(packed.weights)),
    step: packed.step,
    bias: Float32Array.from(packed.bias),
    slots: slotsFor(hashes),
  };
}

function unpackKnown(packed: PackedLexicon['known']): ReadonlyMap<number, KldbCode> {
  const checks = new Uint16Array(bytes(packed.checks));
  const codes = new Uint32Array(bytes(packed.codes));
  const known = new Map<number, KldbCode>();
  new Uint32Array(bytes(packed.hashes)).forEach((hash, index) => {
    // A leading 1 keeps the zeros of codes such as 01104.
    known.set(hash * 0x10000 + (checks[index] ?? 0), String(codes[index]).slice(1));
  });
  return known;
}

function bytes(base64: string): ArrayBuffer {
  return Uint8Array.from(Buffer.from(base64, 'base64')).buffer;
}

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
}
