import { describe, expect, it } from 'vitest';
import { judgeRequirementLevel } from '../../../domain/occupation/judge-requirement-level.ts';
import type { OccupationJudgement } from '../../../domain/posting.ts';

function coded(value: string | null, field: 'source' | 'title' = 'title'): OccupationJudgement {
  return { value, confidence: 0.96, evidence: [{ field, quote: 'Beruf' }], alternative: null };
}

const levelOf = (title: string, text = '', code: string | null = '262') =>
  judgeRequirementLevel({ title, text }, coded(code));

describe('judgeRequirementLevel', () => {
  it.each([
    ['26301', 'helper'],
    ['26202', 'skilled'],
    ['26293', 'specialist'],
    ['26304', 'expert'],
  ])('reads the fifth digit of %s as %s', (code, level) => {
    expect(levelOf('Elektro', '', code).value).toBe(level);
  });

  it('is as sure of a code that the source prints as the source itself, and less of one that was read from words', () => {
    const printed = { ...coded('26202', 'source'), confidence: 1 };
    expect(judgeRequirementLevel({ title: '', text: '' }, printed).confidence).toBe(1);
    expect(levelOf('', '', '26202').confidence).toBeLessThan(1);
  });

  it.each([
    ['Helfer Elektro (m/w/d)', 'helper', 'Helfer'],
    ['Produktionshelferin', 'helper', 'Produktionshelferin'],
    ['Küchenhilfe / Spülkraft', 'helper', 'Küchenhilfe'],
    ['Schlossergesell*in oder Bauschlosser', 'skilled', 'Bauschlosser'],
    ['Fachkraft Montage', 'skilled', 'Fachkraft'],
    ['Elektromeister/in', 'specialist', 'Elektromeister'],
    ['Teamleitung Montage', 'specialist', 'Teamleitung'],
    ['Projektingenieurin Netze', 'expert', 'Projektingenieurin'],
    ['Chefarzt der Chirurgie', 'expert', 'Chefarzt'],
  ])('reads the title "%s" as %s', (title, level, quote) => {
    expect(levelOf(title)).toMatchObject({ value: level, evidence: [{ field: 'title', quote }] });
  });

  it('lets the word for a helper go before the trade that is helped', () => {
    expect(levelOf('Helfer für Elektroniker').value).toBe('helper');
  });

  it('takes an occupation that is learnt here for skilled work', () => {
    expect(levelOf('Ausbildung 2027 – Energie').value).toBe('skilled');
  });

  it.each([
    ['Du brauchst keine besonderen Vorkenntnisse.', 'helper'],
    ['Erfahrung ist nicht notwendig.', 'helper'],
    ['Eine Ausbildung ist uns nicht das Wichtigste.', null],
    ['Keine Berufserfahrung erforderlich, wir lernen Sie an.', 'helper'],
    ['Sie haben eine abgeschlossene technische Berufsausbildung.', 'skilled'],
    ['Abgeschlossene Ausbildung und Meisterbrief im Handwerk.', 'specialist'],
    ['Abgeschlossenes Hochschulstudium der Elektrotechnik.', 'expert'],
    ['Abgeschlossenes Studium oder abgeschlossene Ausbildung.', 'skilled'],
    ['Wir sind ein Familienbetrieb mit Herz.', null],
  ])('reads the text "%s" as %s where the title tells nothing', (text, level) => {
    expect(levelOf('Mitarbeiter (m/w/d)', text).value).toBe(level);
  });

  it('quotes the words of the text that it rests on', () => {
    const text = 'Voraussetzung: Gesellenbrief und Teamgeist.';
    expect(levelOf('Mitarbeiter', text).evidence).toEqual([{ field: 'text', quote: 'Gesellenbrief' }]);
  });

  it('says unknown, with no confidence, when nothing tells a level', () => {
    expect(levelOf('Mitarbeiter (m/w/d)')).toEqual({ value: null, confidence: 0, evidence: [] });
  });
});
