const GENDERS = /<\s*((?:[mwdfxig]\s*[/|,]\s*){1,3}[mwdfxig*])\s*>/gi;

/** "Koch <m/w/d>" looks like a tag to a parser; written "(m/w/d)" it is kept. */
export function withBracketedGenders(text: string): string {
  return text.includes('<') ? text.replace(GENDERS, '($1)') : text;
}
