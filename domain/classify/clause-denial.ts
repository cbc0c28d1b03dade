/**
 * A denial at the end of the clause, where German puts it: "Minijobs können wir leider nicht anbieten", "findet nicht
 * statt". Stands in a pattern right behind the denied words. "Nicht zwingend", "nicht nur" deny nothing.
 */
export const DENIED_AT_THE_END = String.raw`(?:[^.!?,;:\n]{0,60})\s(?:nicht|keine)(?: (?:an|statt|vor|ein|infrage|in frage|möglich|anbieten|angeboten|vergeben|berücksichtigt|berücksichtigen|vorgesehen|gewünscht|erwünscht|geplant|denkbar|umsetzbar|realisierbar|werden|zu)){0,3}(?=\s?[.!,;:)\n–]|$)`;
