import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { loadAssets } from '../../web/assets.ts';
import { makeReaders } from '../../web/reader.ts';
import { loadTemplates } from '../../web/templates.ts';

const FOLDER = join(import.meta.dirname, '../../web/components');
const templates = loadTemplates(loadAssets());
const readers = [...makeReaders(['de', 'en']).values()];
const validator = new HtmlValidate({ extends: ['html-validate:standard'] });

interface Example {
  readonly name: string;
  readonly view: object;
}

/** Components that are items of a list stand in one, as on a page. */
const LIST_ITEMS = new Set(['tile', 'filter-entry', 'edition-entry']);

function examplesOf(component: string): readonly Example[] {
  return JSON.parse(readFileSync(join(FOLDER, component, 'examples.json'), 'utf8')) as Example[];
}

describe('the gallery of components', () => {
  it('has examples of every component', () => {
    const withExamples = globSync('*/examples.json', { cwd: FOLDER }).map((file) => dirname(file));
    expect(templates.components.length).toBeGreaterThan(10);
    expect(withExamples.toSorted()).toEqual(templates.components.toSorted());
  });

  const cases = templates.components.flatMap((component) =>
    examplesOf(component).flatMap((example) => readers.map((reader) => ({ component, ...example, reader }))),
  );

  it.each(cases)('draws $component, $name, as valid HTML in $reader.language.tag', async (example) => {
    const html = templates.render(example.component, example.view, example.reader);
    const page = LIST_ITEMS.has(example.component) ? `<ul>${html}</ul>` : html;
    const report = await validator.validateString(page);
    expect(
      report.results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
      ),
    ).toEqual([]);
  });

  it.each(readers.slice(0, 1))('refuses a view that lacks a field', (reader) => {
    expect(() => templates.render('tile', { href: '/' }, reader)).toThrow(/icon/);
  });
});
