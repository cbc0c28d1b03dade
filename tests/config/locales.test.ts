import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, SOURCE_LANGUAGE, loadMessages } from '../../config/locales.ts';

const ROOT = join(import.meta.dirname, '../..');
const PLURAL = /_(zero|one|two|few|many|other)$/;

/** All texts of a language as `namespace:key` → text. */
function textsOf(tag: string): ReadonlyMap<string, string> {
  const messages = Object.entries(loadMessages(tag));
  return new Map(
    messages.flatMap(([namespace, texts]) =>
      Object.entries(texts).map(([key, text]): [string, string] => [`${namespace}:${key}`, text]),
    ),
  );
}

const withoutPlural = (key: string): string => key.replace(PLURAL, '');
const placeholders = (text: string): readonly string[] =>
  [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])].toSorted();
const source = textsOf(SOURCE_LANGUAGE);
const sourceKeys = new Set([...source.keys()].map(withoutPlural));

/** Placeholders of a key over all its plural forms. */
function placeholdersOf(texts: ReadonlyMap<string, string>, key: string): readonly string[] {
  const forms = [...texts].filter(([name]) => withoutPlural(name) === key).map(([, text]) => text);
  return placeholders(forms.join(' '));
}

/** The plural forms that a key has. */
function formsOf(texts: ReadonlyMap<string, string>, key: string): readonly string[] {
  const names = [...texts.keys()].filter((name) => withoutPlural(name) === key);
  return names.flatMap((name) => PLURAL.exec(name)?.[1] ?? []).toSorted();
}

describe.each(LANGUAGES.map((language) => ({ language, texts: textsOf(language.tag) })))(
  'the texts in $language.endonym',
  ({ language, texts }) => {
    it('have the keys of the German ones', () => {
      expect([...new Set([...texts.keys()].map(withoutPlural))].toSorted()).toEqual(
        [...sourceKeys].toSorted(),
      );
    });

    it('carry the same placeholders', () => {
      const different = [...sourceKeys].filter(
        (key) => placeholdersOf(texts, key).join() !== placeholdersOf(source, key).join(),
      );
      expect(different).toEqual([]);
    });

    it('have every plural form that the language knows, and no other', () => {
      const categories = new Intl.PluralRules(language.tag).resolvedOptions().pluralCategories.toSorted();
      const counted = new Set([...texts.keys()].filter((key) => PLURAL.test(key)).map(withoutPlural));
      expect(counted.size).toBeGreaterThan(3);
      const wrong = [...counted].filter((key) => formsOf(texts, key).join() !== categories.join());
      expect(wrong).toEqual([]);
    });

    it('leave none empty', () => {
      expect([...texts].filter(([, text]) => text.trim() === '')).toEqual([]);
    });

    it('are named by a tag, direction and script that Intl agrees with', () => {
      const locale = new Intl.Locale(language.intlTag).maximize();
      expect(locale.language).toBe(new Intl.Locale(language.tag).language);
      expect(locale.script).toBe(language.script);
    });
  },
);

describe('templates', () => {
  const files = globSync('web/**/*.hbs', { cwd: ROOT });
  const used = files.flatMap((file) =>
    [...readFileSync(join(ROOT, file), 'utf8').matchAll(/\{\{t "([^"]+)"/g)].map(([, key = '']) => ({
      file,
      key,
    })),
  );

  it('ask only for texts that exist', () => {
    expect(used.length).toBeGreaterThan(50);
    expect(used.filter(({ key }) => !sourceKeys.has(key))).toEqual([]);
  });

  it('hold no text of their own', () => {
    const words = files
      // The attribution is German by licence and the same in every language.
      .filter((file) => !file.endsWith('about.hbs'))
      .map((file) => ({
        file,
        text: readFileSync(join(ROOT, file), 'utf8').replace(/\{\{[^}]*\}?\}\}|<[^>]*>/gs, ' '),
      }))
      .filter(({ text }) => /\p{L}{3,}/u.test(text));
    expect(words).toEqual([]);
  });
});

describe('pages and components', () => {
  it('ask only for texts that exist', () => {
    const files = globSync('web/**/*.ts', { cwd: ROOT });
    const keys = files.flatMap((file) =>
      [...readFileSync(join(ROOT, file), 'utf8').matchAll(/\bt\(\s*'([a-z]+:[^']+)'/g)].map(
        ([, key = '']) => key,
      ),
    );
    expect(keys.length).toBeGreaterThan(50);
    expect(keys.filter((key) => !sourceKeys.has(key))).toEqual([]);
  });
});
