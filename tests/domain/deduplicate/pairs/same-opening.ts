import { ADS, type Ad } from './ads.ts';

/** Two prints of one opening: what was done to it, and the second print as far as it differs. */
export type Variant = readonly [what: string, first: Ad, second: Partial<Ad>];

const BOARD = { source: 'board' };

function html(text: string): string {
  const blocks = text
    .split('\n')
    .map((line) => `<p>${line.replaceAll('ä', '&auml;').replaceAll('ü', '&uuml;')}</p>`);
  return `<div>${blocks.join('')}<p>&nbsp;</p></div>`;
}

function withoutUmlauts(text: string): string {
  return text
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('Ä', 'Ae')
    .replaceAll('Ö', 'Oe')
    .replaceAll('Ü', 'Ue')
    .replaceAll('ß', 'ss');
}

/** The first lines, cut off within the next one. */
function cut(text: string, lines: number): string {
  const all = text.split('\n');
  return `${all.slice(0, lines).join('\n')} ${(all[lines] ?? '').split(' ').slice(0, 6).join(' ')} …`;
}

const { nurse, geriatric, teacher, driver, electrician, dentist, programmer, cleaner, clerk, apprentice } =
  ADS;
const { shop, agency, recruiter, cook, physician, researcher, bus, roofer, warehouse, hairdresser } = ADS;

