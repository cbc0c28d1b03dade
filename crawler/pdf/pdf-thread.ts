import { parentPort, workerData } from 'node:worker_threads';
import { getDocumentProxy } from 'unpdf';
import { htmlOfPages, type PdfPage } from './html-of-pages.ts';
import type { PdfLimits, PdfReading } from './pdf-reading.ts';
import { piecesOf } from './pieces-of.ts';

/** What the thread is given: one PDF. */
export interface PdfTask {
  readonly bytes: Uint8Array;
  readonly limits: PdfLimits;
}

/** Reads one PDF in a thread of its own and ends. A file that keeps it busy is ended from outside. */
if (parentPort === null) throw new Error('PDFs are read in a thread of the crawler');
const { bytes, limits } = workerData as PdfTask;
boundStreams(limits.maxStreamBytes);
parentPort.postMessage(await read());

/**
 * No array of bytes grows beyond the bound: a stream that unpacks to more fails at that point, as arrays are no part of
 * the memory that a thread can be held to.
 */
function boundStreams(maxBytes: number): void {
  globalThis.Uint8Array = new Proxy(Uint8Array, {
    construct(target, args, newTarget) {
      if (typeof args[0] === 'number' && args[0] > maxBytes) throw new RangeError('stream too long');
      return Reflect.construct(target, args, newTarget) as Uint8Array<ArrayBuffer>;
    },
  });
}

async function read(): Promise<PdfReading> {
  try {
    const html = htmlOfPages(await readPages());
    return html === '' ? { kind: 'unread', fault: 'no-text' } : { kind: 'text', html };
  } catch (fault) {
    // pdf.js tells its errors apart by their names only.
    const isLocked = fault instanceof Error && fault.name === 'PasswordException';
    return { kind: 'unread', fault: isLocked ? 'locked' : 'broken' };
  }
}

async function readPages(): Promise<readonly PdfPage[]> {
  const document = await getDocumentProxy(bytes, { verbosity: 0, stopAtErrors: false });
  const pages: PdfPage[] = [];
  let characters = 0;
  const count = Math.min(document.numPages, limits.maxPages);
  for (let number = 1; number <= count && characters < limits.maxCharacters; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const viewport = page.getViewport({ scale: 1 });
    const pieces = piecesOf(
      items.filter((item) => 'str' in item),
      viewport.transform,
    );
    characters += pieces.reduce((sum, { text }) => sum + text.length, 0);
    pages.push({ pieces, height: viewport.height });
  }
  return pages;
}
