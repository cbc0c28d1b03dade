import type { Random } from './random.ts';

const INNERMOST = /\{([^{}]*)\}/;

/**
 * Writes one variant of a phrase: `{a|b}` becomes one of its alternatives, which may hold further ones,
 * and `$name` its value.
 * @throws {Error} when a value is missing
 */
export function expandPhrase(
  phrase: string,
  values: Readonly<Record<string, string>>,
  random: Random,
): string {
  let text = phrase;
  for (let match = INNERMOST.exec(text); match !== null; match = INNERMOST.exec(text)) {
    const chosen = random.pick((match[1] ?? '').split('|'));
    text = text.slice(0, match.index) + chosen + text.slice(match.index + match[0].length);
  }
  return fillIn(text, values).replace(/ {2,}/g, ' ').trim();
}

function fillIn(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\$([a-z]+\d?)/gi, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`no value for "$${name}" in "${text}"`);
    return value;
  });
}
