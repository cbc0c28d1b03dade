import type { Ags, KldbCode } from './posting.ts';

/** A municipality of the region. Gemeinde. */
export interface Municipality {
  readonly ags: Ags;
  readonly name: string;
  readonly districtAgs: Ags;
  readonly postcodes: readonly string[];
  /** Postcodes of large recipients inside the municipality. Großempfänger-Postleitzahlen. */
  readonly bulkPostcodes: readonly string[];
  readonly latitude: number;
  readonly longitude: number;
  readonly population: number;
  /** Municipalities that share a border, also beyond the table. */
  readonly adjacent: readonly Ags[];
  /** Parts of the municipality. Ortsteile. */
  readonly localities: readonly string[];
  /**
   * Rings of the border, holes included; each a list of longitude and latitude in turn, in ten-thousandths of a
   * degree. Absent or empty where it is not known.
   */
  readonly outline?: readonly (readonly number[])[];
}

/** A district. Kreis. */
export interface District {
  readonly ags: Ags;
  readonly name: string;
  /** Other names in use ("DN", "Dürener Land"). */
  readonly aliases: readonly string[];
}

/** The places of a region: its own district, the neighbours, and names that mean somewhere else too. */
export interface PlaceTable {
  readonly district: District;
  readonly neighbours: readonly District[];
  readonly municipalities: readonly Municipality[];
  /** Names of municipalities outside the table, near or of the same name as a locality inside. */
  readonly outsideNames: readonly string[];
  /** Locality names of the region that are also the name of a municipality elsewhere in Germany. */
  readonly clashingLocalities: readonly string[];
  /**
   * Landscapes and rivers that tell the region's places from others of the same name ("Eifel", "Erft"), each with the
   * districts it touches; none = all of them.
   */
  readonly landscapes?: Readonly<Record<string, readonly Ags[]>>;
  /** Towns outside the table by which places of the table are told ("Kerpen bei Köln"); absent = every town outside. */
  readonly nearOutside?: readonly string[];
}

/** One entry of the Klassifikation der Berufe 2010 (revision 2020). */
export interface Occupation {
  readonly code: KldbCode;
  readonly de: string;
  readonly en: string;
}

/** The classification: 10 areas, 37 main groups, 144 groups, 702 sub-groups, 1,300 types. */
export interface OccupationTable {
  readonly byCode: ReadonlyMap<KldbCode, Occupation>;
  /** Direct children in the order of their codes; of '' the areas. */
  children(code: KldbCode | ''): readonly Occupation[];
}
