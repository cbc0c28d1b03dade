import type { PrintedPlace, RawPlace } from '../posting.ts';
import { plainLineOrNull } from './plain-line.ts';

const POSTCODE = /^(?:D|DE)?[-\s]*(\d{5})$/i;

/** A printed place with tidy text. A postcode is kept only with its five German digits. */
export function readPlace(printed: RawPlace): PrintedPlace {
  const { latitude, longitude } = coordinates(printed);
  const postcode = POSTCODE.exec(plainLineOrNull(printed.postcode) ?? '')?.[1] ?? null;
  return {
    text: plainLineOrNull(printed.text),
    street: plainLineOrNull(printed.street),
    postcode: postcode === '00000' ? null : postcode,
    locality: plainLineOrNull(printed.locality),
    region: plainLineOrNull(printed.region),
    country: plainLineOrNull(printed.country),
    latitude,
    longitude,
  };
}

/** Both or neither; 0, 0 is what programs print for "none". */
function coordinates({ latitude, longitude }: RawPlace) {
  const none = { latitude: null, longitude: null };
  if (latitude === undefined || longitude === undefined) return none;
  const isOnEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  return isOnEarth && (latitude !== 0 || longitude !== 0) ? { latitude, longitude } : none;
}
