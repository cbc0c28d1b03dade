/** Spares most words the tries below. */
const INFLECTED = /(?:n|e|er|em|es|frau)$/;

/** Endings that turn a woman's or a plural form into the plain one, tried in order; the first that fits is used. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(?<=[a-z]{2})(?:frauen|frau|maennin|maenner|leute)$/, 'mann'],
  [/aerzt(?:innen|in|en|e)$/, 'arzt'],
  [/koech(?:innen|in|en|e)$/, 'koch'],
  [/anwaelt(?:innen|in|en|e)$/, 'anwalt'],
  [/baeuer(?:innen|in)$/, 'bauer'],
  [/rae?t(?:innen|in)$/, 'rat'],
  [/kraefte[n]?$/, 'kraft'],
  [/(log|gog|soph|gehilf|helf|bot|kund|geograf|gesell|expert|nachbar)(?:innen|in|en|e)$/, '$1e'],
  [/(er|or|ist|ent|ant|eur|at|ar|aer|ut|om|af|aph|ekt|rt|et|ef|eld|amt)(?:innen|in)$/, '$1'],
  [/(graf|nom|rapeut|ist|udent|ent|ant|ekt)e[n]?$/, '$1'],
  [/(isch|lich|iert|tragt|stellt|sucht|amt|tend|ild|gelernt)(?:er|en|em|es|e)$/, '$1'],
  [/(paed)(?:innen|in|en|e)$/, '$1'],
  [/(hilfe|pflege|amme)n$/, '$1'],
];

/**
 * Brings the forms of one occupation word together: Ärztin → arzt, Kauffrau → kaufmann, Verkäuferinnen → verkaeufer,
 * Fachkräfte → fachkraft, Medizinische → medizinisch. Expects a folded word; short words stay as they are.
 */
export function stemGender(word: string): string {
  if (word.length < 5 || !INFLECTED.test(word)) return word;
  for (const [ending, plain] of ENDINGS) {
    if (ending.test(word)) return word.replace(ending, plain);
  }
  return word;
}
