import Handlebars from 'handlebars';

/** Drawings on a 24 × 24 grid, stroked; each is the content of a `path`'s `d`. */
const DRAWINGS: Readonly<Record<string, string>> = {
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5 21 21',
  place:
    'M12 21s7-6.2 7-11.5a7 7 0 1 0-14 0C5 14.800 12 21 12 21zM12 7.500a2.200 2.200 0 1 0 0 4.400 2.200 2.200 0 0 0 0-4.400z',
  employer: 'M4 21V6l8-3v18M12 9h8v12M3 21h18M7.500 8v.1M7.500 12v.1M7.500 16v.1M16 13v.1M16 17v.1',
  clock: 'M12 3.500a8.500 8.500 0 1 0 0 17 8.500 8.500 0 0 0 0-17zM12 7.500V12l3 2.500',
  pay: 'M3 6.500h18v11H3zM12 9.500a2.500 2.500 0 1 0 0 5 2.500 2.500 0 0 0 0-5zM6 9.500v.1M18 14.400v.1',
  calendar: 'M4 6h16v14H4zM4 10.500h16M8.500 3.500V8M15.500 3.500V8',
  check: 'M4.500 12.500 10 18 19.500 6.500',
  cross: 'M6 6l12 12M18 6 6 18',
  print: 'M7 9V3.500h10V9M7 17H4V9h16v8h-3M7 14h10v6.500H7z',
  paper:
    'M4 4.500h13V20H5.500A1.500 1.500 0 0 1 4 18.500zM17 9h3v9.500a1.500 1.500 0 0 1-3 0M7.500 8.500h6M7.500 12h6M7.500 15.500h3.500',
  new: 'M12 3.500l2.500 5.600 6.100.6-4.600 4.100 1.300 6-5.300-3.100-5.300 3.100 1.300-6L3.400 9.700l6.100-.6z',
  learn: 'M2.500 9.500 12 5l9.500 4.500L12 14zM6.500 11.500V16c3 2.700 8 2.700 11 0v-4.500M21.500 9.500V15',
  route:
    'M6 20a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM18 8a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM8 18h7.500a3.500 3.500 0 0 0 0-7h-7a3 3 0 0 1 0-6H16',
  transit: 'M6 4h12v12H6zM6 11h12M9 16l-2.500 4M15 16l2.500 4M9 13.500v.1M15 13.500v.1',
  car: 'M3.500 16.500v-4l2-5.500h13l2 5.500v4zM3.500 12.500h17M6.500 16.500V19M17.500 16.500V19M7 14.500v.1M17 14.500v.1',
  bicycle:
    'M6 12.500a3.500 3.500 0 1 0 0 7 3.500 3.500 0 0 0 0-7zM18 12.500a3.500 3.500 0 1 0 0 7 3.500 3.500 0 0 0 0-7zM6 16l4-7.500h5.500L18 16M10 8.500l3.500 7.500M8.500 6H11',
  any: 'M12 3l8.500 17L12 16l-8.500 4z',
  out: 'M13 4.500h6.500V11M19.500 4.500 11 13M17 14v5.500H4.500V7H10',
  back: 'M19 12H5M11 6l-6 6 6 6',
  forward: 'M5 12h14M13 6l6 6-6 6',
  filter: 'M3.500 5h17l-6.500 8v6l-4-2v-4z',
  screen: 'M3 5h18v11.500H3zM8 20.500h8M12 16.500v4',
  'area-0': 'M12 3.500 19.500 6v5.500c0 4.500-3 7.500-7.500 9-4.500-1.500-7.500-4.500-7.500-9V6z',
  'area-1':
    'M12 21v-9M12 12C12 7 8.500 4.500 4 4.500 4 9.500 7 12 12 12zM12 15.500c0-4 3-6.500 8-6.500 0 4.500-3.500 6.500-8 6.500z',
  'area-2': 'M3 20.500V10l5.500 3.500V10l5.500 3.500V4h4l3 16.500zM7 17h.1M11.500 17h.1M16 17h.1',
  'area-3': 'M3 11.500 12 4l9 7.500M5.500 9.500V20h13V9.500M10 20v-6h4v6',
  'area-4': 'M5 5h14v10H5zM2.500 19h19M10 8 8 10l2 2M14 8l2 2-2 2',
  'area-5':
    'M2.500 6H14v11H2.500zM14 10h4.500l3 3.500V17H14M7 15.500a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM17.500 15.500a2 2 0 1 0 0 4 2 2 0 0 0 0-4z',
  'area-6':
    'M2.500 4H5l2.500 11h10.500L20.500 7H6M9 18.500a1.200 1.200 0 1 0 0 2.400 1.200 1.200 0 0 0 0-2.400zM16.500 18.500a1.200 1.200 0 1 0 0 2.400 1.200 1.200 0 0 0 0-2.400z',
  'area-7': 'M3 8h18v11.500H3zM8.500 8V5h7v3M3 13h18M12 12v2.500',
  'area-8':
    'M12 20.500C6.500 16.500 3 13.300 3 9.300A4.600 4.600 0 0 1 12 7.600a4.600 4.600 0 0 1 9 1.700c0 4-3.500 7.200-9 11.200z',
  'area-9':
    'M12 3.500a8.500 8.500 0 0 0 0 17c2 0 2-1.500 1.300-2.600-.8-1.300 0-2.900 1.700-2.900h2.200c2 0 3.300-1.400 3.300-3.300 0-4.500-3.800-8.200-8.500-8.200zM7.500 12v.1M9.500 8v.1M14.500 8v.1',
};

const ICONS: ReadonlyMap<string, Handlebars.SafeString> = new Map(
  Object.entries(DRAWINGS).map(([name, drawing]) => [
    name,
    new Handlebars.SafeString(
      `<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="${drawing}"/></svg>`,
    ),
  ]),
);

/** A decorative icon as SVG; the words beside it carry the meaning. An unknown name is a fault of the template. */
export function icon(name: string): Handlebars.SafeString {
  const drawn = ICONS.get(name);
  if (drawn === undefined) throw new Error(`There is no icon "${name}"`);
  return drawn;
}
