import { searchVocabulary } from '../domain/search-vocabulary.ts';
import type { SearchVocabulary } from '../domain/search-parameters.ts';
import type { Ags, KldbCode, SourceId } from '../domain/posting.ts';
import type { Municipality } from '../domain/tables.ts';
import type { SourceConfig } from '../config/region.ts';
import { loadAssets, type Assets } from './assets.ts';
import { openPageCache, type PageCache } from './page-cache.ts';
import { makeReaders, type Reader } from './reader.ts';
import type { WrittenPage } from './send-page.ts';
import { loadTemplates, type Templates } from './templates.ts';
import type { Moved } from './visit.ts';
import type { WebDeps } from './web-deps.ts';
import { openWithdrawals } from './withdrawals.ts';

/** Memory for pages that were sent, in bytes. */
const MOST_KEPT_BYTES = 64 * 1024 * 1024;

/** What a visit is answered with: a page in bytes, or where to go instead. */
export type Letter = WrittenPage | Moved;

/** The parts that pages share, made once at the start. */
export interface Site extends WebDeps {
  /** The pages sent since the stock last changed, and shortly before when nothing was withdrawn. */
  readonly letters: PageCache<Letter>;
  /** See `openWithdrawals`. */
  readonly withdrawals: () => number;
  readonly readers: ReadonlyMap<string, Reader>;
  readonly fallbackReader: Reader;
  readonly templates: Templates;
  readonly assets: Assets;
  readonly vocabulary: SearchVocabulary;
  readonly sourceConfigs: ReadonlyMap<SourceId, SourceConfig>;
  /** All municipalities, by name. */
  readonly placesByName: readonly Municipality[];
  /** The district first, then its neighbours; the municipalities of each by name. */
  readonly placesByDistrict: readonly {
    readonly name: string;
    readonly municipalities: readonly Municipality[];
  }[];
}

/** Makes the site of a region. @throws {Error} when the region's default language has no texts */
export function makeSite(deps: WebDeps): Site {
  const { region, occupations } = deps;
  const readers = makeReaders(region.languages);
  const fallbackReader = readers.get(region.defaultLanguage);
  if (!fallbackReader)
    throw new Error(`The region's default language "${region.defaultLanguage}" has no texts`);
  const assets = loadAssets();
  const placesByName = region.places.municipalities.toSorted((a, b) => a.name.localeCompare(b.name, 'de'));
  return {
    ...deps,
    readers,
    fallbackReader,
    assets,
    templates: loadTemplates(assets),
    vocabulary: searchVocabulary(region.places, occupations, region.sources),
    sourceConfigs: new Map(region.sources.map((source) => [source.id, source])),
    placesByName,
    placesByDistrict: [region.places.district, ...region.places.neighbours].map(({ ags, name }) => ({
      name,
      municipalities: placesByName.filter(({ districtAgs }) => districtAgs === ags),
    })),
    withdrawals: openWithdrawals(deps.store),
    letters: openPageCache(MOST_KEPT_BYTES, bytesToKeep, { mostMs: deps.pageLagMs ?? 0, clock: deps.clock }),
  };
}

/** Pages that were found are kept, and ways to them; faults are not. */
function bytesToKeep(letter: Letter): number | null {
  if (letter.kind === 'moved') return 2 * letter.to.length;
  return letter.status === 200 ? letter.body.length : null;
}

/** Name of an occupation in the reader's language: English has its own official names, others read the German. */
export function occupationName(site: Pick<Site, 'occupations'>, code: KldbCode, reader: Reader): string {
  const occupation = site.occupations.byCode.get(code);
  if (!occupation) return code;
  return reader.language.tag === 'en' ? occupation.en : occupation.de;
}

/** Name of a municipality; its key when the region's tables do not have it. */
export function municipalityName(site: Pick<Site, 'region'>, ags: Ags): string {
  return site.region.places.municipalities.find((place) => place.ags === ags)?.name ?? ags;
}

/** Order of occupation areas: by code, but the armed forces (0), which few look for, last. */
export function soldiersLast(a: { readonly code: KldbCode }, b: { readonly code: KldbCode }): number {
  return Number(a.code.startsWith('0')) - Number(b.code.startsWith('0'));
}

/** Name of a source as the region's configuration has it; its id when it is no longer configured. */
export function sourceName(site: Pick<Site, 'sourceConfigs'>, id: SourceId): string {
  return site.sourceConfigs.get(id)?.name ?? id;
}
