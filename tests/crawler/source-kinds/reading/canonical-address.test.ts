import { describe, expect, it } from 'vitest';
import { canonicalAddress } from '../../../../crawler/source-kinds/reading/canonical-address.ts';
import { keyOfAddress } from '../../../../crawler/source-kinds/reading/posting-key.ts';

describe('canonicalAddress', () => {
  it.each([
    ['HTTPS://Jobs.Example:443', 'https://jobs.example/'],
    ['http://jobs.example./a/./b/../c', 'http://jobs.example/a/c'],
    ['https://jobs.example//stellen///7', 'https://jobs.example/stellen/7'],
    ['https://jobs.example/%6bOch%2f1', 'https://jobs.example/kOch%2F1'],
    ['https://jobs.example/a%2e%2e/%2E%2E/b', 'https://jobs.example/b'],
    ['https://jobs.example/büro?ort=Düren', 'https://jobs.example/b%C3%BCro?ort=D%C3%BCren'],
    ['https://jobs.example/?b=2&&a=1&c=#top', 'https://jobs.example/?a=1&b=2&c'],
    ['https://jobs.example/100%?x[]=1', 'https://jobs.example/100%25?x%5B%5D=1'],
    ['jobs.example/stellen', 'http://jobs.example/stellen'],
    ['https://bücher.example/', 'https://xn--bcher-kva.example/'],
    ['https://jobs.example/a b?q=a%20b c', 'https://jobs.example/a%20b?q=a+b+c'],
    ['https://a%zz:b%40@jobs.example/', 'https://a%25zz:b%40@jobs.example/'],
    ['SFTP://Ich@Jobs.Example/a/../%7eb#x', 'sftp://Ich@jobs.example/~b'],
    ['file:/tmp//./a', 'file:/tmp/a'],
    ['mailto:Ich@Jobs.Example?subject=a b', 'mailto:Ich@Jobs.Example?subject=a%20b'],
  ])('writes %s as %s, and that as itself', (address, expected) => {
    expect(canonicalAddress(address)).toBe(expected);
    expect(canonicalAddress(expected)).toBe(expected);
  });

  it.each(['https://jobs.example/A', 'https://jobs.example/a/', 'https://jobs.example/?q=a+b'])(
    'keeps what servers may tell apart: %s',
    (address) => expect(canonicalAddress(address)).toBe(address),
  );

  it.each(['', 'keine Adresse', 'http://', 'http://./', 'https://a%2Xb/'])('knows that %j is none', (text) =>
    expect(canonicalAddress(text)).toBeNull(),
  );
});

describe('keyOfAddress', () => {
  it('is the same for every way that leads to a page', () => {
    const ways = ['', '?utm_source=feed', '#bewerben', '?sid=7&', ';jsessionid=AB12'];
    const keys = ways.map((way) => keyOfAddress(`https://jobs.example/stellen/7${way}`));
    expect(new Set(keys)).toEqual(new Set(['https://jobs.example/stellen/7']));
  });

  it('leaves the other parameters', () => {
    expect(keyOfAddress('https://jobs.example/?q=a%20b&utm_campaign=x&id=7')).toBe(
      'https://jobs.example/?id=7&q=a+b',
    );
  });
});
