import type { RawPlace } from '../../../domain/posting.ts';
import { present, printed, printedNumber } from '../reading/printed.ts';
import { isObject, type JsonObject } from '../reading/read-json.ts';
import type { FoundNode } from './collect-nodes.ts';

type Resolve = FoundNode['resolve'];

/** The places of work of a JobPosting: one or many, each a Place, an address or a bare text. */
export function readPlaces(jobLocation: unknown, resolve: Resolve): readonly RawPlace[] {
  const places = [jobLocation].flat().flatMap((entry) => readPlace(resolve(entry), resolve));
  const seen = new Set<string>();
  return places.filter((place) => {
    const print = JSON.stringify(place);
    return print !== '{}' && !seen.has(print) && seen.add(print);
  });
}

function readPlace(place: unknown, resolve: Resolve): readonly RawPlace[] {
  if (!isObject(place)) return [present({ text: printed(place) })];
  const addresses = [place['address'] ?? (isAddress(place) ? place : undefined)].flat().map(resolve);
  return addresses.map((address) => ({ ...readAddress(address, place), ...readPosition(place, resolve) }));
}

function isAddress(place: JsonObject): boolean {
  return 'addressLocality' in place || 'postalCode' in place;
}

function readAddress(address: unknown, place: JsonObject): RawPlace {
  if (!isObject(address)) return present({ text: printed(address) ?? printed(place['name']) });
  const country = address['addressCountry'];
  return present({
    text: printed(address['name']) ?? printed(place['name']),
    street: printed(address['streetAddress']),
    postcode: printed(address['postalCode']),
    locality: printed(address['addressLocality']),
    region: printed(address['addressRegion']),
    country: isObject(country) ? printed(country['name']) : printed(country),
  });
}

function readPosition(place: JsonObject, resolve: Resolve): RawPlace {
  const geo = resolve(place['geo']);
  const from = isObject(geo) ? geo : place;
  return present({ latitude: printedNumber(from['latitude']), longitude: printedNumber(from['longitude']) });
}
