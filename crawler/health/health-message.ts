import type { Instant } from '../../domain/time.ts';
import type { WatchedSubject } from './due-notices.ts';

/** What operators are told at one time. */
export interface HealthMessage {
  readonly portal: string;
  /** Page with the health of every source. */
  readonly url: string;
  readonly at: Instant;
  readonly subject: string;
  readonly text: string;
  readonly notices: readonly WatchedSubject[];
}

/** A way to tell operators. */
export interface AlarmChannel {
  /** Name under which it is remembered what was told. */
  readonly name: string;
  /** Throws when it could not be told; it is tried again with the next check. */
  tell(message: HealthMessage): Promise<void>;
}

/** Puts notices into words. */
export function writeHealthMessage(
  notices: readonly WatchedSubject[],
  portal: { readonly name: string; readonly publicUrl: string },
  at: Instant,
): HealthMessage {
  const url = `${portal.publicUrl}/de/sources`;
  const subject = `${portal.name}: ${headline(notices)}`;
  const text = [...notices.map(sentence), '', url].join('\n');
  return { portal: portal.name, url, at, subject, text, notices };
}

function headline(notices: readonly WatchedSubject[]): string {
  const [only] = notices;
  if (notices.length === 1 && only !== undefined)
    return `${only.name} is ${only.isUnwell ? only.status : 'well again'}`;
  const unwell = notices.filter(({ isUnwell }) => isUnwell).length;
  const parts = [
    unwell > 0 ? `${unwell} not well` : null,
    notices.length > unwell ? `${notices.length - unwell} well again` : null,
  ];
  return parts.filter((part) => part !== null).join(', ');
}

function sentence({ name, subject, status, isUnwell, reason, lastSuccessAt }: WatchedSubject): string {
  const title = name === subject ? name : `${name} (${subject})`;
  if (!isUnwell) return `${title}: well again.`;
  const because = reason === null ? '' : ` – ${reason}`;
  return `${title}: ${status}${because}. Last success: ${lastSuccessAt ?? 'never'}.`;
}
