/** What is said of people; a name follows. */
export const SAYS_WHO: ReadonlySet<string> = new Set(
  'heißt heiße heisst sagt meint erklärt berichtet frag frage fragt gruß grüße ask contact call meet inh inhaber inhaberin hd händen'.split(
    ' ',
  ),
);

/** Last words of "schreib an", "wende dich an", "reach out to" and the like. */
export const REACH_ENDS: ReadonlySet<string> = new Set(
  (
    'to text email message contact whatsapp call schreib schreibe schreiben schreibt sie an bei ruf rufe rufen erreichen erreichst erreichbar kontaktiere kontaktieren du bitte einfach ' +
    'gern gerne beantwortet steht hilft gibt erteilt ihnen dir euch'
  ).split(' '),
);

const OTHERS = 'nach ist is ihr ihre dein deine bin ruf ruft bei an mit von'.split(' ');
const ALL: ReadonlySet<string> = new Set([...SAYS_WHO, ...REACH_ENDS, ...OTHERS]);

const LONGEST = Math.max(...[...ALL].map(({ length }) => length));

/** Whether a word may announce the name behind it. */
export function mayAnnounce(word: string): boolean {
  return word.length <= LONGEST && ALL.has(word.toLowerCase());
}
