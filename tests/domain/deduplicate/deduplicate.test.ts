import { describe, expect, it } from 'vitest';
import { plainPosting, sure } from '../../../bench/plain-posting.ts';
import { deduplicate, fingerprint } from '../../../domain/deduplicate.ts';
import type { KnownJob, Match } from '../../../domain/deduplicate.ts';
import { blockingKeys } from '../../../domain/deduplicate/blocking-keys.ts';
import type { Answer } from '../../../domain/judgement.ts';
import type { LocatedPosting, PostingKind, WorkPlace, WorkingTime } from '../../../domain/posting.ts';

const DUEREN: WorkPlace = { kind: 'municipality', ags: '05358008', locality: null };
const JUELICH: WorkPlace = { kind: 'municipality', ags: '05358024', locality: null };
const TEXT =
  'Installation und Wartung von Anlagen in Wohn- und Gewerbebauten. 18–22 € je Stunde, Firmenwagen.';
const FRAME =
  'Wir sind ein modernes Krankenhaus der Regelversorgung mit 420 Betten und mehr als 1.100 Mitarbeitenden. ' +
  'Wir bieten eine Vergütung nach Tarif, betriebliche Altersversorgung, 30 Tage Urlaub, vielfältige Fortbildungen, Jobticket, ' +
  'Cafeteria, Betriebskita und Parkplätze. Schwerbehinderte Menschen werden bei gleicher Eignung bevorzugt berücksichtigt. ' +
  'Der Park grenzt an das Gelände, die Innenstadt erreichen Sie zu Fuß in wenigen Minuten.';

let made = 0;

function print(parts: Partial<LocatedPosting> = {}): LocatedPosting {
  made += 1;
  const base = { key: `k${made}`, source: `source-${made}`, url: `https://board-${made}.example/${made}` };
  return plainPosting({
    ...base,
    title: 'Elektroniker (m/w/d)',
    employer: 'Elektro Börger GmbH',
    text: TEXT,
    publishedOn: '2026-11-01',
    workPlaces: sure<readonly WorkPlace[]>([DUEREN]),
    ...parts,
  });
}

const LINES = [
  'Prüfen von Schaltschränken nach Plan',
  'Anschließen von Pumpen und Motoren',
  'Beraten unserer Kundschaft vor Ort',
  'Abgeschlossene Lehre im Handwerk',
  'Führerschein der Klasse B',
  'Sorgfältige und ruhige Arbeitsweise',
  'Dienstwagen auch für den Heimweg',
  'Werkzeug von guten Herstellern',
  'Urlaub von dreißig Tagen',
  'Zuschuss zur Altersvorsorge',
  'Geregelte Zeiten ohne Rufbereitschaft',
  'Sommerfest mit den Familien',
];

/** A text of many lines from which a source has left out two of its own choice, at a direct employer. */
function shortened(by: number): Partial<LocatedPosting> {
  const kept = LINES.filter((_, index) => index === 0 || index % 6 !== by + 1);
  return { text: kept.join('\n'), temporaryAgency: sure('no'), privateRecruiter: sure('no') };
}

function place(parts: Partial<LocatedPosting['places'][number]>): LocatedPosting['places'][number] {
  const nowhere = { text: null, street: null, postcode: null, locality: null, region: null, country: null };
  return { ...nowhere, latitude: null, longitude: null, ...parts };
}

function job(id: string, ...judged: readonly LocatedPosting[]): KnownJob {
  return { id, prints: judged.map(fingerprint) };
}

function match(one: Partial<LocatedPosting>, other: Partial<LocatedPosting>): Match {
  return deduplicate(fingerprint(print(other)), [job('known', print(one))]);
}

function times(...value: readonly WorkingTime[]): LocatedPosting['workingTimes'] {
  return sure(value);
}

