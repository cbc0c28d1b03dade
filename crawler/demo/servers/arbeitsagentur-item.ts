import type { DemoTerms } from '../demo-posting.ts';
import type { SitePrint } from '../demo-site.ts';
import { toPlainText } from '../format-text.ts';

type Json = Record<string, unknown>;

/** The service's own number of a print. */
export function referenceOf({ key }: SitePrint): string {
  return `10000-1${key}-S`;
}

/** `angebotsart` of the search: 1 work, 2 self-employment, 4 training, 34 internship. */
export function offerCode({ posting }: SitePrint): 1 | 2 | 4 | 34 {
  if (posting.kind === 'apprenticeship' || posting.kind === 'dual-study') return 4;
  if (posting.kind === 'internship') return 34;
  return posting.kind === 'freelance' ? 2 : 1;
}

const OFFER_NAMES = { 1: 'ARBEIT', 2: 'SELBSTAENDIGKEIT', 4: 'AUSBILDUNG', 34: 'PRAKTIKUM_TRAINEE' } as const;

/** A print as the search lists it. */
export function itemOf(print: SitePrint, distance?: number): Json {
  const { terms, occupation } = print.posting;
  return {
    referenznummer: referenceOf(print),
    stellenangebotsTitel: print.title,
    stellenangebotsart: OFFER_NAMES[offerCode(print)],
    firma: print.employer,
    hauptberuf: occupation,
    alleBerufe: [occupation],
    stellenlokationen: [location(print)],
    ...(distance === undefined ? {} : { entfernung: distance }),
    ...entry(terms),
    datumErsteVeroeffentlichung: print.publishedOn,
    veroeffentlichungszeitraum: {
      von: print.publishedOn,
      ...(terms.applyBy === null ? {} : { bis: terms.applyBy }),
    },
    aenderungsdatum: `${terms.changedOn}T07:57:38.033`,
    vertragsdauer: terms.fixedMonths === null ? 'KEINE_ANGABE' : 'BEFRISTET',
    ...(terms.fixedMonths === null ? {} : { befristungInMonaten: terms.fixedMonths }),
    ...times(terms),
    ...salary(print),
  };
}

/** A print with its text, as the page of details has it. */
export function detailsOf(print: SitePrint): Json {
  const { form } = print.posting.employer;
  return {
    ...itemOf(print),
    stellenangebotsBeschreibung: toPlainText(print.blocks),
    istArbeitnehmerUeberlassung: form === 'agency',
    istPrivateArbeitsvermittlung: form === 'recruiter',
    istBehinderungGefordert: false,
  };
}

function location({ place }: SitePrint): Json {
  const [, street, number] = /^(.*?) ?(\d*)$/.exec(place.street) ?? [];
  return {
    adresse: {
      ...(place.street === '' ? {} : { strasse: street, hausnummer: number }),
      plz: place.postcode,
      ort: place.locality ?? (place.municipality === 'Düren' ? 'Düren, Rheinland' : place.municipality),
      region: 'NORDRHEIN_WESTFALEN',
      land: 'DEUTSCHLAND',
    },
    breite: place.latitude,
    laenge: place.longitude,
  };
}

function entry({ startsOn, publishedOn }: DemoTerms): Json {
  if (startsOn === null) return {};
  return { eintrittszeitraum: { von: startsOn === 'immediately' ? publishedOn : startsOn } };
}

function times({ workingTimes, shift, weekend }: DemoTerms): Json {
  return {
    arbeitszeitVollzeit: workingTimes.includes('full'),
    arbeitszeitTeilzeitVormittag: false,
    arbeitszeitTeilzeitNachmittag: false,
    arbeitszeitTeilzeitAbend: false,
    arbeitszeitTeilzeitFlexibel: workingTimes.includes('part'),
    arbeitszeitSchichtNachtWochenende: shift || weekend,
    istGeringfuegigeBeschaeftigung: workingTimes.includes('marginal'),
    quereinstiegGeeignet: false,
  };
}

function salary({ posting }: SitePrint): Json {
  const { pay } = posting.terms;
  if (pay === null || posting.kind !== 'job' || pay.unit === 'month')
    return { verguetungsangabe: 'KEINE_ANGABEN' };
  const kind = pay.unit === 'year' ? 'JAHRESGEHALT' : 'STUNDENLOHN';
  return {
    verguetungsangabe: kind,
    artDerVerguetung: 'GEHALTSSPANNE',
    gehaltsspanneVon: pay.min,
    gehaltsspanneBis: pay.max,
  };
}
