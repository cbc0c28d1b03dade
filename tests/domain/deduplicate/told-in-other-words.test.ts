import { describe, expect, it } from 'vitest';
import { deduplicate, fingerprint, type KnownJob } from '../../../domain/deduplicate.ts';
import type { LocatedPosting } from '../../../domain/posting.ts';
import type { Ad } from './pairs/ads.ts';
import { compareAds, judgeAd } from './pairs/judge-ad.ts';

let made = 0;

function judge(ad: Ad): LocatedPosting {
  made += 1;
  return judgeAd(ad, `print-${made}`);
}

function known(id: string, ad: Ad): KnownJob {
  return { id, prints: [fingerprint(judge(ad))] };
}

/** A workshop's own advertisement, and the short form of it in a newspaper with hardly a sentence in common. */
const WORKSHOP: Ad = {
  source: 'employer',
  title: 'Polsterer (m/w/d) für unsere Werkstatt',
  employer: 'Polsterei Hamboch GmbH',
  place: 'Kreuzau',
  publishedOn: '2026-10-05',
  text: 'Seit drei Generationen beziehen wir Sessel, Sofas und Kirchenbänke. Sie schnüren Federn, schneiden Leder zu und nähen Bezüge. Ein Gesellenbrief ist gut, Geschick ist besser. 36 Stunden, 18,40 € je Stunde, Werkstatthund inklusive.',
};
const RETOLD: Partial<Ad> = {
  source: 'newspaper',
  title: 'Raumausstatter/in – Fachrichtung Polstern',
  employer: 'Hamboch Polsterei',
  place: '52372 Kreuzau',
  publishedOn: '2026-10-17',
  text: 'Polsterei Hamboch su. Fachkraft f. Sofas, Sessel u. Kirchenbänke: Federn schnüren, Lederzuschnitt, Bezüge nähen. 36 Std., 18,40 €/Std.',
};

function answer(first: Partial<Ad>, second: Partial<Ad>): { readonly kind: string; readonly meet: boolean } {
  const { kind, meet } = compareAds({ ...WORKSHOP, ...first }, { ...WORKSHOP, ...RETOLD, ...second });
  return { kind, meet };
}

const NAMED = `${RETOLD.text} Ein Betrieb der Möbelhäuser Kalscheuer.`;
const KITA = 'Die Kita Tausendfüßler in Stockheim sucht zum 1. März 2027 eine Fachkraft mit 32 Stunden.';