describe('deduplicate recognises the same job', () => {
  it.each<[string, Partial<LocatedPosting>, Partial<LocatedPosting>]>([
    [
      'with another gender mark and legal form',
      {},
      { title: 'ELEKTRONIKER gesucht', employer: 'Elektro Boerger' },
    ],
    ['without umlauts', { title: 'Fußpfleger' }, { title: 'Fusspfleger (gn*)' }],
    ['in the other gender', { title: 'Verkäuferin' }, { title: 'Verkäufer/in (m/w/d)' }],
    ['with the town in the title', {}, { title: 'Elektroniker in Düren', places: [] }],
    ['shortened', {}, { text: 'Installation und Wartung von Anlagen in Wohn- und Gewerbebauten …' }],
    [
      'framed by a portal',
      {},
      { text: `${TEXT} Jetzt bewerben! Erstelle einen Suchagenten und verpasse kein Angebot.` },
    ],
    ['without its contact sentence', { text: `${TEXT} Bewerbung an job@boerger.example` }, {}],
    [
      'under the employer’s short name',
      { employer: 'Kanzlei Hermanns & Partner mbB' },
      { employer: 'Hermanns und Partner' },
    ],
    [
      'of one locality and its municipality',
      { workPlaces: sure([{ ...DUEREN, locality: 'Gürzenich' }]) },
      {},
    ],
    [
      'with a translated title and text',
      { text: `${TEXT} Wir freuen uns auf Sie und die Arbeit mit Ihnen.` },
      {
        title: 'Electronics: Elektroniker',
        text: 'Installation and maintenance of plants for our customers, with a company car.',
      },
    ],
    ['without any text but in employer, title and place', { text: '' }, { text: '' }],
    ['under a number of its own on a board', { reference: '2026-411' }, { reference: '383461562' }],
    ['under numbers of two boards', { reference: '383461562' }, { reference: '706525547' }],
    [
      'with a form instead of a text on one side',
      { text: `Arbeitgeber: Elektro Börger\nOrt: 52349 Düren\nBewerbungsfrist: 12.12.2026` },
      {},
    ],
    [
      'in the town here and in a part of it with the street there',
      { places: [place({ locality: 'Düren', street: 'Kirchweg 76' })] },
      {
        places: [place({ locality: 'Gürzenich', street: 'Kirchweg 76' })],
        workPlaces: sure([{ ...DUEREN, locality: 'Gürzenich' }]),
      },
    ],
    [
      'in a part of the town here and with the street there',
      {
        places: [place({ text: 'Düren-Gürzenich, Deutschland' })],
        workPlaces: sure([{ ...DUEREN, locality: 'Gürzenich' }]),
      },
      { places: [place({ street: 'Kirchweg 76', locality: 'Düren' })] },
    ],
    [
      'a Minijob that one source has no word for but part time',
      {
        workingTimes: { value: ['part'], confidence: 1, evidence: [{ field: 'source', quote: 'PART_TIME' }] },
      },
      { title: 'Elektroniker (Minijob)', workingTimes: times('marginal') },
    ],
    [
      'an internship whose working time sources fill in by habit',
      { kind: sure<PostingKind>('internship'), workingTimes: times('part') },
      { kind: sure<PostingKind>('internship'), workingTimes: times('full') },
    ],
    ['shortened in another way by each source', shortened(0), shortened(1)],
  ])('%s', (_, one, other) => {
    expect(match(one, other)).toMatchObject({ kind: 'same', as: 'known' });
  });

  it('by the employer’s reference number in whatever language', () => {
    const english = {
      title: 'PhD Position',
      text: 'Three years with us for the research. Reference 2026D-101.',
    };
    const found = match({ title: 'Doktorand', text: 'Drei Jahre Forschung. Kennziffer 2026D-101.' }, english);
    expect(found).toMatchObject({ kind: 'same', because: 'same employer and same reference number' });
  });

  it('by the page that a re-listing source links to', () => {
    const original = { url: 'https://boerger.example/jobs/7/' };
    const relisted = {
      title: 'Fachkraft',
      employer: null,
      originalUrl: 'https://www.boerger.example/jobs/7?utm_source=x',
    };
    expect(match(original, relisted)).toMatchObject({ kind: 'same', because: 'both lead to the same page' });
  });

  it('posted again by one source word for word', () => {
    expect(match({ source: 's', key: '1' }, { source: 's', key: '2' })).toMatchObject({ kind: 'same' });
  });
});

