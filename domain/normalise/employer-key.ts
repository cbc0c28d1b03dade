const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };
const DOTTED_FORMS =
  /(?<![a-z0-9])(?:e\.?\s?v|e\.?\s?k|e\.?\s?g|g\.?\s?m\.?\s?b\.?\s?h|m\.?\s?b\.?\s?h|a\.\s?g|k\.\s?g|d\.\s?o\.\s?o|b\.\s?v)\.?(?![a-z0-9])/g;
const LEGAL_FORMS: ReadonlySet<string> = new Set(
  (
    'gmbh ggmbh mbh ag kg kgaa ohg ug haftungsbeschraenkt gug gbr partg partgmbb ev ek ekfr ekfm eg se eu co cokg cie inh inhaber ' +
    'aoer kdoer gag vvag stiftung ltd limited inc llc plc bv nv sa sarl srl holding und u and the gemeinnuetzige gesellschaft ' +
    'beschraenkter haftung mit'
  ).split(' '),
);

/**
 * A name for comparing employers: lower case, umlauts written out, without legal forms, punctuation and joining words.
 * "Müller & Söhne GmbH & Co. KG" and "MUELLER + SOEHNE" have the same key. Never empty for a name with letters.
 */
export function employerKey(name: string): string {
  const folded = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => UMLAUTS[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
  const words = folded.replace(DOTTED_FORMS, ' ').match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = words.filter((word) => !LEGAL_FORMS.has(word));
  return (telling.length > 0 ? telling : (folded.match(/[\p{L}\p{N}]+/gu) ?? [])).join(' ');
}
