import { printable } from './printable.ts';
import type { Meta } from './read-metas.ts';
import { coversPath } from './robots.ts';

/**
 * Text and data mining, reserved or not, by the TDM Reservation Protocol (W3C Community Group, final report of
 * 2024-05-10). Text-und-Data-Mining-Vorbehalt, § 44b (3) UrhG.
 */
export interface TdmDeclaration {
  readonly reserved: boolean;
  /** Where it stands, its value and its policy, for people. */
  readonly evidence: string;
}

/** An entry of `/.well-known/tdmrep.json`. */
export interface TdmRule {
  /** Path pattern with `*` and `$`, as in robots.txt. */
  readonly location: string;
  readonly reserved: boolean;
  readonly policy: string | null;
}

/** Where a site tells about reservations for all its pages. */
export const TDM_FILE = '/.well-known/tdmrep.json';

const MOST_RULES = 2000;
const LONGEST_LOCATION = 2000;

/** What declares a reservation for one page. */
export interface TdmSigns {
  readonly metas: readonly Meta[];
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly rules: readonly TdmRule[];
  readonly url: string;
}

/**
 * The declaration that counts for a page: what the page itself says goes before its header, and that before the site's
 * file (report §6.4). Null when nothing is declared, which reserves nothing.
 */
export function findTdmDeclaration({ metas, headers, rules, url }: TdmSigns): TdmDeclaration | null {
  return ofMetas(metas) ?? ofHeaders(headers) ?? ofRules(rules, url);
}

function ofMetas(metas: readonly Meta[]): TdmDeclaration | null {
  const value = metas.find(({ name }) => name === 'tdm-reservation')?.content;
  const policy = metas.find(({ name }) => name === 'tdm-policy')?.content;
  return declaration(value, policy, (value) => `<meta name="tdm-reservation" content="${value}">`);
}

function ofHeaders(headers: Readonly<Record<string, string>>): TdmDeclaration | null {
  const { 'tdm-reservation': value, 'tdm-policy': policy } = headers;
  return declaration(value, policy, (value) => `header tdm-reservation: ${value}`);
}

function ofRules(rules: readonly TdmRule[], url: string): TdmDeclaration | null {
  const rule = rules.find(({ location }) => coversPath(location, url));
  if (rule === undefined) return null;
  const value = rule.reserved ? '1' : '0';
  return declaration(value, rule.policy, () => `${TDM_FILE}: ${printable(rule.location, 100)} = ${value}`);
}

function declaration(
  value: string | undefined,
  policy: string | null | undefined,
  evidence: (value: string) => string,
): TdmDeclaration | null {
  const reserved = readValue(value);
  if (reserved === null) return null;
  const about = policy ? `, policy ${printable(policy, 200)}` : '';
  return { reserved, evidence: evidence(reserved ? '1' : '0') + about };
}

/** 1 or 0; a field that was sent twice reserves when one of them does. Every other value declares nothing. */
function readValue(value: unknown): boolean | null {
  const printed = String(value).split(',');
  const values = new Set(printed.map((each) => each.trim()));
  if (values.has('1')) return true;
  return values.has('0') ? false : null;
}

/** Reads a `tdmrep.json`; entries that are not as the report has them are passed over, so a broken file reserves nothing. */
export function parseTdmFile(text: string): readonly TdmRule[] {
  const parsed = parseJson(text);
  const entries: readonly unknown[] = Array.isArray(parsed) ? parsed : [parsed];
  return entries.slice(0, MOST_RULES).flatMap(readRule);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function readRule(entry: unknown): readonly TdmRule[] {
  if (typeof entry !== 'object' || entry === null) return [];
  const { location, 'tdm-reservation': value, 'tdm-policy': policy } = entry as Record<string, unknown>;
  const reserved = readValue(value);
  if (typeof location !== 'string' || location.length > LONGEST_LOCATION || reserved === null) return [];
  return [{ location, reserved, policy: typeof policy === 'string' ? policy : null }];
}
