import type { Contact } from './contact.ts';
import { positionsOf } from './positions-of.ts';

const BEFORE_HANDLE = /[\p{L}\p{N}._%+@/-]/u;
const HANDLE = /@[a-z0-9_](?:[a-z0-9_.]{1,30})(?<!\.)(?![\w/@])/iy;
const NETWORK =
  /\b(?:Insta(?:gram)?|TikTok|Telegram|Snapchat|Skype|Threema)(?:-(?:Account|Name|Profil))?\s?$/iu;
const ACCOUNT = /\s?([a-z0-9][\w.]{2,30}(?<!\.))(?![\w@])/iy;
const LONGEST_NETWORK = 20;

/** Accounts of social networks: "@jenny.success", "Instagram: jenny_success". */
export function findHandles(text: string): Contact[] {
  const named = [':', '='].flatMap((sign) =>
    positionsOf(text, sign).flatMap((at) => accountBehind(text, at)),
  );
  return [...positionsOf(text, '@').flatMap((at) => handleAt(text, at)), ...named];
}

function handleAt(text: string, at: number): Contact | [] {
  if (BEFORE_HANDLE.test(text.charAt(at - 1))) return [];
  HANDLE.lastIndex = at;
  const value = HANDLE.exec(text)?.[0];
  return value === undefined ? [] : handle(at, value);
}

/** What stands behind "Instagram:". */
function accountBehind(text: string, at: number): Contact | [] {
  if (!NETWORK.test(text.slice(Math.max(0, at - LONGEST_NETWORK), at))) return [];
  ACCOUNT.lastIndex = at + 1;
  const [whole = '', value] = ACCOUNT.exec(text) ?? [];
  return value === undefined ? [] : handle(at + 1 + whole.length - value.length, value);
}

function handle(start: number, value: string): Contact {
  return { kind: 'handle', start, end: start + value.length, value };
}
