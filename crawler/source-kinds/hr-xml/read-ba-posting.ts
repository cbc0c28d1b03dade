import type { RawPay, RawPlace, RawPosting } from '../../../domain/posting.ts';
import { essentials } from '../reading/essentials.ts';
import { nonEmpty, present } from '../reading/printed.ts';
import { childText, type XmlElement } from '../reading/read-xml.ts';
import { webAddress } from '../reading/web-address.ts';
import { pageFor, type Standard, textWithin, within } from './within.ts';

/**
 * A JobPositionPosting as employers send it to the Bundesagentur (HR-BA-XML), or of the older HR-XML 1 that it grew
 * from. Contact persons are not read. @throws {ItemUnreadable}
 */
export function readBaPosting(posting: XmlElement, standard: Standard): RawPosting {
  const id = childText(posting, 'JobPositionPostingId');
  const [detail = {}] = within(posting, 'PostDetail');
  const [information = {}] = within(posting, 'JobPositionInformation');
  const [description = {}] = within(information, 'JobPositionDescription');
  const [application = {}] = within(description, 'Application');
  const kind = childText(information, 'JobOfferType');
  return {
    ...essentials({
      key: id,
      url: linkOf(posting, detail) ?? pageFor(standard.page, id),
      title: childText(information, 'JobPositionTitleDescription', 'JobPositionTitle'),
    }),
    ...present({
      employer: textWithin(posting, 'HiringOrg', 'HiringOrgName') ?? standard.employer,
      description: descriptionOf(information),
      places: nonEmpty(placesOf(information)),
      publishedOn: childText(detail, 'StartDate'),
      changedOn: childText(detail, 'LastModificationDate'),
      applyBy: childText(application, 'ApplicationEndDate'),
      startsOn: childText(information, 'AssignmentStartDate'),
      employmentTypes: kind === undefined ? undefined : [OFFERS[kind] ?? kind],
      hoursPerWeek: textWithin(description, 'Classification', 'Schedule', 'HoursPerWeek'),
      pay: payOf(description),
      marginal: claim(childText(description, 'MiniJob')),
    }),
  };
}

/** Kinds of offer as the Bundesagentur numbers them (angebotsart). */
const OFFERS: Readonly<Record<string, string>> = {
  1: 'ARBEIT',
  2: 'SELBSTAENDIGKEIT',
  4: 'AUSBILDUNG',
  34: 'PRAKTIKUM_TRAINEE',
};

function linkOf(posting: XmlElement, detail: XmlElement): string | undefined {
  const apply = textWithin(posting, 'HowToApply', 'ApplicationMethods', 'ByWeb', 'URL');
  return webAddress(childText(detail, 'InternetReference')) ?? webAddress(apply);
}

function payOf(description: XmlElement): RawPay | undefined {
  const text = textWithin(description, 'CompensationDescription', 'Salary');
  const agreement = textWithin(description, 'CompensationDescription', 'CollectiveAgreement');
  const printed = [text, agreement].filter(Boolean).join(', ');
  return printed === '' ? undefined : { text: printed };
}

function claim(value: string | undefined): boolean | undefined {
  if (value === undefined) return undefined;
  return /^(1|true)$/i.test(value);
}

function descriptionOf(information: XmlElement): string | undefined {
  const texts = [
    childText(information, 'Objective'),
    textWithin(information, 'JobPositionDescription', 'SummaryText'),
    textWithin(information, 'JobPositionRequirements', 'SummaryText'),
  ];
  return texts.filter(Boolean).join('\n') || undefined;
}

function placesOf(information: XmlElement): readonly RawPlace[] {
  const below = within(information, 'JobPositionDescription', 'JobPositionLocation');
  const places = [...within(information, 'JobPositionLocation'), ...below].map((place) => {
    const [address = place] = [...within(place, 'PostalAddress'), ...within(place, 'Location')];
    return present({
      street: childText(address, 'StreetName', 'AddressLine'),
      postcode: childText(address, 'PostalCode'),
      locality: childText(address, 'Municipality', 'City'),
      region: childText(address, 'Region'),
      country: childText(address, 'CountryCode'),
    });
  });
  return places.filter((place) => Object.keys(place).length > 0);
}
