import type { JudgementTables } from '../../../crawler/take-in.ts';

/** Tables with one town and no occupations, for tests that are not about judging. */
export const SMALL_TABLES: JudgementTables = {
  judgeOccupation: () => ({ value: null, confidence: 0, evidence: [], alternative: null }),
  places: {
    district: { ags: '05358', name: 'Kreis Düren', aliases: [] },
    neighbours: [],
    municipalities: [
      {
        ags: '05358008',
        name: 'Düren',
        districtAgs: '05358',
        postcodes: ['52349', '52351', '52353', '52355'],
        bulkPostcodes: [],
        latitude: 50.8,
        longitude: 6.48,
        population: 93_000,
        adjacent: [],
        localities: [],
      },
    ],
    outsideNames: [],
    clashingLocalities: [],
  },
};
