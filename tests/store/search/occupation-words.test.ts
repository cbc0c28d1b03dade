import { describe, expect, it } from 'vitest';
import { loadSearchWords } from '../../../config/occupations/load-search-words.ts';
import { titleKey } from '../../../domain/occupation/title-key.ts';
import { analyse } from '../../../store/search/analyse.ts';
import { openOccupationWords } from '../../../store/search/occupation-words.ts';
import { tellingWords } from '../../../store/search/query-words.ts';

const official = new Map([[titleKey(['orthopaedieschuhmacher']), '82513']]);
const names = openOccupationWords(loadSearchWords(), official);
const meaning = (typed: string) => names.meaningOf(tellingWords(analyse(typed)));

describe('the occupation that words name', () => {
  it.each([
    ['Putzfrau', '541'],
    ['Kellnerinnen', '633'],
    ['Köchin', '293'],
    ['Koechin', '293'],
    ['Klempner', '342'],
    ['Staplerfahrer', '525'],
    ['Krankenschwester', '813'],
    ['MFA', '811'],
    ['Buchhaltung', '722'],
    ['Fachkraft für Lagerlogistik', '513'],
    ['Kfz Mechaniker', '252'],
    ['Kfzmechaniker', '252'],
    ['nurses', '813'],
    ['truck driver', '521'],
    ['прибиральницю', '541'],
    ['водія', '521'],
    ['сварщиком', '244'],
    ['şoförler', '521'],
    ['sofor', '521'],
    ['aşçı', '293'],
    ['السائق', '521'],
    ['سائقين', '521'],
    ['الممرضة', '813'],
    ['kierowców', '521'],
    ['spawacze', '244'],
    ['bucătari', '293'],
    ['șofer', '521'],
    ['şofer', '521'],
    ['آشپزها', '293'],
    ['راننده', '521'],
  ])('of %s is %s', (typed, group) => expect(meaning(typed)?.groups[0]).toBe(group));

  it('is the German one where another language means other work', () => {
    expect(meaning('Trainer')?.groups).toEqual(['845']);
  });

  it('is the official title where the table knows none, with its sub-group', () => {
    expect(meaning('Orthopädieschuhmacherin')).toEqual({
      groups: ['825'],
      subgroups: ['8251'],
      certainty: 'named',
    });
  });

  it.each([
    ['Gartenarbeit', '121'],
    ['Reinigungsdienst', '541'],
    ['Heizung', '342'],
    ['Anwalt', '731'],
  ])('is guessed from a part of %s', (typed, group) =>
    expect(meaning(typed)).toMatchObject({ groups: [group], certainty: 'guessed' }),
  );

  it.each([
    'Homeoffice',
    'Nachtschicht',
    'Teilzeit',
    'Führerschein',
    'Team',
    'Kraft',
    'Linux',
    'Jülich',
    'x',
    '',
  ])('is not made up for %s', (typed) => expect(meaning(typed)).toBeNull());
});

describe('names spelt nearly so', () => {
  it.each([
    ['Krankenschwster', 'Krankenschwester'],
    ['Dachdeker', 'Dachdecker'],
    ['Kranführre', 'Kranführer'],
    ['Maelr', 'Maler'],
    ['kierovca', 'kierowca'],
    ['медсетра', 'медсестра'],
  ])('as %s', (typed, name) =>
    expect(names.near(analyse(typed)[0] ?? '').map(names.asPrinted)).toContain(name),
  );

  it('are not looked for from short words and numbers', () => {
    expect([...names.near('aht'), ...names.near('4711 '.trim())]).toEqual([]);
  });
});

describe('a wish for work', () => {
  it.each([
    ['was mit Kindern', '831'],
    ['irgendwas mit Medien', '232'],
    ['Ich möchte gern was mit Tieren machen', '115'],
    ['mit alten Menschen arbeiten', '821'],
    ['handwerklich arbeiten', '223'],
    ['draußen arbeiten', '121'],
    ['etwas mit Zahlen', '722'],
    ['Job mit Autos', '252'],
    ['mit Kinder arbeiten', '831'],
    ['irgendwas mit Tier', '115'],
    ['was Soziales', '831'],
    ['Nähe zur Natur', '117'],
    ['Arbeit am Computer', '714'],
    ['something with animals', '115'],
    ['I want to work with children', '831'],
    ['работа с детьми', '831'],
    ['робота з тваринами', '115'],
    ['çocuklarla çalışmak', '831'],
    ['العمل مع الأطفال', '831'],
    ['praca z dziećmi', '831'],
    ['muncă cu animale', '115'],
    ['کار با کودکان', '831'],
  ])('is read from %s', (typed, group) => {
    expect(meaning(typed)?.certainty).toBe('wished');
    expect(meaning(typed)?.groups[0]).toBe(group);
  });

  it.each([
    ['etwas im Büro', '714'],
    ['arbeiten als Koch', '293'],
    ['work as a nurse', '813'],
  ])('is a name where its words are one: %s', (typed, group) =>
    expect(meaning(typed)).toMatchObject({ groups: expect.arrayContaining([group]) as unknown }),
  );

  it.each(['irgendwas', 'arbeiten', 'was mit', 'in der', 'Kind', 'Menschenkenntnis'])(
    'is not made up for %s',
    (typed) => expect(meaning(typed)?.certainty).not.toBe('wished'),
  );
});

describe('names that are spelt nearly so', () => {
  it.each([
    ['elektricker', 'elektriker'],
    ['gabelstabler', 'gabelstapler'],
    ['reinigunskraft', 'reinigungskraft'],
    ['krankenschwster', 'krankenschwester'],
    ['erziher', 'erzieher'],
    ['fotograff', 'fotograf'],
  ])('%s', (typed, name) => expect(names.near(typed)).toContain(name));

  it.each(['xyzzy', 'ab', 'koch2'])('are not found for %s', (typed) => expect(names.near(typed)).toEqual([]));
});
