import { ADS, type Ad } from './ads.ts';
import type { Variant } from './same-opening.ts';

const BOARD = { source: 'board' };

/** The same advertisement on another board with other words in it. */
function swap(ad: Ad, ...words: readonly (readonly [from: string, to: string])[]): Ad {
  const exchange = (text: string): string =>
    words.reduce((soFar, [from, to]) => soFar.replaceAll(from, to), text);
  return { ...ad, ...BOARD, title: exchange(ad.title), text: exchange(ad.text) };
}

function numbered(ad: Ad, label: string, number: string): Ad {
  return { ...ad, text: `${ad.text}\n${label} ${number}` };
}

const { nurse, geriatric, teacher, driver, electrician, dentist, programmer, cleaner, clerk, apprentice } =
  ADS;
const { shop, agency, recruiter, cook, physician, researcher, bus, roofer, warehouse, hairdresser } = ADS;

export const OTHER: readonly Variant[] = [
  // Another ward, unit or house
  ['another ward by number', nurse, swap(nurse, ['Station 4', 'Station 7'])],
  ['another ward by name', nurse, swap(nurse, ['Station 4 Innere Medizin', 'Intensivstation'])],
  ['another discipline', nurse, swap(nurse, ['Innere Medizin', 'Unfallchirurgie'], ['Station 4', 'Station'])],
  [
    'another clinic of one hospital',
    physician,
    swap(
      physician,
      ['Gynäkologie und Geburtshilfe', 'Kardiologie'],
      [
        'Frauenklinik kommen jedes Jahr 900 Kinder zur Welt',
        'Klinik behandeln wir jedes Jahr 4.000 Menschen',
      ],
      ['Kreißsaal', 'Herzkatheterlabor'],
    ),
  ],
  [
    'another group of children',
    teacher,
    swap(teacher, ['U3-Gruppe', 'Waldgruppe'], ['zehn Kinder', 'zwanzig Kinder']),
  ],
  [
    'another department of a town',
    clerk,
    swap(
      clerk,
      ['Sozialamt, Fachbereich Wohngeld', 'Ordnungsamt, Fachbereich Gewerbe'],
      ['Berechnung der Leistungen', 'Kontrolle der Betriebe'],
    ),
  ],
  [
    'another part of one department',
    clerk,
    swap(clerk, ['Fachbereich Wohngeld', 'Fachbereich Unterhaltsvorschuss']),
  ],
  [
    'another works of one firm',
    swap(electrician, ['Instandhaltung suchen', 'Instandhaltung im Werk 1 suchen']),
    swap(electrician, ['Instandhaltung suchen', 'Instandhaltung im Werk 2 suchen']),
  ],
  [
    'another building to clean',
    cleaner,
    swap(cleaner, ['Bürogebäude', 'Schulzentrum'], ['Büros', 'Klassenräume']),
  ],
  [
    'another school',
    {
      ...clerk,
      title: 'Hausmeister (m/w/d)',
      text: 'Für die Grundschule am Park suchen wir einen Hausmeister mit 39 Stunden. Sie pflegen Haus und Hof, beheben kleine Schäden und streuen im Winter.',
    },
    {
      ...BOARD,
      title: 'Hausmeister (m/w/d)',
      text: 'Für das Rathaus suchen wir einen Hausmeister mit 30 Stunden. Sie pflegen Haus und Hof, beheben kleine Schäden und bereiten Sitzungen vor.',
    },
  ],
  // Shifts and hours
  [
    'early and late duty',
    swap(geriatric, ['Nachtdienst', 'Frühdienst']),
    swap(geriatric, ['Nachtdienst', 'Spätdienst']),
  ],
  ['night and day', geriatric, swap(geriatric, ['Nachtdienst', 'Tagdienst'])],
  ['three shifts and one shift', agency, swap(agency, ['im Drei-Schicht-Betrieb', 'in Tagschicht'])],
  ['other hours of the evening', cleaner, swap(cleaner, ['von 17 bis 19 Uhr', 'von 5 bis 7 Uhr'])],
  ['other weekly hours', geriatric, swap(geriatric, ['30 Stunden', '20 Stunden'])],
  ['other weekly hours of one shop', shop, swap(shop, ['20 Stunden', '30 Stunden'])],
  [
    'full time and Minijob',
    swap(shop, ['in Teilzeit mit 20 Stunden', 'in Vollzeit'], [' in Teilzeit', ' in Vollzeit']),
    swap(shop, ['in Teilzeit mit 20 Stunden', 'auf Minijob-Basis'], [' in Teilzeit', ' Minijob']),
  ],
  [
    'full time and part time as two advertisements',
    swap(hairdresser, ['Vollzeit oder Teilzeit', 'Vollzeit']),
    swap(hairdresser, ['Vollzeit oder Teilzeit', 'Teilzeit']),
  ],
  [
    'near and far',
    driver,
    swap(driver, ['Nahverkehr', 'Fernverkehr'], ['täglich zu Hause', 'am Wochenende zu Hause']),
  ],
  [
    'two routes',
    swap(bus, ['im Linienverkehr', 'im Linienverkehr Linie 201']),
    swap(bus, ['im Linienverkehr', 'im Linienverkehr Linie 215']),
  ],
  // Years and dates
  ['another year of training', apprentice, swap(apprentice, ['2027', '2026'])],
  [
    'another year of dual study',
    {
      ...apprentice,
      title: 'Duales Studium Maschinenbau 2027',
      text: 'Beginn am 1. Oktober 2027 an der FH Aachen. Theorie und Praxis im Wechsel, 1.300 Euro im Monat, Wohnheim.',
    },
    {
      ...BOARD,
      title: 'Duales Studium Maschinenbau 2028',
      text: 'Beginn am 1. Oktober 2028 an der FH Aachen. Theorie und Praxis im Wechsel, 1.300 Euro im Monat, Wohnheim.',
    },
  ],
  ['another beginning', teacher, swap(teacher, ['1. Februar 2027', '1. August 2027'])],
  ['another end of the contract', clerk, swap(clerk, ['31.12.2028', '30.06.2027'])],
  [
    'another semester',
    {
      ...researcher,
      title: 'Studentische Hilfskraft Wintersemester',
      text: 'Sie betreuen Versuche im Praktikum Physik und korrigieren Protokolle, zehn Stunden in der Woche.',
    },
    {
      ...BOARD,
      title: 'Studentische Hilfskraft Sommersemester',
      text: 'Sie betreuen Versuche im Praktikum Physik und korrigieren Protokolle, zehn Stunden in der Woche.',
    },
  ],
  ['the same advertisement a year later', cook, { ...BOARD, publishedOn: '2027-11-10' }],
  // Numbers
  [
    'two numbers of one office',
    numbered(clerk, 'Kennziffer:', '50-2026-11'),
    { ...BOARD, text: numbered(clerk, 'Kennziffer:', '50-2026-17').text },
  ],
  [
    'two numbers of one agency',
    numbered(agency, 'Referenznummer:', 'DN-48211'),
    { ...BOARD, text: numbered(agency, 'Referenznummer:', 'DN-48377').text },
  ],
  [
    'two numbers of one institute',
    numbered(researcher, 'Kennziffer', '2026D-118'),
    { ...BOARD, text: numbered(researcher, 'Kennziffer', '2026D-131').text },
  ],
  [
    'two ids of one firm',
    numbered(electrician, 'Job-ID:', '10443'),
    { ...BOARD, text: numbered(electrician, 'Job-ID:', '10871').text },
  ],
  [
    'two numbers in fields of one source',
    { ...warehouse, reference: 'NEH-77' },
    { source: 'employer', reference: 'NEH-81' },
  ],
  // Another place
  ['two shops of a chain in two towns', shop, { ...BOARD, place: 'Linnich' }],
  ['two branches of an agency', agency, { ...BOARD, place: 'Eschweiler' }],
  ['two drivers of one firm in two towns', driver, { ...BOARD, place: 'Jülich' }],
  ['two towns with postcodes', { ...cleaner, place: '52399 Merzenich' }, { ...BOARD, place: '52353 Düren' }],
  ['two parts of one town', { ...shop, place: 'Düren-Birkesdorf' }, { ...BOARD, place: 'Düren-Lendersdorf' }],
  [
    'two streets of one town',
    { ...shop, place: 'Oberstraße 14, 52349 Düren' },
    { ...BOARD, place: 'Nideggener Weg 80, 52349 Düren' },
  ],
  ['a town here and another far away', programmer, { ...BOARD, place: 'Hannover' }],
  ['a roofer in two districts', roofer, { ...BOARD, place: 'Euskirchen' }],
  // Another employer
  ['two practices with one text', dentist, { ...BOARD, employer: 'Zahnarztpraxis Dr. Ulrich Thelen' }],
  ['two old peoples homes', geriatric, { ...BOARD, employer: 'Seniorenhaus Rosengarten GmbH & Co. KG' }],
  [
    'two garages',
    {
      ...roofer,
      title: 'Kfz-Mechatroniker',
      employer: 'Autohaus Jansen GmbH',
      text: 'Wartung, Diagnose und Reparatur von Personenwagen aller Marken. Gutes Klima, gutes Geld.',
    },
    {
      ...BOARD,
      title: 'Kfz-Mechatroniker',
      employer: 'Autohaus Breuer GmbH',
      text: 'Wartung, Diagnose und Reparatur von Personenwagen aller Marken. Gutes Klima, gutes Geld.',
    },
  ],
  ['two kindergartens', teacher, { ...BOARD, employer: 'Kindertagesstätte Pusteblume gGmbH' }],
  ['two salons', hairdresser, { ...BOARD, employer: 'Salon Petra Hamacher' }],
  [
    'the employer and an agency for it',
    electrician,
    {
      ...BOARD,
      employer: 'Meteor Zeitarbeit GmbH',
      text: electrician.text.replace(
        'Wir stellen seit über 150 Jahren Feinpapiere her.',
        'Unser Kunde stellt seit über 150 Jahren Feinpapiere her. Wir stellen Sie im Rahmen der Arbeitnehmerüberlassung ein.',
      ),
    },
  ],
  ['two hospitals', nurse, { ...BOARD, employer: 'Krankenhaus Sankt Elisabeth' }],
  // Another client in the frame of an intermediary
  [
    'an agency with another client',
    agency,
    swap(
      agency,
      ['einen Hersteller von Kunststoffverpackungen', 'einen Betrieb der Tiefkühlkost'],
      ['bestücken Maschinen', 'sortieren Gemüse'],
    ),
  ],
  [
    'a recruiter with another client',
    recruiter,
    swap(recruiter, ['einen Maschinenbauer mit 240 Beschäftigten', 'ein Autohaus mit vier Standorten']),
  ],
  [
    'a recruiter with another title in one text',
    recruiter,
    { ...BOARD, title: 'Lohnbuchhalter (m/w/d) in Direktvermittlung' },
  ],
  ['an agency with another trade in one text', agency, { ...BOARD, title: 'Staplerfahrer (m/w/d)' }],
  [
    'an agency with two helpers',
    { ...agency, title: 'Lagerhelfer (m/w/d)' },
    { ...BOARD, title: 'Reinigungshelfer (m/w/d)' },
  ],
  [
    'an agency with another client and another product',
    swap(agency, ['Kunststoffverpackungen', 'Autositzen']),
    swap(agency, ['Kunststoffverpackungen', 'Backwaren']),
  ],
  // Another occupation or rank
  [
    'another trade of one firm',
    electrician,
    swap(
      electrician,
      ['Elektroniker für Betriebstechnik', 'Industriemechaniker'],
      ['elektrischen', 'mechanischen'],
      ['SPS-Steuerungen der Reihe S7', 'Pumpen und Getrieben'],
    ),
  ],
  [
    'another language of programming',
    programmer,
    swap(programmer, ['Java 21, Spring Boot', 'Python, Django'], ['Java', 'Python']),
  ],
  [
    'front and back',
    programmer,
    swap(
      programmer,
      ['Backend', 'Frontend'],
      ['Java 21, Spring Boot und PostgreSQL', 'TypeScript und React'],
    ),
  ],
  [
    'senior physician',
    physician,
    swap(
      physician,
      ['Assistenzarzt', 'Oberarzt'],
      ['Assistenzärzte in Weiterbildung', 'eine Oberärztin oder einen Oberarzt'],
    ),
  ],
  [
    'helper and skilled worker',
    geriatric,
    swap(
      geriatric,
      ['Pflegehelfer', 'Pflegefachkraft'],
      ['Eine Ausbildung in der Pflege brauchen Sie nicht', 'Eine Ausbildung in der Pflege bringen Sie mit'],
    ),
  ],
  [
    'deputy and head of a shop',
    swap(shop, ['Verkäufer (m/w/d) in Teilzeit', 'Marktleiter (m/w/d)']),
    swap(shop, ['Verkäufer (m/w/d) in Teilzeit', 'Stellvertretender Marktleiter (m/w/d)']),
  ],
  [
    'another training of one firm',
    apprentice,
    swap(
      apprentice,
      ['Industriemechaniker', 'Elektroniker für Betriebstechnik'],
      ['Feilen, Drehen, Fräsen und Schweißen', 'Verdrahten, Messen und Prüfen'],
    ),
  ],
  [
    'training and work in one trade',
    { ...roofer, title: 'Dachdecker (m/w/d)' },
    { ...BOARD, title: 'Ausbildung Dachdecker (m/w/d)' },
  ],
  ['another licence of the driver', driver, swap(driver, ['CE', 'C1'])],
  [
    'another subject of a doctoral thesis',
    researcher,
    swap(
      researcher,
      ['Ionenleitende Keramiken für Batterien', 'Polymerelektrolyte für Brennstoffzellen'],
      ['ionenleitende Keramiken', 'Polymerelektrolyte'],
      ['Festkörperbatterien', 'Brennstoffzellen'],
    ),
  ],
  [
    'an internship beside a job',
    { ...programmer, title: 'Softwareentwickler (m/w/d)' },
    { ...BOARD, title: 'Praktikum Softwareentwicklung' },
  ],
  [
    'another kitchen job',
    cook,
    swap(
      cook,
      ['Jungkoch / Koch', 'Küchenhilfe'],
      ['einen Koch, gern auch direkt nach der Lehre', 'eine Küchenhilfe, gern auch ungelernt'],
      ['2.900', '2.300'],
    ),
  ],
];
