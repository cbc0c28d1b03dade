import { load, type CheerioAPI } from 'cheerio';
import type { Page } from '../source.ts';
import type { Candidate } from './candidate.ts';
import { isHtml } from './page-markup.ts';

type Selection = ReturnType<CheerioAPI>;

/** Titles of vacancies are known by their gender marks: (m/w/d), (w,m,x), :in, *innen, /-in. */
const JOB_TITLE =
  /\(\s*[mwfdxiag*]\s*[/|,]\s*[mwfdxiag*](?:\s*[/|,]\s*[mwfdxiag*])*\s*\)|\p{L}(?:[:*_]|\/-?)in(?:nen)?\b/iu;
const LONGEST_TITLE = 200;
const FEWEST_ITEMS = 2;
/** So far up a name is looked for that stands on the page once. */
const MOST_ANCESTORS = 4;

/** The page read as a list in HTML, where links that are titles of vacancies repeat in one element; null where none do. */
export function repeatedList(page: Page): Candidate | null {
  if (!isHtml(page)) return null;
  const $ = load(page.text);
  const links = $('a[href]').filter((_, link) => isTitle(titleIn($(link))));
  if (links.length < FEWEST_ITEMS) return null;
  const items = links.toArray().map((link) => itemOf($, $(link), links));
  const [first] = items;
  if (first === undefined) return null;
  const item = selectorOf(first);
  const container = containerSelector($, first.parent());
  if (container === null || $(container).find(item).length !== items.length) return null;
  const options = {
    url: page.url,
    container,
    item,
    fields: { title: titleSelector(first), link: 'a[href]' },
  };
  return { kind: 'html-list', options, role: 'list' };
}

const HEADINGS = 'h1, h2, h3, h4, h5, h6';

/** A link may hold place and date beside its heading. */
function titleIn(link: Selection): string {
  return link.find(HEADINGS).first().text() || link.text();
}

function isTitle(text: string): boolean {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length <= LONGEST_TITLE && JOB_TITLE.test(line);
}

/** The largest element around a title that holds no other. */
function itemOf($: CheerioAPI, link: Selection, links: Selection): Selection {
  let item = link;
  const holdsOne = (one: Selection): boolean =>
    links.filter((_, other) => $.contains(one[0] ?? other, other)).length === 1;
  while (item.parent().length > 0 && !item.parent().is('body, html') && holdsOne(item.parent()))
    item = item.parent();
  return item;
}

/** A heading inside the link, or around it, has the title alone; the link may hold place and date too. */
function titleSelector(item: Selection): string {
  const heading = item.find(HEADINGS).filter((_, one) => isTitle(item.find(one).text()));
  return heading.first().prop('tagName')?.toLowerCase() ?? 'a[href]';
}

function containerSelector($: CheerioAPI, container: Selection): string | null {
  let selector = selectorOf(container);
  let above = container.parent();
  for (let step = 0; step < MOST_ANCESTORS && $(selector).length > 1 && above.length > 0; step++) {
    selector = `${selectorOf(above)} > ${selector}`;
    above = above.parent();
  }
  return $(selector).length === 1 ? selector : null;
}

/** Names with digits change with every version of a site. */
const LASTING_NAME = /^[a-z][a-z_-]*$/i;

function selectorOf(element: Selection): string {
  const id = element.attr('id') ?? '';
  if (LASTING_NAME.test(id)) return `#${id}`;
  const name = (element.attr('class') ?? '').split(/\s+/).find((one) => LASTING_NAME.test(one));
  const tag = element.prop('tagName')?.toLowerCase() ?? '*';
  return name === undefined ? tag : `${tag}.${name}`;
}
