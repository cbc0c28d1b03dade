import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../crawler/fetch/decode-text.ts';
import { sniffCharset } from '../../../crawler/fetch/sniff-charset.ts';

const LATIN = Buffer.from('Bürokauffrau in Düren', 'latin1');

describe('decodeText', () => {
  it.each([
    [
      'valid UTF-8 before a wrong header',
      Buffer.from('Köln „Büro“'),
      'text/html; charset=iso-8859-1',
      'Köln „Büro“',
      'utf-8',
    ],
    [
      'two bytes a letter by the prolog alone',
      Buffer.from('<?xml version="1.0" encoding="utf-16"?><a>Büro</a>', 'utf16le'),
      null,
      '<?xml version="1.0" encoding="utf-16"?><a>Büro</a>',
      'utf-16le',
    ],
    [
      'two bytes a letter the other way round',
      Buffer.from('<?xml version="1.0"?><a>Büro</a>', 'utf16le').swap16(),
      null,
      '<?xml version="1.0"?><a>Büro</a>',
      'utf-16be',
    ],
    [
      'the header when it is not UTF-8',
      Buffer.from([0xa4]),
      'text/html; charset=iso-8859-15',
      '€',
      'iso-8859-15',
    ],
    [
      'windows-1252 when the header says UTF-8 and lies',
      LATIN,
      'text/html; charset=utf-8',
      'Bürokauffrau in Düren',
      'windows-1252',
    ],
    ['windows-1252 when nothing is said', LATIN, null, 'Bürokauffrau in Düren', 'windows-1252'],
    [
      'windows-1252 for the label iso-8859-1',
      Buffer.from([0x80, 0x20, 0x96]),
      'text/plain; charset=ISO-8859-1',
      '€ –',
      'windows-1252',
    ],
    [
      'what can be sniffed when the label is unknown',
      Buffer.from('Köln'),
      'text/html; charset=klingon',
      'Köln',
      'utf-8',
    ],
    ['a quoted label', Buffer.from([0xa4]), 'text/html; charset="ISO-8859-15"', '€', 'iso-8859-15'],
    [
      'UTF-16 without a mark by its label',
      Buffer.from('Düren', 'utf16le'),
      'text/html; charset=utf-16le',
      'Düren',
      'utf-16le',
    ],
  ])('takes %s', (_what, bytes, contentType, text, charset) => {
    expect(decodeText(bytes, contentType)).toEqual({ text, charset });
  });

  it.each([
    ['UTF-8', Buffer.from('\uFEFFJülich')],
    ['UTF-16 LE', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Jülich', 'utf16le')])],
    ['UTF-16 BE', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from('Jülich', 'utf16le').swap16()])],
  ])('believes the mark of %s before everything else and leaves it out', (_name, bytes) => {
    expect(decodeText(bytes, 'text/html; charset=windows-1252').text).toBe('Jülich');
  });

  it('reads what a page or feed says about itself', () => {
    const page = Buffer.concat([Buffer.from('<meta charset="iso-8859-15">'), Buffer.from([0xa4])]);
    const feed = Buffer.concat([
      Buffer.from("<?xml version='1.0' encoding='ISO-8859-15'?>"),
      Buffer.from([0xa4]),
    ]);
    expect(decodeText(page, 'text/html').text.at(-1)).toBe('€');
    expect(decodeText(feed, 'application/xml').text.at(-1)).toBe('€');
  });
});

const SUITE = new URL('../../../../shared/suites/encodings/', import.meta.url);

interface Case {
  readonly id: string;
  readonly kind: string;
  readonly htmlBase64?: string;
  readonly file?: string;
  readonly expectedEncoding?: string;
}

describe.runIf(existsSync(SUITE))('the collected encodings', () => {
  const cases = (): readonly Case[] =>
    (JSON.parse(readFileSync(new URL('cases.json', SUITE), 'utf8')) as { cases: Case[] }).cases;

  it('are found in the meta elements of pages', () => {
    const sniffed = cases().filter((each) => each.kind === 'htmlMetaSniff');
    const wrong = sniffed.filter((each) => {
      const charset = sniffCharset(Buffer.from(each.htmlBase64 ?? '', 'base64')) ?? 'windows-1252';
      return charset !== new TextDecoder(each.expectedEncoding).encoding;
    });
    expect(sniffed.length).toBeGreaterThan(30);
    expect(wrong.map((each) => each.id)).toEqual([]);
  });

  it('leave no replacement marks or mojibake in real pages and feeds', () => {
    const real = cases().filter((each) => each.kind === 'mustDecode');
    const broken = real.filter((each) => {
      const { text } = decodeText(readFileSync(new URL(each.file ?? '', SUITE)), null);
      return /\uFFFD|Ã[¤¶¼Ÿ]|â€/.test(text);
    });
    expect(real.length).toBeGreaterThan(10);
    expect(broken.map((each) => each.id)).toEqual([]);
  });
});
