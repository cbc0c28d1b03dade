/** Where operators are told that a source is not well. */
export interface AlarmSettings {
  /** Gets a JSON POST with each notice; null = none. */
  readonly webhookUrl: string | null;
  /** Gets each notice by e-mail; null = none. */
  readonly mail: MailSettings | null;
}

/** By which server, from whom and to whom mails go. */
export interface MailSettings {
  /** `smtp://` or `smtps://`, with user and password where the server wants them. */
  readonly smtpUrl: string;
  readonly from: string;
  readonly to: readonly string[];
}

const ADDRESS = /^[^\s@,<>]+@[^\s@,<>]+$/;

/** Reads `ALARM_…` and `SMTP_URL`; adds to `problems` what is wrong. Addresses may hold passwords: they are not repeated. */
export function readAlarmSettings(
  text: (name: string, usual: string) => string,
  problems: string[],
): AlarmSettings {
  const webhookUrl = text('ALARM_WEBHOOK_URL', '') || null;
  if (webhookUrl !== null && !hasProtocol(webhookUrl, /^https?:$/))
    problems.push('ALARM_WEBHOOK_URL must be an http or https address');
  return { webhookUrl, mail: readMailSettings(text, problems) };
}

function readMailSettings(
  text: (name: string, usual: string) => string,
  problems: string[],
): MailSettings | null {
  const to = text('ALARM_MAIL_TO', '')
    .split(',')
    .map((address) => address.trim())
    .filter(Boolean);
  const smtpUrl = text('SMTP_URL', '');
  if (to.length === 0) return null;
  const from = text('ALARM_MAIL_FROM', to[0] ?? '');
  if (![from, ...to].every((address) => ADDRESS.test(address)))
    problems.push('ALARM_MAIL_TO and ALARM_MAIL_FROM must be mail addresses');
  if (!hasProtocol(smtpUrl, /^smtps?:$/))
    problems.push('SMTP_URL must be an smtp:// or smtps:// address when ALARM_MAIL_TO is set');
  return { smtpUrl, from, to };
}

function hasProtocol(address: string, protocol: RegExp): boolean {
  return URL.canParse(address) && protocol.test(new URL(address).protocol);
}
