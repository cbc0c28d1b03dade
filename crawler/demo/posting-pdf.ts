import PDFDocument from 'pdfkit';
import type { DemoBlock } from './demo-posting.ts';
import { placeLine, type SitePrint } from './demo-site.ts';
import { longGermanDate } from './german-date.ts';

type Doc = PDFKit.PDFDocument;

const TITLE = 17;
const TEXT = 10.5;
const VALUES_FROM = 190;

/** A posting as town halls make it up: letterhead, a table of the terms, sections with bullets, page numbers. */
export function postingPdf(print: SitePrint): Buffer {
  const created = new Date(`${print.publishedOn}T08:00:00Z`);
  const doc = new PDFDocument({ size: 'A4', margin: 64, info: { CreationDate: created }, bufferPages: true });
  drawHead(doc, print);
  drawTerms(doc, termsOf(print));
  for (const block of print.blocks) drawBlock(doc, block);
  drawPageNumbers(doc);
  doc.end();
  const bytes: unknown = doc.read();
  if (!Buffer.isBuffer(bytes)) throw new Error('the document is empty');
  return bytes;
}

function drawHead(doc: Doc, { employer, title }: SitePrint): void {
  doc.font('Helvetica').fontSize(9).text(employer, { align: 'right' }).moveDown(2);
  doc.font('Helvetica-Bold').fontSize(12).text('Stellenausschreibung').moveDown(0.5);
  doc.fontSize(TITLE).text(title).moveDown();
  doc.font('Helvetica').fontSize(TEXT).text(`Die ${employer} sucht Verstärkung.`).moveDown();
}

function termsOf(print: SitePrint): readonly (readonly [string, string])[] {
  const { applyBy } = print.posting.terms;
  const terms = [['Einsatzort', placeLine(print)] as const];
  return applyBy === null ? terms : [...terms, ['Bewerbungsfrist', longGermanDate(applyBy)] as const];
}

function drawTerms(doc: Doc, terms: readonly (readonly [string, string])[]): void {
  const { left } = doc.page.margins;
  for (const [label, value] of terms) {
    const { y } = doc;
    doc.text(`${label}:`, left, y).text(value, VALUES_FROM, y);
  }
  doc.text('', left).moveDown();
}

function drawBlock(doc: Doc, { heading, lines }: DemoBlock): void {
  if (heading !== null) doc.font('Helvetica-Bold').text(heading).font('Helvetica');
  for (const line of lines) doc.text(heading === null ? line : `•  ${line}`, { indent: 0 });
  doc.moveDown();
}

function drawPageNumbers(doc: Doc): void {
  const { start, count } = doc.bufferedPageRange();
  for (let at = start; at < start + count; at++) {
    doc.switchToPage(at);
    // Below the margin pdfkit would begin a new page.
    doc.page.margins.bottom = 0;
    doc.fontSize(8).text(`Seite ${at + 1} von ${count}`, 0, doc.page.height - 36, { align: 'center' });
  }
}
