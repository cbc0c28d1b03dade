import { readFileSync } from 'node:fs';
import type { CDPSession, Page } from 'playwright-core';
import { SourceChanged } from '../../errors.ts';

/** How a page is at this moment. */
export interface PageLook {
  readonly address: string;
  readonly isLoaded: boolean;
  /** For how many milliseconds nothing has been added, removed or rewritten. */
  readonly stillMs: number;
  /** What was to be waited for is there. */
  readonly isFound: boolean;
}

/** What a page has become: its markup, or what there is too much of. */
export type PageMarkup = PageLook & ({ readonly html: string } | { readonly tooMuch: string });

/** Looks at one page, past all its documents. Null answers: it is just between two of them. */
export interface PageWatch {
  look(): Promise<PageLook | null>;
  /** With open shadow trees in the places of their hosts' children. */
  read(mostCharacters: number): Promise<PageMarkup | null>;
}

/** More elements than any list of vacancies has; far more would keep every parser busy. */
const MOST_ELEMENTS = 250_000;

const SCRIPT = readFileSync(new URL('./page-watch.js', import.meta.url), 'utf8');
const WORLD = 'page-watch';

/** Begins to watch a page; `selector` is what is waited for, null = nothing. */
export async function watchPage(page: Page, selector: string | null): Promise<PageWatch> {
  const session = await page.context().newCDPSession(page);
  const ask = async <T extends PageLook>(mostCharacters: number | null): Promise<T | null> => {
    const asked = JSON.stringify({ selector, mostElements: MOST_ELEMENTS, mostCharacters });
    const answer = await evaluate(session, `${SCRIPT}\nwatchPage(${asked})`);
    if (answer === null) return null;
    const { exceptionDetails: fault, result } = answer;
    if (fault !== undefined)
      throw new SourceChanged(
        `cannot be looked at: ${(fault.exception?.description ?? fault.text).slice(0, 200)}`,
      );
    return result.value as T;
  };
  return { look: () => ask(null), read: (mostCharacters) => ask<PageMarkup>(mostCharacters) };
}

/** Null when the document went while it was asked; one that never answers is a matter of patience. */
async function evaluate(session: CDPSession, expression: string) {
  try {
    const { frameTree } = await session.send('Page.getFrameTree');
    const frameId = frameTree.frame.id;
    const world = await session.send('Page.createIsolatedWorld', { frameId, worldName: WORLD });
    const contextId = world.executionContextId;
    return await session.send('Runtime.evaluate', { expression, contextId, returnByValue: true });
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}
