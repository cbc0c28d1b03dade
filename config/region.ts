import Type, { type Static } from 'typebox';
import type { PlaceTable } from '../domain/tables.ts';

const Text = Type.String({ minLength: 1 });
const Id = Type.String({
  pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
  maxLength: 64,
  description: 'lower-case words with hyphens',
});
const Cron = Type.String({ pattern: '^(\\S+ ){4,5}\\S+$', description: 'cron pattern in Europe/Berlin' });
const IsoDay = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'day as YYYY-MM-DD' });

/** How near a source stands to the employer; the nearest print of a job is the one shown. */
export const NEARNESS = ['employer', 'public-body', 'newspaper', 'board', 'aggregator'] as const;
export type Nearness = (typeof NEARNESS)[number];

/** On what ground a source may be read, and when a person recorded it. Rechtsgrundlage. */
const BasisSchema = Type.Object(
  {
    kind: Type.Enum(['open-data', 'permission', 'public-feed', 'employer-site', 'terms']),
    note: Text,
    url: Type.Union([Text, Type.Null()]),
    recordedOn: IsoDay,
  },
  { additionalProperties: false },
);

/** One source as the operator configures it in `config/regions/<id>/sources/*.yaml`. */
export const SourceConfigSchema = Type.Object(
  {
    id: Id,
    /** Name of a source kind, or `own` for a file in `crawler/sources/`. */
    kind: Id,
    name: Text,
    homepage: Type.String({ pattern: '^https?://' }),
    enabled: Type.Boolean(),
    basis: Type.Union([BasisSchema, Type.Null()]),
    nearness: Type.Enum([...NEARNESS]),
    /** `teaser`: only a short text and the link may be shown. */
    display: Type.Enum(['full', 'teaser']),
    every: Cron,
    /** Least milliseconds between two requests to a host of the source. */
    paceMs: Type.Integer({ minimum: 0, maximum: 600_000 }),
    /** `browser`: its pages only exist after their scripts have run. Plain requests unless given. */
    via: Type.Optional(Type.Enum(['http', 'browser'])),
    /** With `via: browser`, by role of a page: a CSS selector of what must be there before the page is complete. */
    waitFor: Type.Optional(Type.Record(Type.String(), Text)),
    /** Checked by the source kind. */
    options: Type.Record(Type.String(), Type.Unknown()),
  },
  { additionalProperties: false },
);
export type SourceConfig = Static<typeof SourceConfigSchema>;
export type LegalBasis = Static<typeof BasisSchema>;

/** Who answers for the portal; fills the imprint, privacy and about pages. */
const OperatorSchema = Type.Object(
  {
    name: Text,
    street: Text,
    town: Text,
    email: Text,
    phone: Text,
    representedBy: Text,
    dataProtectionOfficer: Text,
    supervisoryAuthority: Text,
  },
  { additionalProperties: false },
);
export type Operator = Static<typeof OperatorSchema>;

/** A link to a route planner; `{lat} {lon} {latE6} {lonE6} {address} {name}` are filled in, percent-encoded. */
const RoutePlannerSchema = Type.Object(
  {
    id: Id,
    label: Text,
    template: Type.String({ pattern: '^(https|geo):' }),
    mode: Type.Enum(['transit', 'car', 'bicycle', 'any']),
  },
  { additionalProperties: false },
);
export type RoutePlanner = Static<typeof RoutePlannerSchema>;

/** The file `config/regions/<id>/region.yaml`. */
export const RegionFileSchema = Type.Object(
  {
    portalName: Text,
    /** Place table, relative to the region's folder. */
    places: Text,
    languages: Type.Array(Type.String({ pattern: '^[a-z]{2,3}(-[A-Za-z0-9]+)*$' }), { minItems: 1 }),
    defaultLanguage: Text,
    digestEvery: Cron,
    operator: OperatorSchema,
    routePlanners: Type.Array(RoutePlannerSchema),
  },
  { additionalProperties: false },
);
export type RegionFile = Static<typeof RegionFileSchema>;

/** A district with everything that is particular to it: the folder `config/regions/<id>/`. */
export interface Region extends Omit<RegionFile, 'places'> {
  readonly id: string;
  readonly places: PlaceTable;
  readonly sources: readonly SourceConfig[];
}
