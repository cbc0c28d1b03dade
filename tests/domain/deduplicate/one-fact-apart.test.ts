import { describe, expect, it } from 'vitest';
import type { Ad } from './pairs/ads.ts';
import { compareAds } from './pairs/judge-ad.ts';

type Print = readonly [title: string, employer: string, text: string];

function ad([title, employer, text]: Print, source: string): Ad {
  return { source, title, employer, place: 'Düren', publishedOn: '2026-10-05', text };
}

/** The same print with other words in its title and text. */
function filled([title, employer, text]: Print, from: string, to: string): Print {
  return [title.replaceAll(from, to), employer, text.replaceAll(from, to)];
}

const WARD: Print = [
  'Pflegefachkraft (m/w/d)',
  'Krankenhaus Marienborn gGmbH',
  'Unser Haus hat 190 Betten und eine eigene Schule. Ihr Einsatzort ist die Geriatrie. AVR, 38,5 Stunden, Zulagen, Wäscheservice, Parkhaus.',
];
const COUNTER: Print = [
  'Verkäufer (m/w/d) Fischtheke',
  'Feinkost Ahlers',
  'Bedienen, beraten, Auslage gestalten. 25 Stunden, 14,90 €, zwei freie Samstage im Monat.',
];
const TUTOR: Print = [
  'Nachhilfelehrer (m/w/d)',
  'Lernwerkstatt Pfiffikus',
  'Gruppen mit vier Kindern am Nachmittag, Fach Chemie, 17 € je Einheit. Studierende sind willkommen, Material liegt bereit.',
];
const HOLIDAY: Print = [
  'Ferienarbeit ab 18',
  'Kartonagen Rohde GmbH',
  'Stapeln und Etikettieren, 14 € plus Zulage für die Schicht. Einsatz in den Sommerferien. Schuhe stellen wir.',
];
const CLIENT: Print = [
  'Lagerhelfer (m/w/d)',
  'Pontis Zeitarbeit GmbH',
  'Unser Kunde, ein Reifenhändler, braucht Hilfe im Lager. 14,96 €, Fahrgeld, Übernahme möglich. Ruf an oder komm vorbei.',
];
const EVENING: Print = [
  'Reinigungskraft (m/w/d)',
  'Glanzwerk Gebäudedienste',
  'Büros in der Stadtmitte, montags bis freitags 17–20 Uhr, 14,25 €, unbefristet, Kleidung wird gestellt.',
];
const PUPIL: Print = [
  'Schulbegleitung (m/w/d)',
  'Verein Mittendrin e. V.',
  'Du begleitest einen Jungen (8) mit Autismus im Unterricht. 24 Stunden, Ferien frei, Schulung zu Beginn.',
];
const CLERK: Print = [
  'Sachbearbeiter (m/w/d) Bauhof',
  'Gemeinde Rurfeld',
  'Aufträge, Fuhrpark, Rechnungen. 39 Stunden, Gleitzeit, Jobrad, EG 7 TVöD. Dauerhaft zu besetzen.',
];

describe('two openings in one frame of words', () => {
  it.each<readonly [string, Print, Print]>([
    ['another ward', WARD, filled(WARD, 'Geriatrie', 'Urologie')],
    ['a pool and a ward', filled(WARD, 'die Geriatrie', 'der Springerpool'), WARD],
    ['another counter in the title', COUNTER, filled(COUNTER, 'Fischtheke', 'Käsetheke')],
    ['another subject', TUTOR, filled(TUTOR, 'Chemie', 'Latein')],
    ['another holiday', HOLIDAY, filled(HOLIDAY, 'Sommerferien', 'Weihnachtsferien')],
    ['another client of an agency', CLIENT, filled(CLIENT, 'Reifenhändler', 'Getränkehändler')],
    ['other hours of the day', EVENING, filled(EVENING, '17–20', '5–8')],
    ['other days', EVENING, filled(EVENING, 'montags bis freitags', 'samstags und sonntags')],
    ['another wage', EVENING, filled(EVENING, '14,25', '15,10')],
    ['another pupil', PUPIL, filled(PUPIL, 'einen Jungen (8) mit Autismus', 'ein Mädchen (12) mit Diabetes')],
    ['another pay grade', CLERK, filled(CLERK, 'EG 7', 'EG 9a')],
    [
      'a town round the corner',
      filled(CLERK, 'Rechnungen', 'Gebiet: Kreis Unna'),
      filled(CLERK, 'Rechnungen', 'Gebiet: Märkischer Kreis'),
    ],
    [
      'a cover named in one title',
      CLERK,
      ['Sachbearbeiter (m/w/d) Bauhof – Krankheitsvertretung', CLERK[1], CLERK[2]],
    ],
    ['a pool named in one title', WARD, ['Pflegefachkraft (m/w/d) Springerpool', WARD[1], WARD[2]]],
    [
      'one who leads the shift',
      ['Anlagenführer (m/w/d)', CLERK[1], CLERK[2]],
      ['Schichtführer (m/w/d)', CLERK[1], CLERK[2]],
    ],
    ['a cover', CLERK, filled(CLERK, 'Dauerhaft zu besetzen', 'Zunächst für ein halbes Jahr als Vertretung')],
    [
      'a helper',
      filled(CLERK, 'Sachbearbeiter', 'Gärtner'),
      filled(CLERK, 'Sachbearbeiter', 'Gärtnerhelfer'),
    ],
    [
      'a head and a deputy',
      filled(CLERK, 'Sachbearbeiter', 'Leitung'),
      filled(CLERK, 'Sachbearbeiter', 'Stellv. Leitung'),
    ],
    [
      'another household',
      ['Putzhilfe', 'privat', PUPIL[2]],
      ['Putzhilfe', 'privat', filled(PUPIL, '24', '12')[2]],
    ],
  ])('are never made one: %s', (_what, one, other) => {
    expect(compareAds(ad(one, 'company-site'), ad(other, 'board')).kind).not.toBe('same');
    expect(compareAds(ad(one, 'board'), ad(other, 'board')).kind).not.toBe('same');
  });
});

