const AT = String.raw`(?:@|\s?[[(]\s?(?:at|ät)\s?[\])]\s?|\s\(a\)\s)`;
const DOT = String.raw`(?:\.|\s?[[(]\s?(?:dot|punkt)\s?[\])]\s?)`;
const MAIL_ADDRESS = new RegExp(
  String.raw`(?:mailto:)?[\p{L}\p{N}][\p{L}\p{N}._%+'-]{0,63}${AT}[\p{L}\p{N}-]{1,63}(?:${DOT}[\p{L}\p{N}-]{1,63}){1,4}`,
  'giu',
);
const NUMBER_SIGN = String.raw`[ \t/.()–-]`;
// International or with the leading zero of an area code: at least seven digits; dates, times, amounts and postcodes are shorter or begin otherwise.
const PHONE_NUMBER = new RegExp(
  String.raw`(?<![\p{L}\d.,/-])(?!\d{1,2}\.\s?\d{1,2}\.)(?!\d{4,5}\s+\d{1,3}(?!\d|[ /–-]{1,3}\d))(?:(?:\+|00)[1-9]\d{0,2}|\(?0[1-9]\d{1,4}\)?)(?:${NUMBER_SIGN}{0,3}\d){4,13}(?![\d]|[.,]\d)`,
  'gu',
);
const SPACED_PHONE_NUMBER = /(?<![\p{L}\d.,/-])0(?: \d{1,2}){1,3} ?[/–-] ?\d[\d ]{3,10}\d(?!\d)/gu;
const LABELLED_NUMBER =
  /(?<!\p{L})(?:tel(?:efon)?(?:nummer)?|fon|phone|mobil(?:nummer|telefon)?|handy|fax|whats\s?app|durchwahl|rufnummer)\b[ .:]{0,4}(?:unter\s+|-?nr\.?:?\s*)?(?=\D{0,3}(?:\d[ \t/.()–-]{0,3}){5})\+?[\d(][\d \t/.()–-]{2,22}\d/giu;
const LEFT_OVER_LABEL =
  /(?<!\p{L})(?:e-?mail(?:adresse)?|mail|tel(?:efon)?|fon|mobil|handy|fax)\s?[.:]{1,2}(?=\s*(?:$|[\n,;|·)]))/gimu;

/** The text without e-mail addresses and phone numbers; what is left keeps its lines. Personal names stay. */
export function withoutContactData(text: string): string {
  if (!/[@\d]|\bat\b|\bät\b/i.test(text)) return text;
  return text
    .replace(MAIL_ADDRESS, '')
    .replace(LABELLED_NUMBER, '')
    .replace(PHONE_NUMBER, '')
    .replace(SPACED_PHONE_NUMBER, '')
    .replace(LEFT_OVER_LABEL, '')
    .replace(/\([ \t,;:/|-]*\)/g, '')
    .replace(/[ \t]{2,}/g, ' ')
    .replace(/[ \t]+([.,;:!?)\n])/g, '$1')
    .replace(/[ \t]+$/gm, '');
}
