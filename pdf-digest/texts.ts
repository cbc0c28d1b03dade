import { createInstance } from 'i18next';
import { loadMessages } from '../config/locales.ts';

/** Gives the words of the newspaper in one language; `values` fill the placeholders. */
export type Texts = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** Opens the words of the newspaper, `config/locales/<language>/digest.json`. */
export function openTexts(language: string): Texts {
  const instance = createInstance();
  void instance.init({
    lng: language,
    initAsync: false,
    keySeparator: false,
    resources: { [language]: { digest: loadMessages(language)['digest'] ?? {} } },
    defaultNS: 'digest',
    interpolation: { escapeValue: false },
  });
  return (key, values) => instance.t(key, { ...values });
}
