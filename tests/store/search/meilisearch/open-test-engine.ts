import { onTestFinished } from 'vitest';
import { readTestSearch } from '../../../../config/env.ts';
import { startMeilisearchDouble, type MeilisearchDouble } from './double/meilisearch-double.ts';

/** A Meilisearch for one test: the double, or the real one that MEILI_TEST_URL names. */
export async function testMeilisearch(): Promise<{
  url: string;
  key: string;
  double: MeilisearchDouble | null;
}> {
  const real = readTestSearch();
  if (real !== null) return { ...real, double: null };
  const double = await freshDouble();
  return { url: double.url, key: double.key, double };
}

/** A double that is closed when the test ends; it fails the test when something was asked wrongly. */
export async function freshDouble(): Promise<MeilisearchDouble> {
  const double = await startMeilisearchDouble();
  onTestFinished(async () => {
    await double.close();
    if (double.complaints.length > 0) throw new Error(`asked wrongly: ${double.complaints.join('; ')}`);
  });
  return double;
}
