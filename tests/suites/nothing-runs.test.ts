import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDescription } from '../../domain/normalise/read-description.ts';
import { browserPath, openBrowser } from '../helpers/browser.ts';
import { findSuites } from './suite.ts';

const FOLDER = fileURLToPath(new URL('../../../shared/suites', import.meta.url));

/** Calls `alert` as soon as something of it runs. */
const LOUD = [
  '<img src=x onerror=alert(1)>',
  '<svg><style><img src=x onerror=alert(1)></style></svg>',
  '<svg></p><style><a title="</style><img src onerror=alert(1)>">',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<template><p title="</template><img src=x onerror=alert(1)>">',
  '<textarea><p title="</textarea><img src=x onerror=alert(1)>">',
  '<!--><img src=x onerror=alert(1)>-->',
  '<!-- --!><img src=x onerror=alert(1)> -->',
  '<![CDATA[<img src=x onerror=alert(1)>]]>',
  '<?pi <img src=x onerror=alert(1)> ?>',
  '&lt;img src=x onerror=alert(1)&gt;',
  '&amp;lt;script&amp;gt;alert(1)&amp;lt;/script&amp;gt;',
  '<a href="https://x.example/&quot;onmouseover=&quot;alert(1)">Text</a>',
  '<a href="JaVa&#10;Script&colon;alert(1)">Text</a>',
  '<a href="data:text/html,<script>alert(1)</script>">Text</a>',
  '<p style="background:url(javascript:alert(1))" onclick=alert(1) id=body class=x>Text</p>',
  '<iframe srcdoc="<script>parent.alert(1)</script>">',
  '<base href="https://x.example/"><link rel=import href=x><meta http-equiv=refresh content="0;url=javascript:alert(1)">',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<b <script>alert(1)</script>0',
  '<p/onclick=alert(1)/x>Text',
  '<details open ontoggle=alert(1)><summary>Text',
  '<object data="data:text/html,<script>parent.alert(1)</script>">',
  `${'<div>'.repeat(600)}<table><img src=x onerror=alert(1)>`,
];

function collected(): readonly string[] {
  if (!existsSync(FOLDER)) return [];
  const cases = findSuites(FOLDER).flatMap((suite) => ('cases' in suite ? suite.cases : []));
  return cases.map(({ payload }) => payload).filter((payload) => typeof payload === 'string');
}

/** Runs in the browser: shows the texts, reads them back and lets every kind of event happen to them. */
const MEET = `async (texts) => {
  const main = document.querySelector('main');
  document.addEventListener('click', (event) => event.preventDefault(), true);
  for (const text of texts) {
    const place = main.appendChild(document.createElement('section'));
    place.innerHTML = text;
    place.innerHTML = String(place.innerHTML);
  }
  for (const one of main.querySelectorAll('*'))
    for (const name of ['click', 'mouseover', 'focus', 'load', 'error', 'toggle', 'animationend'])
      one.dispatchEvent(new Event(name, { cancelable: true }));
  await new Promise((done) => setTimeout(done, 300));
  const names = [...main.querySelectorAll('section *')].flatMap((one) => [
    one.localName,
    ...[...one.attributes].map((attribute) => '@' + attribute.name),
  ]);
  return { ran: window.ran, names: [...new Set(names)] };
}`;

const EMPTY_PAGE = `<!doctype html><main></main><script>
  window.ran = [];
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) window[name] = () => ran.push(name);
</script>`;

/** What ran and what was asked for while a browser showed these texts, and the elements and attributes it made of them. */
async function show(page: Page, texts: readonly string[]) {
  const asked: string[] = [];
  await page.route('**/*', (route) => {
    asked.push(route.request().url());
    return route.abort();
  });
  await page.setContent(EMPTY_PAGE);
  const met = await page.evaluate(`(${MEET})(${JSON.stringify(texts)})`);
  const { ran, names } = met as { readonly ran: readonly string[]; readonly names: string[] };
  return { ran, names, asked };
}

describe.runIf(browserPath !== null)('descriptions in a browser', { timeout: 120_000 }, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  it('would run what attackers print', async () => {
    const { ran, asked } = await show(await browser.newPage(), LOUD);
    expect(ran).toContain('alert');
    expect(asked).not.toEqual([]);
  });

  it('run nothing, load nothing, and are built of the few elements that are kept', async () => {
    const texts = [...LOUD, ...collected()].map((text) => readDescription(text).html ?? '');
    const { ran, asked, names } = await show(await browser.newPage(), texts);
    expect({ ran, asked }).toEqual({ ran: [], asked: [] });
    expect(['@href', 'a', 'br', 'em', 'h3', 'h4', 'li', 'ol', 'p', 'strong', 'ul']).toEqual(
      expect.arrayContaining(names),
    );
  });
});
