/** Tells whether a printed place may lie in the region. */
export interface RegionNames {
  /** True also when nothing is printed: an unknown place may be anywhere. */
  mayHold(place: string | null | undefined): boolean;
}

/** Knows a region by the names of its municipalities and districts; a name counts as a whole word only. */
export function regionNames(names: readonly string[]): RegionNames {
  const wanted = names.map(fold).filter((name) => name !== '');
  return {
    mayHold(place) {
      const folded = fold(place ?? '');
      return folded === '' || wanted.some((name) => ` ${folded} `.includes(` ${name} `));
    },
  };
}

function fold(text: string): string {
  const spelled = text.toLowerCase().replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue');
  return spelled
    .replaceAll('ß', 'ss')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
