import type { Site } from './site.ts';
import type { FeedLink, PageContent, Visit } from './visit.ts';

/** What the layout around every page shows. */
export interface Frame {
  readonly language: string;
  readonly dir: 'ltr' | 'rtl';
  readonly title: string;
  readonly description: string;
  readonly listed: boolean;
  readonly portalName: string;
  readonly operatorName: string;
  readonly home: string;
  readonly canonical: string;
  readonly alternates: readonly { readonly tag: string; readonly href: string }[];
  readonly languages: readonly {
    readonly tag: string;
    readonly endonym: string;
    readonly href: string;
    readonly current: boolean;
  }[];
  readonly sections: readonly NavEntry[];
  readonly footer: readonly NavEntry[];
  readonly feeds: readonly FeedLink[];
}

interface NavEntry {
  readonly href: string;
  readonly label: string;
  readonly current: boolean;
}

const SECTIONS = ['jobs', 'apprenticeships', 'editions', 'sources'];
const FOOTER = ['about', 'interface', 'imprint', 'privacy'];

/** Makes the frame of a page for a visit. */
export function makeFrame(visit: Visit, site: Site, page: PageContent): Frame {
  const { tag, dir } = visit.reader.language;
  const inLanguage = (language: string): string => `/${language}${visit.rest}`;
  const languages = [...site.readers.values()].map(({ language }) => ({
    tag: language.tag,
    endonym: language.endonym,
    href: inLanguage(language.tag),
    current: language.tag === tag,
  }));
  const entry = (name: string): NavEntry => ({
    href: `/${tag}/${name}`,
    label: visit.reader.t(`common:nav.${name}`),
    current: page.section === name,
  });
  return {
    language: tag,
    dir,
    title: page.title,
    description: page.description,
    listed: page.listed,
    portalName: site.region.portalName,
    operatorName: site.region.operator.name,
    home: `/${tag}/`,
    canonical: site.publicUrl + inLanguage(tag),
    alternates: [
      ...languages.map(({ tag: other, href }) => ({ tag: other, href: site.publicUrl + href })),
      { tag: 'x-default', href: site.publicUrl + inLanguage(site.region.defaultLanguage) },
    ],
    languages,
    sections: SECTIONS.map(entry),
    footer: FOOTER.map(entry),
    feeds: page.feeds ?? [],
  };
}
