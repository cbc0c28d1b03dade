import type { SourceConfig } from '../../config/region.ts';

/**
 * The configured sources of the demo region with the addresses of the sites as they are open now:
 * every `https://<site>.example` becomes its loopback address.
 */
export function demoSources(
  configs: readonly SourceConfig[],
  origins: ReadonlyMap<string, string>,
): SourceConfig[] {
  return configs.map((config) => ({
    ...config,
    homepage: withOrigin(config.homepage, origins),
    options: Object.fromEntries(
      Object.entries(config.options).map(([name, value]) => [name, replaced(value, origins)]),
    ),
  }));
}

function replaced(value: unknown, origins: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return withOrigin(value, origins);
  if (Array.isArray(value)) return value.map((entry: unknown) => replaced(entry, origins));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, replaced(entry, origins)]));
}

function withOrigin(text: string, origins: ReadonlyMap<string, string>): string {
  const address = /^https:\/\/[a-z0-9.-]+\.example(?=\/|$)/.exec(text)?.[0];
  const origin = address === undefined ? undefined : origins.get(address);
  return address === undefined || origin === undefined ? text : origin + text.slice(address.length);
}
