import type { PdfFault, PdfReading } from '../pdf/pdf-reading.ts';
import { isPdf, readPdf } from '../pdf/read-pdf.ts';
import type { Page } from '../source.ts';
import { PageUnread } from './page-unread.ts';

/**
 * The page with its text: what is no text in itself is read only now, when it is known to have changed. Of a PDF that is
 * its text as HTML; when it has none, `unread` says why.
 * @throws {PageUnread} when the reader of PDFs fails over it.
 */
export async function withText(page: Page): Promise<Page> {
  if (!isPdf(page.bytes)) return page;
  const reading = await read(page);
  return reading.kind === 'text'
    ? { ...page, text: reading.html }
    : { ...page, text: '', unread: WORDS[reading.fault] };
}

async function read({ bytes, url }: Page): Promise<PdfReading> {
  try {
    return await readPdf(bytes);
  } catch (cause) {
    throw new PageUnread(`the reader of PDFs fails over ${url}`, { cause });
  }
}

const WORDS: Readonly<Record<PdfFault, string>> = {
  locked: 'the PDF opens only with a password',
  broken: 'the PDF is broken',
  'no-text': 'the PDF has no text, only pictures',
  'too-costly': 'the PDF takes more time or memory than any honest one',
};
