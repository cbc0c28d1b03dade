import { describe, expect, it } from 'vitest';
import { loadLexicon, loadOccupations } from '../../../config/occupations/load.ts';
import { judgeOccupation, SURE } from '../../../domain/occupation/judge-occupation.ts';
import { rankGroups } from '../../../domain/occupation/rank-groups.ts';

const lexicon = loadLexicon();
const occupations = loadOccupations();

function judge(title: string, text = '', printed: { text: string | null; kldb: string | null }[] = []) {
  return judgeOccupation({ title, text, printedOccupations: printed, places: [] }, lexicon);
}

describe('judgeOccupation by title', () => {
  it.each([
    ['Krankenschwester (m/w/d) Innere Medizin', '813'],
    ['Altenpflegehelferin in Teilzeit gesucht', '821'],
    ['Köchin / Koch für unsere Kantine', '293'],
    ['Zahnärztin (angestellt)', '814'],
    ['Kauffrau für Versicherungen und Finanzanlagen', '721'],
    ['Metzgereifachverkäuferin', '623'],
    ['LKW-Fahrer*in Klasse CE, 18 €/Std.', '521'],
    ['Ausbildung zum Dachdecker 2027 (m/w/d)', '321'],
    ['Auszubildende:r Fachlagerist:in', '513'],
    ['Putzhilfe für Privathaushalt, 2x wöchentlich', '541'],
    ['Gabelstaplerfahrer (m/w/d) Top-Gehalt!', '525'],
    ['ZFA in Vollzeit', '811'],
    ['PTA m/w/d', '818'],
    ['OTA für den Zentral-OP', '813'],
    ['Kfz-Mechatronikerin', '252'],
    ['CNC-Dreher (m/w/d) in Dauernachtschicht', '242'],
    ['Forklift driver wanted', '525'],
    ['Java Developer (all genders)', '434'],
    ['Steuerfachangestellte (m/w/d) - 4-Tage-Woche', '723'],
    ['Rechtsanwaltsfachangestellte*r', '731'],
    ['Heizungsbauer/in', '342'],
    ['Maurer oder Betonbauer (m/w/d)', '321'],
    ['Köchin für unsere Kita', '293'],
    ['Hausmeister (m/w/d) Krankenhaus', '341'],
    ['Pflegefachkraft (m/w/d) Seniorenheim', '821'],
    ['Pflegefachkraft (m/w/d) Krankenhaus', '813'],
    ['Bürohilfe beim Bestatter', '714'],
    ['Reinigungskraft (m/w/d) in der Bäckerei', '541'],
    ['Buchhalter im Autohaus', '722'],
    ['Lkw-Fahrer für Baustoffhandel', '521'],
    ['Warehouse Operative (m/f/d)', '513'],
    ['Truck driver wanted', '521'],
    ['PFLEGEHELFER/IN IM SENIORENHEIM', '821'],
    ['Duales Studium Soziale Arbeit (B.A.)', '831'],
    ['Azubi Industriekaufmann 2027 Muster GmbH', '713'],
    ['MTR (Radiologie)', '812'],
  ])('%s → %s', (title, group) => {
    expect(judge(title).value?.slice(0, 3)).toBe(group);
  });
});

