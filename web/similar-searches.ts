import type { LocatedPosting } from '../domain/posting.ts';
import { searchFor } from './addresses.ts';
import type { Reader } from './reader.ts';
import { occupationName, type Site } from './site.ts';

/** Searches that find postings like this one: same occupation group nearby and everywhere, same employer. */
export function similarSearches(
  judged: LocatedPosting,
  reader: Reader,
  site: Site,
): readonly { readonly href: string; readonly label: string }[] {
  const { tag } = reader.language;
  const group = judged.occupation.value?.slice(0, 3) ?? null;
  const place = judged.workPlaces.value.find((workPlace) => workPlace.kind === 'municipality');
  const town = site.region.places.municipalities.find(({ ags }) => ags === place?.ags);
  const occupation = group === null ? '' : occupationName(site, group, reader);
  return [
    group !== null && town
      ? {
          href: searchFor(tag, { occupations: [group], municipalities: [town.ags], around: 'adjacent' }),
          label: reader.t('posting:similar.near', { occupation, place: town.name }),
        }
      : null,
    group !== null
      ? {
          href: searchFor(tag, { occupations: [group] }),
          label: reader.t('posting:similar.all', { occupation }),
        }
      : null,
    judged.employer !== null
      ? {
          href: searchFor(tag, { words: `"${judged.employer.replaceAll('"', '').slice(0, 150)}"` }),
          label: reader.t('posting:similar.employer', { employer: judged.employer }),
        }
      : null,
  ].filter((link) => link !== null);
}
