import { SourceChanged } from '../../errors.ts';
import type { Page } from '../../source.ts';
import { printed, printedNumber } from '../reading/printed.ts';
import { isObject, type JsonObject, listUnder, objectUnder } from '../reading/read-json.ts';

/** From this many results on, a field that none of them has is gone from the interface. */
const ENOUGH = 10;

/** Without one of these there is no posting. */
const NEEDED = [['referenznummer'], ['stellenangebotsTitel']];

/** Every list of some length has these; each entry names the spellings of one field. */
const USUAL = [
  ...NEEDED,
  ['firma'],
  ['stellenlokationen'],
  ['stellenangebotsart'],
  ['hauptberuf', 'alleBerufe'],
  ['datumErsteVeroeffentlichung', 'veroeffentlichungszeitraum'],
];

/**
 * How many results the search has in all.
 * @throws {SourceChanged} when it did not understand the place: the results would be of all Germany.
 */
export function totalOf(answer: JsonObject, page: Page): number {
  const mode = printed(objectUnder(answer, 'woOutput')['suchmodus']);
  if (mode === 'UNGUELTIG') throw new SourceChanged(`place not understood by the search: ${page.url}`);
  const total = printedNumber(answer['maxErgebnisse']);
  if (total === undefined || mode === undefined) throw new SourceChanged(`no search answer: ${page.url}`);
  return total;
}

/**
 * The results of a page; none where the interface leaves the key out because nothing matches.
 * @throws {SourceChanged} when the interface has changed its version: results are missing, another page came, or
 * fields that every list has are gone.
 */
export function resultsOf(answer: JsonObject, page: Page, number: number): readonly JsonObject[] {
  const total = totalOf(answer, page);
  const came = printedNumber(answer['page']);
  if (came !== undefined && came !== number)
    throw new SourceChanged(`page ${came} came instead of ${number}: ${page.url}`);
  const isEmpty = total === 0 || !('ergebnisliste' in answer);
  const items = isEmpty ? [] : listUnder(answer, 'ergebnisliste', page).filter(isObject);
  if (total > 0 && items.length === 0 && number === 1)
    throw new SourceChanged(`results missing: ${page.url}`);
  const gone = goneFrom(items);
  if (gone.length > 0) throw new SourceChanged(`no result has ${gone.join(', ')}: ${page.url}`);
  return items;
}

function goneFrom(items: readonly JsonObject[]): readonly string[] {
  if (items.length === 0) return [];
  const fields = items.length < ENOUGH ? NEEDED : USUAL;
  const gone = fields.filter((spellings) => !items.some((item) => spellings.some((name) => name in item)));
  return gone.map((spellings) => spellings.join(' or '));
}
