import QRCode from 'qrcode';

/** Modules of white that a reader needs around a QR code (ISO/IEC 18004). */
const QUIET_ZONE = 4;

/** Runs of dark modules, in modules from the corner of the quiet zone. */
export interface QrRuns {
  /** Edge length in modules, quiet zone included. */
  readonly edge: number;
  readonly runs: readonly { readonly x: number; readonly y: number; readonly length: number }[];
}

/**
 * Makes the QR code of an address. The address is written in capitals where that is the same address (the short links
 * of the portal), because the code is then coarser and easier to read from paper.
 */
export function qrRuns(url: string): QrRuns {
  const { modules } = QRCode.create(capitalised(url), { errorCorrectionLevel: 'M' });
  const runs: { x: number; y: number; length: number }[] = [];
  for (let row = 0; row < modules.size; row += 1) {
    let start = -1;
    for (let column = 0; column <= modules.size; column += 1) {
      const isDark = column < modules.size && modules.get(row, column) === 1;
      if (isDark && start < 0) start = column;
      if (isDark || start < 0) continue;
      runs.push({ x: start + QUIET_ZONE, y: row + QUIET_ZONE, length: column - start });
      start = -1;
    }
  }
  return { edge: modules.size + 2 * QUIET_ZONE, runs };
}

function capitalised(url: string): string {
  return /^https?:\/\/[^/]+\/j\/[a-z0-9]+$/.test(url) ? url.toUpperCase() : url;
}
