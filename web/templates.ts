import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import Handlebars, { type HelperOptions, type TemplateDelegate } from 'handlebars';
import type { Assets } from './assets.ts';
import { icon } from './icons.ts';
import type { Reader, TextValues } from './reader.ts';

/** Renders a page or a component for a reader. Everything is escaped but `{{{…}}}`. */
export interface Templates {
  /** @throws {Error} when there is no such template, or when it asks for a field that the view does not have */
  render(name: string, view: object, reader: Reader): string;
  readonly components: readonly string[];
}

/** Compiles every template below `web/`: pages and the ticker by their file's name, components and layouts as partials. */
export function loadTemplates(assets: Assets): Templates {
  const handlebars = Handlebars.create();
  const helpers = { t: translate, icon, asset: assets.address };
  handlebars.registerHelper(helpers);
  // Named beforehand, helpers are called at once, and every other name can only be a field.
  const knownHelpers = Object.fromEntries(Object.keys(helpers).map((name) => [name, true]));
  const components = templateFiles('components/*/*.hbs');
  const pages = templateFiles('{pages,ticker}/*.hbs');
  const compile = ([name, text]: TemplateFile): [string, TemplateDelegate] => [
    name,
    handlebars.compile(text, { strict: true, knownHelpers, knownHelpersOnly: true }),
  ];
  const compiled = new Map([...components, ...pages].map(compile));
  for (const [name, template] of [...components, ...templateFiles('layouts/*.hbs')].map(compile))
    handlebars.registerPartial(name, template);
  return {
    components: components.map(([name]) => name),
    render: (name, view, reader) => templateOf(compiled, name)(view, { data: { reader } }),
  };
}

function templateOf(compiled: ReadonlyMap<string, TemplateDelegate>, name: string): TemplateDelegate {
  const template = compiled.get(name);
  if (!template) throw new Error(`There is no template "${name}"`);
  return template;
}

type TemplateFile = readonly [name: string, text: string];

function templateFiles(pattern: string): readonly TemplateFile[] {
  const files = globSync(pattern, { cwd: import.meta.dirname }).toSorted();
  return files.map((file): TemplateFile => [
    basename(file, '.hbs'),
    readFileSync(join(import.meta.dirname, file), 'utf8'),
  ]);
}

/** `{{t "search:results" count=12}}` */
function translate(key: string, options: HelperOptions): string {
  const { reader } = options.data as { readonly reader: Reader };
  return reader.t(key, options.hash as TextValues);
}
