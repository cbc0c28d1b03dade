import type { DemoBlock, DemoPlace } from './demo-posting.ts';
import type { Role } from './draw-role.ts';
import type { Random } from './random.ts';
import { genderTitle } from './write-title.ts';

const ABBREVIATIONS: readonly (readonly [RegExp, string])[] = [
  [/\bStunden\b/g, 'Std.'],
  [/\bund\b/g, 'u.'],
  [/\bpro Woche\b/g, '/Woche'],
  [/\bEuro\b/g, '€'],
  [/\bmindestens\b/g, 'mind.'],
];

/** The employer as another site spells it: without legal form, with the town, in capitals. */
export function respellEmployer(name: string, town: string, random: Random): string {
  const short = name.replace(/ (gGmbH|GmbH & Co\. KG|GmbH|AG|KG|OHG|eG|mbH|e\. K\.|e\. V\.|GbR)$/, '');
  const spellings = [
    name,
    short,
    `${short} ${town}`,
    name.replace('GmbH & Co. KG', 'GmbH & Co.KG'),
    name.replace(/ß/g, 'ss'),
    short.replace('St.', 'Sankt ').replace(/ {2}/g, ' '),
  ];
  return random.chance(0.08) ? short.toUpperCase() : random.pick(spellings);
}

/** The title as another site spells it: another gender mark, with or without the town. */
export function respellTitle(
  role: Role,
  occupation: string,
  title: string,
  town: string,
  random: Random,
): string {
  if (role.kind !== 'job') {
    const plain = title.replace(/ (\(\S+\)|m\/w\/d|- m\/w\/d -)/, '');
    return random.pick([`${plain} (m/w/d)`, `${plain} m/w/d`, plain, `${title} in ${town}`]);
  }
  const base = genderTitle(role, occupation, random);
  const mini = role.marginal ? random.pick([' Minijob', ' (Minijob)', ', geringfügig']) : '';
  return base + mini + random.pick(['', '', ` in ${town}`, ` - ${town}`]);
}

/** The place as another site knows it: often only the municipality. */
export function coarsenPlace(place: DemoPlace, random: Random): DemoPlace {
  return {
    ...place,
    locality: random.chance(0.7) ? null : place.locality,
    street: random.chance(0.5) ? '' : place.street,
  };
}

/** The text as another site prints it: parts left out, words shortened, or the whole cut. */
export function shorten(blocks: readonly DemoBlock[], random: Random): DemoBlock[] {
  const way = random.pick(['whole', 'abbreviated', 'parts', 'cut', 'parts']);
  if (way === 'whole') return [...blocks];
  if (way === 'cut') return cut(blocks, random.between(3, 6));
  const few = way === 'parts' ? blocks.map((block) => fewerLines(block, random)) : blocks;
  return few.map(({ heading, lines }) => ({ heading, lines: lines.map(abbreviate) }));
}

function fewerLines({ heading, lines }: DemoBlock, random: Random): DemoBlock {
  return { heading, lines: lines.filter((_, index) => index === 0 || random.chance(0.6)) };
}

function cut(blocks: readonly DemoBlock[], lines: number): DemoBlock[] {
  const first = blocks.slice(0, 2);
  return first.map((block, index) => ({
    ...block,
    lines: index === 0 ? block.lines : [...block.lines.slice(0, lines - 2), '…'],
  }));
}

function abbreviate(line: string): string {
  return ABBREVIATIONS.reduce((text, [long, short]) => text.replace(long, short), line);
}
