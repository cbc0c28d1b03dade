import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../../config/occupations/load.ts';
import { confidenceOf } from '../../../domain/occupation/confidence.ts';
import { rankGroups } from '../../../domain/occupation/rank-groups.ts';

const lexicon = loadLexicon();
const confidence = (title: string, text = '') => confidenceOf(rankGroups(title, text, lexicon), lexicon);

describe('confidenceOf', () => {
  it('trusts a known title more than a vague one', () => {
    expect(confidence('Physiotherapeut')).toBeGreaterThan(confidence('Mitarbeiter Service'));
  });

  it('grows when the text says the same, and shrinks when it says something else', () => {
    const alone = confidence('Mitarbeiter Küche');
    expect(confidence('Mitarbeiter Küche', 'Sie kochen Speisen und spülen Geschirr.')).toBeGreaterThan(alone);
    expect(confidence('Mitarbeiter Küche', 'Sie programmieren Schnittstellen in Java.')).toBeLessThan(alone);
  });

  it('stays between 0 and 1 for words that nobody knows', () => {
    for (const title of ['', 'xq', 'zzzz qqqq', '¿?']) {
      expect(confidence(title)).toBeGreaterThanOrEqual(0);
      expect(confidence(title)).toBeLessThan(0.5);
    }
  });
});
