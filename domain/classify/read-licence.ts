/** Classes of § 6 FeV from the lowest to the highest, as far as vacancies name them. */
const CLASSES = ['AM', 'B', 'BE', 'T', 'C1', 'C1E', 'D1', 'C', 'CE', 'D', 'DE'] as const;

const CLASS = String.raw`(C1E|C1|CE|C|D1|DE|D|BE|B|AM|T)(?![\p{L}\d])`;
const WITH_WORD = new RegExp(
  String.raw`(?:[Ff]ührerschein|[Ff]ahrerlaubnis|(?<![\p{L}])FS|[Kk]lasse|[Kk]l\.)[^.!?;:\n]{0,28}?(?<![\p{L}\d])${CLASS}(?:\s?(?:\/|oder|und|,|bzw\.)\s?${CLASS})?`,
  'gu',
);
const IN_TITLE = new RegExp(String.raw`(?:[Ff]ahrer|FAHRER)\p{L}*[^\n]{0,16}?(?<![\p{L}\d])${CLASS}`, 'gu');
const WITHOUT_CLASS =
  /(?<!\p{L})(?:führerschein|fahrerlaubnis)(?![\p{L}-])[^.!?;\n]{0,40}(?:nötig|notwendig|erforderlich|voraus|hilfreich|von vorteil|wünschenswert|pflicht|vorhanden|erwünscht)|(?<!\p{L})(?:pkw|auto)(?![\p{L}-])[^.!?;\n]{0,24}(?:nötig|notwendig|erforderlich|voraus|pflicht)/iu;
const PAID_OR_DENIED =
  /(?:finanzier|bezahl|zahlen|übernehmen|machen|erwerb|erwirb)\p{L}*[^.!?\n]{0,40}$|(?:ohne|kein(?:en)?) $/iu;
const PAID_AFTER =
  /^[^.!?\n]{0,30}(?:finanzier|bezahlen wir|zahlen wir|nicht (?:nötig|erforderlich|notwendig))/iu;

function isAsked(text: string, match: RegExpMatchArray): boolean {
  const start = match.index ?? 0;
  const before = text.slice(Math.max(0, start - 60), start);
  return !PAID_OR_DENIED.test(before) && !PAID_AFTER.test(text.slice(start + match[0].length));
}

/** The highest licence class that a text asks or wishes for; a licence without class is B, one the employer pays none. */
export function readLicence(text: string): string | null {
  const named = [...text.matchAll(WITH_WORD), ...text.matchAll(IN_TITLE)].filter((match) =>
    isAsked(text, match),
  );
  const classes = new Set(named.flatMap((match) => match.slice(1)));
  const highest = CLASSES.findLast((each) => classes.has(each));
  return highest ?? (WITHOUT_CLASS.test(text) ? 'B' : null);
}
