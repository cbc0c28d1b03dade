/**
 * Services that count, advertise, ask for consent or watch over visitors: no vacancy comes from them, and a crawler is no
 * visitor to be counted. Ends of host names.
 */
const NEEDLESS = [
  'google-analytics.com',
  'googletagmanager.com',
  'googletagservices.com',
  'googlesyndication.com',
  'doubleclick.net',
  'analytics.google.com',
  'facebook.net',
  'connect.facebook.com',
  'hotjar.com',
  'clarity.ms',
  'bat.bing.com',
  'snap.licdn.com',
  'px.ads.linkedin.com',
  'matomo.cloud',
  'etracker.com',
  'etracker.de',
  'econda-monitor.de',
  'ioam.de',
  'usercentrics.eu',
  'cookiebot.com',
  'cookielaw.org',
  'onetrust.com',
  'consentmanager.net',
  'sentry.io',
  'nr-data.net',
  'newrelic.com',
];

/** Whether a page can do without what it asks of this host. */
export function isNeedless(hostname: string): boolean {
  return NEEDLESS.some((end) => hostname === end || hostname.endsWith(`.${end}`));
}
