const ROLES =
  'info|kontakt|contact|mail|email|post|poststelle|office|buero|zentrale|service|hallo|hello|moin|team|verwaltung|sekretariat|rathaus|gemeinde|stadt|kreis|amt|' +
  'bewerbung|bewerbungen|bewerben|bewirbdich|karriere|career|careers|job|jobs|stellen|stellenangebote|stellenmarkt|personal|personalabteilung|personalamt|personalbuero|' +
  'personalwesen|personalservice|personalentwicklung|recruiting|recruitment|recruiter|hr|humanresources|people|talent|talente|ausbildung|azubi|azubis|ausbilder|praktikum|' +
  'studium|dualesstudium|fsj|bfd|bufdi|freiwilligendienst|apply|application|applications|work|werde|dein|komm|pflege|praxis|schule|kita|empfang|rezeption|reception|hotel|' +
  'restaurant|kueche|lager|logistik|disposition|dispo|werkstatt|verkauf|vertrieb|shop|filiale|niederlassung|redaktion|gemeindebuero|pfarrbuero|pfarramt|geschaeftsstelle|geschaeftsfuehrung|agentur';
const ROLE_WORDS: ReadonlySet<string> = new Set(ROLES.split('|'));
const SIGN = /@|\s?[([{<]\s?(?:at|ät|a|et)\s?[)\]}>]\s?|\s(?:at|ät)\s/i;

/**
 * Whether an e-mail address is a firm's general one (info@, bewerbung@, jobs-dueren@), behind which no single person is
 * named; such an address is no personal data.
 */
export function isRoleMailbox(address: string): boolean {
  const local = address.split(SIGN)[0]?.trim().toLowerCase() ?? '';
  const words = local
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .split(/[._+-]|\d+/);
  return words.some((word) => ROLE_WORDS.has(word));
}
