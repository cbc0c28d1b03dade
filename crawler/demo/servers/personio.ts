import {
  type DemoSite,
  htmlAnswer,
  printWithKey,
  type SitePrint,
  townLine,
  xmlAnswer,
} from '../demo-site.ts';
import { escapeMarkup, toHtml } from '../format-text.ts';
import { postingPage } from '../site-page.ts';

/** A company's page at Personio: one XML with all vacancies, and a page for each. */
export function personioSite(id: string): DemoSite {
  return {
    id,
    address: `https://${id}.example`,
    answer({ path }, world) {
      if (path === '/xml')
        return xmlAnswer(
          `<workzag-jobs>\n${world.prints.map(position).join('\n')}\n</workzag-jobs>`,
          'text/xml',
        );
      const print = printWithKey(world, /^\/job\/(\d+)$/.exec(path)?.[1]);
      return print ? htmlAnswer(postingPage(print)) : null;
    },
  };
}

function position(print: SitePrint): string {
  const { kind, terms } = print.posting;
  const time =
    terms.workingTimes.length > 1
      ? 'full-or-part-time'
      : terms.workingTimes[0] === 'full'
        ? 'full-time'
        : 'part-time';
  const category =
    kind === 'apprenticeship'
      ? 'Ausbildung'
      : terms.workingTimes[0] === 'marginal'
        ? 'Minijob'
        : 'Festanstellung';
  return `<position>
  <id>${print.key}</id>
  <subcompany>${escapeMarkup(print.employer)}</subcompany>
  <office>${escapeMarkup(townLine(print.place))}</office>
  <department>${escapeMarkup(print.posting.occupation)}</department>
  <recruitingCategory>${category}</recruitingCategory>
  <name>${escapeMarkup(print.title)}</name>
  <jobDescriptions>
${descriptions(print)}
  </jobDescriptions>
  <employmentType>${kind === 'internship' ? 'intern' : 'permanent'}</employmentType>
  <seniority>${kind === 'apprenticeship' ? 'student' : 'experienced'}</seniority>
  <schedule>${time}</schedule>
  <yearsOfExperience>1-2</yearsOfExperience>
  <createdAt>${print.publishedOn}T08:30:00+00:00</createdAt>
</position>`;
}

function descriptions({ blocks }: SitePrint): string {
  return blocks
    .map(({ heading, lines }) => {
      const value = toHtml([{ heading: null, lines }]).replaceAll(']]>', ']]&gt;');
      return `    <jobDescription><name>${escapeMarkup(heading ?? 'Über uns')}</name><value><![CDATA[${value}]]></value></jobDescription>`;
    })
    .join('\n');
}
