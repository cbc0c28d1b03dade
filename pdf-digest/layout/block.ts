import type { Style } from './style.ts';

/** A line of text at its place inside a block; `x` and `y` (top) in points from the block's corner. */
export interface Line {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly style: Style;
}

/** A paragraph, heading or link with its lines; becomes one element of the document's structure. */
export interface TextPart {
  readonly kind: 'text';
  readonly tag: 'H1' | 'H2' | 'H3' | 'P' | 'Link';
  readonly lines: readonly Line[];
  /** Target of a link. */
  readonly url: string | null;
  /** The paragraph undivided, for copying and reading aloud. */
  readonly spoken: string;
}

/** A QR code; `size` includes its quiet zone. */
export interface QrPart {
  readonly kind: 'qr';
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly url: string;
  readonly alt: string;
}

/** A small box with white letters ("NEU"). */
export interface BadgePart {
  readonly kind: 'badge';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly text: string;
}

/** A rule across the column; ornament only. */
export interface RulePart {
  readonly kind: 'rule';
  readonly y: number;
  readonly thickness: number;
}

export type Part = TextPart | QrPart | BadgePart | RulePart;

/** Something that stands in a column and is never divided. Heights in points. */
export interface Block {
  readonly height: number;
  /** A heading must not stand alone at the foot of a column. */
  readonly keepWithNext: boolean;
  readonly parts: readonly Part[];
}

/** A block with its place on the page. */
export interface PlacedBlock {
  readonly block: Block;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}
