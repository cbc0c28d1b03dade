import type { Site } from './site.ts';

/** The portal's language that a browser asks for most, by `Accept-Language`; the region's default when none fits. */
export function chooseLanguage(header: string | undefined, site: Pick<Site, 'readers' | 'region'>): string {
  const wished = (header ?? '')
    .slice(0, 500)
    .split(',')
    .map(readWish)
    .toSorted((a, b) => b.weight - a.weight);
  const known = wished.find(({ tag, weight }) => weight > 0 && site.readers.has(tag));
  return known?.tag ?? site.region.defaultLanguage;
}

/** RFC 9110, section 12.5.4: a weight that is not given is 1. */
function readWish(entry: string): { tag: string; weight: number } {
  const [range = '', ...parameters] = entry.trim().split(';');
  const weight = parameters
    .map((text) => /^\s*q=([\d.]+)$/.exec(text)?.[1])
    .find((text) => text !== undefined);
  return { tag: range.toLowerCase().split('-')[0] ?? '', weight: Number(weight ?? 1) };
}
