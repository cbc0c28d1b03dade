const LONGEST = 240;
const ENOUGH = 1500;

/** The beginning of a text on one line: at most 240 signs, cut behind a word with "…". */
export function teaser(text: string): string {
  const line = oneLine(text.slice(0, ENOUGH));
  if (line.length <= LONGEST) return line;
  const head = line.slice(0, LONGEST - 1);
  const endsAtWord = /^\s/.test(line.slice(LONGEST - 1));
  const cut = endsAtWord ? head : head.replace(/\s+\S*$/, '');
  return `${cut.toWellFormed().replace(/[\s,;:·–-]+$/, '')}…`;
}

function oneLine(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  return lines
    .filter((line) => line !== '')
    .reduce((whole, line) => whole + (whole === '' ? '' : /[.!?:,;…-]$/.test(whole) ? ' ' : ' · ') + line, '')
    .replace(/\s+/g, ' ');
}
