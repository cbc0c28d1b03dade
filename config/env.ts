import { ConfigError } from './config-error.ts';

/** Settings of one installation. Every name is explained in `.env.example`. */
export interface Settings {
  readonly region: string;
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  /** Address under which people reach the portal, without a slash at the end. */
  readonly publicUrl: string;
  /** Page or mail address that the crawler names to the owners of sources. */
  readonly contactUrl: string;
  readonly logLevel: string;
  /** `host:port` that may be read although they are not on the public internet; none unless an operator names them. */
  readonly privateHosts: readonly string[];
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

/**
 * Reads the settings; the only reader of the environment.
 * @throws {ConfigError} with every wrong setting at once
 */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  const problems: string[] = [];
  const text = (name: string, usual: string): string => environment[name]?.trim() || usual;
  const check = (name: string, value: string, right: boolean, allowed: string): string => {
    if (!right) problems.push(`${name}="${value}" must be ${allowed}`);
    return value;
  };
  const port = text('PORT', '8080');
  const isPort = /^\d{1,5}$/.test(port) && Number(port) <= 65535;
  const level = text('LOG_LEVEL', 'info');
  const publicUrl = text('PUBLIC_URL', `http://127.0.0.1:${isPort ? port : 8080}`).replace(/\/+$/, '');
  const contact = text('CONTACT_URL', `${publicUrl}/de/about`);
  const privateHosts = text('ALLOW_PRIVATE_HOSTS', '')
    .split(',')
    .map((host) => host.trim())
    .filter(Boolean);
  const wrongHosts = privateHosts.filter((host) => !/^[^/\s]+:\d{1,5}$/.test(host));
  const settings: Settings = {
    privateHosts,
    region: text('REGION', 'dueren'),
    host: text('HOST', '127.0.0.1'),
    port: Number(check('PORT', port, isPort, 'a port from 0 to 65535')),
    dataDir: text('DATA_DIR', 'data'),
    publicUrl: check('PUBLIC_URL', publicUrl, isWebAddress(publicUrl), 'an http or https address'),
    contactUrl: check(
      'CONTACT_URL',
      contact,
      isWebAddress(contact) || contact.startsWith('mailto:'),
      'a web or mailto: address',
    ),
    logLevel: check('LOG_LEVEL', level, LOG_LEVELS.includes(level), LOG_LEVELS.join(', ')),
  };
  for (const host of wrongHosts) problems.push(`ALLOW_PRIVATE_HOSTS="${host}" must be host:port`);
  if (problems.length > 0) throw new ConfigError('Environment', problems);
  return settings;
}

function isWebAddress(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
}
