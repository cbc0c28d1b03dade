import { describe, expect, it } from 'vitest';
import { plainLine, plainLineOrNull } from '../../../domain/normalise/plain-line.ts';
import { tidyLine, tidyText } from '../../../domain/normalise/tidy-text.ts';
import { withoutInterfaceWords } from '../../../domain/normalise/without-interface-words.ts';

describe('tidyText', () => {
  it.each([
    ['umlauts of two signs', 'Du\u0308ren', 'Düren'],
    ['soft hyphens and zero-width signs', 'Pflege\u00ADfach\u200Bkraft\uFEFF', 'Pflegefachkraft'],
    ['direction and control signs', 'a\u202Eb\u0007c', 'abc'],
    ['code points that are no signs', 'Ko\uFFFEch\uFDD0', 'Koch'],
    ['no-break and thin spaces', '10\u00A0000\u202F€', '10 000 €'],
    ['all line ends', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['UTF-8 read as windows-1252', 'DÃ¼ren â€“ StraÃŸe â‚¬', 'Düren – Straße €'],
    ['the same twice over', 'DÃƒÂ¼ren', 'Düren'],
    ['windows-1252 called latin1', '\u0084Koch\u0093 \u0096 gern', '„Koch“ – gern'],
    ['bullets of a symbol font', '\uF0B7 Kochen', '• Kochen'],
    ['unusual lines among usual ones', 'Koch\r\nSpül\u00ADkraft\r\n– gern', 'Koch\nSpülkraft\n– gern'],
    ['half an emoji', 'gut \uD83D', 'gut \uFFFD'],
    ['ligatures', 'pro\uFB01t', 'profit'],
  ])('tidies %s', (_, printed, expected) => {
    expect(tidyText(printed)).toBe(expected);
  });

  it.each([
    ['„Fuß“ und „Ä“'],
    ['São Paulo, Ångström, Â, Ã'],
    ['ÖPNV – 100 %'],
    ['مرحبا'],
    ['👩‍🍳'],
    ['➜ 👉 gern ✔️'],
  ])('leaves %s as it is', (printed) => {
    expect(tidyText(printed)).toBe(printed);
  });

  it('puts a line on one line', () => {
    expect(tidyLine('  Koch\n (m/w/d)\t ')).toBe('Koch (m/w/d)');
  });
});

describe('plainLine', () => {
  it.each([
    ['Verk&auml;ufer', 'Verkäufer'],
    ['K&amp;ouml;ch:in', 'Köch:in'],
    ['Koch <b>sofort</b>', 'Koch sofort'],
    ['Ingenieur <m/w/d>', 'Ingenieur (m/w/d)'],
    ['C++ &lt;3', 'C++ <3'],
    ['PFLEGEKRAFT', 'PFLEGEKRAFT'],
  ])('reads %s as %s', (printed, expected) => {
    expect(plainLine(printed)).toBe(expected);
  });

  it.each([['k.A.'], ['-'], ['N/A'], [' null '], ['']])('takes %j for nothing', (printed) => {
    expect(plainLineOrNull(printed)).toBeNull();
  });
});

describe('withoutInterfaceWords', () => {
  it.each([
    ['Elektriker (m/w/d) Jetzt bewerben', 'Elektriker (m/w/d)'],
    ['Muster GmbHSofort-Bewerbung', 'Muster GmbH'],
    ['NEU: Koch | Top-Job', 'Koch'],
    ['Lagerist -', 'Lagerist'],
    ['Neue Mitarbeiter in Merken', 'Neue Mitarbeiter in Merken'],
    ['(Junior) Entwickler', '(Junior) Entwickler'],
  ])('makes %s into %s', (line, expected) => {
    expect(withoutInterfaceWords(line)).toBe(expected);
  });
});
