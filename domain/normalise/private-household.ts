import { anyOf } from '../any-of.ts';
import { findContacts } from '../personal-data/find-contacts.ts';

/** What stands in place of a household's name, as German sources themselves write it. Privathaushalt. */
export const PRIVATE_HOUSEHOLD = 'Privathaushalt';

const NAME = String.raw`\p{Lu}[\p{L}'’.-]*`;
const FAMILY = new RegExp(
  `^(?:(?:die|bei) )?(?:Familie|Fam\\.?|Eheleute|Ehepaar|Herrn?|Frau|Hr\\.|Fr\\.)(?: (?:von|vom|van|zu|den|der|de|di|da|el|al|und|u\\.|&|${NAME})){1,6}$`,
  'u',
);
const NAMES = new RegExp(`^${NAME}(?: ${NAME}){0,2}$`, 'u');
const FULL_NAME = new RegExp(`^${NAME}(?: (?:von|van|zu|den|der|de|di|da|el|al|${NAME})){1,4}$`, 'u');
const PRIVATE = /^privat(?:haushalt|person|familie)?(?=$|[\s,:;(/–-])/iu;
const WORKS_AT_HOME = anyOf(
  /privathaushalt/iu,
  /haushaltshilfe/iu,
  /haushälter/iu,
  /putzhilfe/iu,
  /putzfrau/iu,
  /putzfee/iu,
  /babysitter/iu,
  /kinderfrau/iu,
  /kindermädchen/iu,
  /nanny/iu,
  /gartenhilfe/iu,
  /alltagshilfe/iu,
  /persönliche assistenz/iu,
  /(?:für|bei|in) (?:unsere?[mnr]?|meine?[mnr]?) (?:\p{L}+ )?(?:familie|haushalt|kinder|kleinkind|tochter|sohn|sohnes|mutter|vater|eltern|oma|opa|großmutter|hund|haus|garten)/iu,
);
/** The firms among families: "Familie Schmitz Gastronomie". */
const FIRM = anyOf(
  /(?:gmbh|mbh|ohg|gbr|e\. ?k|kg)\b/iu,
  /hof$/iu,
  /gut$/iu,
  /gastronomie/iu,
  /betrieb/iu,
  /hotel/iu,
  /restaurant/iu,
  /praxis/iu,
  /schule/iu,
  /klinik/iu,
  /zentrum/iu,
  /dienst/iu,
  /pflege/iu,
  /verein/iu,
  /verlag/iu,
  /bäckerei/iu,
  /metzgerei/iu,
  /weingut/iu,
  /ferien/iu,
  /bau$/iu,
  /handel/iu,
  /service/iu,
  /studio/iu,
  /salon/iu,
);

/**
 * The employer's name, or `PRIVATE_HOUSEHOLD` for a family and for people who seek somebody for their home: a firm may be
 * called after a person and stays, a household's name is personal data. `words` are title and text of the posting.
 */
export function withoutHouseholdName(employer: string, words: string): string {
  if (FIRM.test(employer)) return employer;
  if (FAMILY.test(employer) || isNameOfPrivate(employer)) return PRIVATE_HOUSEHOLD;
  return isNothingButName(employer) && WORKS_AT_HOME.test(words) ? PRIVATE_HOUSEHOLD : employer;
}

/** "Privat (Kluth)", "Privathaushalt Kluth"; not "privat" alone, nor "Privat geführtes Seniorenheim". */
function isNameOfPrivate(employer: string): boolean {
  const prefix = PRIVATE.exec(employer)?.[0];
  if (prefix === undefined) return false;
  const rest = employer
    .slice(prefix.length)
    .replace(/[\s,:;()/–-]+/gu, ' ')
    .trim();
  return NAMES.test(rest);
}

function isNothingButName(employer: string): boolean {
  if (!FULL_NAME.test(employer)) return false;
  return findContacts(employer).some(
    ({ kind, start, end }) => kind === 'name' && start === 0 && end === employer.length,
  );
}
