import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a form was sent from a page of ours, so that no other site can send it in a reader's name: by what the browser
 * itself says (Fetch Metadata, else Origin, else Referer). One that says nothing at all is not believed.
 */
export function isOwnRequest(headers: IncomingHttpHeaders, publicUrl: string): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const from = URL.parse(headers.origin ?? headers.referer ?? '');
  return from !== null && (from.host === headers.host || from.host === URL.parse(publicUrl)?.host);
}
