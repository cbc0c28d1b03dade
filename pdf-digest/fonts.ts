import { join } from 'node:path';
import { openSync, type Font, type GlyphRun } from 'fontkit';
import type { FontName, Measure, Style } from './layout/style.ts';

const FOLDER = join(import.meta.dirname, 'fonts');

/** The typefaces of the newspaper: Source Sans 3 and Source Serif 4, SIL Open Font License 1.1. */
const FILES: Readonly<Record<FontName, string>> = {
  body: 'source-sans-3-regular.ttf',
  strong: 'source-sans-3-semibold.ttf',
  display: 'source-serif-4-bold.ttf',
};

export type Fonts = Readonly<Record<FontName, Font>>;

/** Opens the typefaces. They are shared by all documents, because parsing them and shaping words is most of the cost. */
export function openFonts(): Fonts {
  return { body: openFont(FILES.body), strong: openFont(FILES.strong), display: openFont(FILES.display) };
}

/** Opens a font whose `layout` remembers the shape of every word. */
function openFont(file: string): Font {
  const opened = openSync(join(FOLDER, file));
  if (!('layout' in opened)) throw new TypeError(`${file} is a collection of fonts, not one`);
  const shapes = new Map<string, GlyphRun>();
  const layout = (word: string): GlyphRun => {
    const known = shapes.get(word) ?? opened.layout(word);
    shapes.set(word, known);
    return copyRun(known);
  };
  return Object.create(opened, { layout: { value: layout } }) as Font;
}

/** pdfkit scales the positions of a run in place, so each document gets positions of its own. */
function copyRun(run: GlyphRun): GlyphRun {
  const positions = run.positions.map((position) =>
    Object.assign(Object.create(Object.getPrototypeOf(position)), position),
  );
  return Object.assign(Object.create(Object.getPrototypeOf(run)), run, { positions });
}

/** Opens a measure over the typefaces that remembers the width of every word. */
export function openMeasure(fonts: Fonts): Measure {
  const widths = new Map<string, number>();
  const wordWidth = (word: string, font: FontName): number => {
    const key = `${font} ${word}`;
    const width = widths.get(key) ?? fonts[font].layout(word).advanceWidth / fonts[font].unitsPerEm;
    widths.set(key, width);
    return width;
  };
  // Split as pdfkit splits, behind each space, so that the measured words are the drawn ones.
  return (text: string, { font, size }: Style) =>
    text.split(/(?<= )/).reduce((sum, word) => sum + wordWidth(word, font), 0) * size;
}
