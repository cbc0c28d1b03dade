import type { RawPay, RawPlace, RawPosting } from '../../../domain/posting.ts';
import { essentials } from '../reading/essentials.ts';
import { keyOfAddress } from '../reading/posting-key.ts';
import { nonEmpty, present } from '../reading/printed.ts';
import { childText, type XmlElement } from '../reading/read-xml.ts';
import { webAddress } from '../reading/web-address.ts';
import { pageFor, type Standard, within } from './within.ts';

/**
 * A `job_offer` of the XML of Absolventa and Azubi.de (its pull format and the older single offers). Contact persons and
 * mail addresses are not read. @throws {ItemUnreadable}
 */
export function readJobOffer(offer: XmlElement, standard: Standard): RawPosting {
  const apply = webAddress(childText(offer, 'application_url'));
  const id = childText(offer, 'external_id', 'agency_order_number');
  const training = childText(offer, 'apprenticeship_started_at');
  return {
    ...essentials({
      key: id ?? (apply === undefined ? undefined : keyOfAddress(apply)),
      url: apply ?? pageFor(standard.page, id),
      title: childText(offer, 'title'),
    }),
    ...present({
      employer: childText(offer, 'custom_company_title', 'company_title') ?? standard.employer,
      description: descriptionOf(offer),
      places: placesOf(offer),
      publishedOn: childText(offer, 'started_at'),
      startsOn: training,
      employmentTypes: training === undefined ? undefined : ['Ausbildung'],
      workingTimes: nonEmpty([childText(offer, 'work_hours')].flatMap((hours) => hours ?? [])),
      pay: payOf(offer),
      reference: childText(offer, 'agency_order_number'),
    }),
  };
}

/** Parts that are text of the posting, each with a headline of its own; "contact" is none. */
const PARTS = ['description', 'tasks', 'qualifications', 'benefits', 'company_description'];

function descriptionOf(offer: XmlElement): string | undefined {
  const texts = PARTS.flatMap((part) => {
    const headline = childText(offer, `${part}_headline`);
    return [headline === undefined ? undefined : `<h3>${headline}</h3>`, childText(offer, part)];
  });
  return texts.filter(Boolean).join('\n') || undefined;
}

/** The older format may name one place at the top, beside the list. */
function placesOf(offer: XmlElement): readonly RawPlace[] | undefined {
  const places = [offer, ...within(offer, 'job_offer_locations', 'job_offer_location')].map((place) =>
    present({
      street: childText(place, 'street'),
      postcode: childText(place, 'zip'),
      locality: childText(place, 'city'),
      country: childText(place, 'country'),
    }),
  );
  return nonEmpty(places.filter(({ postcode, locality }) => (postcode ?? locality) !== undefined));
}

function payOf(offer: XmlElement): RawPay | undefined {
  const training = childText(offer, 'salary_first_year');
  if (training !== undefined) return { min: training, max: training, currency: 'EUR', unit: 'monthly' };
  const fixed = childText(offer, 'salary_fixed');
  const pay = present({
    min: childText(offer, 'salary_min') ?? fixed,
    max: childText(offer, 'salary_max') ?? fixed,
    unit: childText(offer, 'salary_type'),
  });
  return 'min' in pay || 'max' in pay ? { ...pay, currency: 'EUR' } : undefined;
}
