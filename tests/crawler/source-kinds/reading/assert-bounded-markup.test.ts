import { describe, expect, it } from 'vitest';
import { assertBoundedMarkup } from '../../../../crawler/source-kinds/reading/assert-bounded-markup.ts';
import { readHtml } from '../../../../crawler/source-kinds/reading/read-html.ts';
import { pageOf } from '../../../helpers/page-of.ts';

describe('assertBoundedMarkup', () => {
  it.each([
    ['deep nesting', '<div>'.repeat(200_000), 'deeper'],
    [
      'many attributes',
      `<p ${Array.from({ length: 100_000 }, (_, at) => `a${at}=1`).join(' ')}>`,
      'attributes',
    ],
  ])('refuses %s before a tree is built', (_what, html, message) => {
    const page = pageOf(`<!doctype html>${html}`, { url: 'https://x.example/', role: 'list' });
    expect(() => readHtml(page)).toThrow(message);
  });

  it.each([
    ['a long list that never ends its entries', '<ul>' + '<li>Koch<br>'.repeat(20_000)],
    ['many elements side by side', '<div><span>Koch</span></div>'.repeat(20_000)],
    ['a large value in one attribute', `<div data-page="${' a=1'.repeat(20_000)}">Koch</div>`],
  ])('lets %s pass', (_what, html) => {
    expect(() => assertBoundedMarkup(html)).not.toThrow();
  });
});
