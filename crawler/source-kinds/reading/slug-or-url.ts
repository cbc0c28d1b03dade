import Type from 'typebox';
import { Address } from './common-options.ts';

/** Options of a system that gives every company a host or a path of its own: the company's name there, or an address. */
export const slugOrUrl = (slug: string, url: string) => ({
  slug: Type.Optional(Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9_-]*$', description: slug })),
  url: Type.Optional(Address(url)),
});

/** What is wrong when not exactly one of the two is given. */
export function oneOfSlugAndUrl(options: { readonly slug?: string; readonly url?: string }): string[] {
  return (options.slug === undefined) === (options.url === undefined) ? ['give either slug or url'] : [];
}