describe('an opening told in other words', () => {
  it.each<readonly [string, Partial<Ad>, Partial<Ad>]>([
    ['by a short form in a newspaper', {}, {}],
    ['without the wage', {}, { text: RETOLD.text?.replace(', 18,40 €/Std', '') ?? '' }],
    [
      'with an annual wage for a monthly one',
      { text: `${WORKSHOP.text} 2.900 bis 3.100 € im Monat.` },
      { text: `${RETOLD.text} 34.800 bis 37.200 € im Jahr.` },
    ],
    ['with a locality for the municipality', { place: 'Kreuzau-Stockheim' }, {}],
    [
      'by the house whose text names the carrier',
      { employer: 'Möbelhäuser Kalscheuer', text: `${WORKSHOP.text} Arbeitsort ist die Polsterei Hamboch.` },
      { employer: 'Polsterei Hamboch', text: NAMED },
    ],
    [
      'by a day nursery and its carrier',
      {
        title: 'Erzieher (m/w/d)',
        employer: 'Rurkinder gGmbH',
        text: `${KITA} S8a TVöD SuE, unbefristet, drei Gruppen mit 58 Kindern, Frühstück gibt es täglich frisch. Sie führen Gespräche mit Eltern und schreiben Portfolios.`,
      },
      {
        title: 'Pädagogische Fachkraft 32 Std.',
        employer: 'Kita Tausendfüßler',
        text: 'Ab 01.03.2027: 32 Wochenstunden in unserem dreigruppigen Haus (58 Kinder, Stockheim). Elterngespräche, Portfolios, tägliches frisches Frühstück. S8a, unbefristet. Träger: Rurkinder.',
      },
    ],
  ])('is found and joined: %s', (_what, first, second) => {
    expect(answer(first, second)).toEqual({ kind: 'same', meet: true });
  });

  it.each<readonly [string, Partial<Ad>, Partial<Ad>]>([
    ['another place', {}, { place: 'Titz' }],
    [
      'another employer',
      {},
      {
        employer: 'Polsterei Wirtz',
        text: 'Fachkraft f. Sofas, Sessel u. Kirchenbänke: Federn schnüren, Lederzuschnitt, Bezüge nähen. 36 Std., 18,40 €/Std.',
      },
    ],
    [
      'another trade of firm under one family name',
      {
        employer: 'Metzgerei Hamboch',
        title: 'Verkäufer (m/w/d)',
        text: 'An der Theke verkaufen Sie Wurst, Fleisch und Salate und schneiden auf. 24 Stunden, samstags bis 13 Uhr.',
      },
      {
        employer: 'Bäckerei Hamboch',
        title: 'Verkäufer/in',
        text: 'Verkauf von Brot und Kuchen, Kaffee ausschenken, Brötchen belegen. 24 Stunden, samstags bis 13 Uhr.',
      },
    ],
    [
      'a fixed term',
      { text: `${WORKSHOP.text} Der Vertrag ist unbefristet.` },
      { text: `${RETOLD.text} Befristet auf ein Jahr als Elternzeitvertretung.` },
    ],
    ['other weekly hours', {}, { text: RETOLD.text?.replace('36 Std', '20 Std') ?? '' }],
    [
      'another pay grade',
      { text: `${WORKSHOP.text.replace(', 18,40 € je Stunde', '')} EG 5.` },
      { text: `${RETOLD.text?.replace(', 18,40 €/Std', '') ?? ''} EG 7.` },
    ],
    ['a helper', { title: 'Polsterer-Geselle (m/w/d)' }, { title: 'Helfer (m/w/d) in der Polsterei' }],
    ['training', {}, { title: 'Ausbildung Polsterer/in 2027' }],
    ['another rank', { title: 'Leitung (m/w/d) Polsterei' }, { title: 'Stellvertretende Leitung Polsterei' }],
    [
      'another unit',
      { text: `${WORKSHOP.text} Einsatz in der Filiale Birkesdorf.` },
      { text: `${RETOLD.text} Arbeitsort: Filiale Lendersdorf.` },
    ],
    [
      'other work in one frame of words',
      {},
      {
        ...WORKSHOP,
        source: 'board',
        title: 'Tischler (m/w/d) für unsere Werkstatt',
        text: WORKSHOP.text.replace(
          'Sie schnüren Federn, schneiden Leder zu und nähen Bezüge.',
          'Sie bauen Gestelle, leimen Zapfen und schleifen Lehnen.',
        ),
      },
    ],
  ])('is not joined with one of %s', (_what, first, second) => {
    expect(answer(first, second).kind).not.toBe('same');
  });

  it('is left to a person where an employer has several openings of that work there', () => {
    const ward = (name: string, text: string): Ad => ({
      ...WORKSHOP,
      title: `Pflegefachkraft (m/w/d) ${name}`,
      employer: 'Krankenhaus Marienborn gGmbH',
      place: 'Düren',
      text,
    });
    const told =
      'In der Dialyse versorgen Sie Shunts, überwachen Maschinen und beraten Kranke zur Ernährung.';
    const print = fingerprint(
      judge({
        ...ward(
          '',
          'Betreuung an der Dialyse: Überwachung der Geräte, Versorgung von Shunts, Beratung. Dreischicht, Umkleiden im Haus.',
        ),
        source: 'board',
        title: 'Gesundheits- und Krankenpfleger/in',
      }),
    );
    const wards = ['Urologie', 'Neurologie', 'Kardiologie', 'Geriatrie', 'Onkologie', 'Chirurgie'].map(
      (name) =>
        known(
          name,
          ward(name, `Die ${name} hat einen guten Ruf. Visiten, Verbände und Gespräche füllen den Tag.`),
        ),
    );
    const dialysis = known('dialysis', ward('Dialyse', told));
    expect(deduplicate(print, [dialysis])).toMatchObject({ kind: 'same', as: 'dialysis' });
    expect(deduplicate(print, [dialysis, ...wards])).toMatchObject({ kind: 'grey', near: ['dialysis'] });
  });

  it('tells a person what speaks for it and what against', () => {
    const match = deduplicate(fingerprint(judge({ ...WORKSHOP, ...RETOLD })), [known('one', WORKSHOP)]);
    expect(match.kind === 'new' ? '' : match.because).toMatch(/in common: 18\.4 €/u);
  });
});
