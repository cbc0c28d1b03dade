import { findMailAddresses } from './find-mail-addresses.ts';
import { isRoleMailbox } from './role-mailbox.ts';

const SPOKEN_AT = /\s?[([{<]\s?(?:at|ät|a|@|et)\s?[)\]}>]\s?|\s(?:at|ät)\s/gi;
const SPOKEN_DOT = /\s?[([{<]\s?(?:dot|punkt|\.)\s?[)\]}>]\s?|\s(?:dot|punkt)\s/gi;
const MOST = 3;

/**
 * The general addresses of a text to which an application can go ("bewerbung@…", "info@…"), as they are typed into a mail
 * program, those for applications first; at most three. Addresses of single people are never among them.
 */
export function generalAddresses(text: string): readonly string[] {
  const addresses = findMailAddresses(text)
    .map(({ value }) => value)
    .filter(isRoleMailbox)
    .map((value) => value.replace(SPOKEN_AT, '@').replace(SPOKEN_DOT, '.').replace(/\s/g, '').toLowerCase());
  const distinct = [...new Set(addresses)];
  return distinct.toSorted((one, other) => rank(one) - rank(other)).slice(0, MOST);
}

function rank(address: string): number {
  return /^(?:bewerb|karriere|career|job|personal|recruit|hr|ausbildung|azubi|apply)/.test(address) ? 0 : 1;
}
