import { describe, expect, it } from 'vitest';
import { findChromium } from '../../../../crawler/fetch/browser/find-chromium.ts';

const having =
  (...paths: readonly string[]) =>
  (path: string): boolean =>
    paths.includes(path);

describe('findChromium', () => {
  it.each([
    ['Debian', '/usr/bin/chromium'],
    ['Ubuntu', '/snap/bin/chromium'],
    ['macOS', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['Windows', 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'],
  ])('finds the browser of %s where it usually is', (_system, path) => {
    expect(findChromium(null, having(path))).toBe(path);
  });

  it('takes the one that is named, and no other in its place', () => {
    const isThere = having('/opt/chrome', '/usr/bin/chromium');
    expect(findChromium('/opt/chrome', isThere)).toBe('/opt/chrome');
    expect(findChromium('/opt/missing', isThere)).toBeNull();
  });

  it('finds none where none is, or none is wanted', () => {
    expect(findChromium(null, having())).toBeNull();
    expect(findChromium('none', having('/usr/bin/chromium', 'none'))).toBeNull();
  });
});
