import { SourceRefused, SourceUnavailable } from '../errors.ts';
import type { OriginFileKind } from './open-origin-file.ts';
import { NO_ROBOTS, parseRobots, type Robots } from './robots.ts';

/**
 * robots.txt as RFC 9309 §2.3.1 wants it kept: while it cannot be read nothing of the site may be, unless a copy of the
 * last days stands in.
 */
export const ROBOTS_FILE: OriginFileKind<Robots> = {
  path: '/robots.txt',
  read: (bytes) => (bytes === null ? NO_ROBOTS : parseRobots(bytes)),
  whenLost(cause, lastGood) {
    if (lastGood !== null) return lastGood;
    if (cause instanceof SourceRefused) throw cause;
    const why = cause instanceof Error ? cause.message : String(cause);
    const code = cause instanceof SourceUnavailable ? cause.code : null;
    throw new SourceUnavailable(`robots.txt cannot be read: ${why}`, { cause, code });
  },
};
