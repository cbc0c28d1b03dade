import { PAGE } from './layout/layout-edition.ts';
import type { BadgePart, Part, PlacedBlock, QrPart, TextPart } from './layout/block.ts';
import { qrRuns } from './draw-qr.ts';

/** The document that is drawn on, and the element of its structure that new elements go under. */
export interface Canvas {
  readonly document: PDFKit.PDFDocument;
  readonly structure: PDFKit.PDFStructureElement;
}

/** Draws a block's parts in reading order; each becomes an element of the structure, ornaments become artefacts. */
export function drawBlock(canvas: Canvas, placed: PlacedBlock): void {
  for (const part of placed.block.parts) drawPart(canvas, part, placed);
}

type Place = Omit<PlacedBlock, 'block'>;

function drawPart(canvas: Canvas, part: Part, at: Place): void {
  switch (part.kind) {
    case 'text':
      return drawText(canvas, part, at);
    case 'qr':
      return drawQr(canvas, part, at);
    case 'badge':
      return drawBadge(canvas, part, at);
    case 'rule':
      return drawArtefact(canvas, () =>
        canvas.document
          .rect(at.x, at.y + part.y - part.thickness / 2, at.width, part.thickness)
          .fill('black'),
      );
  }
}

/** Draws what is of no meaning to a reader of the structure: rules, running heads, page numbers. */
function drawArtefact({ document }: Canvas, draw: () => void): void {
  document.markContent('Artifact', { type: 'Layout' });
  draw();
  document.endMarkedContent();
}

function drawText({ document, structure }: Canvas, part: TextPart, at: Place): void {
  const content = document.markStructureContent(part.tag);
  for (const line of part.lines) {
    document.font(line.style.font).fontSize(line.style.size).fillColor('black');
    document.text(line.text, at.x + line.x, at.y + line.y, { lineBreak: false });
  }
  document.endMarkedContent();
  const element = document.struct(part.tag, { actual: part.spoken }).add(content);
  structure.add(element);
  if (part.url !== null) link(document, element, part, part.url, at);
  element.end();
}

function link(
  document: PDFKit.PDFDocument,
  element: PDFKit.PDFStructureElement,
  part: TextPart,
  url: string,
  at: Place,
): void {
  for (const line of part.lines) {
    // pdfkit writes a String object as text, a plain string as a name.
    const options = { structParent: element, Contents: Object(part.spoken) as string };
    document.link(at.x + line.x, at.y + line.y, at.width - line.x, line.style.leading, url, options);
  }
}

function drawQr({ document, structure }: Canvas, part: QrPart, at: Place): void {
  const { edge, runs } = qrRuns(part.url);
  const left = at.x + part.x;
  const top = at.y + part.y;
  const content = document.markStructureContent('Figure');
  // In units of one module: whole numbers make the file a third smaller.
  document
    .save()
    .translate(left, top)
    .scale(part.size / edge);
  for (const run of runs) document.rect(run.x, run.y, run.length, 1);
  document.fill('black').restore();
  document.endMarkedContent();
  const bbox: [number, number, number, number] = [left, top, left + part.size, top + part.size];
  structure.add(document.struct('Figure', { alt: part.alt, bbox }, [content]));
}

function drawBadge({ document, structure }: Canvas, part: BadgePart, at: Place): void {
  const content = document.markStructureContent('P');
  document.rect(at.x + part.x, at.y + part.y, part.width, part.height).fill('black');
  document.font('strong').fontSize(7).fillColor('white');
  document.text(part.text, at.x + part.x + 3, at.y + part.y + 0.6, { lineBreak: false });
  document.endMarkedContent();
  structure.add(document.struct('P', {}, [content]));
}

/** Draws the line above the columns of every page but the first, and the foot of every page. */
export function drawPageFrame(
  canvas: Canvas,
  words: { readonly head: string | null; readonly foot: string; readonly page: string },
): void {
  const { document } = canvas;
  const bottom = PAGE.height - PAGE.margin;
  const right = PAGE.width - PAGE.margin;
  drawArtefact(canvas, () => {
    document.font('body').fontSize(7.6).fillColor('black');
    if (words.head !== null) {
      document.text(words.head, PAGE.margin, PAGE.margin - 6, { lineBreak: false });
      document.rect(PAGE.margin, PAGE.margin + 7, right - PAGE.margin, 0.6).fill('black');
    }
    document.rect(PAGE.margin, bottom - 14, right - PAGE.margin, 0.6).fill('black');
    document.text(words.foot, PAGE.margin, bottom - 10, { lineBreak: false });
    document.text(words.page, right - document.widthOfString(words.page), bottom - 10, { lineBreak: false });
  });
}
