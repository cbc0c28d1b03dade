/** Why a PDF yields no text. */
export type PdfFault =
  /** It opens only with a password. */
  | 'locked'
  /** It is no PDF that can be read, or breaks off. */
  | 'broken'
  /** Its pages are pictures, or empty. */
  | 'no-text'
  /** It takes more time or memory than any honest one. */
  | 'too-costly';

/** What became of reading a PDF: its text as HTML of headings, paragraphs and lists, or why there is none. */
export type PdfReading =
  { readonly kind: 'text'; readonly html: string } | { readonly kind: 'unread'; readonly fault: PdfFault };

/** What reading one PDF may cost. */
export interface PdfLimits {
  /** Further pages are left out. */
  readonly maxPages: number;
  /** Characters of text, over all pages; what comes after is left out. */
  readonly maxCharacters: number;
  /** Bytes that no stream of the file may unpack to more than. */
  readonly maxStreamBytes: number;
  /** Memory of the thread that reads, beside the file itself. */
  readonly maxMegabytes: number;
  /** Time of a processor, so that a busy machine reads as much as an idle one. */
  readonly cpuMs: number;
  /** Time on the clock. */
  readonly deadlineMs: number;
}
