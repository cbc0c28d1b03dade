import {
  type DemoSite,
  htmlAnswer,
  printWithKey,
  type SitePrint,
  type SiteWorld,
  xmlAnswer,
} from '../demo-site.ts';
import { toHtml } from '../format-text.ts';
import { postingPage } from '../site-page.ts';

/** An aggregator that hands out one XML in Indeed's dialect: every value in CDATA. */
export const jobsammlerSite: DemoSite = {
  id: 'jobsammler',
  address: 'https://jobsammler.example',
  answer({ path }, world) {
    if (path === '/feeds/indeed.xml') return xmlAnswer(feed(world));
    const print = printWithKey(world, /^\/job\/(\d+)$/.exec(path)?.[1]);
    return print ? htmlAnswer(postingPage(print)) : null;
  },
};

function feed(world: SiteWorld): string {
  const jobs = world.prints.map((print) => job(print, world));
  return `<source><publisher>Jobsammler</publisher><publisherurl>${world.origin}</publisherurl>
<lastBuildDate>${new Date(`${world.today}T04:00:00Z`).toUTCString()}</lastBuildDate>
${jobs.join('\n')}
</source>`;
}

function job(print: SitePrint, { origin }: SiteWorld): string {
  const { terms, kind } = print.posting;
  const { place } = print;
  const type =
    kind === 'internship' ? 'internship' : terms.workingTimes.includes('full') ? 'fulltime' : 'parttime';
  const fields = {
    title: print.title,
    date: `${print.publishedOn}T00:00:00.000Z`,
    referencenumber: print.key,
    url: `${origin}/job/${print.key}`,
    company: print.employer,
    city: place.locality ?? place.municipality,
    state: 'NRW',
    country: 'DE',
    postalcode: place.postcode,
    description: toHtml(print.blocks),
    jobtype: type,
    ...(terms.pay === null || kind !== 'job'
      ? {}
      : { salary: `${terms.pay.min} - ${terms.pay.max} EUR per ${terms.pay.unit}` }),
    ...(terms.applyBy === null ? {} : { expirationdate: terms.applyBy }),
  };
  const elements = Object.entries(fields).map(
    ([name, value]) => `<${name}><![CDATA[${value.replaceAll(']]>', ']]&gt;')}]]></${name}>`,
  );
  return `<job>${elements.join('')}</job>`;
}
