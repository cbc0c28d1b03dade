import { describe, expect, it } from 'vitest';
import { titleInFileName, titleInWords } from '../../../../crawler/source-kinds/pdf-links/title-in-words.ts';

describe('the words of a link to a file', () => {
  it.each([
    [
      'PDF -Datei 98,10 kB 2026_11_02 Stellenausschreibung_Gärtnerin_Linnich Bewerbungsfrist: 30.11.2026',
      'Gärtnerin Linnich',
    ],
    ['Stellenausschreibung Tischler (m/w/d) (PDF, 120 KB)', 'Tischler (m/w/d)'],
    ['Stellenanzeige Rettungssanitäter*in [PDF, 1,2 MB, nicht barrierefrei]', 'Rettungssanitäter*in'],
    ['Sachbearbeiter/in Kasse (PDF-Dokument, 95 kB)', 'Sachbearbeiter/in Kasse'],
    ['Erzieher_innen.pdf (0.3 MB)', 'Erzieher_innen'],
    ['02.11.2026 Stellenangebot Hausmeister', 'Hausmeister'],
    ['Stellenausschreibung der Stadt Musterbach: Bauzeichnerin', 'Bauzeichnerin'],
    ['Stellenausschreibung Bauhof – Bewerbungsschluss 3. Dezember 2026', 'Bauhof'],
    ['Ausbildung 2027: Verwaltungsfachangestellte/r', 'Ausbildung 2027: Verwaltungsfachangestellte/r'],
    ['IT-Systemadministrator (m/w/d) | PDF 230 KB', 'IT-Systemadministrator (m/w/d)'],
  ])('name the work: %s', (words, title) => expect(titleInWords(words)).toBe(title));

  it.each([
    'PDF-Datei 233 kB 2026_10_02',
    'Download',
    'Hier die Stellenausschreibung herunterladen (PDF)',
    'Stellenausschreibungen',
    'Jetzt PDF ansehen',
    '',
  ])('name nothing: %s', (words) => expect(titleInWords(words)).toBeUndefined());
});

describe('the name of a file', () => {
  it.each([
    ['https://x.example/2026_09_25-Stellenausschreibung_Kita-Helfer-Linnich.pdf', 'Kita Helfer Linnich'],
    ['https://x.example/a/Stellenausschreibung%20G%C3%A4rtner.pdf?v=2', 'Gärtner'],
    ['https://x.example/20261005_SB_Ordnungsamt.pdf', 'SB Ordnungsamt'],
    ['https://x.example/4711.pdf', undefined],
    ['https://x.example/%E4%F6.pdf', undefined],
    ['https://x.example/stellenausschreibung.pdf', undefined],
  ])('%s names %s', (url, title) => expect(titleInFileName(url)).toBe(title));
});
