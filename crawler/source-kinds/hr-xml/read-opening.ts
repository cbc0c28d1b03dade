import type { RawPlace, RawPosting } from '../../../domain/posting.ts';
import { essentials } from '../reading/essentials.ts';
import { nonEmpty, present } from '../reading/printed.ts';
import { childText, ownText, type XmlElement } from '../reading/read-xml.ts';
import { webAddress } from '../reading/web-address.ts';
import { pageFor, type Standard, textWithin, within } from './within.ts';

/** A PositionOpening of HR-XML 2.4 (Staffing Exchange Protocol). Contact persons are not read. @throws {ItemUnreadable} */
export function readOpening(opening: XmlElement, standard: Standard): RawPosting {
  const [profile = {}] = within(opening, 'PositionProfile');
  const [posting = {}] = within(opening, 'PositionPostings', 'PositionPosting');
  const id =
    textWithin(opening, 'PositionRecordInfo', 'Id', 'IdValue') ?? textWithin(posting, 'Id', 'IdValue');
  const [validity] = within(posting, 'Id');
  const employer =
    textWithin(profile, 'PositionDetail', 'Company', 'Name') ??
    textWithin(profile, 'Organization', 'OrganizationName');
  const schedules = within(profile, 'PositionDetail', 'PositionSchedule').flatMap(
    (one) => ownText(one) ?? [],
  );
  return {
    ...essentials({
      key: id,
      url: linkOf(posting, profile) ?? pageFor(standard.page, id),
      title: textWithin(profile, 'PositionDetail', 'PositionTitle') ?? textWithin(posting, 'Title'),
    }),
    ...present({
      employer: employer ?? standard.employer,
      description: descriptionOf(profile),
      places: nonEmpty(within(profile, 'PositionDetail', 'PhysicalLocation').map(placeOf)),
      publishedOn: attribute(validity, '@validFrom'),
      applyBy:
        textWithin(profile, 'PositionDateInfo', 'ApplyBy', 'AnyDate') ??
        textWithin(profile, 'PositionDateInfo', 'ApplyBy'),
      startsOn:
        textWithin(profile, 'PositionDateInfo', 'StartDate', 'AnyDate') ??
        textWithin(profile, 'PositionDateInfo', 'StartDate'),
      employmentTypes: nonEmpty(
        [textWithin(profile, 'PositionDetail', 'PositionType')].flatMap((type) => type ?? []),
      ),
      workingTimes: nonEmpty(schedules),
      language: attribute(profile, '@lang') ?? attribute(profile, '@xml:lang'),
    }),
  };
}

function attribute(from: XmlElement | undefined, name: string): string | undefined {
  const value = from?.[name];
  return typeof value === 'string' ? value : undefined;
}

/** The page of the posting, else the one to apply on: only addresses, never mail. */
function linkOf(posting: XmlElement, profile: XmlElement): string | undefined {
  const apply = textWithin(profile, 'HowToApply', 'ApplicationMethod', 'InternetWebAddress');
  return webAddress(childText(posting, 'Link')) ?? webAddress(apply);
}

function placeOf(location: XmlElement): RawPlace {
  const [address = {}] = within(location, 'PostalAddress');
  const [delivery = {}] = within(address, 'DeliveryAddress');
  const street = [childText(delivery, 'StreetName'), childText(delivery, 'BuildingNumber')]
    .filter(Boolean)
    .join(' ');
  return present({
    text: childText(location, 'Name'),
    street: street || childText(delivery, 'AddressLine'),
    postcode: childText(address, 'PostalCode'),
    locality: childText(address, 'Municipality'),
    region: childText(address, 'Region'),
    country: childText(address, 'CountryCode'),
  });
}

/** Parts of the description that are text of the posting; "Contact" with its names and numbers is not. */
const PARTS = ['Description', 'Tasks', 'Qualifications', 'Benefits', 'CompanyDescription'];

function descriptionOf(profile: XmlElement): string | undefined {
  const blocks = within(profile, 'FormattedPositionDescription');
  const byName = new Map(
    blocks.map((block) => [childText(block, 'Name') ?? 'Description', childText(block, 'Value')]),
  );
  const texts = PARTS.flatMap((part) => {
    const heading = byName.get(`${part}Headline`);
    return [heading === undefined ? undefined : `<h3>${heading}</h3>`, byName.get(part)];
  });
  return texts.filter(Boolean).join('\n') || undefined;
}
