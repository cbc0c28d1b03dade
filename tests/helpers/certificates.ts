import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A key with its certificate, and those of the authorities above it that are sent along. */
export interface Identity {
  readonly key: string;
  readonly cert: string;
}

/** Somebody who signs certificates. */
export interface Authority extends Identity {
  readonly name: string;
}

/** What a certificate says. */
export interface CertificateWish {
  /** `DNS:…` or `IP:…`. */
  readonly altName: string;
  /** Days from now on which it begins and ends to hold. */
  readonly days: readonly [from: number, to: number];
}

/** A workshop for certificates, made by `openssl` for one test file. */
export interface CertificateWorkshop {
  /** An authority that signed itself, or one that `by` vouches for. */
  authority(name: string, by?: Authority): Authority;
  /** A server's certificate; without an authority it is signed by its own key. */
  server(wish: CertificateWish, by: Authority | null): Identity;
  close(): void;
}

/** A program of the machine, as those in tests/machine.ts. */
const OPENSSL = 'openssl';

const DAY_MS = 24 * 3_600_000;
const TEN_YEARS: readonly [number, number] = [-1, 3650];

/** Opens a workshop in a temporary folder. */
export function openCertificateWorkshop(): CertificateWorkshop {
  const folder = mkdtempSync(join(tmpdir(), 'certificates-'));
  let made = 0;
  const make = (
    subject: string,
    extensions: string,
    days: readonly [number, number],
    by: Authority | null,
  ) => {
    made += 1;
    return sign(join(folder, String(made)), { subject, extensions, days, by });
  };
  return {
    authority(name, by) {
      const extensions = 'basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign,cRLSign\n';
      return { name, ...make(name, extensions, TEN_YEARS, by ?? null) };
    },
    server: ({ altName, days }, by) => make('server', `subjectAltName=${altName}\n`, days, by),
    close: () => rmSync(folder, { recursive: true }),
  };
}

interface Order {
  readonly subject: string;
  readonly extensions: string;
  readonly days: readonly [number, number];
  readonly by: Authority | null;
}

/** `openssl ca` is the one command of OpenSSL 3.0 that takes a first day in the past or future. */
function sign(folder: string, { subject, extensions, days: [from, to], by }: Order): Identity {
  mkdirSync(folder);
  const file = (name: string, content?: string): string => {
    const path = join(folder, name);
    if (content !== undefined) writeFileSync(path, content);
    return path;
  };
  const key = file('key.pem');
  const request = ['req', '-new', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  openssl(...request, '-subj', `/CN=${subject}`, '-keyout', key, '-out', file('request.pem'));
  file('index.txt', '');
  const config = file('ca.cnf', caConfig(folder));
  const signer =
    by === null
      ? ['-selfsign', '-keyfile', key]
      : ['-cert', file('by.pem', by.cert), '-keyfile', file('by.key', by.key)];
  const term = ['-startdate', stamp(from), '-enddate', stamp(to)];
  const files = [
    '-in',
    file('request.pem'),
    '-extfile',
    file('extensions', extensions),
    '-out',
    file('cert.pem'),
  ];
  openssl('ca', '-batch', '-notext', '-config', config, ...signer, ...term, ...files);
  return { key: readFileSync(key, 'utf8'), cert: readFileSync(file('cert.pem'), 'utf8') };
}

function caConfig(folder: string): string {
  return `[ca]
default_ca = here
[here]
database = ${folder}/index.txt
new_certs_dir = ${folder}
default_md = sha256
policy = any
unique_subject = no
rand_serial = yes
[any]
commonName = supplied
`;
}

/** YYYYMMDDHHMMSSZ */
function stamp(daysFromNow: number): string {
  const at = new Date(Date.now() + daysFromNow * DAY_MS).toISOString();
  return `${at.slice(0, 19).replace(/[-:T]/g, '')}Z`;
}

function openssl(...words: readonly string[]): void {
  execFileSync(OPENSSL, words, { stdio: ['ignore', 'ignore', 'pipe'], timeout: 20_000 });
}
