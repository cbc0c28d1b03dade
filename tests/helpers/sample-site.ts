import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { generatePostings, type GeneratedPosting } from '../../bench/generate-postings.ts';
import { loadRegion } from '../../config/load-region.ts';
import { loadOccupations } from '../../config/occupations/load.ts';
import { loadSearchWords, type SearchWords } from '../../config/occupations/load-search-words.ts';
import type { Region, SourceConfig } from '../../config/region.ts';
import type { Match } from '../../domain/deduplicate.ts';
import type { LocatedPosting, PostingId } from '../../domain/posting.ts';
import { planEditions } from '../../pdf-digest/edition.ts';
import { openTexts } from '../../pdf-digest/texts.ts';
import { openOccupationWords } from '../../store/search/occupation-words.ts';
import { openSqliteSearch } from '../../store/search/sqlite-search.ts';
import { openReports } from '../../store/sqlite/open-reports.ts';
import { openStore } from '../../store/sqlite/open-store.ts';
import type { ReportDesk } from '../../store/reports.ts';
import type { StoreWriter } from '../../store/store.ts';
import { buildApi } from '../../api/app.ts';
import { buildWeb } from '../../web/app.ts';
import type { InterfaceDescription } from '../../web/interface-description.ts';
import type { WebDeps } from '../../web/web-deps.ts';
import { COMPLETE } from '../store/store-file.ts';

/** Noon in Germany. */
const NOW = '2026-11-23T11:00:00.000Z';
const LAST_WEEK = '2026-11-18T09:30:00.000Z';
const TODAY = '2026-11-23';

/** The site over a real store with invented postings, and the postings that tests ask for by name. */
export interface SampleSite {
  readonly app: FastifyInstance;
  readonly deps: WebDeps & { readonly searchWords: readonly SearchWords[] };
  readonly store: StoreWriter;
  readonly reports: ReportDesk;
  readonly known: Readonly<Record<KnownPosting, PostingId>>;
  /** Saves one more new posting that differs from a generated one only so. */
  add(changes: Partial<LocatedPosting>): PostingId;
  /** Sets the site's clock. */
  setNow(now: string): void;
  close(): Promise<void>;
}

/** `full`: whole text, two sources, evidence; `teaser`: short text only; `hostile`: markup in every field. */
type KnownPosting = 'full' | 'teaser' | 'hostile' | 'withdrawn';

/** Builds the site over `count` generated postings and the known ones. */
export async function openSampleSite(count = 400, changes: Partial<Region> = {}): Promise<SampleSite> {
  const dataDir = mkdtempSync(join(tmpdir(), 'stellenlotse-web-'));
  const file = join(dataDir, 'portal.sqlite');
  const region = { ...loadRegion('dueren'), sources: sampleSources(), ...changes };
  const occupations = loadOccupations();
  const store = openStore(file);
  const reports = openReports(join(dataDir, 'reports.sqlite'));
  const known = fill(store, count);
  saveEditions(store, dataDir, { places: region.places, occupations, texts: openTexts('de') });
  let now = NOW;
  const clock = (): string => now;
  const search = openSqliteSearch(file, region.places, clock, openOccupationWords(loadSearchWords()));
  const deps = {
    store,
    search,
    region,
    occupations,
    searchWords: loadSearchWords(),
    clock,
    publicUrl: 'http://127.0.0.1:8080',
    dataDir,
    reports,
    describeInterface: async () => (await app.inject('/api/v1/openapi.json')).json<InterfaceDescription>(),
  };
  const app = Fastify();
  await app.register(buildApi(deps));
  await app.register(buildWeb(deps));
  const close = async (): Promise<void> => {
    await app.close();
    search.close();
    reports.close();
    store.close();
    rmSync(dataDir, { recursive: true });
  };
  const setNow = (at: string): void => {
    now = at;
  };
  const add = (parts: Partial<LocatedPosting>): PostingId => {
    const [generated] = generatePostings(1, 99, NOW);
    if (!generated) throw new Error('nothing was generated');
    return save(store, change(generated, { applyBy: null, ...parts }), { kind: 'new' }, NOW);
  };
  return { app, deps, store, reports, known, add, setNow, close };
}

function sampleSources(): readonly SourceConfig[] {
  return Array.from({ length: 12 }, (_, index) => ({
    id: `source-${index + 1}`,
    kind: 'feed',
    name: `Stellenbörse ${index + 1}`,
    homepage: `https://source-${index + 1}.example/`,
    enabled: index < 10,
    basis: { kind: 'public-feed', note: 'sample', url: null, recordedOn: '2026-11-01' },
    nearness: 'board',
    display: index === 1 ? 'teaser' : 'full',
    every: '0 4 * * *',
    paceMs: 1000,
    options: {},
  }));
}

