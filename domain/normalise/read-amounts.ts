const NUMBER = String.raw`\d{1,3}(?:[.,' \u202F]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d{1,2})?(?!\d)`;
const THOUSANDS = String.raw`(?:\s?(?:k|tsd\.?|tausend)(?!\p{L}))?`;
const EURO = String.raw`(?:€|eur(?:o)?(?!\p{L}))`;
const AMOUNT = `(?:${NUMBER})${THOUSANDS}(?:,-+|,–)?`;
const DASH = String.raw`\s*(?:${EURO})?\s*(?:-|–|—|bis(?:\s+zu)?|to|und|/)\s*(?:${EURO})?\s*`;
const WITH_EURO = new RegExp(
  `(?<![\\p{L}\\d.,])(?:${EURO}\\s*(${AMOUNT})(?:${DASH}(${AMOUNT}))?|(${AMOUNT})${DASH}(${AMOUNT})\\s*${EURO}|(${AMOUNT})\\s*${EURO})`,
  'giu',
);
const ALONE = new RegExp(
  `^(?:ab|von|from|bis|bis zu|up to|ca\\.?)?\\s*(${AMOUNT})(?:${DASH}(${AMOUNT}))?\\s*$`,
  'iu',
);

/** A number as Germans or Americans write it: "3.000", "3,000.50", "14,20", "52k"; null when it is none. */
export function readNumber(printed: string): number | null {
  const text = printed.trim().replace(/,[-–]+$/, '');
  const times = /(?:k|tsd\.?|tausend)$/i.test(text) ? 1000 : 1;
  const digits = text
    .replace(/\s?(?:k|tsd\.?|tausend)$/i, '')
    .replace(/(?<=\d)[' \u202F\u00A0](?=\d{3})/g, '');
  if (!/^\d+(?:[.,]\d+)*$/.test(digits)) return null;
  return Number(withPoint(digits)) * times;
}

/** The amounts of money in a pay text: those beside a euro sign, or the only numbers of a text that holds nothing else. */
export function readAmounts(text: string): readonly number[] {
  const beside = [...text.matchAll(WITH_EURO)].flatMap((match) => match.slice(1));
  const printed = beside.length > 0 ? beside : (ALONE.exec(text.trim())?.slice(1) ?? []);
  return printed.flatMap((amount) => (amount === undefined ? [] : (readNumber(amount) ?? [])));
}

/** The last sign is a decimal point when one or two digits follow it, or when both signs occur; else it groups thousands. */
function withPoint(digits: string): string {
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  if (last === -1) return digits;
  const isMixed = digits.includes('.') && digits.includes(',');
  const decimals = digits.length - last - 1;
  const isDecimal = isMixed || (decimals !== 3 && digits.indexOf(digits[last] ?? '') === last);
  const whole = digits.slice(0, isDecimal ? last : digits.length).replace(/[.,]/g, '');
  return isDecimal ? `${whole}.${digits.slice(last + 1)}` : whole;
}
