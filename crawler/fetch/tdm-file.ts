import { decodeText } from './decode-text.ts';
import type { OriginFileKind } from './open-origin-file.ts';
import { parseTdmFile, TDM_FILE, type TdmRule } from './tdm-reservation.ts';

/** `tdmrep.json`: none is no reservation, and while it cannot be had the last copy counts. */
export const TDM_FILE_KIND: OriginFileKind<readonly TdmRule[]> = {
  path: TDM_FILE,
  read: (bytes) => (bytes === null ? [] : parseTdmFile(decodeText(bytes, null).text)),
  whenLost: (_cause, lastGood) => lastGood ?? [],
};
