import { writeFileSync } from 'node:fs';
import type { ChangedPage, Snapshots } from '../store/snapshots/snapshot.ts';
import { WrongUse, type Given } from './command.ts';
import type { Workshop } from './workshop.ts';

/** Does one thing about one source; answers the exit code. */
type SourceAction = (id: string, workshop: Workshop, given: Given) => Promise<number>;

/** More problems than this are for a program, not for a person. */
const MOST_SHOWN = 200;

/** What can be done about a source: `portal sources ACTION ID`. */
export const SOURCE_ACTIONS: Readonly<Record<string, SourceAction>> = {
  accept: async (id, workshop) => await Promise.resolve(accept(id, workshop)),
  problems: async (id, workshop, given) => await Promise.resolve(problems(id, workshop, given)),
  page: async (id, workshop, given) => await Promise.resolve(page(id, workshop, given)),
  resume: async (id, workshop) => await Promise.resolve(resume(id, workshop)),
};

/** Records that what the source prints now is right. */
function accept(id: string, { openStore, clock }: Workshop): number {
  const store = openStore();
  try {
    const { missing, openSightings } = store.source(id);
    store.accept(id, clock());
    console.error(
      `${id}: ${missing} of ${openSightings} open postings are missing. What the next complete runs find counts; the word lapses after a week.`,
    );
    return 0;
  } finally {
    store.close();
  }
}

function problems(id: string, { openStore }: Workshop, given: Given): number {
  const store = openStore();
  try {
    const kept = store.problems(id, MOST_SHOWN);
    const isJson = given.isSet('json');
    for (const { at, url, key, reason } of kept)
      (isJson ? console.error : console.log)(`${at}  ${key ?? '–'}  ${url}\n  ${reason}`);
    if (kept.length === 0) console.error(`${id}: nothing was left out when it was last read.`);
    if (isJson) console.log(JSON.stringify({ source: id, problems: kept }));
    return 0;
  } finally {
    store.close();
  }
}

/** Writes out the newest page that the source did not know, or the one with a number. */
function page(id: string, { openSnapshots }: Workshop, given: Given): number {
  const snapshots = openSnapshots();
  try {
    const kept = snapshots.changedPages(id);
    const chosen = choosePage(kept, given.text('number'));
    for (const each of kept) console.error(`${each === chosen ? '*' : ' '} ${describePage(each)}`);
    if (chosen === null) {
      console.error(`${id}: no changed page is kept.`);
      return 1;
    }
    writeOut(snapshots, chosen, given.text('out'));
    return 0;
  } finally {
    snapshots.close();
  }
}

function choosePage(kept: readonly ChangedPage[], number: string | null): ChangedPage | null {
  if (number === null) return kept[0] ?? null;
  const chosen = kept.find((each) => String(each.number) === number);
  if (chosen === undefined) throw new WrongUse(`there is no kept page with the number ${number}`);
  return chosen;
}

function describePage({ number, at, mediaType, url, reason }: ChangedPage): string {
  return `${number}  ${at}  ${mediaType ?? 'no type'}  ${url}\n    ${reason}`;
}

function writeOut(snapshots: Snapshots, { number }: ChangedPage, out: string | null): void {
  const bytes = snapshots.changedBytes(number);
  if (bytes === null) throw new Error(`the page ${number} has just been pruned`);
  if (out === null) process.stdout.write(bytes);
  else writeFileSync(out, bytes);
}

/** Lets a suspended source be asked again at its next time. */
function resume(id: string, { openStore }: Workshop): number {
  const store = openStore();
  try {
    const wasSuspended = store.resume(id);
    console.error(wasSuspended ? `${id} is asked again at its next time.` : `${id} was not suspended.`);
    return 0;
  } finally {
    store.close();
  }
}
