import type { RawPosting } from '../../../domain/posting.ts';
import { essentials } from '../reading/essentials.ts';
import { keyOfAddress } from '../reading/posting-key.ts';
import { nonEmpty, present } from '../reading/printed.ts';
import type { PrintedFields } from './fields.ts';

/** Printed fields as a posting. An entry without a link of its own keeps the list's address. @throws {ItemUnreadable} */
export function toPosting(
  fields: PrintedFields,
  listUrl: string,
  standard: { readonly employer?: string; readonly place?: string },
): RawPosting {
  const url = fields.link ?? listUrl;
  const unlinked = fields.link === undefined ? `${keyOfAddress(url)}#${fields.title}` : keyOfAddress(url);
  const place = present({ text: fields.place ?? standard.place, postcode: fields.postcode });
  return {
    ...essentials({ key: fields.key ?? unlinked, url, title: fields.title }),
    ...present({
      employer: fields.employer ?? standard.employer,
      description: fields.description,
      places: nonEmpty(Object.keys(place).length > 0 ? [place] : []),
      publishedOn: fields.publishedOn,
      changedOn: fields.changedOn,
      applyBy: fields.applyBy,
      startsOn: fields.startsOn,
      employmentTypes: listed(fields.employmentType),
      workingTimes: listed(fields.workingTime),
      hoursPerWeek: fields.hoursPerWeek,
      fixedTerm: fields.fixedTerm,
      pay: fields.pay === undefined ? undefined : { text: fields.pay },
      reference: fields.reference,
    }),
  };
}

function listed(text: string | undefined): readonly string[] | undefined {
  return text === undefined ? undefined : [text];
}