describe('deduplicate keeps openings apart', () => {
  it.each<[string, Partial<LocatedPosting>, Partial<LocatedPosting>]>([
    ['of two towns', {}, { workPlaces: sure([JUELICH]) }],
    [
      'of two localities',
      { workPlaces: sure([{ ...DUEREN, locality: 'Gürzenich' }]) },
      { workPlaces: sure([{ ...DUEREN, locality: 'Birkesdorf' }]) },
    ],
    ['of two employers', {}, { employer: 'Schmitz Gebäudetechnik GmbH' }],
    [
      'of two trades of one agency',
      { title: 'Maurer', employer: 'Bau-Team Personal' },
      { title: 'Zimmerer', employer: 'Bau-Team Personal' },
    ],
    ['of two wards', { title: 'Pfleger Station 3' }, { title: 'Pfleger Station 5' }],
    [
      'of two ranks in forms without a text',
      {
        title: 'Offizier',
        text: 'Arbeitgeber: Fliegerhorst Nörvenich\nOrt: Nörvenich\nBewerbungsfrist: 12.12.2026',
      },
      {
        title: 'Unteroffizier',
        text: 'Arbeitgeber: Fliegerhorst Nörvenich\nOrt: Nörvenich\nBewerbungsfrist: 12.12.2026',
      },
    ],
    [
      'in two streets of a town',
      { places: [place({ locality: 'Düren', street: 'Kirchweg 76' })] },
      { places: [place({ locality: 'Düren', street: 'Bahnstraße 1' })] },
    ],
    [
      'with two numbers of one source',
      { source: 's', reference: '383461562' },
      { source: 's', reference: '706525547' },
    ],
    [
      'printed by one source as part time and as Minijob',
      { source: 's', workingTimes: times('part') },
      { source: 's', workingTimes: times('marginal') },
    ],
    ['of two years', { title: 'Ausbildung Koch 2026' }, { title: 'Ausbildung Koch 2027' }],
    [
      'with own reference numbers',
      { text: `${TEXT} Kennziffer 2026-411.` },
      { text: `${TEXT} Kennziffer 2026-417.` },
    ],
    ['with other weekly hours', { text: `${TEXT} 25 Std./Woche.` }, { text: `${TEXT} 32 Std./Woche.` }],
    ['as full time and as Minijob', { workingTimes: times('full') }, { workingTimes: times('marginal') }],
    ['for early and for late duty', { text: `Frühdienst. ${TEXT}` }, { text: `Spätdienst. ${TEXT}` }],
    ['as apprenticeship and as job', { kind: sure<PostingKind>('apprenticeship') }, {}],
    ['for freelancers and for employees', { kind: sure<PostingKind>('freelance') }, {}],
    ['published almost a year apart', { publishedOn: '2025-11-20' }, { publishedOn: '2026-11-22' }],
  ])('%s', (_, one, other) => {
    expect(match(one, other)).toEqual({ kind: 'new' });
  });

  it('of one title with other tasks in the frame of one employer', () => {
    const direct = { temporaryAgency: sure<Answer>('no'), privateRecruiter: sure<Answer>('no') };
    const crib = {
      title: 'Erzieher',
      text: `Du begleitest Krippenkinder unter drei Jahren. ${FRAME}`,
      ...direct,
    };
    const school = { ...crib, text: `In der Vorschule förderst du Sprache und Bewegung im Wald. ${FRAME}` };
    expect(match(crib, school).kind).not.toBe('same');
  });

  it('of two posts in the frame of one employer', () => {
    const nurse = {
      title: 'Pflegefachkraft',
      text: `Sie versorgen Patienten auf der chirurgischen Station und dokumentieren. ${FRAME}`,
    };
    const care = {
      title: 'Pflegefachkraft Intensiv',
      text: `Sie überwachen beatmete Patienten und bedienen Monitore im Dienst. ${FRAME}`,
    };
    expect(match(nurse, care).kind).not.toBe('same');
  });
});

describe('deduplicate leaves doubt to a person', () => {
  it('when a template names another thing', () => {
    const one = {
      text: 'Für unsere Abteilung Kardiologie suchen wir Sie. Gehalt über Tarif, kein Wochenenddienst.',
    };
    const other = {
      text: 'Für unsere Abteilung Gynäkologie suchen wir Sie. Gehalt über Tarif, kein Wochenenddienst.',
    };
    expect(match(one, other)).toMatchObject({ kind: 'grey', near: ['known'] });
  });

  it('when two known jobs are equally alike', () => {
    const found = deduplicate(fingerprint(print()), [job('a', print()), job('b', print())]);
    expect(found).toMatchObject({ kind: 'grey', near: ['a', 'b'] });
  });

  it('when another print of the job contradicts', () => {
    const known = job('known', print(), print({ text: `Kennziffer 11-22. ${TEXT}` }));
    expect(deduplicate(fingerprint(print({ text: `Kennziffer 33-44. ${TEXT}` })), [known]).kind).toBe('grey');
  });
});

describe('blockingKeys', () => {
  it('are at most twelve and never repeat', () => {
    const keys = blockingKeys(print({ reference: 'A-100', originalUrl: 'https://boerger.example/7' }));
    expect(keys.length).toBeLessThanOrEqual(12);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each<[string, Partial<LocatedPosting>]>([
    ['another spelling of the employer', { employer: 'Elektro Boerger' }],
    ['another title', { title: 'Fachkraft für Gebäudetechnik' }],
    ['an employer that is not printed', { employer: null }],
    ['only the district as place', { workPlaces: sure([{ kind: 'district', ags: '05358' }]), text: '' }],
  ])('meet in spite of %s', (_, other) => {
    const keys = blockingKeys(print());
    expect(blockingKeys(print(other)).some((key) => keys.includes(key))).toBe(true);
  });

  it('do not meet for another trade of another employer', () => {
    const keys = blockingKeys(print());
    const other = print({
      title: 'Koch',
      employer: 'Gasthof Rur',
      text: 'Sie kochen gutbürgerlich am See und planen Menüs.',
    });
    expect(blockingKeys(other).some((key) => keys.includes(key))).toBe(false);
  });
});
