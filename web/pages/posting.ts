import { generalAddresses } from '../../domain/personal-data/general-addresses.ts';
import type { Posting } from '../../domain/posting.ts';
import { postingPath } from '../addresses.ts';
import { reportFormView } from '../components/report-form/report-form.ts';
import { judgementRows } from '../components/receipt/receipt.ts';
import { factRows } from '../components/facts/facts.ts';
import { isNew } from '../components/posting-card/posting-card.ts';
import { routeLinks } from '../route-links.ts';
import { similarSearches } from '../similar-searches.ts';
import { sourceName, type Site } from '../site.ts';
import { placeText } from '../place-text.ts';
import { found, type PageAnswer, type Visit } from '../visit.ts';

/** One posting: its facts, its text, the way there and where we know it from. */
export function postingPage(visit: Visit, site: Site): PageAnswer {
  const id = visit.path['id'] ?? '';
  const posting = site.store.posting(id);
  if (!posting) return { kind: 'missing' };
  if (posting.id !== id)
    return { kind: 'moved', to: postingPath(visit.reader.language.tag, posting.id), lasting: true };
  return posting.withdrawnAt === null
    ? openPosting(posting, visit, site)
    : withdrawnPosting(posting, visit, site);
}

function openPosting(posting: Posting, visit: Visit, site: Site): PageAnswer {
  const { reader, now } = visit;
  const { judged } = posting;
  const place = placeText(judged.workPlaces.value, reader, site);
  return found({
    template: 'posting',
    title: [judged.title, judged.employer, place].filter(Boolean).join(' · '),
    description: teaserOf(posting, site) ?? judged.title,
    section: 'jobs',
    view: {
      title: judged.title,
      textLanguage: judged.language ?? 'de',
      employer: judged.employer,
      place,
      isNew: isNew(posting, now),
      rows: factRows(judged, reader),
      ...textView(posting, site),
      routes: routeLinks(judged, site),
      qr: `/j/${posting.id}/qr.svg`,
      shortAddress: `${site.publicUrl.replace(/^https?:\/\//, '')}/j/${posting.id}`,
      firstSeen: reader.t('posting:receipt.firstSeen', { moment: reader.moment(posting.firstSeen, now) }),
      confirmed: reader.t('posting:confirmed', { moment: reader.moment(posting.lastConfirmed, now) }),
      sightings: sightingRows(posting, visit, site),
      judgements: judgementRows(judged, reader, site),
      report: site.reports ? reportFormView(posting.id, reader) : null,
      also: alsoText(posting, visit, site),
      similar: similarSearches(judged, reader, site),
    },
  });
}

/** Only what the source of this print allows: its whole text, or the first words and the link. */
function textView(posting: Posting, site: Site): object {
  const { judged } = posting;
  const full = site.sourceConfigs.get(judged.source)?.display === 'full';
  return {
    html: full && judged.html !== null ? judged.html : null,
    teaser: full && judged.html !== null ? null : teaserOf(posting, site),
    applyTo: generalAddresses(judged.text).map((address) => ({ address, href: `mailto:${address}` })),
    original: judged.url,
    originalName: sourceName(site, judged.source),
  };
}

function teaserOf(posting: Posting, site: Site): string | null {
  return site.store.cards([posting.id])[0]?.teaser || null;
}

/** Where else the posting stands now, beside the source nearest to the employer. */
function alsoText({ judged, sightings }: Posting, { reader }: Visit, site: Site): string | null {
  const others = sightings.filter(
    ({ source, withdrawnAt }) => withdrawnAt === null && source !== judged.source,
  );
  const names = [...new Set(others.map(({ source }) => sourceName(site, source)))];
  return names.length > 0 ? reader.t('posting:alsoOn', { sources: names.join(', ') }) : null;
}

function sightingRows(posting: Posting, { reader, now }: Visit, site: Site): readonly object[] {
  return posting.sightings.map((sighting) => ({
    name: sourceName(site, sighting.source),
    href: sighting.url,
    seen: reader.t('posting:receipt.firstSeen', { moment: reader.moment(sighting.firstSeen, now) }),
    state:
      sighting.withdrawnAt === null
        ? reader.t('posting:confirmed', { moment: reader.moment(sighting.lastConfirmed, now) })
        : reader.t('posting:receipt.gone', { moment: reader.moment(sighting.withdrawnAt, now) }),
    joined: sighting.joinedBecause,
  }));
}

/** A posting that every source has taken back: 410, and where to look instead. */
function withdrawnPosting(posting: Posting, { reader, now }: Visit, site: Site): PageAnswer {
  const { judged, withdrawnAt } = posting;
  return {
    kind: 'page',
    status: 410,
    page: {
      template: 'withdrawn',
      title: reader.t('posting:withdrawn.title'),
      description: reader.t('posting:withdrawn.title'),
      section: 'jobs',
      listed: false,
      view: {
        title: judged.title,
        employer: judged.employer,
        since: reader.t('posting:withdrawn.since', { moment: reader.moment(withdrawnAt ?? now, now) }),
        similar: similarSearches(judged, reader, site),
      },
    },
  };
}