export const SAME: readonly Variant[] = [
  // Printed again
  ['printed again by the same site two weeks later', nurse, { publishedOn: '2026-11-16' }],
  ['printed again by an agency on another board', agency, { ...BOARD, publishedOn: '2026-11-12' }],
  ['printed again four months later', roofer, { ...BOARD, publishedOn: '2027-03-01' }],
  ['on a board that prints no day', cook, { ...BOARD, publishedOn: '2026-11-03', title: 'Koch (m/w/d)' }],
  ['once more word for word by a shop', shop, BOARD],
  // Shortened
  ['shortened to its first lines', nurse, { ...BOARD, text: cut(nurse.text, 2) }],
  ['shortened to one line', driver, { ...BOARD, text: cut(driver.text, 1) }],
  [
    'shortened in a newspaper',
    geriatric,
    { source: 'newspaper', text: cut(geriatric.text, 2), title: 'Pflegehelfer/in im Nachtdienst' },
  ],
  ['shortened by an aggregator', programmer, { source: 'aggregator', text: cut(programmer.text, 1) }],
  [
    'without its benefits',
    electrician,
    { ...BOARD, text: electrician.text.split('\n').slice(0, 3).join('\n') },
  ],
  ['without its first line', clerk, { ...BOARD, text: clerk.text.split('\n').slice(1).join('\n') }],
  ['shortened, of a small practice', dentist, { ...BOARD, text: cut(dentist.text, 2) }],
  [
    'shortened, of a garden of children',
    teacher,
    { ...BOARD, text: cut(teacher.text, 2), title: 'Erzieher (m/w/d) U3-Gruppe' },
  ],
  ['shortened, of a recruiter', recruiter, { ...BOARD, text: cut(recruiter.text, 2) }],
  ['shortened, of a warehouse', warehouse, { ...BOARD, text: cut(warehouse.text, 2) }],
  // Marks and noise in the title
  ['without the mark of genders', driver, { ...BOARD, title: 'Berufskraftfahrer CE im Nahverkehr' }],
  ['with another mark of genders', warehouse, { ...BOARD, title: 'Fachkraft für Lagerlogistik (gn)' }],
  ['with the mark in front', bus, { ...BOARD, title: '(w/m/x) Busfahrer im Linienverkehr' }],
  ['with a cry in the title', cook, { ...BOARD, title: '+++ Jungkoch / Koch gesucht! +++' }],
  ['in capitals', cleaner, { ...BOARD, title: 'REINIGUNGSKRAFT (M/W/D) AUF MINIJOB-BASIS' }],
  ['with the town in the title', bus, { ...BOARD, title: 'Busfahrer (m/w/d) im Linienverkehr in Düren' }],
  [
    'with the employer in the title',
    hairdresser,
    { ...BOARD, title: 'Friseur (m/w/d) bei Haarwerk Simone Esser' },
  ],
  [
    'with the form of work in the title',
    electrician,
    { ...BOARD, title: 'Elektroniker für Betriebstechnik (m/w/d) in Wechselschicht' },
  ],
  [
    'with the beginning in the title',
    apprentice,
    { ...BOARD, title: 'Ausbildung zum Industriemechaniker (m/w/d) 2027 – Start 01.08.2027' },
  ],
  [
    'in the form for women',
    dentist,
    { ...BOARD, title: 'Zahnmedizinischer Fachangestellter (ZFA) für die Assistenz' },
  ],
  ['with a star', programmer, { ...BOARD, title: 'Software-Entwickler*in Backend Java' }],
  ['with "gesucht"', roofer, { ...BOARD, title: 'Dachdeckergeselle oder Dachdeckerhelfer gesucht' }],
  ['as Azubi', apprentice, { ...BOARD, title: 'Azubi Industriemechaniker 2027 (m/w/d)' }],
  [
    'with the words in another order',
    physician,
    { ...BOARD, title: 'Assistenzarzt (m/w/d) für Geburtshilfe und Gynäkologie' },
  ],
  ['with a shorter title', nurse, { ...BOARD, title: 'Pflegefachkraft (m/w/d) Innere Medizin' }],
  ['with a longer title', shop, { ...BOARD, title: 'Verkäufer (m/w/d) in Teilzeit, 20 Stunden, Aldenhoven' }],
  [
    'with the wage in the title',
    driver,
    { ...BOARD, title: 'Berufskraftfahrer CE im Nahverkehr 17,80 €/Std. (m/w/d)' },
  ],
  // Spelling of the employer
  ['of an employer without legal form', geriatric, { ...BOARD, employer: 'Seniorenhaus Lindenhof' }],
  [
    'of an employer with a shorter legal form',
    recruiter,
    { ...BOARD, employer: 'Fokus Personalberatung GmbH' },
  ],
  ['of an employer without umlauts', shop, { ...BOARD, employer: 'Frischemarkt Puetz' }],
  ['of an employer in capitals', driver, { ...BOARD, employer: 'SPEDITION OFFERMANNS LOGISTIK' }],
  ['of an employer by the short name', driver, { ...BOARD, employer: 'Offermanns Logistik' }],
  ['of an employer with "und" for "&"', cleaner, { ...BOARD, employer: 'Gebäudeservice Blank und Rein' }],
  ['of a hospital without "gGmbH"', nurse, { ...BOARD, employer: 'St. Hubertus-Klinikum Rurtal' }],
  ['of a hospital written out', nurse, { ...BOARD, employer: 'Sankt Hubertus Klinikum Rurtal' }],
  ['of an association without "e. V."', teacher, { ...BOARD, employer: 'Kita Wirbelwind' }],
  ['of a practice with "Praxis"', dentist, { ...BOARD, employer: 'Praxis Dr. med. dent. Wefers' }],
  ['of a town with its office', clerk, { ...BOARD, employer: 'Stadt Rurhausen – Der Bürgermeister' }],
  [
    'of an employer with its branch',
    agency,
    { ...BOARD, employer: 'Meteor Zeitarbeit GmbH, Niederlassung Düren' },
  ],
  [
    'of an employer with "Deutschland"',
    programmer,
    { ...BOARD, employer: 'Indeland Systemhaus Deutschland GmbH' },
  ],
  ['of a firm written together', bus, { ...BOARD, employer: 'Rurtal Bus Verkehrsbetriebe' }],
  // The place
  ['with the municipality for its part', electrician, { ...BOARD, place: 'Düren' }],
  ['with the postcode', nurse, { ...BOARD, place: '52351 Düren' }],
  ['with the state', cook, { ...BOARD, place: 'Nideggen, Nordrhein-Westfalen' }],
  ['with the street', dentist, { ...BOARD, place: 'Kölnstraße 12, 52428 Jülich' }],
  ['with the country', warehouse, { ...BOARD, place: 'Hürtgenwald, Deutschland' }],
  ['with a part for its municipality', geriatric, { ...BOARD, place: 'Kreuzau-Stockheim' }],
  ['with the district', roofer, { ...BOARD, place: 'Kreis Düren' }],
  // Markup, spelling and frames
  ['as HTML', driver, { ...BOARD, text: html(driver.text) }],
  ['as HTML, of a town', clerk, { ...BOARD, text: html(clerk.text) }],
  ['as HTML, of a research institute', researcher, { ...BOARD, text: html(researcher.text) }],
  ['without umlauts', hairdresser, { ...BOARD, text: withoutUmlauts(hairdresser.text) }],
  [
    'without umlauts, of a nurse',
    geriatric,
    { ...BOARD, text: withoutUmlauts(geriatric.text), title: 'Pflegehelfer im Nachtdienst' },
  ],
  [
    'in the frame of a board',
    cleaner,
    {
      ...BOARD,
      text: `Arbeitgeber folgen | Job merken | Drucken\n${cleaner.text}\nJetzt bewerben! Erstelle einen Suchagenten.`,
    },
  ],
  [
    'with a notice about cookies',
    bus,
    { ...BOARD, text: `Wir verwenden Cookies, um die Seite zu verbessern.\n${bus.text}` },
  ],
  [
    'with its data in front',
    warehouse,
    {
      ...BOARD,
      text: `Arbeitgeber: Nordeifel Handelsgesellschaft\nOrt: Hürtgenwald\nVeröffentlicht am: 04.11.2026\n${warehouse.text}`,
    },
  ],
  [
    'with contact data at its end',
    shop,
    {
      ...BOARD,
      text: `${shop.text}\nBewerbung an Frau Pütz, jobs@frischemarkt-puetz.example, Telefon 02464 555017`,
    },
  ],
  [
    'with the sentence about genders',
    programmer,
    {
      ...BOARD,
      text: `${programmer.text}\nAus Gründen der besseren Lesbarkeit wird das generische Maskulinum verwendet.`,
    },
  ],
  [
    'with abbreviations',
    geriatric,
    { source: 'newspaper', text: geriatric.text.replace('30 Stunden in der Woche', '30 Std./Wo.') },
  ],
  // In English
  [
    'in English',
    programmer,
    {
      ...BOARD,
      title: 'Backend Software Developer (m/f/d) Java',
      text: 'Our software runs the warehouses of medium-sized companies all over Europe. Eight people work on the backend with Java 21, Spring Boot and PostgreSQL. You develop new interfaces to ERP systems, write tests and support the operation in the cloud. You have a degree in computer science or comparable training. Salary between 55,000 and 68,000 euros, three days of remote work.',
    },
  ],
  [
    'in English, of a research institute',
    researcher,
    {
      source: 'board',
      title: 'PhD Position – Ion-Conducting Ceramics for Batteries',
      text: 'At the institute for energy materials we study solid-state batteries. In your doctoral project you will prepare ion-conducting ceramics, measure their conductivity and interpret the results with models. You hold a master in chemistry, physics or materials science. We offer a 75 % position for three years and travel to conferences.',
    },
  ],
];
