import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadRegion } from '../../config/load-region.ts';
import { loadLexicon } from '../../config/occupations/load.ts';
import { NEARNESS } from '../../config/region.ts';
import { openTakeIn } from '../../crawler/take-in.ts';
import { judgeOccupation } from '../../domain/occupation/judge-occupation.ts';
import type { PostingId } from '../../domain/posting.ts';
import type { LocatedPosting } from '../../domain/posting.ts';
import { openStore } from '../../store/sqlite/open-store.ts';
import type { StoreWriter } from '../../store/store.ts';
import type { DemoRaw, DemoSeed } from './demo-prints.ts';
import { readDemoPrints } from './demo-prints.ts';

/** One print with its truth, what was judged, and the posting it was saved in. */
export interface JudgedDemoPrint extends DemoRaw {
  readonly id: PostingId;
  readonly judged: LocatedPosting;
  readonly joinedBecause: string | null;
}

/** Precision and recall of one judgement; `n` = prints (of duplicates: pairs) that truly are so. */
export interface DemoScore {
  readonly precision: number;
  readonly recall: number;
  readonly n: number;
}

/** Last line of a measurement against the demo district. */
export interface DemoTruthScore {
  readonly n: number;
  readonly postingsPerSecond: number;
  readonly labels: Readonly<Record<string, DemoScore>>;
}

/** Postings of one page, which are one transaction. */
const PAGE = 50;

/** Takes all prints in as a crawl does, and reads back what became of them. */
export function judgeDemoPrints(
  prints: readonly DemoRaw[],
  today: string,
): { readonly judged: readonly JudgedDemoPrint[]; readonly seconds: number } {
  const folder = mkdtempSync(join(tmpdir(), 'demo-truth-'));
  const region = loadRegion('demo');
  const ranks = new Map(region.sources.map(({ id, nearness }) => [id, NEARNESS.indexOf(nearness)]));
  const store = openStore(join(folder, 'portal.db'), {
    nearness: (source) => ranks.get(source) ?? NEARNESS.length,
  });
  try {
    const seconds = takeAllIn(prints, store, today);
    return { judged: readBack(prints, store), seconds };
  } finally {
    store.close();
    rmSync(folder, { recursive: true });
  }
}

function takeAllIn(prints: readonly DemoRaw[], store: StoreWriter, today: string): number {
  const lexicon = loadLexicon();
  const takeIn = openTakeIn(store, {
    judgeOccupation: (posting) => judgeOccupation(posting, lexicon),
    places: loadRegion('demo').places,
  });
  const at = `${today}T05:00:00.000Z`;
  const runs = new Map<string, number>();
  for (const { source } of prints)
    if (!runs.has(source)) runs.set(source, store.openRun(source, at, 3600) ?? 0);
  const start = performance.now();
  for (let from = 0; from < prints.length; from += PAGE) {
    store.transaction(() => {
      for (const { source, raw } of prints.slice(from, from + PAGE))
        takeIn(raw, { run: runs.get(source) ?? 0, source, at });
    });
  }
  return (performance.now() - start) / 1000;
}

function readBack(prints: readonly DemoRaw[], store: StoreWriter): readonly JudgedDemoPrint[] {
  const sightings = [...store.openCards()].flatMap(({ id }) =>
    (store.posting(id)?.sightings ?? []).map((sighting) => ({ id, ...sighting })),
  );
  const byName = new Map(sightings.map((each) => [`${each.source} ${each.key}`, each]));
  return prints.flatMap((print) => {
    const found = byName.get(`${print.source} ${print.raw.key}`);
    return found
      ? [{ ...print, id: found.id, judged: found.judged, joinedBecause: found.joinedBecause }]
      : [];
  });
}

