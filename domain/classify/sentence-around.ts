const SENTENCE_REACH = 240;
/** From this code on there are letters and no ends of sentences. */
const LETTERS = 64;
/** "Fahrerlaubnis B" */
const LONGEST_BEFORE = 16;

/** "z. B." goes on; "Führerschein Klasse B." does not. */
const ABBREVIATION =
  /(?:^|[^\p{L}])(?:(?<!(?:klasse|kl\.|führerschein|fahrerlaubnis) )\p{L}|std|ca|inkl|zzgl|evtl|ggf|bzw|tel|st|nr|max|mind|wo|mtl|tgl|kl|incl|mo|inh|dr|jr)$/iu;

const SENTENCE_ENDS = new Set(['\n', '.', '!', '?'].map((sign) => sign.charCodeAt(0)));

function endsSentence(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code < LETTERS && SENTENCE_ENDS.has(code) && isEndAt(text, index);
}

function isEndAt(text: string, index: number): boolean {
  const sign = text[index];
  if (sign === '\n') return true;
  if (!/^\s+[\p{Lu}\d•*–-]|^\s*$/u.test(text.slice(index + 1, index + 4))) return false;
  if (sign !== '.') return true;
  const before = text.slice(Math.max(0, index - LONGEST_BEFORE), index);
  return !/(?:^|[^\d])\d{1,2}$/.test(before) && !ABBREVIATION.test(before);
}

/** The first and the last place at which the sentence around a stretch of text may begin and end. */
export function sentenceReach(text: string, start: number, end: number): readonly [from: number, to: number] {
  return [Math.max(0, start - SENTENCE_REACH), Math.min(text.length, end + SENTENCE_REACH)];
}

/** The sentence around a stretch of text, at most 240 characters to each side. */
export function sentenceAround(text: string, start: number, end: number): string {
  const [first, last] = sentenceReach(text, start, end);
  let from = start;
  while (from > first && !endsSentence(text, from - 1)) from -= 1;
  let to = end;
  while (to < last && !endsSentence(text, to)) to += 1;
  return text.slice(from, to).trim();
}
