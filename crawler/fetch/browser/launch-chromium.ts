import { chromium, type Browser } from 'playwright-core';
import { BrowserMissing } from '../../errors.ts';
import { RunningBrowser } from './running-browser.ts';

const LAUNCH_MS = 30_000;

/** No single page may take more for its scripts, also where the memory of processes cannot be measured. */
const SCRIPT_HEAP_MEGABYTES = 512;

/**
 * The browser never opens a socket of its own: every name is unknown to it, what is left goes to a proxy that is nowhere,
 * and WebRTC may use nothing else. All that a page gets comes from us.
 */
const SWITCHES = [
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=http://0.0.0.0:1',
  '--proxy-bypass-list=<-loopback>',
  '--force-webrtc-ip-handling-policy',
  '--webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--disable-gpu',
  `--js-flags=--max-old-space-size=${SCRIPT_HEAP_MEGABYTES}`,
];

/**
 * Starts a browser without a window. Beyond `mostMegabytes` of memory it is ended.
 * @throws {BrowserMissing} when it does not start.
 */
export async function launchChromium(executable: string, mostMegabytes: number): Promise<RunningBrowser> {
  const browser = await launch(executable);
  const system = await browser.newBrowserCDPSession();
  const { processInfo } = await system.send('SystemInfo.getProcessInfo');
  const first = processInfo.find(({ type }) => type === 'browser');
  if (first === undefined) throw new BrowserMissing(`needs a browser, which ${executable} is not`);
  return new RunningBrowser(browser, { system, pid: first.id, mostMegabytes });
}

async function launch(executablePath: string): Promise<Browser> {
  try {
    return await chromium.launch({
      executablePath,
      // Chromium refuses to start with its sandbox for root.
      chromiumSandbox: process.getuid?.() !== 0,
      args: SWITCHES,
      timeout: LAUNCH_MS,
      // Whoever stops the portal stops the browser through `close`; nobody but the portal may end the process.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
  } catch (cause) {
    const [said = ''] = (cause instanceof Error ? cause.message : String(cause)).split('\n');
    const message = `needs a browser, but ${executablePath} does not start: ${said.slice(0, 200)}`;
    throw new BrowserMissing(message, { cause });
  }
}