function fill(store: StoreWriter, count: number): SampleSite['known'] {
  const generated = [...generatePostings(count + 1, 1, NOW)];
  const template = generated.pop();
  if (!template) throw new Error('nothing was generated');
  generated.forEach((posting, index) =>
    save(store, posting, { kind: 'new' }, index % 9 === 0 ? NOW : LAST_WEEK),
  );
  const full = save(store, fullPosting(template), { kind: 'new' }, LAST_WEEK);
  save(
    store,
    onAnotherSource(fullPosting(template)),
    { kind: 'same', as: full, because: 'same title and employer' },
    NOW,
  );
  const teaser = save(
    store,
    change(template, { source: 'source-2', key: 'teaser', title: 'Köchin (m/w/d)' }),
    { kind: 'new' },
    NOW,
  );
  const hostile = save(store, hostilePosting(template), { kind: 'new' }, NOW);
  const past = change(template, { key: 'withdrawn', title: 'Glaser (m/w/d)', applyBy: '2026-11-20' });
  const withdrawn = save(store, past, { kind: 'new' }, LAST_WEEK);
  store.withdrawExpired(TODAY, NOW);
  confirmEverything(store);
  failOneSource(store);
  return { full, teaser, hostile, withdrawn };
}

/** Saves in a run of its own, and answers the posting's id. */
function save(store: StoreWriter, { raw, judged }: GeneratedPosting, match: Match, at: string): PostingId {
  const run = store.openRun(judged.source, at, 60);
  if (run === null) throw new Error('the lease is taken');
  store.save(run, { raw, rawHash: judged.key, judged, blockingKeys: [] }, match, at);
  const done = { ...COMPLETE, outcome: 'partial' } as const;
  store.closeRun(run, done, at);
  const last = store.changesSince(store.lastSequence() - 1, 1)[0];
  if (!last) throw new Error('nothing was saved');
  return last.id;
}

/** A complete run of every source that prints something, so that each is good. */
function confirmEverything(store: StoreWriter): void {
  const ids = [...store.openCards()].map(({ id }) => id);
  const prints = ids.flatMap((id) => store.posting(id)?.sightings ?? []);
  for (const [source, sightings] of Map.groupBy(prints, (sighting) => sighting.source)) {
    const run = store.openRun(source, NOW, 60);
    if (run === null) throw new Error('the lease is taken');
    store.confirmAll(
      run,
      source,
      sightings.map(({ key }) => key),
      NOW,
    );
    store.closeRun(run, COMPLETE, NOW);
  }
}

function failOneSource(store: StoreWriter): void {
  const run = store.openRun('source-3', NOW, 60);
  const refused = {
    ...COMPLETE,
    outcome: 'refused',
    reason: 'status 403',
    suspendedUntil: '2026-11-24T11:00:00.000Z',
  } as const;
  if (run !== null) store.closeRun(run, refused, NOW);
}

function change({ raw, judged }: GeneratedPosting, changes: Partial<LocatedPosting>): GeneratedPosting {
  return {
    raw: { ...raw, ...(changes.key === undefined ? {} : { key: changes.key }) },
    judged: { ...judged, ...changes },
  };
}

function fullPosting(template: GeneratedPosting): GeneratedPosting {
  return change(template, {
    source: 'source-1',
    key: 'full',
    url: 'https://source-1.example/stellen/full',
    title: 'Kfz-Verkäufer (m/w/d) im Autohaus',
    employer: 'Autohaus Rurtal GmbH',
    html: '<p>Wir suchen <strong>Verstärkung</strong>.</p><ul><li>Beratung</li><li>Verkauf</li></ul>',
    text: 'Wir suchen Verstärkung.\nBeratung\nVerkauf',
    applyBy: null,
    startsOn: 'immediately',
    hoursPerWeek: 39,
    occupation: {
      value: '62222',
      alternative: '62102',
      confidence: 0.95,
      evidence: [{ field: 'title', quote: 'Kfz-Verkäufer' }],
    },
    workingTimes: { value: ['full'], confidence: 0.7, evidence: [{ field: 'text', quote: 'Vollzeit' }] },
    pay: { value: { min: 2800, max: 3400.5, unit: 'month' }, confidence: 1, evidence: [] },
    temporaryAgency: { value: 'no', confidence: 0.9, evidence: [] },
    workPlaces: {
      value: [{ kind: 'municipality', ags: '05358008', locality: null }],
      confidence: 1,
      evidence: [],
    },
  });
}

function onAnotherSource(posting: GeneratedPosting): GeneratedPosting {
  return change(posting, { source: 'source-4', key: 'full-again', url: 'https://source-4.example/1' });
}

function hostilePosting(template: GeneratedPosting): GeneratedPosting {
  const attack = '"><script>alert(1)</script>&auml;';
  return change(template, {
    key: 'hostile',
    title: `Fassbinder ${attack}`,
    employer: `Küferei ${attack}`,
    text: attack,
    html: null,
    applyBy: null,
    kind: { value: 'job', confidence: 1, evidence: [{ field: 'title', quote: attack }] },
  });
}

function saveEditions(store: StoreWriter, dataDir: string, plan: Parameters<typeof planEditions>[1]): void {
  for (const content of planEditions([...store.openCards()], plan, TODAY)) {
    const file = `editions/${TODAY}/${content.id}.pdf`;
    mkdirSync(dirname(join(dataDir, file)), { recursive: true });
    writeFileSync(join(dataDir, file), '%PDF-1.7\n');
    const postings = content.sections.reduce((sum, { entries }) => sum + entries.length, 0);
    const { date, id, title } = content;
    store.saveEdition({ date, id, title, postings, pages: 2, bytes: 240_000, file, printedAt: NOW }, content);
  }
}
