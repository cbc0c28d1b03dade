import { describe, expect, it } from 'vitest';
import type { Block } from '../../pdf-digest/layout/block.ts';
import { breakLines } from '../../pdf-digest/layout/break-lines.ts';
import { fillPages } from '../../pdf-digest/layout/fill-pages.ts';
import { openHyphenation } from '../../pdf-digest/layout/hyphenate.ts';
import { STYLES, type Measure } from '../../pdf-digest/layout/style.ts';
import { typesetEntry } from '../../pdf-digest/layout/typeset.ts';

const hyphenate = openHyphenation();
/** A typewriter: every letter is 5 points wide. */
const measure: Measure = (text) => text.length * 5;
const breaker = { measure, hyphenate };
const TEXT =
  'Wir suchen zum nächstmöglichen Zeitpunkt eine Gesundheits- und Krankenpflegerin für die Intensivstation. ' +
  'Donaudampfschifffahrtsgesellschaftskapitän gesucht, 15,50\u00A0€ pro Stunde.';

describe('breaking lines', () => {
  it.each([40, 60, 90, 165, 400])('keeps every line within %i points and loses no letter', (width) => {
    const lines = breakLines(TEXT, STYLES.body, () => width, breaker);
    expect(Math.max(...lines.map((line) => measure(line, STYLES.body)))).toBeLessThanOrEqual(width);
    const letters = (text: string) => text.replaceAll(/[\s-]/g, '');
    expect(letters(lines.join(''))).toBe(letters(TEXT));
  });

  it('cuts a word without any place to divide, rather than leave the column', () => {
    expect(breakLines('xxxxxxxxxxxx', STYLES.body, () => 25, breaker)).toEqual(['xxxxx', 'xxxxx', 'xx']);
  });

  it('makes lines beside a picture shorter than those below it', () => {
    const lines = breakLines(TEXT, STYLES.body, (line) => (line < 3 ? 80 : 160), breaker);
    expect(Math.max(...lines.slice(0, 3).map((line) => line.length))).toBeLessThanOrEqual(16);
    expect(Math.max(...lines.slice(3).map((line) => line.length))).toBeGreaterThan(16);
  });

  it('does not part a number from its unit, nor divide a heading whose word fits on a line', () => {
    expect(breakLines('Lohn 15,50\u00A0€ brutto', STYLES.body, () => 50, breaker)).toContain('15,50\u00A0€');
    expect(breakLines('Die Forstwirtschaft', STYLES.section, () => 80, breaker)).toEqual([
      'Die',
      'Forstwirtschaft',
    ]);
  });
});

describe('hyphenation', () => {
  it.each([
    'Krankenpflegehelfer',
    'examinierte',
    'Oberarzt',
    'Elektroniker/in',
    'IT-Systemadministrator',
    'über',
  ])('leaves at least three letters at either end of %s', (word) => {
    const pieces = hyphenate(word);
    expect(pieces.join('')).toBe(word);
    const letters = (text: string) => text.replaceAll(/\P{L}/gu, '').length;
    for (let at = 1; at < pieces.length; at += 1) {
      expect(letters(pieces.slice(0, at).join(''))).toBeGreaterThanOrEqual(3);
      expect(letters(pieces.slice(at).join(''))).toBeGreaterThanOrEqual(3);
    }
  });

  it('never divides a gender mark', () => {
    expect(hyphenate('(m/w/d)')).toEqual(['(m/w/d)']);
  });
});

describe('filling pages', () => {
  const frame = { lefts: [0, 100, 200], width: 90, top: 10, bottom: 110 };
  const block = (height: number, keepWithNext = false): Block => ({ height, keepWithNext, parts: [] });

  it('puts every block once, in order, inside the columns and without overlap', () => {
    const blocks = Array.from({ length: 200 }, (_, index) => block(8 + ((index * 7) % 30), index % 9 === 0));
    const pages = fillPages(blocks, () => frame);
    expect(pages.flatMap((page) => page.blocks.map((placed) => placed.block))).toEqual(blocks);
    for (const { blocks: placed } of pages)
      for (const [index, { block: own, x, y }] of placed.entries()) {
        expect(y).toBeGreaterThanOrEqual(frame.top);
        expect(y + own.height).toBeLessThanOrEqual(frame.bottom);
        const before = placed[index - 1];
        expect(before === undefined || before.x < x || before.y + before.block.height <= y).toBe(true);
      }
  });

  it('never leaves a heading alone at the foot of a column', () => {
    const pages = fillPages([block(85), block(10, true), block(20)], () => frame);
    const [, heading, entry] = pages[0]?.blocks ?? [];
    expect([heading?.x, entry?.x]).toEqual([100, 100]);
  });

  it('makes the columns of the last page about equally long', () => {
    const pages = fillPages(
      Array.from({ length: 9 }, () => block(10)),
      () => frame,
    );
    const columns = Map.groupBy(pages[0]?.blocks ?? [], ({ x }) => x);
    expect([...columns.values()].map((column) => column.length)).toEqual([3, 3, 3]);
  });

  it('prints one page when there is nothing, and refuses a block that fits nowhere', () => {
    expect(fillPages([], () => frame)).toHaveLength(1);
    expect(() => fillPages([block(101)], () => frame)).toThrow(RangeError);
  });
});

describe('setting an entry', () => {
  const entry = {
    title: 'Medizinische Fachangestellte (m/w/d)',
    badge: 'NEU',
    places: 'Düren',
    employer: 'Praxis am Markt',
    facts: ['Vollzeit', 'ab sofort'],
    teaser: TEXT.repeat(3),
    url: 'https://jobs.example/j/abcdefgh1234',
    shownUrl: 'jobs.example/j/abcdefgh1234',
    qrAlt: 'QR-Code',
  };

  it('keeps text out of the QR code and inside the column', () => {
    const width = 165;
    const block = typesetEntry(entry, width, breaker, false);
    const qr = block.parts.find((part) => part.kind === 'qr');
    if (!qr) throw new Error('no QR code');
    const lines = block.parts.flatMap((part) => (part.kind === 'text' ? part.lines : []));
    for (const line of lines) {
      const right = line.x + measure(line.text, line.style);
      const beside = line.y < qr.y + qr.size && line.y + line.style.leading > qr.y;
      expect(right).toBeLessThanOrEqual(beside ? qr.x : width);
    }
    expect(block.height).toBeGreaterThanOrEqual(qr.y + qr.size);
  });

  it('shortens a long text and says so', () => {
    const block = typesetEntry(entry, 165, breaker, true);
    const teaser = block.parts.find((part) => part.kind === 'text' && part.spoken === entry.teaser);
    expect(teaser?.kind === 'text' && teaser.lines.at(-1)?.text.endsWith('…')).toBe(true);
  });
});
