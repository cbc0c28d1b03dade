import type { Judgement } from '../domain/judgement.ts';
import { withoutContactData } from '../domain/normalise/without-contact-data.ts';
import type { Posting, PostingCard, WorkPlace } from '../domain/posting.ts';
import type { ApiDeps } from './deps.ts';
import type { PostingDetail, PostingSummary } from './schemas/posting.ts';

/** Puts a card into the words of the interface. */
export function presentCard(card: PostingCard, distanceKm: number | null, deps: ApiDeps): PostingSummary {
  const { workPlaces, occupation, workingTimes, sources, ...plain } = card;
  return {
    ...plain,
    url: `${deps.publicUrl}/j/${card.id}`,
    places: workPlaces.map((place) => presentPlace(place, deps)),
    distanceKm: distanceKm === null ? null : Math.round(distanceKm * 10) / 10,
    occupation:
      occupation === null
        ? null
        : { code: occupation, name: deps.occupations.byCode.get(occupation)?.de ?? '' },
    workingTimes: [...workingTimes],
    sources: sources.map((source) => ({ ...source })),
  };
}

/** Puts a whole posting into the words of the interface. */
export function presentPosting(posting: Posting, card: PostingCard, deps: ApiDeps): PostingDetail {
  const lead = posting.sightings[0]?.source;
  const mayShowText = deps.region.sources.find((source) => source.id === lead)?.display === 'full';
  return {
    ...presentCard(card, null, deps),
    text: mayShowText ? withoutContactData(posting.judged.text, posting.judged.employer) : null,
    withdrawnAt: posting.withdrawnAt,
    conclusions: conclusions(posting),
    sightings: posting.sightings.map(({ key: _, judged: __, ...sighting }) => sighting),
  };
}

function presentPlace(place: WorkPlace, deps: ApiDeps): PostingSummary['places'][number] {
  const { places } = deps.region;
  switch (place.kind) {
    case 'municipality': {
      const name = places.municipalities.find((municipality) => municipality.ags === place.ags)?.name ?? '';
      return { ...place, name };
    }
    case 'district': {
      const name =
        [places.district, ...places.neighbours].find((district) => district.ags === place.ags)?.name ?? '';
      return { ...place, name, locality: null };
    }
    case 'outside':
      return { kind: 'outside', ags: null, name: place.name, locality: null };
  }
}

function conclusions({ judged }: Posting): PostingDetail['conclusions'] {
  const judgements: Readonly<Record<string, Judgement<unknown>>> = {
    occupation: judged.occupation,
    kind: judged.kind,
    temporaryAgency: judged.temporaryAgency,
    privateRecruiter: judged.privateRecruiter,
    marginal: judged.marginal,
    workingTimes: judged.workingTimes,
    pay: judged.pay,
    workPlaces: judged.workPlaces,
    ...judged.facts,
  };
  return Object.entries(judgements).map(([about, { value, confidence, evidence }]) => ({
    about,
    value: typeof value === 'string' ? value : JSON.stringify(value),
    confidence,
    evidence: evidence.map(({ field, quote }) => ({
      field,
      quote: withoutContactData(quote, judged.employer),
    })),
  }));
}
