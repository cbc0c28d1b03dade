import { speaksOf } from './compare-texts.ts';
import { relateEmployers, type EmployerName, type NameRelation } from './employer-name.ts';
import { sharedFigures } from './figures.ts';
import type { Fingerprint } from './fingerprint.ts';
import { relateSites, type SiteRelation, type WorkSite } from './work-site.ts';

/** How employer and place of two prints stand to each other; `named` = the text of one names the other's employer. */
export interface Standing {
  readonly employer: NameRelation | 'named';
  readonly site: SiteRelation;
}

const NAME_MIN = 5;
/** What a group, its branch and its works add to one name. */
const ADDED =
  /^(?:grupp?e?|group|service|services|holding|deutschland|germany|europe|international|team|werk|solutions|systeme|technik|verwaltung|standort|gesellschaft|betriebs|nord|sued|west|ost|region)$/u;

/** The name alone: without the town and what a branch adds. */
function coreOf({ words }: EmployerName, site: WorkSite): string {
  return words
    .filter((word) => !ADDED.test(word) && !site.words.includes(word))
    .toSorted()
    .join(' ');
}

const ALIKE = 4;

/** What is left of two names beside their own words says one trade, or only one says any: Malerbetrieb, Maler. */
function sayOneTrade(one: EmployerName, other: EmployerName): boolean {
  const [ours, theirs] = [one, other].map(({ words, own }) =>
    words.filter((word) => !own.includes(word) && !ADDED.test(word)),
  );
  if (!ours?.length || !theirs?.length) return true;
  return ours.some((word) => theirs.some((their) => word.slice(0, ALIKE) === their.slice(0, ALIKE)));
}

/** A name without some of its words. */
function without(name: EmployerName, isLeftOut: (word: string) => boolean): EmployerName {
  const words = name.words.filter((word) => !isLeftOut(word));
  return { ...name, key: words.join(' '), words, own: name.own.filter((word) => words.includes(word)) };
}

function relateNames(one: Fingerprint, other: Fingerprint): NameRelation {
  const relation = relateEmployers(one.employer, other.employer);
  if (relation === 'other') return relateParts(one, other);
  if (relation !== 'shares') return relation;
  if (sayOneTrade(one.employer, other.employer)) return 'contained';
  const core = coreOf(one.employer, one.site);
  return core !== '' && core === coreOf(other.employer, other.site) ? 'contained' : relation;
}

/** Endings of houses and trades. */
const TRADE_LIKE =
  /(?<=\p{L}{3})(?:haus|praxis|therapie|zentrum|dienst|betrieb|handel|technik|service|agentur|kanzlei|markt|laden|bau|erei)$/u;

/**
 * "Kirchengemeinde St. Clemens Heimbach" beside "Kath. Kirchengemeinde St. Clemens", and "Therapiehaus Quint" beside
 * "Praxis für Ergotherapie Quint".
 */
function relateParts(one: Fingerprint, other: Fingerprint): NameRelation {
  if (!shareWord(one.employer, other.employer)) return 'other';
  const isTown = (word: string): boolean => one.site.words.includes(word) || other.site.words.includes(word);
  const isTrade = (word: string): boolean => TRADE_LIKE.test(word);
  if (hasWord(one, isTown) || hasWord(other, isTown)) {
    const relation = relateWithout(one, other, isTown);
    if (relation !== 'other') return relation;
  }
  if (!hasWord(one, isTrade) && !hasWord(other, isTrade)) return 'other';
  return relateWithout(one, other, (word) => isTown(word) || isTrade(word)) === 'other' ? 'other' : 'shares';
}

/** Most candidates have not: no more need be looked at. */
function shareWord({ own: ours }: EmployerName, { own: theirs }: EmployerName): boolean {
  return ours.some((word) => theirs.some((their) => word.endsWith(their) || their.endsWith(word)));
}

function hasWord({ employer }: Fingerprint, isMeant: (word: string) => boolean): boolean {
  return employer.words.some(isMeant);
}

function relateWithout(
  one: Fingerprint,
  other: Fingerprint,
  isLeftOut: (word: string) => boolean,
): NameRelation {
  const [ours, theirs] = [without(one.employer, isLeftOut), without(other.employer, isLeftOut)];
  return ours.own.length > 0 && theirs.own.length > 0 ? relateEmployers(ours, theirs) : 'other';
}

/** Words that name this employer and are not its town. */
function nameOf({ own }: EmployerName, site: WorkSite): readonly string[] {
  return own.filter((word) => word.length >= NAME_MIN && !site.words.includes(word));
}

function isNamedIn(employer: EmployerName, print: Fingerprint): boolean {
  const name = nameOf(employer, print.site);
  return (
    name.length > 0 && name.every((word) => print.title.words.includes(word) || speaksOf(print.text(), word))
  );
}

function sharesStart({ start: ours }: Fingerprint, { start: theirs }: Fingerprint): boolean {
  return ours !== null && ours === theirs;
}

/** Only where all else is near: a text is long to read, and agencies name their clients. */
function mayBeNamed(one: Fingerprint, other: Fingerprint, site: SiteRelation): boolean {
  const [ours, theirs] = [one.occupation?.slice(0, 3), other.occupation?.slice(0, 3)];
  const isNear = site === 'same' && one.isDirect && other.isDirect && ours !== undefined && ours === theirs;
  return isNear && (sharesStart(one, other) || sharedFigures(one.figures, other.figures).length > 0);
}

/** Relates employers and sites. A house and its carrier are told by the text of one, which names both. */
export function standingOf(one: Fingerprint, other: Fingerprint): Standing {
  const site = relateSites(one.site, other.site);
  const employer = relateNames(one, other);
  if ((employer !== 'other' && employer !== 'unknown') || !mayBeNamed(one, other, site))
    return { employer, site };
  const isNamed = isNamedIn(one.employer, other) || isNamedIn(other.employer, one);
  return { employer: isNamed ? 'named' : employer, site };
}
