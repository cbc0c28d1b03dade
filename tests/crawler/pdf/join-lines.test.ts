import { describe, expect, it } from 'vitest';
import { joinLines } from '../../../crawler/pdf/join-lines.ts';

describe('two lines of a paragraph', () => {
  it.each([
    ['Verant-', 'wortung', 'Verantwortung'],
    ['Verant\u00ad', 'wortung', 'Verantwortung'],
    ['Gesundheits-', 'Management', 'Gesundheits-Management'],
    ['Haus-', 'und Hofdienst', 'Haus- und Hofdienst'],
    ['Früh-', 'sowie Spätdienst', 'Früh- sowie Spätdienst'],
    ['Trink-', 'bzw. Abwasser', 'Trink- bzw. Abwasser'],
    ['Ober-', 'undine', 'Oberundine'],
    ['ab 2026 -', 'unbefristet', 'ab 2026 - unbefristet'],
    ['eine', 'Stelle', 'eine Stelle'],
    ['', 'Stelle', 'Stelle'],
  ])('"%s" and "%s" are "%s"', (first, second, joined) => {
    expect(joinLines(first, second)).toBe(joined);
  });
});
