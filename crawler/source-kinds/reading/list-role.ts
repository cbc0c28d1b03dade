/**
 * Role of one page of a list. The runner leaves a list when two pages of the same role in a row bring nothing new;
 * where most entries are left out on purpose, or parts overlap, that is no sign of the end, so that each page has a
 * role of its own. Such a list must have another bound.
 */
export function listRole(number: number, name = ''): string {
  return ['list', name, number].filter((part) => part !== '').join(' ');
}
