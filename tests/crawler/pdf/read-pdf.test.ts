import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { isPdf, readPdf } from '../../../crawler/pdf/read-pdf.ts';
import { pdfOf } from '../../helpers/pdf-of.ts';

const CATALOG = '<</Type/Catalog/Pages 2 0 R>>';
const HELVETICA = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>';
const SPACES = 400_000_000;

/** A PDF of these objects, numbered from 1, the first of which is its catalog. */
function pdfOfObjects(objects: readonly (string | Buffer)[]): Buffer {
  const parts = [Buffer.from('%PDF-1.7\n')];
  const places = objects.map((object, at) => {
    const place = Buffer.concat(parts).length;
    parts.push(
      Buffer.concat([Buffer.from(`${at + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')]),
    );
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}`;
  const start = Buffer.concat(parts).length;
  return Buffer.concat([
    ...parts,
    Buffer.from(`${table}trailer <</Size ${size}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF`),
  ]);
}

function stream(bytes: Buffer, entries = ''): Buffer {
  return Buffer.concat([
    Buffer.from(`<</Length ${bytes.length}${entries}>>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ]);
}

interface Entries {
  readonly count?: number;
  readonly resources?: string;
  readonly more?: string | Buffer;
}

/** A PDF of one page with this content. */
function pageWith(
  content: Buffer,
  { count = 1, resources = '/Font<</F1 5 0 R>>', more = HELVETICA }: Entries = {},
): Buffer {
  return pdfOfObjects([
    CATALOG,
    `<</Type/Pages/Kids[3 0 R]/Count ${count}>>`,
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<${resources}>>/Contents 4 0 R>>`,
    content,
    more,
  ]);
}

const HELLO = stream(Buffer.from('BT /F1 12 Tf 50 700 Td (Hallo Welt) Tj ET'));

describe('a PDF', () => {
  it('is known by its first bytes, whatever the server calls it', () => {
    expect(isPdf(Buffer.from('%PDF-1.4'))).toBe(true);
    expect(isPdf(Buffer.from('\ufeff\r\n%PDF-1.7'))).toBe(true);
    expect(isPdf(Buffer.from('<html>%PDF-1.7</html>'))).toBe(false);
    expect(isPdf(new Uint8Array())).toBe(false);
  });

  it('that only its owner may change is read', async () => {
    const bytes = await pdfOf((doc) => doc.text('Wir suchen Sie'), {
      ownerPassword: 'a',
      permissions: { copying: false },
    });
    expect(await readPdf(bytes)).toMatchObject({ kind: 'text', html: '<p>Wir suchen Sie</p>' });
  });

  it('keeps its bytes for those who read after it', async () => {
    const bytes = await pdfOf((doc) => doc.text('Wir suchen Sie'));
    const before = Buffer.from(bytes);
    await readPdf(bytes);
    expect(bytes.equals(before)).toBe(true);
  });

  it('is read no further than its limit of pages', async () => {
    const bytes = await pdfOf((doc) => {
      for (let page = 1; page <= 500; page++)
        (page === 1 ? doc : doc.addPage()).text(`Absatz auf Blatt ${page}`, 60, 300);
    });
    const reading = await readPdf(bytes);
    expect(reading).toMatchObject({ kind: 'text', html: expect.stringMatching(/Blatt 30<\/p>$/) });
  });

  it.each([
    [
      'with a password',
      'locked',
      pdfOf((doc) => doc.text('geheim'), { userPassword: 'a', ownerPassword: 'b' }),
    ],
    ['without letters', 'no-text', pdfOf((doc) => doc.rect(10, 10, 90, 90).fill('green'))],
    ['that breaks off at once', 'broken', Buffer.from('%PDF-1.4\n1 0 obj')],
    ['of rubbish', 'broken', Buffer.from(`%PDF-1.7 ${'x'.repeat(5000)}`)],
    [
      'whose tree of pages goes in a circle',
      'broken',
      pdfOfObjects([
        CATALOG,
        '<</Type/Pages/Kids[3 0 R]/Count 9>>',
        '<</Type/Pages/Kids[2 0 R]/Count 9/Parent 2 0 R>>',
      ]),
    ],
    [
      'whose picture draws itself',
      'no-text',
      pageWith(stream(Buffer.from('/A Do')), {
        resources: '/XObject<</A 5 0 R>>',
        more: stream(
          Buffer.from('/A Do /A Do'),
          '/Type/XObject/Subtype/Form/BBox[0 0 1 1]/Resources<</XObject<</A 5 0 R>>>>',
        ),
      }),
    ],
  ] as const)('%s is told apart: %s', async (_, fault, made) => {
    expect(await readPdf(await made)).toEqual({ kind: 'unread', fault });
  });

  it('that says to have a thousand million pages is read as far as it has any', async () => {
    expect(await readPdf(pageWith(HELLO, { count: 1_000_000_000 }))).toMatchObject({
      html: '<p>Hallo Welt</p>',
    });
  });

  it('that unpacks to hundreds of megabytes is given up, within its bound of memory', async () => {
    const packed = deflateSync(Buffer.alloc(SPACES, 32));
    const before = process.memoryUsage().rss;
    let most = 0;
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 10);
    const reading = await readPdf(pageWith(stream(packed, '/Filter/FlateDecode')));
    clearInterval(watch);
    expect(reading.kind).toBe('unread');
    expect(most - before).toBeLessThan(SPACES);
  });

  it.each([{ deadlineMs: 1500 }, { cpuMs: 700 }])(
    'that takes for ever is given up, while others go on: %o',
    async (limits) => {
      const endless = deflateSync(Buffer.from('BT /F1 9 Tf (a) Tj ET '.repeat(2_000_000)));
      let beats = 0;
      const watch = setInterval(() => (beats += 1), 20);
      const reading = await readPdf(pageWith(stream(endless, '/Filter/FlateDecode')), limits);
      clearInterval(watch);
      expect(reading).toEqual({ kind: 'unread', fault: 'too-costly' });
      expect(beats).toBeGreaterThan(5);
    },
  );
});
