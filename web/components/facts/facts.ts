import type { LocatedPosting } from '../../../domain/posting.ts';
import type { Reader } from '../../reader.ts';
import { startText } from '../posting-card/posting-card.ts';

/** One fact of a posting; a fact that the posting does not state is shown as such. */
export interface FactRow {
  readonly icon: string;
  readonly label: string;
  readonly text: string;
  readonly known: boolean;
}

/** The facts that people ask for, in one order for all postings. */
export function factRows(judged: LocatedPosting, reader: Reader): readonly FactRow[] {
  const { t } = reader;
  const row = (name: string, icon: string, text: string | null): FactRow => ({
    icon,
    label: t(`posting:fact.${name}`),
    text: text ?? '',
    known: text !== null,
  });
  const times = judged.workingTimes.value.map((time) => t(`posting:workingTime.${time}`)).join(', ');
  const hours = judged.hoursPerWeek;
  return [
    row('kind', 'learn', t(`posting:kind.${judged.kind.value}`)),
    row('workingTime', 'clock', times || null),
    ...(hours === null ? [] : [row('hours', 'clock', t('posting:hours', { hours: reader.number(hours) }))]),
    row('pay', 'pay', judged.pay.value && reader.pay(judged.pay.value)),
    row('starts', 'calendar', judged.startsOn && startText(judged.startsOn, reader)),
    row('applyBy', 'calendar', judged.applyBy && reader.day(judged.applyBy)),
    row('temporaryAgency', 'employer', answerText('temporaryAgency', judged, reader)),
    row('privateRecruiter', 'employer', answerText('privateRecruiter', judged, reader)),
    row('published', 'calendar', judged.publishedOn && reader.day(judged.publishedOn)),
  ];
}

function answerText(
  flag: 'temporaryAgency' | 'privateRecruiter',
  judged: LocatedPosting,
  reader: Reader,
): string | null {
  const { value } = judged[flag];
  return value === 'unknown' ? null : reader.t(`common:answer.${value}`);
}
