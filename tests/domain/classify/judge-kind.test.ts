import { describe, expect, it } from 'vitest';
import { openReading } from '../../../domain/classify/reading.ts';
import { plainPosting } from '../../../bench/plain-posting.ts';
import { judgeKind } from '../../../domain/classify/judge-kind.ts';
import type { PostingKind } from '../../../domain/posting.ts';

function kindOf(title: string, text = '', printedKind: PostingKind | null = null): PostingKind {
  return judgeKind(openReading(plainPosting({ key: '1', title, text, printedKind }))).value;
}

describe('judgeKind', () => {
  it.each<[PostingKind, string]>([
    ['apprenticeship', 'Ausbildung zum Koch (m/w/d) 2027'],
    ['apprenticeship', 'Auszubildende/r Industriekauffrau'],
    ['apprenticeship', 'Kochlehrling gesucht'],
    ['apprenticeship', 'Erzieher in praxisintegrierter Ausbildung (PIA)'],
    ['dual-study', 'Duales Studium Informatik'],
    ['dual-study', 'Ausbildung zum Inspektor – duales Studium (LL.B.)'],
    ['internship', 'Praktikum im Marketing'],
    ['internship', 'Praxissemester Konstruktion'],
    ['internship', 'FSJ in der Kita'],
    ['internship', 'Marketing Intern (m/f/d)'],
    ['training', 'Umschulung zum Fachlageristen'],
    ['training', 'Qualifizierung zum Busfahrer'],
    ['training', 'Qualifizierung Schweißer mit Zertifikat'],
    ['training', 'Qualifizierung: Alltagsbegleiter'],
    ['job', 'Fachkraft Qualifizierung und Beratung'],
    ['job', 'Schweißer mit Zertifikat'],
    ['freelance', 'Dozent auf Honorarbasis'],
    ['freelance', 'Freier Mitarbeiter Lokalredaktion'],
    ['freelance', 'Handelsvertreter Solar'],
    ['freelance', 'Kindertagespflegeperson gesucht'],
    ['job', 'Werkstudent Einkauf'],
    ['job', 'Ausbilder Metall'],
    ['job', 'Leiter Aus- und Weiterbildung'],
    ['job', 'Praktikumskoordinator'],
    ['job', 'Verkäufer mit abgeschlossener Ausbildung'],
    ['job', 'Pflegehelfer in der Tagespflege für Senioren'],
    ['job', 'Recruiter (m/w/d) – intern'],
    ['job', 'Arzt in Weiterbildung'],
  ])('%s: "%s"', (kind, title) => {
    expect(kindOf(title)).toBe(kind);
  });

  it.each<[PostingKind, string]>([
    ['apprenticeship', 'Im 1. Lehrjahr 1.000 €, Ausbildungsbeginn 1. August.'],
    ['apprenticeship', 'Ab 01.08.2027 bilden wir eine/n Straßenwärter/in aus.'],
    ['freelance', 'Sie arbeiten als selbstständiger Handelsvertreter nach § 84 HGB.'],
    ['job', 'Sie arbeiten selbstständig und strukturiert.'],
    ['job', 'Wir bieten Fort- und Weiterbildungen nach Wunsch.'],
  ])('%s by the text "%s"', (kind, text) => {
    expect(kindOf('Verstärkung gesucht', text)).toBe(kind);
  });

  it('believes a source that names more than plain work', () => {
    expect(kindOf('Mechaniker', '', 'apprenticeship')).toBe('apprenticeship');
  });

  it('refines an apprenticeship of the source to the dual study of the title', () => {
    expect(kindOf('Duales Studium BWL', '', 'apprenticeship')).toBe('dual-study');
  });

  it('lets the title correct the "job" that many systems print by default', () => {
    expect(kindOf('Ausbildung Tischler', '', 'job')).toBe('apprenticeship');
  });
});
