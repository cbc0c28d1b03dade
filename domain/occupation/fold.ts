/** Lower case without umlauts and accents: ä→ae, ö→oe, ü→ue, ß→ss, é→e. The length may change. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (!/[^ -~]/.test(lower)) return lower;
  const german = lower
    .normalize('NFC')
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss');
  return /[^ -~]/.test(german) ? german.normalize('NFD').replace(/[\u0300-\u036f]/g, '') : german;
}
