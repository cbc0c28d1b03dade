import { describe, expect, it } from 'vitest';
import { looksScripted } from '../../../crawler/new-source/looks-scripted.ts';
import { pageOf } from '../../helpers/page-of.ts';

const SCRIPT = '<script src="/main.4f1a.js"></script>';
const page = (body: string, head = '') =>
  pageOf(`<!doctype html><html lang="de"><head>${head}</head><body>${body}</body></html>`, {
    url: 'https://karriere.example/jobs',
    role: 'list',
  });
const MENU =
  '<nav>Start Über uns Karriere Kontakt Impressum Datenschutz Barrierefreiheit Leichte Sprache</nav>';
const PROSE = '<p>Unser Haus sucht Menschen, die mit uns die Pflege von morgen gestalten wollen. </p>'.repeat(
  12,
);

describe('looksScripted', () => {
  it.each([
    ['an empty root', page(`<div id="root"></div>${SCRIPT}`)],
    ['an empty root between menu and foot', page(`${MENU}<app-root></app-root>${MENU}${SCRIPT}`)],
    [
      'an empty root, a long foot and a word about JavaScript',
      page(`<div id="app"></div><noscript>Bitte aktivieren Sie JavaScript.</noscript>${PROSE}${SCRIPT}`),
    ],
    [
      'a spinner',
      page(`<div class="loader"><svg><title>lädt</title></svg>Stellen werden geladen …</div>${SCRIPT}`),
    ],
    [
      'long styles and scripts only',
      page(`<style>${'a{color:red}'.repeat(99)}</style>${SCRIPT}<script>${'x();'.repeat(999)}</script>`),
    ],
  ])('knows %s', (_what, shell) => {
    expect(looksScripted(shell)).toBe(true);
  });

  it.each([
    ['a page of text, with a script that counts visitors', page(`${MENU}${PROSE}${SCRIPT}`)],
    ['a filled root', page(`<div id="root">${PROSE}</div><noscript>JavaScript fehlt</noscript>${SCRIPT}`)],
    ['a short page without scripts', page('<p>Zurzeit keine Stellen.</p>')],
    ['data', pageOf('{"jobs":[]}', { url: 'https://a.example/api', role: 'list' })],
  ])('does not take %s for one', (_what, plain) => {
    expect(looksScripted(plain)).toBe(false);
  });
});
