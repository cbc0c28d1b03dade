const DETAIL_ROLES: ReadonlySet<string> = new Set(['detail', 'page']);

/**
 * Whether a page of this role is that of a single posting: a missing one is a posting that ended. Of every other page a
 * missing one leaves a gap.
 */
export function isDetailRole(role: string): boolean {
  return DETAIL_ROLES.has(role);
}
