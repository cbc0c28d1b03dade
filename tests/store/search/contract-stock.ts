import { plainPosting, sure } from '../../../bench/plain-posting.ts';
import { NO_FACTS } from '../../../domain/posting-facts.ts';
import type { LocatedPosting, WorkPlace } from '../../../domain/posting.ts';
import { EVERYTHING, type SearchQuery } from '../../../domain/search-query.ts';
import type { Municipality, PlaceTable } from '../../../domain/tables.ts';

/** Everything on one page. */
export const EVERYTHING_AT_ONCE: SearchQuery = { ...EVERYTHING, size: 100 };

/** The moment at which the contract is tried: a Sunday morning in Berlin. */
export const CONTRACT_NOW = '2026-11-22T06:00:00.000Z';

/** A posting with the moment at which it was first seen. */
export interface Seen {
  readonly judged: LocatedPosting;
  readonly at: string;
}

function municipality(
  ags: string,
  latitude: number,
  longitude: number,
  adjacent: readonly string[],
): Municipality {
  const none = { postcodes: [], bulkPostcodes: [], population: 1000, localities: [] };
  return { ags, name: ags, districtAgs: ags.slice(0, 5), latitude, longitude, adjacent, ...none };
}

/** Three places in a row, ten kilometres or so apart, and one far away. */
export const PLACES: PlaceTable = {
  district: { ags: '00001', name: 'Hier', aliases: [] },
  neighbours: [{ ags: '00002', name: 'Dort', aliases: [] }],
  municipalities: [
    municipality('00001001', 50.8, 6.4, ['00001002']),
    municipality('00001002', 50.8, 6.54, ['00001001', '00002001']),
    municipality('00002001', 50.8, 6.68, ['00001002']),
    municipality('00002002', 51.8, 6.4, []),
  ],
  outsideNames: [],
  clashingLocalities: [],
};

function at(...codes: string[]): LocatedPosting['workPlaces'] {
  return sure(
    codes.map((ags): WorkPlace =>
      ags.length === 5 ? { kind: 'district', ags } : { kind: 'municipality', ags, locality: null },
    ),
  );
}

function occupation(code: string): LocatedPosting['occupation'] {
  return { ...sure(code), alternative: null };
}

const daysAgo = (days: number) => new Date(Date.parse(CONTRACT_NOW) - days * 86_400_000).toISOString();

/** The postings that every engine is tried with, newest first. */
export const POSTINGS: readonly Seen[] = [
  {
    key: 'cook',
    title: 'Koch (m/w/d)',
    text: 'Speisen zubereiten.',
    occupation: occupation('29302'),
    workPlaces: at('00001001'),
    workingTimes: sure(['full'] as const),
  },
  {
    key: 'baker',
    title: 'Bäcker/in',
    text: 'Unser Koch freut sich auf Sie. Nachtschicht.',
    occupation: occupation('29222'),
    facts: { ...NO_FACTS, shift: sure('yes' as const), night: sure('yes' as const) },
    workPlaces: at('00001002'),
    source: 'paper',
  },
  {
    key: 'driver',
    title: 'Busfahrer*in',
    text: 'Im öffentlichen Dienst fahren.',
    occupation: occupation('52132'),
    workPlaces: at('00002001'),
    temporaryAgency: sure('yes' as const),
    workingTimes: sure(['full', 'part'] as const),
  },
  {
    key: 'nurse',
    title: 'Gesundheits- und Krankenpfleger (gn)',
    text: 'Dienst öffentlichen',
    occupation: occupation('81302'),
    workPlaces: at('00001001', '00002002'),
    privateRecruiter: sure('yes' as const),
    facts: { ...NO_FACTS, germanLevel: sure('B2' as const), drivingLicence: sure('B' as const) },
  },
  {
    key: 'cleaner',
    title: 'Reinigungskraft',
    text: 'Büros reinigen.',
    employer: 'Blitzblank GmbH',
    occupation: occupation('54101'),
    workPlaces: at('00001'),
    marginal: sure('yes' as const),
    facts: { ...NO_FACTS, careerChangers: sure('yes' as const), germanLevel: sure('A2' as const) },
    workingTimes: sure(['marginal'] as const),
  },
  {
    key: 'trainee',
    title: 'Ausbildung Straßenbauer',
    text: '',
    occupation: occupation('32222'),
    kind: sure('apprenticeship' as const),
    workPlaces: at('00002002'),
    temporaryAgency: sure('yes' as const),
    marginal: sure('no' as const),
  },
  { key: 'past', title: 'Koch bis gestern', applyBy: '2026-11-21', workPlaces: at('00001001') },
  {
    key: 'today',
    title: 'Spüler bis heute',
    applyBy: '2026-11-22',
    occupation: occupation('29301'),
    workPlaces: sure([]),
  },
].map((parts, position) => ({ judged: plainPosting(parts), at: daysAgo(position) }));
