import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import PDFDocument from 'pdfkit';
import type { Instant } from '../domain/time.ts';
import { drawBlock, drawPageFrame } from './draw-page.ts';
import { openFonts, openMeasure, type Fonts } from './fonts.ts';
import type { LineBreaker } from './layout/break-lines.ts';
import { openHyphenation } from './layout/hyphenate.ts';
import { layOutEdition, type PrintJob } from './layout/layout-edition.ts';

/** pdfkit knows this subset; its published types only know PDF/A. */
const PDF_UA = 'PDF/UA' as PDFKit.Mixins.PDFSubsets;

/** What one morning's editions share: typefaces with the shapes of all words seen, and hyphenation. */
export interface Typesetter extends LineBreaker {
  readonly fonts: Fonts;
}

/** Opens a typesetter. It remembers words, so one serves all editions of a morning. */
export function openTypesetter(): Typesetter {
  const fonts = openFonts();
  return { fonts, measure: openMeasure(fonts), hyphenate: openHyphenation() };
}

/**
 * Prints an edition as tagged PDF (PDF/UA-1, ISO 14289-1) with embedded fonts.
 * @returns the number of pages
 */
export async function printEdition(
  job: PrintJob,
  typesetter: Typesetter,
  printedAt: Instant,
  output: Writable,
): Promise<number> {
  const document = openDocument(job, typesetter.fonts, printedAt);
  const written = pipeline(document, output);
  const structure = document.struct('Document');
  document.addStructure(structure);
  const pages = layOutEdition(job, typesetter);
  for (const [index, page] of pages.entries()) {
    document.addPage();
    drawPageFrame({ document, structure }, pageWords(job, index, pages.length));
    for (const block of page.blocks) drawBlock({ document, structure }, block);
  }
  structure.end();
  document.end();
  await written;
  return pages.length;
}

function openDocument(job: PrintJob, fonts: Fonts, printedAt: Instant): PDFKit.PDFDocument {
  const document = new PDFDocument({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    pdfVersion: '1.7',
    subset: PDF_UA,
    tagged: true,
    displayTitle: true,
    lang: job.intlTag,
    info: {
      Title: `${job.portalName} – ${job.content.title} – ${job.content.date}`,
      Author: job.operator,
      CreationDate: new Date(printedAt),
    },
  });
  for (const [name, font] of Object.entries(fonts)) {
    // pdfkit takes an opened font as it is; its published types only know files.
    document.registerFont(name, font as unknown as PDFKit.Mixins.PDFFontSource);
  }
  return document;
}

function pageWords(job: PrintJob, index: number, pages: number) {
  const date = new Intl.DateTimeFormat(job.intlTag, { dateStyle: 'long', timeZone: 'UTC' });
  const day = date.format(new Date(`${job.content.date}T00:00:00Z`));
  return {
    head: index === 0 ? null : `${job.portalName} · ${job.content.title} · ${day}`,
    foot: job.texts('footer', { operator: job.operator }),
    page: job.texts('page', { page: index + 1, pages }),
  };
}
