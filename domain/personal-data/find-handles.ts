import type { Contact } from './contact.ts';

const HANDLE = /(?<![\p{L}\p{N}._%+@/-])@[a-z0-9_](?:[a-z0-9_.]{1,30})(?<!\.)(?![\w/@])/gu;
const NETWORKS = ['Insta', 'insta', 'TikTok', 'Telegram', 'Snapchat', 'Skype', 'Threema'] as const;
const NAMED_ACCOUNT =
  /\b(?:Insta(?:gram)?|TikTok|Telegram|Snapchat|Skype|Threema)(?:-(?:Account|Name|Profil))?\s?[:=]\s?([a-z0-9][\w.]{2,30}(?<!\.))(?![\w@])/giu;

/** Accounts of social networks: "@jenny.success", "Instagram: jenny_success". */
export function findHandles(text: string): Contact[] {
  // Most texts hold neither; looking for a few words is far cheaper than the expressions.
  const marked = text.includes('@') ? [...text.matchAll(HANDLE)] : [];
  const named = NETWORKS.some((network) => text.includes(network)) ? [...text.matchAll(NAMED_ACCOUNT)] : [];
  return [...marked, ...named].map((match) => {
    const account = match[1] ?? match[0];
    return handle(match.index + match[0].length - account.length, account);
  });
}

function handle(start: number, value: string): Contact {
  return { kind: 'handle', start, end: start + value.length, value };
}
