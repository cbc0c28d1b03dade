import type { LastingFault } from '../errors.ts';

interface TlsFault {
  readonly code: LastingFault;
  /** What is wrong, in a few English words. */
  readonly what: string;
}

const EXPIRED: TlsFault = { code: 'tls-expired', what: 'its certificate has expired' };
const NOT_YET: TlsFault = { code: 'tls-not-yet-valid', what: 'its certificate is not valid yet' };
const SELF_SIGNED: TlsFault = { code: 'tls-self-signed', what: 'its certificate is signed by itself' };
const UNKNOWN_ISSUER: TlsFault = {
  code: 'tls-unknown-issuer',
  what: 'its certificate comes from an authority that is not known',
};
const REVOKED: TlsFault = { code: 'tls-revoked', what: 'its certificate was revoked' };
const INCOMPLETE: TlsFault = {
  code: 'tls-incomplete-chain',
  what: 'it does not send the certificates between its own and a known authority',
};

/** By the codes of OpenSSL (`X509_V_ERR_…`) and Node. */
const FAULTS: Readonly<Record<string, TlsFault>> = {
  CERT_HAS_EXPIRED: EXPIRED,
  CERT_NOT_YET_VALID: NOT_YET,
  ERR_TLS_CERT_ALTNAME_INVALID: {
    code: 'tls-wrong-host',
    what: 'its certificate is made out to another host',
  },
  HOSTNAME_MISMATCH: { code: 'tls-wrong-host', what: 'its certificate is made out to another host' },
  DEPTH_ZERO_SELF_SIGNED_CERT: SELF_SIGNED,
  SELF_SIGNED_CERT_IN_CHAIN: UNKNOWN_ISSUER,
  UNABLE_TO_GET_ISSUER_CERT: UNKNOWN_ISSUER,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: UNKNOWN_ISSUER,
  CERT_UNTRUSTED: UNKNOWN_ISSUER,
  // Only the server's own certificate came, and it was not signed by a known authority itself.
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: INCOMPLETE,
  CERT_REVOKED: REVOKED,
};

/** Says which fault of a secure connection an error is; null when it is none. */
export function tlsFault(error: Error): TlsFault | null {
  const code = 'code' in error ? String(error.code) : '';
  const known = FAULTS[code];
  if (known !== undefined) return known;
  if (!/^(ERR_SSL_|ERR_TLS_|EPROTO$|CERT_|CRL_|CA_|EE_|INVALID_CA$|PATH_LENGTH_)/.test(code)) return null;
  return { code: 'tls-other', what: 'no secure connection' };
}
