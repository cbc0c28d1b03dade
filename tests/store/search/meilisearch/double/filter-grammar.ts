import { badRequest } from './api-error.ts';

/** A document as it was given. */
export type Document = Readonly<Record<string, unknown>>;
type Test = (document: Document) => boolean;

const TOKEN =
  /\s*(?:(?<quoted>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(?<sign>>=|<=|!=|=|>|<|\(|\)|\[|\]|,)|(?<word>[A-Za-z0-9_.-]+))/y;

interface Token {
  readonly kind: 'quoted' | 'sign' | 'word';
  readonly text: string;
}

/** Reads a filter expression of the reference; throws what Meilisearch answers to a wrong one. */
export function parseFilter(filter: unknown, filterable: ReadonlySet<string>): Test {
  if (typeof filter === 'string')
    return filter.trim() === '' ? () => true : new Parser(filter, filterable).whole();
  if (!Array.isArray(filter)) return () => true;
  const parts = filter.map((part: unknown): Test => {
    if (!Array.isArray(part)) return parseFilter(part, filterable);
    const any = part.map((one: unknown) => parseFilter(one, filterable));
    return (document) => any.some((test) => test(document));
  });
  return (document) => parts.every((test) => test(document));
}

class Parser {
  readonly #tokens: readonly Token[];
  readonly #filterable: ReadonlySet<string>;
  #next = 0;

  constructor(text: string, filterable: ReadonlySet<string>) {
    this.#tokens = tokensOf(text);
    this.#filterable = filterable;
  }

  whole(): Test {
    const test = this.#either();
    const rest = this.#tokens[this.#next];
    if (rest !== undefined) throw wrong(`found unexpected characters at the end of the filter: ${rest.text}`);
    return test;
  }

  #either(): Test {
    const tests = [this.#all()];
    while (this.#takes('OR')) tests.push(this.#all());
    return (document) => tests.some((test) => test(document));
  }

  #all(): Test {
    const tests = [this.#not()];
    while (this.#takes('AND')) tests.push(this.#not());
    return (document) => tests.every((test) => test(document));
  }

  #not(): Test {
    if (this.#takes('NOT')) {
      const test = this.#not();
      return (document) => !test(document);
    }
    if (!this.#takes('(')) return this.#condition();
    const test = this.#either();
    this.#demand(')');
    return test;
  }

  #condition(): Test {
    const attribute = this.#value();
    if (attribute === '_geoRadius') return this.#geoRadius();
    if (!this.#filterable.has(attribute))
      throw wrong(
        `Attribute \`${attribute}\` is not filterable. Available filterable attribute patterns are: ${[...this.#filterable].join(', ')}.`,
      );
    const isNegated = this.#takes('NOT');
    const test = this.#operation(attribute);
    return isNegated ? (document) => !test(document) : test;
  }

  #operation(attribute: string): Test {
    if (this.#takes('EXISTS')) return (document) => attribute in document;
    if (this.#takes('IN')) {
      const wanted = new Set(this.#list().map(normal));
      return (document) => valuesOf(document[attribute]).some((value) => wanted.has(normal(value)));
    }
    if (this.#takes('IS')) {
      if (this.#takes('NULL')) return (document) => document[attribute] === null;
      this.#demand('EMPTY');
      return (document) => ['', '[]', '{}'].includes(emptyText(document[attribute]));
    }
    const sign = this.#tokens[this.#next];
    if (sign?.kind !== 'sign' || !(sign.text in COMPARISONS)) return this.#range(attribute);
    this.#next += 1;
    return comparison(attribute, sign.text, this.#value());
  }

  #range(attribute: string): Test {
    const low = Number(this.#value());
    this.#demand('TO');
    const high = Number(this.#value());
    return (document) =>
      valuesOf(document[attribute]).some(
        (value) => typeof value === 'number' && value >= low && value <= high,
      );
  }

  #geoRadius(): Test {
    this.#demand('(');
    const [latitude = 0, longitude = 0, metres = 0] = this.#list(')').map(Number);
    return (document) => {
      const point = document['_geo'];
      if (typeof point !== 'object' || point === null || !('lat' in point) || !('lng' in point)) return false;
      return metresBetween(Number(point.lat), Number(point.lng), latitude, longitude) <= metres;
    };
  }

  #list(end = ']'): string[] {
    if (end === ']') this.#demand('[');
    const values: string[] = [];
    while (!this.#takes(end)) {
      values.push(this.#value());
      if (!this.#takes(',') && this.#tokens[this.#next]?.text !== end)
        throw wrong(`Expected a comma or ${end}`);
    }
    return values;
  }

  #value(): string {
    const token = this.#tokens[this.#next];
    if (token === undefined || token.kind === 'sign')
      throw wrong(`Was expecting a value but instead got ${token?.text ?? 'nothing'}.`);
    if (token.kind === 'word' && KEYWORDS.has(token.text))
      throw wrong(`\`${token.text}\` is a reserved keyword`);
    this.#next += 1;
    return token.text;
  }

  #takes(text: string): boolean {
    const token = this.#tokens[this.#next];
    if (token === undefined || token.kind === 'quoted' || token.text !== text) return false;
    this.#next += 1;
    return true;
  }

  #demand(text: string): void {
    if (!this.#takes(text))
      throw wrong(`Was expecting ${text} but instead got ${this.#tokens[this.#next]?.text ?? 'the end'}.`);
  }
}

const KEYWORDS = new Set(['AND', 'OR', 'NOT', 'IN', 'TO', 'EXISTS', 'IS', 'NULL', 'EMPTY']);
const COMPARISONS: Readonly<Record<string, (value: number, wanted: number) => boolean>> = {
  '=': (value, wanted) => value === wanted,
  '!=': (value, wanted) => value === wanted,
  '>': (value, wanted) => value > wanted,
  '>=': (value, wanted) => value >= wanted,
  '<': (value, wanted) => value < wanted,
  '<=': (value, wanted) => value <= wanted,
};

function comparison(attribute: string, sign: string, wanted: string): Test {
  if (sign === '=' || sign === '!=') {
    const holds: Test = (document) =>
      valuesOf(document[attribute]).some((value) => normal(value) === normal(wanted));
    return sign === '=' ? holds : (document) => !holds(document);
  }
  const bound = Number(wanted);
  if (Number.isNaN(bound)) throw wrong(`The \`${sign}\` operator needs a number, not ${wanted}`);
  const compare = COMPARISONS[sign] ?? (() => false);
  return (document) =>
    valuesOf(document[attribute]).some((value) => typeof value === 'number' && compare(value, bound));
}

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  let end = 0;
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
    const { quoted, sign, word } = match.groups ?? {};
    if (quoted !== undefined)
      tokens.push({ kind: 'quoted', text: quoted.slice(1, -1).replace(/\\(.)/g, '$1') });
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign });
    else if (word !== undefined) tokens.push({ kind: 'word', text: word });
    end = TOKEN.lastIndex;
  }
  if (text.slice(end).trim() !== '') throw wrong(`unexpected characters: ${text.slice(end, end + 20)}`);
  return tokens;
}

/** The single values of a field, as filters and facets see them. */
export function valuesOf(field: unknown): readonly unknown[] {
  if (field === undefined || field === null) return [];
  return Array.isArray(field) ? field.flatMap(valuesOf) : [field];
}

function normal(value: unknown): string {
  return String(value).toLowerCase();
}

function emptyText(value: unknown): string {
  return value === undefined || value === null
    ? '?'
    : typeof value === 'string'
      ? value
      : JSON.stringify(value);
}

function metresBetween(latitude: number, longitude: number, toLatitude: number, toLongitude: number): number {
  const half = (degrees: number) => Math.sin((degrees * Math.PI) / 360) ** 2;
  const cosines = Math.cos((latitude * Math.PI) / 180) * Math.cos((toLatitude * Math.PI) / 180);
  return (
    2 *
    6_371_000 *
    Math.asin(Math.sqrt(half(toLatitude - latitude) + cosines * half(toLongitude - longitude)))
  );
}

function wrong(message: string): Error {
  return badRequest(message, 'invalid_search_filter');
}
