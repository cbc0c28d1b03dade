import type { Command } from './command.ts';

/** Everything that the front door can do. */
export const COMMANDS: readonly Command[] = [
  {
    name: 'demo',
    usage: '[--port N] [--data DIR] [--fresh] [--check]',
    summary: 'Shows the portal with an invented district; --check tries everything once and ends.',
    options: {
      port: { type: 'string' },
      data: { type: 'string' },
      fresh: { type: 'boolean' },
      check: { type: 'boolean' },
    },
    words: [],
    load: async () => (await import('./demo.ts')).demo,
  },
  {
    name: 'serve',
    usage: '',
    summary: 'Serves the region, crawls its sources and prints its newspapers at their times.',
    options: {},
    words: [],
    load: async () => (await import('./serve.ts')).serve,
  },
  {
    name: 'worker',
    usage: '[--concurrency N]',
    summary: 'Reads sources for a portal on another machine, through the Redis of QUEUE_URL.',
    options: { concurrency: { type: 'string' } },
    words: [],
    load: async () => (await import('./worker.ts')).worker,
  },
  {
    name: 'crawl',
    usage: '[--source ID] [--json]',
    summary: 'Reads every enabled source once, or one.',
    options: { source: { type: 'string' }, json: { type: 'boolean' } },
    words: [],
    load: async () => (await import('./crawl.ts')).crawl,
  },
  {
    name: 'digest',
    usage: '[--date YYYY-MM-DD]',
    summary: "Prints the day's newspapers.",
    options: { date: { type: 'string' } },
    words: [],
    load: async () => (await import('./digest.ts')).digest,
  },
  {
    name: 'sources',
    usage: '[accept|problems|page|resume ID] [--json]',
    summary:
      'Shows every source: how it is doing, postings now and usual, last success, and why not. accept ID: what it prints now is right; problems ID: what was left out; page ID [--number N] [--out FILE]: the page it did not know; resume ID: ask it again.',
    options: { json: { type: 'boolean' }, out: { type: 'string' }, number: { type: 'string' } },
    words: ['[ACTION]', '[ID]'],
    load: async () => (await import('./sources.ts')).sources,
  },
  {
    name: 'jobs',
    usage: '[retry|drop ID] [--json]',
    summary:
      'Shows the jobs that were given up, with the reason. retry ID: try it again; drop ID: throw it away.',
    options: { json: { type: 'boolean' } },
    words: ['[ACTION]', '[ID]'],
    load: async () => (await import('./jobs.ts')).jobs,
  },
  {
    name: 'reparse',
    usage: '[--source ID] [--json]',
    summary: 'Reads kept pages again after a source was improved, without asking it.',
    options: { source: { type: 'string' }, json: { type: 'boolean' } },
    words: [],
    load: async () => (await import('./reparse.ts')).reparse,
  },
  {
    name: 'rejudge',
    usage: '[--dry-run] [--fresh] [--json]',
    summary:
      'Judges everything stored anew, after rules or corrections have changed, without asking any source. --dry-run: only tells what would change; --fresh: from the beginning, also when an earlier one was interrupted.',
    options: { 'dry-run': { type: 'boolean' }, fresh: { type: 'boolean' }, json: { type: 'boolean' } },
    words: [],
    load: async () => (await import('./rejudge.ts')).rejudge,
  },
  {
    name: 'review',
    usage: '[done ID] [--json]',
    summary:
      'Lists what readers say is wrong, with the correction to paste; done ID: a hint, or all of a posting, was dealt with.',
    options: { json: { type: 'boolean' } },
    words: ['[ACTION]', '[ID]'],
    load: async () => (await import('./review.ts')).review,
  },
  {
    name: 'duplicates',
    usage: '[grey|join ID ID|apart ID ID|split ID SOURCE/KEY|export|import FILE] [--json]',
    summary:
      'Lists pairs that may be one job. join: they are; apart: they are not; split: this sighting is another job; export and import: decisions as YAML.',
    options: { json: { type: 'boolean' } },
    words: ['[ACTION]', '[ID]', '[OTHER]'],
    load: async () => (await import('./duplicates.ts')).duplicates,
  },
  {
    name: 'new-source',
    usage: 'ID URL',
    summary: 'Looks at a page of a new source; writes its configuration and a saved page to test by.',
    options: {},
    words: ['ID', 'URL'],
    load: async () => (await import('./new-source.ts')).writeNewSource,
  },
  {
    name: 'reindex',
    usage: '',
    summary: 'Rebuilds the search from the store.',
    options: {},
    words: [],
    load: async () => (await import('./reindex.ts')).reindex,
  },
];