describe('judgeOccupation by text', () => {
  it.each([
    ['Mitarbeiter (m/w/d)', 'Sie reinigen Büros, wischen Böden und leeren Papierkörbe.', '541'],
    ['Ihr neuer Job!', 'Du fährst unseren Gabelstapler und entlädst mit dem Stapler Lastwagen.', '525'],
    ['Aushilfe gesucht', 'Gäste bedienen, Bestellungen aufnehmen und Getränke servieren.', '633'],
    [
      'Sachbearbeiter (m/w/d)',
      'Buchen der Eingangsrechnungen, Mahnwesen und Monatsabschlüsse in DATEV.',
      '722',
    ],
    ['Helfer (m/w/d)', 'Sie pflastern Wege, heben Gräben aus und verlegen Kanalrohre.', '322'],
    ['Springer (m/w/d)', 'Du betreust Kinder in unseren Kitas und vertrittst Erzieherinnen.', '831'],
    ['Deine Chance!', 'Du räumst Regale ein und sitzt an der Kasse unseres Supermarkts.', '621'],
    ['Teamleitung (m/w/d)', 'Sie führen 20 Agenten im Kundenservice am Telefon, Hotline und Chat.', '921'],
    ['Verstärkung gesucht', 'Wir verlegen Parkett, spachteln Untergründe und verkleben Vinyl.', '331'],
    ['Servicetechniker (m/w/d)', 'Wartung von Kälteanlagen, Kältemittel nachfüllen, Kühlhäuser.', '342'],
    ['Mitarbeiter (m/w/d)', 'Wäsche sortieren, Mangel beschicken und Berufskleidung falten.', '541'],
    ['Referent (m/w/d)', 'Pressemitteilungen verfassen und Anfragen von Journalisten beantworten.', '922'],
    ['Dein Platz bei uns', 'Bewohner waschen, lagern und beim Essen helfen; Pflegedokumentation.', '821'],
    ['Spezialist (m/w/d)', 'Umsatzsteuervoranmeldungen, Kontenabstimmung und Abschluss nach HGB.', '722'],
    ['Allrounder (m/w/d)', 'Hecken schneiden, Rasen mähen und Beete in Privatgärten bepflanzen.', '121'],
  ])('lets the text decide where the title "%s" is vague', (title, text, group) => {
    expect(judge(title, text).value?.slice(0, 3)).toBe(group);
  });

  it('looks through what the house says of itself, its benefits and how to apply', () => {
    const text =
      'Wir sind ein Hersteller von Verpackungen und Teil einer Firmengruppe mit eigener Kantine. Jobrad, Obst, kostenlose ' +
      'Getränke und Betriebsarzt gehören dazu. Sie löten Stecker an Kabel und bestücken Leiterplatten. Unser Vertrieb und ' +
      'die Personalabteilung freuen sich auf Ihre Bewerbung per Telefon oder Mail.';
    expect(judge('Mitarbeiter (m/w/d)', text).value?.slice(0, 3)).toBe('263');
  });

  it.each([
    ['16 € Stundenlohn, mtl. Bonus', 'mtl'],
    ['Fragen beantwortet Hr. Becker', 'Hr'],
  ])('takes no abbreviation of pay or person for a trade: %s', (talk, abbreviation) => {
    const { evidence } = judge('Mitarbeiter (m/w/d)', `${talk}. Du schneidest Haare und färbst Strähnen.`);
    expect(evidence.map(({ quote }) => quote)).not.toContain(abbreviation);
  });

  it('keeps a telling title against a text about the house', () => {
    const text = 'Unser Krankenhaus versorgt Patienten auf zwölf Stationen. Wir bieten Jobrad und Kantine.';
    expect(judge('Elektroniker für Betriebstechnik (m/w/d)', text).value?.slice(0, 3)).toBe('262');
  });
});

describe('judgeOccupation by what the source prints', () => {
  it('takes the code that the source prints before everything else', () => {
    const judged = judge('Koch', '', [{ text: 'Berufskraftfahrer/in', kldb: '52122' }]);
    expect(judged).toEqual({
      value: '52122',
      confidence: 1,
      evidence: [{ field: 'source', quote: 'Berufskraftfahrer/in' }],
      alternative: null,
    });
  });

  it('takes the occupation that the source names before the title', () => {
    const judged = judge('Ihr Neustart bei uns', '', [{ text: 'Physiotherapeut/in', kldb: null }]);
    expect(judged.value?.slice(0, 3)).toBe('817');
    expect(judged.evidence).toEqual([{ field: 'source', quote: 'Physiotherapeut/in' }]);
  });

  it('goes on to the title when the printed words tell nothing', () => {
    expect(judge('Florist (m/w/d)', '', [{ text: 'Sonstige', kldb: null }]).value?.slice(0, 3)).toBe('122');
  });
});

