import { attribute, children, ownText, type XmlElement } from '../reading/read-xml.ts';

/** Elements of an entry whose text may be packed. */
const TEXTS = ['title', 'summary', 'content'];

/**
 * The item with its packed texts unpacked: Atom 0.3 says so by `mode`, Atom 1.0 by a media type that is no text
 * (RFC 4287 §4.1.3.3).
 */
export function decodeBase64(item: XmlElement): XmlElement {
  const packed = TEXTS.filter((name) => children(item, name).some(isPacked));
  if (packed.length === 0) return item;
  const texts = packed.map((name) => [name, children(item, name).map(unpacked)] as const);
  return { ...item, ...Object.fromEntries(texts) };
}

const PACKED_TYPE = /^(?!text\/|message\/)\w+\/(?!(?:.+\+)?(?:xml|json)\b)/i;

function isPacked(text: XmlElement): boolean {
  const mode = attribute(text, 'mode');
  return mode === '' ? PACKED_TYPE.test(attribute(text, 'type')) : mode === 'base64';
}

function unpacked(text: XmlElement): XmlElement {
  const printed = ownText(text) ?? '';
  const isBase64 = isPacked(text) && /^[A-Za-z\d+/\s]+={0,2}$/.test(printed);
  return isBase64 ? { ...text, '#text': Buffer.from(printed, 'base64').toString() } : text;
}
