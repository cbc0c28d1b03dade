import { startPortal } from './running-portal.ts';
import { usualSetup } from './setup.ts';
import { untilSignal } from './until-signal.ts';

/** `portal serve`: site, interface, ticker, crawls and newspapers of a region, until it is asked to end. */
export async function serve(): Promise<number> {
  const portal = await startPortal(usualSetup());
  console.error(`Serving on ${portal.address}`);
  portal.schedule();
  await untilSignal();
  await portal.stop();
  return 0;
}
