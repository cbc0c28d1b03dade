import {
  type DemoSite,
  htmlAnswer,
  jsonAnswer,
  printsOnPage,
  type SitePrint,
  type SiteWorld,
  townLine,
} from '../demo-site.ts';
import { toHtml } from '../format-text.ts';
import { hashName } from '../random.ts';
import { postingPage } from '../site-page.ts';

const PAGE_SIZE = 25;

/** A job portal of public bodies in the format of karriere.nrw (OpenNRW): paged list and details in JSON. */
export const karriereNrwSite: DemoSite = {
  id: 'karriere-nrw',
  address: 'https://karriere-nrw.example',
  answer({ path, query }, world) {
    if (path === '/v1.0/opennrw/suche') return jsonAnswer(list(world, Number(query.get('page') ?? 1)));
    const detail = withUuid(world, /^\/v1\.0\/combined-jobs\/([0-9a-f-]{36})\/$/.exec(path)?.[1]);
    if (detail) return jsonAnswer(details(detail, world));
    const page = withUuid(world, /^\/stellenausschreibung\/([0-9a-f-]{36})$/.exec(path)?.[1]);
    return page ? htmlAnswer(postingPage(page)) : null;
  },
};

function withUuid(world: SiteWorld, uuid: string | undefined): SitePrint | undefined {
  return world.prints.find((print) => uuidOf(print) === uuid);
}

/** A name of the shape of a UUID that ends with the key. */
function uuidOf({ key }: SitePrint): string {
  const hex = [1, 2].map((part) => hashName(`${key}/${part}`).toString(16).padStart(8, '0')).join('');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `a${hex.slice(1, 4)}`,
    key.padStart(12, '0'),
  ].join('-');
}

function list(world: SiteWorld, page: number): unknown {
  const items = printsOnPage(world, page, PAGE_SIZE).map((print) => ({
    uuid: uuidOf(print),
    title: print.title,
    authority: print.employer,
    contracting_authority: print.employer,
    location: print.place.municipality,
    published: print.publishedOn,
    deadline: print.posting.terms.applyBy,
    jobtype: print.posting.kind === 'apprenticeship' ? 'apprenticeship' : 'joboffer',
  }));
  return { count: world.prints.length, items };
}

function details(print: SitePrint, world: SiteWorld): unknown {
  const { terms, contact } = print.posting;
  const { place } = print;
  return {
    uuid: uuidOf(print),
    titel_der_stelle: print.title,
    behoerde: print.employer,
    ausschreibende_behoerde: print.employer,
    dienststelle: { benennung_dienststelle: print.employer },
    ort: place.municipality,
    address_display: `${place.street}, ${place.postcode} ${townLine(place)}`,
    lat: place.latitude,
    lon: place.longitude,
    bewerbungsfrist: terms.applyBy,
    erscheinungsdatum: print.publishedOn,
    stellenbeschreibung: toHtml(print.blocks),
    ergaenzende_inhalte: null,
    befristung_display:
      terms.fixedMonths === null ? 'Unbefristet' : `Befristet auf ${terms.fixedMonths} Monate`,
    arbeitszeit_display: terms.workingTimes.map((time) => (time === 'full' ? 'Vollzeit' : 'Teilzeit')),
    besoldung_entgelt: terms.pay === null ? [] : [`${terms.pay.min} bis ${terms.pay.max} EUR`],
    ansprechpartner: [{ name: contact.name, telefon: contact.phone, email: contact.mail }],
    url: `${world.origin}/stellenausschreibung/${uuidOf(print)}`,
  };
}