describe('the judgement', () => {
  it('has five digits where an official title stands in it', () => {
    expect(judge('Augenoptiker/in (m/w/d) in Jülich').value).toHaveLength(5);
  });

  it('leaves the level open where another word of the title shifts it', () => {
    expect(judge('Fliesenleger').value).toHaveLength(5);
    expect(judge('Helfer Fliesenleger (m/w/d) Meister').value).toBe('331');
  });

  it('names no code that the classification does not know', () => {
    for (const title of ['Erzieherin', 'Bauleiter Hochbau', 'Sales Manager', 'Helfer Galabau']) {
      expect(occupations.byCode.has(judge(title).value ?? '')).toBe(true);
    }
  });

  it('says unknown, with no confidence, when there is no word to go by', () => {
    expect(judge('(m/w/d) ab sofort')).toMatchObject({ value: null, confidence: 0, evidence: [] });
    expect(judge('')).toMatchObject({ value: null, alternative: null });
  });

  it('quotes the words it rests on as they stand in the title', () => {
    const title = 'Erfahrene KÖCHIN (m/w/d) für Düren';
    const { evidence } = judge(title);
    expect(evidence.map(({ quote }) => quote)).toContain('KÖCHIN');
    expect(evidence.map(({ quote }) => quote)).not.toContain('Düren');
  });

  it('quotes the text when the text decided', () => {
    const text = 'Sie reinigen Büros und putzen Fenster.';
    const fromText = judge('Mitarbeiter (m/w/d)', text).evidence.filter(({ field }) => field === 'text');
    expect(fromText.length).toBeGreaterThan(0);
    for (const { quote } of fromText) expect(text).toContain(quote);
  });

  it('offers the next best group as alternative', () => {
    const { value, alternative } = judge('Mitarbeiter Küche und Hauswirtschaft');
    expect(alternative).toMatch(/^\d{3}$/);
    expect(value?.startsWith(alternative ?? '')).toBe(false);
  });

  it('is sure of a plain official title and not of a word it hardly knows', () => {
    expect(judge('Bäcker (m/w/d)').confidence).toBeGreaterThanOrEqual(SURE);
    expect(judge('Held des Alltags').confidence).toBeLessThan(SURE);
  });

  it('does not read place names as work', () => {
    const place = { text: 'Bergheim', street: null, postcode: null, locality: 'Bergheim', region: null };
    const places = [{ ...place, country: null, latitude: null, longitude: null }];
    const judged = judgeOccupation(
      { title: 'Bergheim: Friseur', text: '', printedOccupations: [], places },
      lexicon,
    );
    expect(judged.evidence.map(({ quote }) => quote)).toEqual(['Friseur']);
  });
});

describe('rankGroups', () => {
  it('ranks the three likeliest groups, with their share of all that come into question', () => {
    const { ranked } = rankGroups('Mitarbeiter Lager und Küche', '', lexicon);
    expect(ranked).toHaveLength(3);
    expect(ranked).toEqual(ranked.toSorted((a, b) => b.likelihood - a.likelihood));
    expect(ranked.reduce((sum, { likelihood }) => sum + likelihood, 0)).toBeLessThan(1);
  });

  it('ranks the only group that comes into question as certain', () => {
    expect(rankGroups('Zahnmedizinische Fachangestellte', '', lexicon).ranked[0]?.likelihood).toBeGreaterThan(
      0.99,
    );
  });

  it('reads the part of a long text that tells the tasks', () => {
    const talk = 'Wir sind ein Klinikum mit Ärzten, Pflege und Patienten auf vielen Stationen. '.repeat(12);
    const text = `${talk}\nIhre Aufgaben:\nKochen von Mahlzeiten und Zubereitung von Salaten.\nIhr Profil:\nArzt und Pflege sind Ihnen vertraut.`;
    expect(rankGroups('Mitarbeiter (m/w/d)', text, lexicon).ranked[0]?.group).toBe('293');
  });
});
