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
    usage: '[--json]',
    summary: 'Shows every source: how it is doing, postings, last success, and why not.',
    options: { json: { type: 'boolean' } },
    words: [],
    load: async () => (await import('./sources.ts')).sources,
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
