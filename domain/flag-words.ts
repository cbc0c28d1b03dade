import type { Flag } from './search-query.ts';

/** What postings are of which a flag is a clear yes, in English for the documentation of the interface. */
export const FLAG_WORDS: Readonly<Record<Flag, string>> = {
  temporaryAgency: 'temporary agency work (Zeitarbeit)',
  privateRecruiter: 'offered by a private recruiter (private Arbeitsvermittlung)',
  marginal: 'marginal employment (Minijob)',
  careerChangers: 'open to career changers or people without training (Quereinstieg)',
  goodGerman: 'for people with more than basic German (from B1 or "gut")',
  drivingLicence: 'for people with a driving licence, required or wished (Führerschein)',
  shift: 'shift work (Schichtarbeit)',
  night: 'night work (Nachtarbeit)',
  weekend: 'work on Saturdays, Sundays or holidays, also now and then',
  homeOffice: 'possible from home, at least in part (Homeoffice)',
  fixedTerm: 'fixed-term (befristet)',
};
