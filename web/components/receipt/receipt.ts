import type { Evidence, Judgement } from '../../../domain/judgement.ts';
import { withoutContactData } from '../../../domain/normalise/without-contact-data.ts';
import type { LocatedPosting } from '../../../domain/posting.ts';
import type { Reader } from '../../reader.ts';
import { placeText } from '../../place-text.ts';
import { occupationName, type Site } from '../../site.ts';

/** One conclusion with the words that it rests on. */
export interface JudgementRow {
  readonly label: string;
  readonly answer: string;
  readonly sureness: string;
  readonly quotes: readonly { readonly where: string; readonly quote: string }[];
}

/** From these confidences on a conclusion is called sure, or likely. */
const SURE = 0.9;
const LIKELY = 0.6;

/** Everything that we concluded about a posting, each with its words. */
export function judgementRows(judged: LocatedPosting, reader: Reader, site: Site): readonly JudgementRow[] {
  const { t } = reader;
  const row = (name: string, judgement: Judgement<unknown>, answer: string): JudgementRow => ({
    label: t(`posting:fact.${name}`),
    answer: answer || t('common:answer.unknown'),
    sureness: answer && t(`posting:sureness.${surenessOf(judgement.confidence)}`),
    quotes: judgement.evidence.map((evidence) => quoteView(evidence, reader)),
  });
  const times = judged.workingTimes.value.map((time) => t(`posting:workingTime.${time}`)).join(', ');
  const flag = (name: 'temporaryAgency' | 'privateRecruiter' | 'marginal'): JudgementRow =>
    row(name, judged[name], judged[name].value === 'unknown' ? '' : t(`common:answer.${judged[name].value}`));
  return [
    row('occupation', judged.occupation, occupationText(judged, reader, site)),
    row('kind', judged.kind, t(`posting:kind.${judged.kind.value}`)),
    row(
      'place',
      judged.workPlaces,
      judged.workPlaces.value.length > 0 ? placeText(judged.workPlaces.value, reader, site) : '',
    ),
    row('workingTime', judged.workingTimes, times),
    row('pay', judged.pay, judged.pay.value ? reader.pay(judged.pay.value) : ''),
    flag('temporaryAgency'),
    flag('privateRecruiter'),
    flag('marginal'),
  ];
}

function occupationText({ occupation }: LocatedPosting, reader: Reader, site: Site): string {
  if (occupation.value === null) return '';
  const name = `${occupationName(site, occupation.value, reader)} (KldB ${occupation.value})`;
  if (occupation.alternative === null) return name;
  const alternative = occupationName(site, occupation.alternative, reader);
  return reader.t('posting:receipt.alternative', { name, alternative });
}

function surenessOf(confidence: number): 'sure' | 'likely' | 'unsure' {
  if (confidence >= SURE) return 'sure';
  return confidence >= LIKELY ? 'likely' : 'unsure';
}

function quoteView({ field, quote }: Evidence, reader: Reader): JudgementRow['quotes'][number] {
  return { where: reader.t(`posting:evidence.${field}`), quote: withoutContactData(quote) };
}
