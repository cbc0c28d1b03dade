import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDescription } from '../../../domain/normalise/read-description.ts';

const SUITES = ['sanitize-html5sec', 'sanitize-sanitizehtml', 'blns'];
const KEPT = /<(?:\/?(?:p|ul|ol|li|strong|em|h3|h4)|br|\/a|a href="https?:\/\/[^"<>]*")>/g;

describe('readDescription', () => {
  it('gives safe HTML and plain text with one block per line', () => {
    const printed =
      '<div class="x"><h2>Auf&shy;gaben</h2><ul><li>Kochen</li><li id="b">Sp&uuml;len &amp; <b>mehr</b></li></ul>Ende<br>gut</div>';
    expect(readDescription(printed)).toEqual({
      html: '<h3>Aufgaben</h3><ul><li>Kochen</li><li>Spülen &amp; <strong>mehr</strong></li></ul><p>Ende<br>gut</p>',
      text: 'Aufgaben\nKochen\nSpülen & mehr\nEnde\ngut',
    });
  });

  it.each([
    ['tags escaped once', '&lt;p&gt;Gr&amp;uuml;n&lt;/p&gt;', '<p>Grün</p>'],
    ['tags escaped twice', '&amp;lt;p&amp;gt;Rot&amp;lt;/p&amp;gt;', '<p>Rot</p>'],
    ['entities escaped twice', '<p>a&amp;nbsp;b&amp;ouml;</p>', '<p>a bö</p>'],
    ['CDATA left over', '<![CDATA[<p>Blau</p>]]>', '<p>Blau</p>'],
    [
      'a web link',
      '<a href="https://x.example/?a=1&b=2" target="_blank">l</a>',
      '<p><a href="https://x.example/?a=1&amp;b=2">l</a></p>',
    ],
    ['a mail link', '<a href="mailto:a@b.example">mail</a>', '<p>mail</p>'],
    ['a script link', '<a href=" java\nscript:alert(1)">x</a>', '<p>x</p>'],
    ['an element named like a property of objects', 'a <constructor>b</constructor>', '<p>a b</p>'],
    ['script and style', '<style>p{}</style>Text<script>alert("<p>")</script>', '<p>Text</p>'],
    ['two breaks in a row', 'eins<br><br>zwei', '<p>eins</p><p>zwei</p>'],
    [
      'elements that span blocks',
      '<b><p>eins</p><p>zwei</p></b>',
      '<p><strong>eins</strong></p><p><strong>zwei</strong></p>',
    ],
    [
      'lists within lists',
      '<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul>',
      '<ul><li>a</li></ul><ol><li>b</li></ol><ul><li>c</li></ul>',
    ],
    ['bullets typed in a list', '<ul><li>- a</li><li>• b - c</li></ul>', '<ul><li>a</li><li>b - c</li></ul>'],
    [
      'line ends between inline elements only',
      '<b>Wir</b> suchen\nKöche',
      '<p><strong>Wir</strong> suchen<br>Köche</p>',
    ],
    ['a button without an end', '<p>Wir</p><button>Los<p>suchen</p>', '<p>Wir</p><p>Los</p><p>suchen</p>'],
    [
      'a drawing without an end',
      'Wir <svg><path d="M0"/>suchen <b>dich',
      '<p>Wir suchen <strong>dich</strong></p>',
    ],
    [
      'a whole drawing',
      'Wir <svg><text>x</text></svg>suchen <b>dich</b>',
      '<p>Wir suchen <strong>dich</strong></p>',
    ],
    ['a head without an end', '<html><head><title>x</title><body><p>Text</p>', '<p>Text</p>'],
    [
      'what stands in for a plug-in',
      '<object data="a.pdf">Als <b>PDF</b></object>',
      '<p>Als <strong>PDF</strong></p>',
    ],
    ['marks of a word processor', '<![if !supportLists]>·<![endif]>Kochen', '<p>·Kochen</p>'],
    ['a program in the page', '<?php echo 1 ?>Kochen', '<p>Kochen</p>'],
    ['genders in angle brackets', 'Koch <m/w/d> gesucht', '<p>Koch (m/w/d) gesucht</p>'],
    ['a comparison', 'Teams < 10 Personen & mehr', '<p>Teams &lt; 10 Personen &amp; mehr</p>'],
  ])('reads %s', (_, printed, html) => {
    expect(readDescription(printed).html).toBe(html);
  });

  it('makes lists of dashes and paragraphs of blank lines in plain text', () => {
    expect(readDescription('Aufgaben:\n- Kochen\n• Spülen\n\nWir freuen uns\nauf Sie').html).toBe(
      '<p>Aufgaben:</p><ul><li>Kochen</li><li>Spülen</li></ul><p>Wir freuen uns<br>auf Sie</p>',
    );
  });

  it.each([
    '<p>Koch <br>gesucht</p>',
    'Koch<a href="https://x.example/">\n<img src="x"></a>\nKellner',
    '<b>Wir</b><br><i> <br></i>',
    '<h2>Koch</h2><ol><li>- kochen<br><br></li></ol>&amp;lt;b&amp;gt;',
  ])('is the same when it is read again: %j', (printed) => {
    const { html } = readDescription(printed);
    expect(readDescription(html ?? '').html).toBe(html);
  });

  it.each(['<b><p>x', '<i><b><li>x', '<a href="http://x.example/"><b><h2>x'])(
    'comes to an end with "%s" that is never closed',
    (opened) => {
      const { text } = readDescription(opened.repeat(200_000 / opened.length));
      expect(text.startsWith('x\nx\nx')).toBe(true);
    },
  );

  it('has no HTML for a description without any text', () => {
    expect(readDescription('<p>&nbsp;</p><img src="x">')).toEqual({ html: null, text: '' });
  });
});

describe.each(SUITES)('the hostile strings of %s', (name) => {
  const file = new URL(`../../../../shared/suites/${name}/cases.json`, import.meta.url);
  it.runIf(existsSync(file))('leave nothing but the kept elements', () => {
    const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: readonly Record<string, unknown>[] };
    const payloads = cases.map((one) =>
      String(one['payload'] ?? one['input'] ?? one['string'] ?? one['value']),
    );
    const escaped = payloads.map((text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
    const left = [...payloads, ...escaped]
      .map((payload) => readDescription(payload).html?.replace(KEPT, '') ?? '')
      .filter((html) => /[<>"]/.test(html));
    expect(payloads.length).toBeGreaterThan(100);
    expect(left).toEqual([]);
  });
});