/** Every two prints that `nameOf` names alike. */
function pairsBy(
  prints: readonly JudgedDemoPrint[],
  nameOf: (print: JudgedDemoPrint) => string,
): readonly (readonly [JudgedDemoPrint, JudgedDemoPrint])[] {
  return [...Map.groupBy(prints, nameOf).values()].flatMap((group) =>
    group.flatMap((one, at) =>
      group.slice(at + 1).map((other): readonly [JudgedDemoPrint, JudgedDemoPrint] => [one, other]),
    ),
  );
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : Math.round((part / whole) * 10_000) / 10_000;
}

function scoreDuplicates(prints: readonly JudgedDemoPrint[]): DemoScore {
  const joined = pairsBy(prints, ({ id }) => id);
  const right = joined.filter(([one, other]) => one.truth.opening === other.truth.opening).length;
  const wanted = pairsBy(prints, ({ truth }) => truth.opening).length;
  return { precision: share(right, joined.length), recall: share(right, wanted), n: wanted };
}

type Claim = (print: JudgedDemoPrint) => boolean;

function scoreClaim(prints: readonly JudgedDemoPrint[], said: Claim, is: Claim): DemoScore {
  const [answered, wanted] = [prints.filter(said), prints.filter(is)];
  const right = answered.filter(is).length;
  return {
    precision: share(right, answered.length),
    recall: share(right, wanted.length),
    n: wanted.length,
  };
}

/** Of a judgement with many values: precision over those answered, recall over all. */
function scoreValue(prints: readonly JudgedDemoPrint[], answered: Claim, right: Claim): DemoScore {
  const given = prints.filter(answered);
  const hits = given.filter(right).length;
  return { precision: share(hits, given.length), recall: share(hits, prints.length), n: prints.length };
}

/** Whether the judged municipality, area … of a print is the true one. */
const RIGHT: Readonly<Record<'kind' | 'area' | 'group' | 'municipality', Claim>> = {
  kind: ({ judged, truth }) => judged.kind.value === truth.kind,
  area: ({ judged, truth }) => judged.occupation.value?.[0] === truth.group[0],
  group: ({ judged, truth }) => judged.occupation.value?.slice(0, 3) === truth.group,
  municipality: ({ judged, truth }) =>
    judged.workPlaces.value.some((place) => place.kind === 'municipality' && place.ags === truth.place.ags),
};

/** Scores judged prints against the truth of the demo district. */
export function scoreDemoPrints(prints: readonly JudgedDemoPrint[]): Readonly<Record<string, DemoScore>> {
  const hasOccupation: Claim = ({ judged }) => judged.occupation.value !== null;
  return {
    duplicates: scoreDuplicates(prints),
    temporaryAgency: scoreClaim(
      prints,
      ({ judged }) => judged.temporaryAgency.value === 'yes',
      ({ truth }) => truth.employer.form === 'agency',
    ),
    privateRecruiter: scoreClaim(
      prints,
      ({ judged }) => judged.privateRecruiter.value === 'yes',
      ({ truth }) => truth.employer.form === 'recruiter',
    ),
    marginal: scoreClaim(
      prints,
      ({ judged }) => judged.marginal.value === 'yes',
      ({ truth }) => truth.terms.workingTimes.includes('marginal'),
    ),
    kind: scoreValue(prints, () => true, RIGHT.kind),
    training: scoreClaim(
      prints,
      ({ judged }) => judged.kind.value === 'training',
      ({ truth }) => truth.kind === 'training',
    ),
    area: scoreValue(prints, hasOccupation, RIGHT.area),
    group: scoreValue(prints, hasOccupation, RIGHT.group),
    municipality: scoreValue(prints, ({ judged }) => judged.workPlaces.value.length > 0, RIGHT.municipality),
  };
}

/** Crawls a demo district, takes it in and measures the judgements against its truth. */
export async function evaluateDemoTruth(seed: DemoSeed): Promise<DemoTruthScore> {
  const prints = await readDemoPrints(seed);
  const { judged, seconds } = judgeDemoPrints(prints, seed.today);
  return {
    n: judged.length,
    postingsPerSecond: Math.round(prints.length / seconds),
    labels: scoreDemoPrints(judged),
  };
}
