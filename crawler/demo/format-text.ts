import type { DemoBlock } from './demo-posting.ts';

/** The blocks as HTML: paragraphs, headings and lists, as most systems print them. */
export function toHtml(blocks: readonly DemoBlock[]): string {
  return blocks
    .map(({ heading, lines }) => (heading === null ? lines.map(paragraph).join('') : section(heading, lines)))
    .join('\n');
}

function section(heading: string, lines: readonly string[]): string {
  const sentences = lines.some((line) => line.length > 110);
  const body = sentences
    ? lines.map(paragraph).join('')
    : `<ul>${lines.map((line) => `<li>${escapeMarkup(line)}</li>`).join('')}</ul>`;
  return `<h3>${escapeMarkup(heading)}</h3>${body}`;
}

function paragraph(line: string): string {
  return `<p>${escapeMarkup(line)}</p>`;
}

/** The blocks as plain text with line breaks, as portals without markup print them. */
export function toPlainText(blocks: readonly DemoBlock[]): string {
  const parts = blocks.map(({ heading, lines }) =>
    heading === null ? lines.join('\n') : [`${heading}:`, ...lines.map((line) => `- ${line}`)].join('\n'),
  );
  return parts.join('\n\n');
}

/** The blocks as one run of sentences, for teasers. */
export function toTeaser(blocks: readonly DemoBlock[], length: number): string {
  const text = blocks.flatMap(({ lines }) => lines).join(' ');
  return text.length <= length ? text : `${text.slice(0, text.lastIndexOf(' ', length))} …`;
}

/** Makes text safe inside HTML and XML elements and attributes. */
export function escapeMarkup(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