describe('two firms that share a word of their names', () => {
  it('are not made one where one source prints both', () => {
    const text = 'Kundendienst und Neubau, Firmenwagen, 4-Tage-Woche, 21 € die Stunde.';
    const one: Print = ['Anlagenmechaniker SHK (m/w/d)', 'Heizung Rehbach', text];
    const other: Print = ['Anlagenmechaniker SHK (m/w/d)', 'Rehbach Sanitär Fachbetrieb', text];
    expect(compareAds(ad(one, 'newspaper'), ad(other, 'newspaper')).kind).not.toBe('same');
  });
});

const SHORT_FORMS: Print = [
  'Reinigungskraft',
  'Fa. Glanzwerk Gebäudedienste',
  'Büros i. d. Stadtmitte, Mo.–Fr. 17–20 Uhr, 14,25 €, unbefr., Kleidung wird gestellt.',
];

describe('one opening with small differences', () => {
  it.each<readonly [string, Print, Print]>([
    ['in short forms', EVENING, SHORT_FORMS],
    [
      'with what a portal puts around it',
      WARD,
      [
        WARD[0],
        WARD[1],
        `Anmelden und Jobalarm aktivieren. ${WARD[2]} Stellenanzeige melden. Karte und Anfahrt anzeigen.`,
      ],
    ],
    [
      'cut within a word',
      WARD,
      [WARD[0], WARD[1], WARD[2].replace(/trie\. .*$/u, '… Diese Stelle merken oder weiterleiten.')],
    ],
    [
      'in another order and other forms, under another word for the work',
      [
        'Raumpflegerin für unsere Kanzlei',
        'Kanzlei Dr. Rehbach',
        'Treppenhauskontrolle, Fensterputzen und Müll in 12 Räumen. Täglich ab 18 Uhr 2 Stunden, 15 €.',
      ],
      [
        'Reinigungskraft (m/w/d)',
        'Rechtsanwälte Rehbach & Kollegen',
        'Täglich ab 18 Uhr zwei Stunden für 15 €: Fenster putzen, Müll und Kontrolle der Treppenhäuser, 12 Räume.',
      ],
    ],
    [
      'with three s for want of an ß',
      [
        'Schuhmacher',
        'Orthopädie Lahr',
        'Wir fertigen Maßschuhe, Einlagen und Zurichtungen. 30 bis 39 Stunden, Betriebsferien im Winter.',
      ],
      [
        'Schuhmacher (m/w/d)',
        'Orthopaedie Lahr',
        'Wir fertigen Massschuhe, Einlagen und Zurichtungen. 30 bis 39 Stunden, Betriebsferien im Winter.',
      ],
    ],
    [
      'with the day in digits',
      [
        'Schulsekretärin',
        'Stadt Nordrath',
        'Zum 1. Februar 2027: Anmeldungen, Elternpost, Schülerverwaltung. 19,5 Stunden, EG 6.',
      ],
      [
        'Schulsekretär/in',
        'Stadtverwaltung Nordrath',
        'Anmeldungen, Elternpost, Schülerverwaltung zum 01.02.2027. 19,5 Std., EG 6.',
      ],
    ],
    [
      'with work at home by another name',
      [
        'Energieberater',
        'Stadtwerke Rurbogen',
        'Beratung von Haushalten und Betrieben, 37 Stunden, TV-V EG 9, zwei Tage zu Hause.',
      ],
      [
        'Energieberatung',
        'Stadtwerke Rurbogen GmbH',
        'Du berätst Haushalte und Betriebe. 37 Std., TV-V EG 9, zwei Tage im Homeoffice.',
      ],
    ],
  ])('is taken together: %s', (_what, one, other) => {
    expect(compareAds(ad(one, 'company-site'), ad(other, 'board'))).toMatchObject({
      kind: 'same',
      meet: true,
    });
  });
});
