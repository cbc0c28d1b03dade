import type { Contact } from './contact.ts';
import { findHandles } from './find-handles.ts';
import { findMailAddresses } from './find-mail-addresses.ts';
import { findPersonNames } from './find-person-names.ts';
import { findPhoneNumbers } from './find-phone-numbers.ts';

/**
 * Names of people, e-mail addresses, phone numbers and accounts in a text, in its order and without overlaps. Names come
 * without "Frau" and titles; `employer` keeps a firm's own name from being taken for a person's.
 */
export function findContacts(text: string, employer: string | null = null): Contact[] {
  const reached = withoutOverlaps([
    ...findMailAddresses(text),
    ...findPhoneNumbers(text),
    ...findHandles(text),
  ]);
  return withoutOverlaps([...reached, ...findPersonNames(text, employer, reached)]);
}

/** The longer of two that overlap; addresses and numbers before names. */
function withoutOverlaps(contacts: readonly Contact[]): Contact[] {
  const kept: Contact[] = [];
  for (const contact of contacts.toSorted(byPlace)) {
    const last = kept.at(-1);
    if (last === undefined || contact.start >= last.end) kept.push(contact);
    else if (last.kind === 'name' && (contact.kind !== 'name' || contact.end > last.end))
      kept[kept.length - 1] = contact;
  }
  return kept;
}

function byPlace(one: Contact, other: Contact): number {
  return one.start - other.start || other.end - one.end;
}
