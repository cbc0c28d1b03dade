import type { Site } from '../site.ts';
import { found, type PageAnswer, type Visit } from '../visit.ts';

/** What the portal is, how its order comes about, and whose data it rests on. */
export function aboutPage(visit: Visit, site: Site): PageAnswer {
  return operatorPage('about', visit, site);
}

/** Who answers for the portal (§ 5 DDG). Impressum. */
export function imprintPage(visit: Visit, site: Site): PageAnswer {
  return operatorPage('imprint', visit, site);
}

/** What becomes of readers' data (Art. 13 and 14 GDPR). Datenschutzerklärung. */
export function privacyPage(visit: Visit, site: Site): PageAnswer {
  return operatorPage('privacy', visit, site);
}

function operatorPage(name: 'about' | 'imprint' | 'privacy', { reader }: Visit, site: Site): PageAnswer {
  const { portalName, operator, places } = site.region;
  return found({
    template: name,
    title: reader.t(`common:nav.${name}`),
    description: reader.t(`pages:${name}.description`, { portalName }),
    section: name,
    view: { operator, mail: `mailto:${operator.email}`, portalName, district: places.district.name },
  });
}
