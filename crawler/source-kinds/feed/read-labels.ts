import { load } from 'cheerio';

/** Labels before a colon at the beginning of a line, as German feeds print their facts inside the description. */
const LABELS: readonly (readonly [label: RegExp, field: string])[] = [
  [/^(arbeitgeber(in)?|behörde|firma|unternehmen)$/i, 'employer'],
  [/^((arbeits|einsatz|dienst)?ort|standort)$/i, 'place'],
  [/^bewerbungs(frist|schluss|ende)$/i, 'applyBy'],
  [/^(eintrittstermin|beginn|ausbildungsbeginn|einstellungstermin)$/i, 'startsOn'],
  [/^(arbeitszeit|beschäftigungsumfang)$/i, 'workingTime'],
  [/^(kennziffer|referenznummer|stellen-?id)$/i, 'reference'],
];

/** Facts of a description's labelled lines by field name; the first of a label counts. */
export function readLabels(description: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  // Most descriptions have no labels at all; a tree is built only where one may be.
  if (!/(ort|arbeitgeber|frist|behörde|kennziffer|schluss)\s*(<[^>]{0,80}>\s*)*:/i.test(description))
    return found;
  for (const line of lines(description)) {
    const [, label, value] = /^([\p{L}-]{3,30})\s*:\s*(.{1,300})$/u.exec(line) ?? [];
    const field = LABELS.find(([pattern]) => pattern.test(label ?? ''))?.[1];
    if (field !== undefined && value !== undefined && !found.has(field)) found.set(field, value.trim());
  }
  return found;
}

function lines(html: string): readonly string[] {
  const broken = html.replaceAll(/<(br|\/p|\/li|\/div|\/tr|\/h\d)\b[^>]{0,200}>/gi, '\n');
  const text = load(broken, null, false).text();
  return text.split('\n').map((line) => line.replaceAll(/\s+/g, ' ').trim());
}
