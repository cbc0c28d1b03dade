/** A point on the Earth in degrees. */
export interface Coordinates {
  readonly latitude: number;
  readonly longitude: number;
}

const DEGREES = String.raw`-?\d{1,3}[.,]\d{2,}`;
const MINUTES = String.raw`\d{1,3}\s*°\s*\d{1,2}(?:[.,]\d+)?\s*['’′](?:\s*\d{1,2}(?:[.,]\d+)?\s*(?:["”″]|''))?`;
const NUMBER = new RegExp(`${MINUTES}|${DEGREES}`, 'g');
/** What may stand around the two numbers. */
const LABELS =
  /\b(?:gps|geo|koordinaten?|coordinates?|position|wgs\s?84|lat|latitude|lon|lng|long|longitude|breite|breitengrad|geographische|geografische|nord|ost|north|east|nördlich|nördliche|östlich|östliche|[neo])(?!\p{L})|länge|längengrad|östlicher?|nördlicher?/giu;
const SEPARATORS = /[\s,;:/|()[\]=°.-]/g;
/** Where Germany and its neighbours lie; a latitude of theirs is never a longitude. */
const LATITUDES = { least: 46, most: 56 } as const;
const LONGITUDES = { least: 2, most: 17 } as const;

/**
 * The point that a text prints and nothing else: "50.9215, 6.3627", "lat 50.747 lon 6.491", "50°55'17\"N 6°21'46\"E", in
 * either order. Null for other texts and for points far from Germany.
 */
export function readCoordinates(text: string): Coordinates | null {
  const numbers = text.match(NUMBER) ?? [];
  const rest = text.replace(NUMBER, ' ').replace(LABELS, '').replace(SEPARATORS, '');
  const [first, second] = numbers.map(degreesOf);
  if (rest !== '' || first === undefined || second === undefined || numbers.length > 2) return null;
  const [latitude, longitude] = first > second ? [first, second] : [second, first];
  const isNear = isWithin(latitude, LATITUDES) && isWithin(longitude, LONGITUDES);
  return isNear ? { latitude, longitude } : null;
}

function degreesOf(printed: string): number {
  const [degrees = 0, minutes = 0, seconds = 0] = printed
    .split(/[°'’′"”″]+/)
    .filter((part) => part.trim() !== '')
    .map((part) => Number(part.trim().replace(',', '.')));
  return degrees + minutes / 60 + seconds / 3600;
}

function isWithin(degrees: number, { least, most }: { least: number; most: number }): boolean {
  return degrees >= least && degrees <= most;
}
