import { passageOf } from '../../../../domain/classify/passage.ts';
import { describe, expect, it } from 'vitest';
import { plainPosting } from '../../../../bench/plain-posting.ts';
import { judgeFixedTerm } from '../../../../domain/classify/facts/judge-fixed-term.ts';
import { factsOf } from './facts-of.ts';

describe('fixed term', () => {
  it.each([
    ['yes', 'Die Stelle ist zunächst auf zwei Jahre befristet, eine unbefristete Übernahme ist möglich.'],
    ['yes', 'Vertrag befristet bis 31.12.2027 mit Option auf unbefristete Weiterbeschäftigung'],
    ['yes', 'zunächst befristet für 12 Monate, danach unbefristet'],
    ['yes', 'sachgrundlos befristet gem. § 14 Abs. 2 TzBfG'],
    ['yes', 'als Elternzeitvertretung für 18 Monate'],
    ['yes', 'Vertretung während der Elternzeit einer Kollegin'],
    ['yes', 'im Rahmen einer Mutterschutz- und Elternzeitvertretung'],
    ['yes', 'Krankheitsvertretung, voraussichtlich bis Ende Juni'],
    ['yes', 'Saisonkraft von April bis Oktober'],
    ['yes', 'Für die Spargelsaison suchen wir Helfer'],
    ['yes', 'Ferienjob für Schüler ab 16'],
    ['yes', 'Kurzfristige Beschäftigung (max. 70 Tage)'],
    ['yes', 'Wir suchen Unterstützung für sechs Monate'],
    ['yes', 'Aushilfe für das Weihnachtsgeschäft'],
    ['yes', 'Der Einsatz ist zeitlich begrenzt.'],
    ['yes', 'Anstellung vom 01.03. bis 31.10.2027'],
    ['yes', 'Nach der Befristung streben wir eine Entfristung an.'],
    ['yes', 'Fixed-term contract until December 2028'],
    ['yes', 'Das Arbeitsverhältnis ist auf drei Jahre angelegt (WissZeitVG).'],
    ['no', 'Wir bieten einen unbefristeten Arbeitsvertrag'],
    ['no', 'Unbefristete Festanstellung mit guten Perspektiven'],
    ['no', 'Festanstellung ohne Befristung'],
    ['no', 'Unbefristet und krisensicher!'],
    ['no', 'Befristete Verträge gibt es bei uns nicht: alle Stellen sind unbefristet.'],
    ['no', 'keine Befristung'],
    ['no', 'We offer a permanent contract.'],
    ['no', 'dauerhafte Anstellung im öffentlichen Dienst'],
    ['no', 'Übernahme von Urlaubs- und Krankheitsvertretungen; unbefristet'],
    ['unknown', 'Übernahme der Urlaubs- und Krankheitsvertretung im Team'],
    ['unknown', 'Festanstellung in Vollzeit'],
    ['unknown', 'Saisonal wechselnde Speisekarte'],
    ['unknown', 'Die Probezeit beträgt sechs Monate.'],
    ['unknown', 'Kurzfristig einsetzbar und flexibel'],
    ['unknown', 'Sie beraten zu befristeten Aufenthaltserlaubnissen.'],
    ['unknown', 'Seit 50 Jahren ein sicherer Arbeitgeber'],
    ['unknown', 'Einarbeitung für 3 Monate durch erfahrene Kollegen'],
    ['unknown', 'Gegenseitige Vertretung bei Urlaub und Krankheit'],
  ])('%s: "%s"', (expected, text) => {
    expect(factsOf(text).fixedTerm).toBe(expected);
  });

  it('leaves a plain apprenticeship unknown, and its later contract too', () => {
    const text = 'Die Ausbildung dauert 3 Jahre. Unbefristete Übernahme nach der Ausbildung.';
    expect(factsOf(text, 'Ausbildung zum Koch (m/w/d) 2027').fixedTerm).toBe('unknown');
  });

  it('believes the field of the source before the text', () => {
    const { title, text } = plainPosting({ key: '1', title: 'Koch', text: 'unbefristet' });
    const passages = [passageOf('title', title), passageOf('text', text)];
    expect(judgeFixedTerm(passages, 'BEFRISTET 12 Monate', 'job')).toMatchObject({
      value: 'yes',
      confidence: 1,
      evidence: [{ field: 'source' }],
    });
    expect(judgeFixedTerm(passages, 'UNBEFRISTET', 'job').value).toBe('no');
    expect(judgeFixedTerm(passages, 'Keine Angabe', 'job').value).toBe('no');
  });
});

describe('career changers', () => {
  it.each([
    ['yes', 'Quereinsteiger (m/w/d) herzlich willkommen!'],
    ['yes', 'gern auch im Quereinstieg'],
    ['yes', 'Auch ungelernte Kräfte haben bei uns eine Chance.'],
    ['yes', 'Wir lernen dich gründlich an.'],
    ['yes', 'Sie werden bei uns angelernt'],
    ['yes', 'Berufserfahrung ist schön, aber kein Muss.'],
    ['yes', 'Vorkenntnisse brauchst du nicht.'],
    ['yes', 'Vorkenntnisse: keine'],
    ['yes', 'Erfahrung in der Pflege ist nicht erforderlich.'],
    ['yes', 'Es sind keine Vorkenntnisse erforderlich'],
    ['yes', 'Auch ohne Berufsausbildung möglich'],
    ['yes', 'Ob gelernt oder ungelernt – Hauptsache motiviert'],
    ['yes', 'Branchenfremde Bewerber sind willkommen'],
    ['yes', 'Eine abgeschlossene Ausbildung ist keine Voraussetzung.'],
    ['yes', 'Keine Erfahrung? Kein Problem!'],
    ['yes', 'Alles Weitere bringen wir Ihnen bei.'],
    ['yes', 'No previous experience required'],
    ['yes', 'Anlerntätigkeit in der Produktion'],
    ['no', 'Kein Quereinstieg möglich'],
    ['unknown', 'Abgeschlossene Ausbildung und erste Berufserfahrung'],
    ['unknown', 'Anlernen neuer Mitarbeiter gehört zu Ihren Aufgaben.'],
    ['unknown', 'Berufseinsteiger und Absolventen'],
    ['unknown', 'Sie haben keine Angst vor Verantwortung und bringen Erfahrung mit.'],
    ['unknown', 'Ohne Ausbildung zum Examinierten geht es leider nicht.'],
    ['unknown', 'Quergelesen? Dann bewirb dich!'],
  ])('%s: "%s"', (expected, text) => {
    expect(factsOf(text).careerChangers).toBe(expected);
  });
});

describe('work from home', () => {
  it.each([
    ['yes', 'bis zu zwei Tage Homeoffice pro Woche'],
    ['yes', 'Mobiles Arbeiten ist nach Absprache möglich.'],
    ['yes', '100 % remote'],
    ['yes', 'Telearbeit nach der Einarbeitung'],
    ['yes', 'hybrides Arbeiten'],
    ['yes', 'Arbeite bequem von zu Hause aus'],
    ['no', 'Homeoffice ist leider nicht möglich.'],
    ['no', 'kein Homeoffice'],
    ['unknown', 'Remote-Support für unsere Kunden'],
    ['unknown', 'Bedienen mobiler Arbeitsmaschinen'],
    ['unknown', 'jeden Tag zu Hause'],
  ])('%s: "%s"', (expected, text) => {
    expect(factsOf(text).homeOffice).toBe(expected);
  });
});
