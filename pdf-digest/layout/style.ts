/** A cut of the newspaper's typefaces. */
export type FontName = 'body' | 'strong' | 'display';

/** How text is set: size and line height in points. */
export interface Style {
  readonly font: FontName;
  readonly size: number;
  readonly leading: number;
  /** Words are divided only when they are wider than a line: in headings. */
  readonly whole?: boolean;
}

/** Width of a text in points, without wrapping. */
export type Measure = (text: string, style: Style) => number;

/** Breaks a word into pieces between which it may be divided; joined they are the word. */
export type Hyphenate = (word: string) => readonly string[];

/** The styles of the newspaper: readable on paper at arm's length, three columns on A4. */
export const STYLES = {
  masthead: { font: 'display', size: 30, leading: 34 },
  kicker: { font: 'strong', size: 10, leading: 13 },
  editionTitle: { font: 'display', size: 19, leading: 23, whole: true },
  contents: { font: 'body', size: 9, leading: 12 },
  section: { font: 'display', size: 12, leading: 14, whole: true },
  title: { font: 'strong', size: 9.8, leading: 11.6, whole: true },
  body: { font: 'body', size: 8.8, leading: 10.6 },
  strong: { font: 'strong', size: 8.8, leading: 10.6 },
  small: { font: 'body', size: 7.4, leading: 9 },
  badge: { font: 'strong', size: 7, leading: 9 },
} satisfies Record<string, Style>;
