import type { Answer } from '../domain/judgement.ts';
import { NO_FACTS, type PostingFacts } from '../domain/posting-facts.ts';
import { sure } from './plain-posting.ts';

/** Every how many postings something is said, as in a real stock. */
const answered = (number: number, yesEvery: number, noEvery: number): Answer => {
  if (number % yesEvery === 0) return 'yes';
  return number % noEvery === 1 ? 'no' : 'unknown';
};

/** Facts of the posting with this number: the same number has the same ones. */
export function drawFacts(number: number): PostingFacts {
  return {
    ...NO_FACTS,
    fixedTerm: sure(answered(number, 7, 3)),
    shift: sure(answered(number, 5, 8)),
    night: sure(answered(number, 11, 9)),
    weekend: sure(answered(number, 6, 5)),
    careerChangers: sure(answered(number, 8, 97)),
    homeOffice: sure(answered(number, 13, 41)),
    drivingLicence: sure(number % 4 === 0 ? 'B' : null),
    germanLevel: sure(number % 3 === 0 ? 'good' : null),
  };
}
