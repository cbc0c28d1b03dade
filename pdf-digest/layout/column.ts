import type { Line, Part, TextPart } from './block.ts';
import { breakLines, type LineBreaker, type WidthAt } from './break-lines.ts';
import { STYLES, type Style } from './style.ts';

const BADGE_GAP = 4;

/** A column that grows downwards while paragraphs are set into it. */
export class Column {
  readonly parts: Part[] = [];
  height = 0;
  readonly #width: number;
  readonly #breaker: LineBreaker;
  #indent = 0;
  #taken = 0;
  #takenTo = 0;

  constructor(width: number, breaker: LineBreaker) {
    this.#width = width;
    this.#breaker = breaker;
  }

  add(part: Part): void {
    this.parts.push(part);
  }

  skip(points: number): void {
    this.height += points;
  }

  growTo(height: number): void {
    this.height = Math.max(this.height, height);
  }

  /** Keeps text away from a picture on the right, down to `bottom`. */
  leaveRoom(width: number, bottom: number): void {
    this.#taken = width;
    this.#takenTo = bottom;
  }

  /** Sets a badge at the start of the next paragraph, whose first line begins behind it. */
  badge(text: string): void {
    const width = this.#breaker.measure(text, STYLES.badge) + 6;
    this.add({ kind: 'badge', x: 0, y: this.height + 1, width, height: STYLES.badge.leading + 0.5, text });
    this.#indent = width + BADGE_GAP;
  }

  /** Sets a paragraph; lines beyond `most` are left out, which an ellipsis tells. */
  paragraph(
    tag: TextPart['tag'],
    text: string,
    style: Style,
    { url = null, most = Infinity }: { readonly url?: string | null; readonly most?: number } = {},
  ): void {
    if (text === '') return;
    const top = this.height;
    const indent = this.#indent;
    const broken = shorten(breakLines(text, style, this.#widthAt(style), this.#breaker), most);
    const lines: Line[] = broken.map((line, index) => ({
      text: line,
      x: index === 0 ? indent : 0,
      y: top + index * style.leading,
      style,
    }));
    this.height = top + lines.length * style.leading;
    this.#indent = 0;
    this.add({ kind: 'text', tag, lines, url, spoken: text });
  }

  #widthAt(style: Style): WidthAt {
    const top = this.height;
    const indent = this.#indent;
    return (line) => {
      const beside = top + line * style.leading < this.#takenTo ? this.#taken : 0;
      return this.#width - beside - (line === 0 ? indent : 0);
    };
  }
}

function shorten(lines: readonly string[], most: number): readonly string[] {
  if (lines.length <= most) return lines;
  const last = lines[most - 1] ?? '';
  return [...lines.slice(0, most - 1), `${last.replace(/[\s\p{P}]*\S*$/u, '')} …`];
}
