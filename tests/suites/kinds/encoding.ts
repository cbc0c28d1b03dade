import { decodeText } from '../../../crawler/fetch/decode-text.ts';
import { knownCharset, sniffCharset } from '../../../crawler/fetch/sniff-charset.ts';
import { bytesOf, failed, leftOut, PASSED, pureKind, same, textOf } from '../suite.ts';

const NAMES = { text: [], base64: ['htmlBase64', 'bodyBase64', 'base64'] };
const BROKEN = /\uFFFD|Ã[¤¶¼Ÿ]|â€/;

/** Charsets whose texts nothing but a statistic of their letters tells apart; German sites do not use them. */
const TOLD_BY_STATISTICS_ONLY = 'a charset without any label, other than UTF-8, Latin-1 and windows-1252';

/** Pages in various charsets: what their head says, that nothing of them breaks, and how they read without any label. */
export const encoding = pureKind(
  'encoding',
  ({ kind }) => kind === 'htmlMetaSniff' || kind === 'mustDecode' || kind === 'detect',
  (one, suite) => {
    const bytes = bytesOf(one, suite, NAMES);
    if (bytes === undefined) return failed('without a page');
    const expected = knownCharset(textOf(one, 'expectedEncoding'));
    if (one['kind'] === 'htmlMetaSniff') return same(sniffCharset(bytes) ?? 'windows-1252', expected);
    const { text } = decodeText(bytes, null);
    if (one['kind'] === 'mustDecode') {
      const broken = BROKEN.exec(text)?.[0];
      return broken === undefined ? PASSED : failed(`holds ${JSON.stringify(broken)}`);
    }
    if (expected !== 'utf-8' && expected !== 'windows-1252') return leftOut(TOLD_BY_STATISTICS_ONLY);
    return same(text, new TextDecoder(expected).decode(bytes));
  },
);
