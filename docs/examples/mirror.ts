// Keeps a copy of a portal's postings in a JSON file: node docs/examples/mirror.ts https://jobs.example copy.json
// Run it every few minutes; each run asks only for what has changed since the last.
import { readFile, rename, writeFile } from 'node:fs/promises';

interface Copy {
  next: string | null;
  postings: Record<string, { readonly title: string }>;
}

interface Changes {
  readonly changes: readonly { readonly id: string; readonly posting: { readonly title: string } | null }[];
  readonly next: string;
  readonly more: boolean;
}

const EMPTY: Copy = { next: null, postings: {} };
const MOST_PAGES = 10_000;

const [portal, file] = process.argv.slice(2);
if (portal === undefined || file === undefined) {
  process.stderr.write('usage: node mirror.ts PORTAL FILE\n');
  process.exit(2);
}

let copy = await readCopy(file);
for (let page = 0; page < MOST_PAGES; page += 1) {
  const answer = await ask(portal, copy.next);
  if (answer === 'start again') {
    copy = structuredClone(EMPTY);
    continue;
  }
  for (const { id, posting } of answer.changes) {
    if (posting === null) delete copy.postings[id];
    else copy.postings[id] = posting;
  }
  copy.next = answer.next;
  if (!answer.more) break;
}
// Written beside and moved, so that a reader never sees half a file.
await writeFile(`${file}.new`, JSON.stringify(copy));
await rename(`${file}.new`, file);
process.stdout.write(`${Object.keys(copy.postings).length} postings\n`);

async function ask(address: string, since: string | null): Promise<Changes | 'start again'> {
  const query = since === null ? '' : `?since=${since}`;
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const response = await fetch(`${address}/api/v1/changes${query}`, {
      signal: AbortSignal.timeout(30_000),
    });
    if (response.status === 410) return 'start again';
    if (response.ok) return (await response.json()) as Changes;
    if (response.status !== 429) throw new Error(`${response.status}: ${await response.text()}`);
    const seconds = Number(response.headers.get('retry-after') ?? 60);
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  }
  throw new Error('the portal is too busy');
}

async function readCopy(name: string): Promise<Copy> {
  try {
    return JSON.parse(await readFile(name, 'utf8')) as Copy;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return structuredClone(EMPTY);
    throw error;
  }
}
