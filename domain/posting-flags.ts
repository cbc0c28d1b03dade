import { GERMAN_LEVELS } from './posting-facts.ts';
import type { LocatedPosting } from './posting.ts';
import { FLAGS, type Flag } from './search-query.ts';

/** German beyond this level keeps people out who are still learning it. */
const LITTLE_GERMAN = GERMAN_LEVELS.indexOf('basic');

/** The flags that are a clear yes for a posting, in the order of FLAGS. */
export function flagsOf(judged: LocatedPosting): readonly Flag[] {
  return FLAGS.filter((flag) => isClear(flag, judged));
}

function isClear(flag: Flag, judged: LocatedPosting): boolean {
  const { facts } = judged;
  switch (flag) {
    case 'temporaryAgency':
    case 'privateRecruiter':
    case 'marginal':
      return judged[flag].value === 'yes';
    case 'drivingLicence':
      return facts.drivingLicence.value !== null;
    case 'goodGerman': {
      const level = facts.germanLevel.value;
      return level !== null && GERMAN_LEVELS.indexOf(level) > LITTLE_GERMAN;
    }
    case 'careerChangers':
    case 'homeOffice':
    case 'shift':
    case 'night':
    case 'weekend':
    case 'fixedTerm':
      return facts[flag].value === 'yes';
  }
}
