import type { LearntModel } from './lexicon-train.ts';

/** A model as it lies in the lexicon file: little-endian arrays in base64. */
export interface PackedModel {
  readonly step: number;
  readonly bias: readonly number[];
  readonly hashes: string;
  /** Entries per feature. */
  readonly counts: string;
  readonly columns: string;
  readonly weights: string;
}

/** Keeps the `most` heaviest weights, rounded to signed bytes. */
export function packModel(model: LearntModel, most: number): PackedModel {
  const sizes = model.weights.map((weight) => Math.abs(weight)).toSorted();
  const least = sizes[Math.max(0, sizes.length - most)] ?? 0;
  const step = (sizes[sizes.length - 1] ?? 0) / 127;
  const columns: number[] = [];
  const weights: number[] = [];
  const hashes: number[] = [];
  const counts: number[] = [];
  model.hashes.forEach((hash, feature) => {
    const before = columns.length;
    const row = model.weights.subarray(feature * model.width, (feature + 1) * model.width);
    row.forEach((weight, group) => {
      const rounded = Math.round(weight / step);
      if (Math.abs(weight) < least || rounded === 0) return;
      columns.push(group);
      weights.push(rounded);
    });
    if (columns.length === before) return;
    hashes.push(hash);
    counts.push(columns.length - before);
  });
  return {
    step,
    bias: [...model.bias].map((value) => Number(value.toFixed(4))),
    hashes: base64(Uint32Array.from(hashes)),
    counts: base64(Uint8Array.from(counts)),
    columns: base64(Uint8Array.from(columns)),
    weights: base64(Int8Array.from(weights)),
  };
}

/** The bytes of an array in base64. */
export function base64(array: Uint32Array | Uint16Array | Uint8Array | Int8Array): string {
  return Buffer.from(array.buffer, array.byteOffset, array.byteLength).toString('base64');
}
