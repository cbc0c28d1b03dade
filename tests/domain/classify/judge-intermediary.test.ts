import { describe, expect, it } from 'vitest';
import { openReading } from '../../../domain/classify/reading.ts';
import { plainPosting } from '../../../bench/plain-posting.ts';
import type { IntermediaryJudgement } from '../../../domain/classify/judge-intermediary.ts';
import { judgeIntermediary } from '../../../domain/classify/judge-intermediary.ts';
import type { LocatedPosting, PostingKind } from '../../../domain/posting.ts';

function judged(parts: Partial<LocatedPosting>, kind: PostingKind = 'job'): IntermediaryJudgement {
  return judgeIntermediary(
    openReading(plainPosting({ key: '1', title: 'Schlosser (m/w/d)', ...parts })),
    kind,
  );
}

function answers(
  employer: string | null,
  text: string,
  title = 'Schlosser (m/w/d)',
  kind: PostingKind = 'job',
): string {
  const { temporaryAgency, privateRecruiter } = judged({ employer, text, title }, kind);
  return `${temporaryAgency.value} ${privateRecruiter.value}`;
}

describe('judgeIntermediary answers agency and recruiter', () => {
  it.each([
    ['yes no', 'Metallhelden Rur', 'Im Rahmen der Arbeitnehmerüberlassung suchen wir Schlosser.'],
    ['yes no', 'Rurwerk Personal', 'Sie sind bei uns angestellt und arbeiten bei unserem Kunden. Equal Pay.'],
    ['yes no', 'Randstad Deutschland', 'Schlosser in Früh- und Spätschicht.'],
    ['yes no', 'Börde Zeitarbeit GmbH', 'Pünktlicher Lohn und Arbeitskleidung.'],
    [
      'yes no',
      'Rurwerk Personal',
      'Einsatz in der Arbeitnehmerüberlassung. Eine Festanstellung beim Kunden ist das Ziel.',
    ],
    ['yes no', 'Rurwerk Personal', 'Wir bieten Zeitarbeit nach Tarif.\nFestanstellung beim Kunden möglich.'],
    ['yes yes', 'Rurwerk Personal', 'Zeitarbeit oder Direktvermittlung, Sie wählen.'],
    ['no no', 'Möbel Kessel GmbH', 'Bewerbung an jobs@kessel-zeitarbeit-software.example.'],
    ['yes no', 'Industriepersonal Nord', 'Tarif: GVP, 16 € pro Stunde.'],
    [
      'no yes',
      'Adecco Personaldienstleistungen',
      'In Direktvermittlung: Sie werden direkt beim Kunden angestellt.',
    ],
    ['no yes', 'Fuchs Personal', 'Der Arbeitsvertrag wird direkt mit unserem Kunden geschlossen.'],
    ['no yes', 'Hartmann Executive Search', 'Für unseren Mandanten suchen wir Sie in Festanstellung.'],
    ['no yes', 'Jobhilfe Rur', 'Vermittlungsgutschein (AVGS) bitte mitbringen.'],
    ['yes yes', 'Rurwerk Personal', 'Wahlweise in Arbeitnehmerüberlassung oder in Direktvermittlung.'],
    ['unknown unknown', 'Jansen & Co', 'Im Auftrag eines Kunden aus der Industrie suchen wir Schlosser.'],
    ['unknown unknown', 'Chiffre 4711', 'Schlosser gesucht.'],
    ['unknown unknown', null, 'Schlosser gesucht.'],
    ['no no', 'Anlagenbau Börde GmbH', 'Wir stellen direkt ein, keine Leiharbeit!'],
    ['no no', 'Anlagenbau Börde GmbH', 'Schluss mit Zeitarbeit: Bei uns bist du fest im Team.'],
    ['no no', 'Anlagenbau Börde GmbH', 'Du bist bei einer Zeitarbeitsfirma und willst ankommen?'],
    [
      'no no',
      'Anlagenbau Börde GmbH',
      'Von Anfragen durch Personalvermittler und Zeitarbeitsfirmen bitten wir abzusehen.',
    ],
    ['no no', 'Anlagenbau Börde GmbH', 'Sie sind bei unseren Kunden vor Ort im Einsatz.'],
    ['no no', 'Klinik am Park', 'Fahrradleasing und E-Bike-Leasing möglich.'],
    ['no no', 'Tourismus Eifel e.V.', 'Zimmervermittlung und Beratung der Gäste.'],
    ['no no', 'Agentur für Arbeit', 'Unser Kunde sucht Schlosser. Der Betrieb stellt selbst ein.'],
  ])('%s for %s: "%s"', (expected, employer, text) => {
    expect(answers(employer, text)).toBe(expected);
  });

  it('no to both for a job in an agency’s own office', () => {
    const text = 'Du planst die Einsätze der Zeitarbeit und wirst selbst nicht überlassen.';
    expect(answers('Flott Personalservice', text, 'Personaldisponent (m/w/d) intern')).toBe('no no');
  });

  it('unknown for an apprenticeship at an agency that does not say who trains', () => {
    expect(
      answers('TopWork Personaldienstleistungen', 'Wir bilden aus.', 'Azubi Lager', 'apprenticeship'),
    ).toBe('unknown no');
  });

  it('what the source says in a field of its own, whatever the text says', () => {
    const { temporaryAgency } = judged({ text: 'Arbeitnehmerüberlassung', printedTemporaryAgency: false });
    const evidence = [{ field: 'source', quote: 'Zeitarbeit: nein' }];
    expect(temporaryAgency).toEqual({ value: 'no', confidence: 1, evidence });
  });

  it('with the words it rests on', () => {
    const { temporaryAgency } = judged({
      employer: 'X',
      text: 'Unbefristet in der Arbeitnehmerüberlassung.',
    });
    expect(temporaryAgency.evidence).toEqual([{ field: 'text', quote: 'Arbeitnehmerüberlassung' }]);
  });
});

describe('judgeIntermediary at a firm that hires out', () => {
  it('leaves open whether work in a personnel office is its own', () => {
    const { temporaryAgency } = judged({
      employer: 'Börde Zeitarbeit GmbH',
      title: 'Personalsachbearbeiter',
    });
    expect(temporaryAgency.value).toBe('unknown');
  });
});
