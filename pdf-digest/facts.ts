import type { Pay, PostingCard } from '../domain/posting.ts';
import type { Texts } from './texts.ts';

/** Keeps a number and its unit, and a date, on one line. */
const NO_BREAK = '\u00A0';

/** Opens the writer of a posting's facts, most asked for first: kind, working time, pay, start, deadline, agency. */
export function openFacts(texts: Texts, intlTag: string): (card: PostingCard) => readonly string[] {
  const day = new Intl.DateTimeFormat(intlTag, {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'numeric',
    year: 'numeric',
  });
  const writeDay = (date: string): string => day.format(new Date(`${date}T00:00:00Z`));
  const writeAmount = amountWriter(intlTag);
  return (card) =>
    [
      card.kind === 'job' ? null : texts(card.kind),
      ...card.workingTimes.map((time) => texts(time)),
      card.pay && writePay(card.pay, texts, writeAmount),
      writeStart(card, texts, writeDay),
      card.applyBy && texts('applyBy', { date: writeDay(card.applyBy) }),
      card.temporaryAgency === 'yes' ? texts('temporaryAgency') : null,
      card.privateRecruiter === 'yes' ? texts('privateRecruiter') : null,
    ]
      .filter((fact): fact is string => fact !== null)
      .map((fact) => (/\d/.test(fact) ? fact.replaceAll(' ', NO_BREAK) : fact));
}

function amountWriter(intlTag: string): (value: number) => string {
  const format = (digits: number) =>
    new Intl.NumberFormat(intlTag, { style: 'currency', currency: 'EUR', minimumFractionDigits: digits });
  const [whole, withCents] = [format(0), format(2)];
  return (value) => (Number.isInteger(value) ? whole : withCents).format(value);
}

function writeStart(card: PostingCard, texts: Texts, write: (date: string) => string): string | null {
  if (card.startsOn === null) return null;
  return card.startsOn === 'immediately'
    ? texts('startsImmediately')
    : texts('startsOn', { date: write(card.startsOn) });
}

function writePay({ min, max, unit }: Pay, texts: Texts, amount: (value: number) => string): string | null {
  const per = texts(unit);
  if (min !== null && max !== null && min !== max)
    return texts('payRange', { from: amount(min), to: amount(max), unit: per });
  if (min !== null && max !== null) return texts('payExact', { amount: amount(min), unit: per });
  if (min !== null) return texts('payFrom', { amount: amount(min), unit: per });
  return max === null ? null : texts('payUpTo', { amount: amount(max), unit: per });
}
