import type { WorkingTime } from '../../domain/posting.ts';
import type { SitePrint } from './demo-site.ts';
import { toHtml } from './format-text.ts';

const EMPLOYMENT: Readonly<Record<WorkingTime, string>> = {
  full: 'FULL_TIME',
  part: 'PART_TIME',
  marginal: 'PART_TIME',
};

/** The print as a schema.org JobPosting, as Google's rules for employers ask for it. */
export function jobPostingLd(print: SitePrint, url: string): Record<string, unknown> {
  const { terms, kind } = print.posting;
  const types = kind === 'internship' ? ['INTERN'] : terms.workingTimes.map((time) => EMPLOYMENT[time]);
  return {
    '@type': 'JobPosting',
    '@id': url,
    url,
    title: print.title,
    description: toHtml(print.blocks),
    datePosted: print.publishedOn,
    ...(terms.applyBy === null ? {} : { validThrough: `${terms.applyBy}T23:59` }),
    ...(types.length === 0 ? {} : { employmentType: types.length === 1 ? types[0] : types }),
    ...identifier(print),
    hiringOrganization: { '@type': 'Organization', name: print.employer },
    jobLocation: jobLocation(print),
    ...baseSalary(print),
  };
}

function identifier({ employer, posting }: SitePrint): Record<string, unknown> {
  if (posting.reference === null) return {};
  return { identifier: { '@type': 'PropertyValue', name: employer, value: posting.reference } };
}

function jobLocation({ place }: SitePrint): Record<string, unknown> {
  return {
    '@type': 'Place',
    address: {
      '@type': 'PostalAddress',
      ...(place.street === '' ? {} : { streetAddress: place.street }),
      postalCode: place.postcode,
      addressLocality: place.locality ?? place.municipality,
      addressRegion: 'NRW',
      addressCountry: 'DE',
    },
  };
}

function baseSalary({ posting }: SitePrint): Record<string, unknown> {
  const { pay } = posting.terms;
  if (pay === null || posting.kind !== 'job') return {};
  const value = {
    '@type': 'QuantitativeValue',
    minValue: pay.min,
    maxValue: pay.max,
    unitText: pay.unit.toUpperCase(),
  };
  return { baseSalary: { '@type': 'MonetaryAmount', currency: 'EUR', value } };
}

/** A script element that carries the data; closing tags inside texts cannot end it. */
export function ldScript(data: Record<string, unknown>): string {
  const json = JSON.stringify({ '@context': 'https://schema.org', ...data }).replace(/</g, '\\u003c');
  return `<script type="application/ld+json">${json}</script>`;
}
