import type { PageRequest } from '../source.ts';
import type { Headers } from './answer.ts';
import { follow } from './follow.ts';
import { firstSending, ownHeaders } from './sending.ts';
import { wishesOf, type Trip } from './trip.ts';

/** What a page's own script has asked for and got, whatever its status. */
export interface Part {
  readonly status: number;
  readonly headers: Headers;
  readonly setCookie: readonly string[];
  readonly bytes: Buffer;
}

/**
 * Loads what a page's own script asks for, by the same manners as a page: robots.txt of its host, pace, deadline, size,
 * public addresses only. Data is left where its owner reserves it; a script is no content.
 * @throws {SourceUnavailable | SourceRefused | SourceChanged}
 */
export async function loadPart(request: PageRequest, isData: boolean, trip: Trip): Promise<Part> {
  const { userAgent, clock } = trip.settings;
  const arrived = await follow(firstSending(request, ownHeaders(userAgent), {}, clock()), trip, 'part');
  const { status, headers, setCookie, bytes } = arrived.received;
  if (isData) await wishesOf(arrived, 'application/json', null, trip);
  return { status, headers, setCookie, bytes };
}
