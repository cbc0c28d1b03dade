/** Strings of `self.__next_f.push([1,"…"])`, in which pages of Next.js carry their data. */
const FLIGHT = /self\.__next_f\.push\(\[\s*1\s*,\s*("(?:[^"\\]|\\[\s\S])*")\s*\]\)/g;

/** The data that a page of Next.js streams beside its markup, as one text; empty for other pages. */
export function flightText(html: string): string {
  const pieces = [...html.matchAll(FLIGHT)].map(([, string]) => parsed(string ?? ''));
  return pieces.filter((piece) => typeof piece === 'string').join('');
}

/**
 * The JSON object or array that follows the first `marker` of a text (`window.pageData =`, `"jobsData":`);
 * undefined when there is no marker, or no whole JSON value after it. Each character is looked at once.
 */
export function embeddedJson(text: string, marker: string): unknown {
  const at = text.indexOf(marker);
  if (at === -1) return undefined;
  const start =
    at +
    marker.length +
    (/^[\s=:(>]*/.exec(text.slice(at + marker.length, at + marker.length + 200))?.[0].length ?? 0);
  const end = endOfValue(text, start);
  return end === -1 ? undefined : parsed(text.slice(start, end));
}

/** A string or a bracket. A string that is not closed runs to the end, so that no character is looked at twice. */
const PIECE = /"(?:[^"\\]|\\[\s\S])*(?:"|$)|[[{]|[\]}]/g;

/** Where the bracket that opens at `start` is closed; -1 when it is not. */
function endOfValue(text: string, start: number): number {
  if (!/[[{]/.test(text.charAt(start))) return -1;
  const pieces = new RegExp(PIECE);
  pieces.lastIndex = start;
  let depth = 0;
  for (let piece = pieces.exec(text); piece !== null; piece = pieces.exec(text)) {
    if (/^[[{]/.test(piece[0])) depth += 1;
    if (/^[\]}]/.test(piece[0])) depth -= 1;
    if (depth === 0) return pieces.lastIndex;
  }
  return -1;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (fault) {
    if (!(fault instanceof SyntaxError)) throw fault;
    return undefined;
  }
}
