import { readSettings, type Settings } from '../config/env.ts';
import type { SourceConfig } from '../config/region.ts';

/** What an installation is made of, as plain data that can be sent to a thread. */
export interface Setup {
  readonly settings: Settings;
  /** Sources in place of the region's own, for the demo district; null = the region's own. */
  readonly sources: readonly SourceConfig[] | null;
}

/**
 * The installation that the environment describes.
 * @throws {ConfigError}
 */
export function usualSetup(): Setup {
  return { settings: readSettings(), sources: null };
}
