import { plainLine } from '../../../domain/normalise/plain-line.ts';
import { readDescription } from '../../../domain/normalise/read-description.ts';
import { failed, leftOut, PASSED, pureKind, textOf, type Suite, type SuiteCase } from '../suite.ts';
import { descriptionFaults } from './markup.ts';

/**
 * Markup that attacks or confuses a sanitiser. Read as the description of a posting it must come out with the few
 * elements that are kept, as must its escaped form; read as a title it must come out as one line of text.
 */
export const sanitise = pureKind(
  'sanitise',
  (one, suite) => payloadOf(one, suite) !== undefined || 'optionsHaveFunctions' in one,
  (one, suite) => {
    const payload = payloadOf(one, suite);
    if (payload === undefined) return leftOut('asks what becomes of a value that is no text');
    const escaped = payload.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    const [fault] = [payload, escaped].flatMap((each) => [...faultsOf(each), ...titleFaults(each)]);
    return fault === undefined ? PASSED : failed(fault);
  },
);

/** Some call it an input, as suites of other kinds do; then the name of the suite tells. */
function payloadOf(one: SuiteCase, { name }: Suite): string | undefined {
  const named = /sanit|xss/i.test(name) ? ['input', 'html', 'vector'] : [];
  return textOf(one, 'payload', 'dirty', ...named);
}

function faultsOf(payload: string): readonly string[] {
  const { html, text } = readDescription(payload);
  if (html === null) return text === '' ? [] : ['has text without HTML'];
  return descriptionFaults(html);
}

function titleFaults(payload: string): readonly string[] {
  return /\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u.test(plainLine(payload))
    ? ['a title holds control or direction marks']
    : [];
}
