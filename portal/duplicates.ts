import { existsSync, readFileSync } from 'node:fs';
import { readDecisions, writeDecisions } from '../config/duplicate-decisions.ts';
import type { PostingCard } from '../domain/posting.ts';
import type { DuplicateOutcome, SightingName } from '../store/duplicates.ts';
import type { StoreWriter } from '../store/store.ts';
import { WrongUse, type Given } from './command.ts';
import { usualSetup } from './setup.ts';
import { openWorkshop } from './workshop.ts';

/** Doubts of one listing; the newest come first. */
const MOST_SHOWN = 200;

/** Does one thing about duplicates; answers the exit code. */
type Action = (store: StoreWriter, words: readonly string[], now: string, given: Given) => number;

const ACTIONS: Readonly<Record<string, { readonly words: string; readonly act: Action }>> = {
  grey: { words: '', act: (store, _words, _now, given) => listDoubts(store, given) },
  join: {
    words: 'ID ID',
    act: (store, [into = '', other = ''], now) => tell(store.joinPostings(into, other, now)),
  },
  apart: {
    words: 'ID ID',
    act: (store, [one = '', other = ''], now) => tell(store.keepApart(one, other, now)),
  },
  split: {
    words: 'ID SOURCE/KEY',
    act: (store, [id = '', name = ''], now) => tell(store.splitSighting(id, sightingName(name), now)),
  },
  export: { words: '', act: (store) => exportDecisions(store) },
  import: { words: 'FILE', act: (store, [file = '']) => importDecisions(store, file) },
};

/** `portal duplicates`: what may be one job, and what an operator says about it. */
export async function duplicates(given: Given): Promise<number> {
  const [name = 'grey', ...words] = given.words;
  const action = ACTIONS[name];
  if (!action || words.length !== action.words.split(' ').filter(Boolean).length)
    throw new WrongUse(`duplicates knows: ${uses().join(', ')}`);
  const workshop = openWorkshop(usualSetup(), 'duplicates');
  const store = workshop.openStore();
  try {
    return await Promise.resolve(action.act(store, words, workshop.clock(), given));
  } finally {
    store.close();
  }
}

function uses(): readonly string[] {
  return Object.entries(ACTIONS).map(([name, { words }]) => `${name} ${words}`.trim());
}

function listDoubts(store: StoreWriter, given: Given): number {
  const doubts = store.doubts(MOST_SHOWN).map((doubt) => {
    const [one, other] = [doubt.one, doubt.other].map((id) => store.cards([id])[0]);
    return { ...doubt, titles: [nameOf(one), nameOf(other)] };
  });
  for (const { one, other, because, titles } of doubts)
    console.error(`${one}  ${titles[0]}\n${other}  ${titles[1]}\n    ${because}\n`);
  console.error(
    doubts.length === 0 ? 'Nothing is in doubt.' : `${doubts.length} pairs: "join" or "apart" each.`,
  );
  if (given.isSet('json')) console.log(JSON.stringify({ doubts }));
  return 0;
}

function nameOf(card: PostingCard | undefined): string {
  return card === undefined ? '' : [card.title, card.employer].filter(Boolean).join(', ');
}

function tell(outcome: DuplicateOutcome): number {
  switch (outcome.kind) {
    case 'done':
      console.log(JSON.stringify({ id: outcome.id }));
      return 0;
    case 'unknown':
      console.error(`There is no ${outcome.what}.`);
      return 1;
    case 'pointless':
      console.error(`${outcome.why}.`);
      return 1;
  }
}

/** Keys may hold slashes, ids of sources do not. */
function sightingName(written: string): SightingName {
  const [, source, key] = /^([^/]+)\/(.+)$/s.exec(written) ?? [];
  if (source === undefined || key === undefined)
    throw new WrongUse(`"${written}" is no sighting; write SOURCE/KEY`);
  return { source, key };
}

function exportDecisions(store: StoreWriter): number {
  process.stdout.write(writeDecisions([...store.pairDecisions()]));
  return 0;
}

function importDecisions(store: StoreWriter, file: string): number {
  if (!existsSync(file)) throw new WrongUse(`there is no file ${file}`);
  const decisions = readDecisions(readFileSync(file, 'utf8'), file);
  store.keepDecisions(decisions);
  console.error(`${decisions.length} decisions are kept. "portal rejudge" applies them to what is stored.`);
  return 0;
}
