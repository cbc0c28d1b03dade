import type { Contact } from '../personal-data/contact.ts';
import { findContacts } from '../personal-data/find-contacts.ts';

/** Stands where something was left out. */
const OMISSION = '…';
const BEFORE_NAME =
  /(?:(?:(?<!\p{L})(?:Frau|Herrn?|Fr\.|Hrn?\.|Familie|Fam\.|Ms\.?|Mrs\.?|Mr\.?|Dr\.?|Prof\.?|Dipl\.-\p{L}+\.?|[Uu]niv\.?|med\.?|dent\.?|vet\.?|rer\.?|nat\.?|phil\.?|jur\.?|-Ing\.|Ing\.|habil\.?|h\. ?c\.)) ?)+$/u;
const LABEL_BEFORE =
  /(?:(?<!\p{L})(?:E-?Mail(?:-?Adresse)?|Mail|mailto|Tel(?:efon)?(?:nummer|nr)?|Fon|Mobil(?:nummer)?|Handy(?:nummer)?|Telefax|Fax|WhatsApp|Rufnummer|T|M|F|E)\.?\s?:?\s?|[☎📞📱✉📧]\s?)+$/iu;
const LONGEST_LABEL = 60;

/**
 * A text without names of people, e-mail addresses, phone numbers and accounts; "…" stands for what was left out, and
 * what is left keeps its lines. `employer` is the name of the firm as printed, which stays although it may hold a name.
 */
export function withoutContactData(text: string, employer: string | null = null): string {
  const contacts = findContacts(text, employer);
  if (contacts.length === 0) return text;
  return tidied(cutOut(text, contacts, OMISSION));
}

/**
 * A title without them; nothing stands in their place. A title that is a name and nothing else stays: more likely it
 * is no person's.
 */
export function titleWithoutContactData(title: string, employer: string | null): string {
  const contacts = findContacts(title, employer);
  if (contacts.length === 0) return title;
  const rest = cutOut(title, contacts, '')
    .replace(/\([ ,;:/|–-]*\)/g, '')
    .replace(/\s{2,}/g, ' ')
    .replace(/^[\s,;:|/–-]+|[\s,;:|/–-]+$/gu, '')
    .replace(/(?:\s(?:bei|für|von|an|mit|in|zu|der|die|und|oder|c\/o))+$/iu, '');
  if (/\p{L}{3}/u.test(rest)) return rest;
  return contacts.every(({ kind }) => kind === 'name') ? title : OMISSION;
}

function cutOut(text: string, contacts: readonly Contact[], mark: string): string {
  let rest = '';
  let from = 0;
  for (const { kind, start, end } of contacts) {
    const before = text.slice(from, start);
    const label =
      (kind === 'name' ? BEFORE_NAME : LABEL_BEFORE).exec(before.slice(-LONGEST_LABEL))?.[0] ?? '';
    rest += before.slice(0, before.length - label.length) + mark;
    from = end;
  }
  return rest + text.slice(from);
}

/** One "…" for several in a row; no empty brackets, no line that holds nothing else. */
function tidied(text: string): string {
  return text
    .replace(/\(\s?…\s?\)/gu, '…')
    .replace(/…(?:[ \t]*(?:[,;:|/·•–—-]|oder|und|or|and|unter|&)?[ \t]*…)+/gu, OMISSION)
    .replace(/^[ \t]*[–•·*-]?[ \t]*…[ \t]*[.,;]?[ \t]*(?:\n|$)/gmu, '')
    .replace(/[ \t]{2,}/g, ' ')
    .replace(/…\./g, OMISSION)
    .replace(/[ \t]+([,;:!?)\n])/g, '$1')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n+$/, '');
}
