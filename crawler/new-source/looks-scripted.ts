import { load } from 'cheerio';
import type { Page } from '../source.ts';
import { isHtml } from './page-markup.ts';

/** A page with fewer signs than this, menus and all, shows no vacancies. */
const FEW_CHARACTERS = 300;

/** Empty elements that the frameworks of scripts fill. */
const EMPTY_ROOTS =
  '#app, #root, #__next, #__nuxt, #___gatsby, #svelte, app-root, [data-reactroot], [ng-app]';

/** What a page says to visitors whose browser runs no scripts. */
const ASKS_FOR_SCRIPTS = /javascript/i;

/**
 * Whether a page is nothing before its scripts have run: hardly any text, an empty element for scripts to fill, or a word
 * to visitors without JavaScript.
 */
export function looksScripted(page: Page): boolean {
  if (!isHtml(page) || !/<script\b/i.test(page.text)) return false;
  const $ = load(page.text);
  const asks = ASKS_FOR_SCRIPTS.test($('noscript').text());
  const hasEmptyRoot = $(EMPTY_ROOTS)
    .toArray()
    .some((root) => $(root).text().trim() === '');
  $('script, style, noscript, template, svg').remove();
  const length = $('body').text().replace(/\s+/g, ' ').trim().length;
  return length < FEW_CHARACTERS || (hasEmptyRoot && (asks || length < 3 * FEW_CHARACTERS));
}
