import { placeNames } from '../domain/place-names.ts';
import type { WorkPlace } from '../domain/posting.ts';
import type { Reader } from './reader.ts';
import type { Site } from './site.ts';

/** Where the work is, for people; says so when it is not known. */
export function placeText(
  workPlaces: readonly WorkPlace[],
  reader: Reader,
  site: Pick<Site, 'region'>,
): string {
  return placeNames(workPlaces, site.region.places) || reader.t('posting:place.unknown');
}
