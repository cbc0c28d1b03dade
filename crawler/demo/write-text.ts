import type { PostingKind } from '../../domain/posting.ts';
import type { DemoBlock, DemoContact, DemoPlace, DemoTerms } from './demo-posting.ts';
import { type DemoTables, fittingWords, type Phrases, phrasesOf } from './demo-tables.ts';
import type { Role } from './draw-role.ts';
import type { Random } from './random.ts';
import { germanDate, type Pen, say, writeTerms } from './write-terms.ts';

/** What a text is about. */
export interface Subject {
  readonly role: Role;
  /** The title within a sentence. */
  readonly title: string;
  /** Name of the occupation without gender marks. */
  readonly occupation: string;
  readonly place: DemoPlace;
  readonly terms: DemoTerms;
  readonly contact: DemoContact;
  readonly reference: string | null;
}

/** Writes the text of a vacancy: who, what, for whom, what for, how to apply. */
export function writeText(subject: Subject, tables: DemoTables, random: Random): DemoBlock[] {
  const pen = { phrases: tables.phrases, random };
  const brief = random.chance(0.18);
  const opening = [intro(subject, pen), ...(brief ? [] : about(subject, pen))];
  return [
    { heading: null, lines: opening },
    { heading: heading('tasks', subject, pen), lines: tasks(subject, brief, pen) },
    { heading: heading('profile', subject, pen), lines: profile(subject, brief, pen) },
    { heading: heading('offer', subject, pen), lines: offer(subject, brief, pen) },
    { heading: say(pen, phrasesOf(pen.phrases.headings, 'apply')), lines: apply(subject, pen) },
  ];
}

function intro({ role, title, place, terms }: Subject, pen: Pen): string {
  const { employer, kind } = role;
  const direct = kind === 'job' ? employer.tone : kind === 'dual-study' ? 'apprenticeship' : kind;
  const name = employer.form === 'direct' ? direct : employer.form;
  const start =
    terms.startsOn === null || terms.startsOn === 'immediately' ? '' : germanDate(terms.startsOn, pen.random);
  const values = { title, start, employer: employer.name, place: place.municipality };
  return say(pen, phrasesOf(pen.phrases.intro, name), values);
}

/** What the employer says of itself; one in three says much. */
function about({ role, place }: Subject, pen: Pen): string[] {
  const { phrases, random } = pen;
  const more = random.chance(0.33) ? random.sample(phrases.aboutMore, random.between(2, 8)) : [];
  return [role.employer.about, ...more].map((line) => say(pen, [line], { place: place.municipality }));
}

function heading(part: string, { role }: Subject, pen: Pen): string {
  const familiar = role.employer.tone === 'du' || role.kind === 'apprenticeship';
  return say(pen, phrasesOf(pen.phrases.headings, familiar ? `${part}Du` : part));
}

function tasks({ role, occupation }: Subject, brief: boolean, { random }: Pen): string[] {
  const fitting = fittingWords(role.occupation.tasks, role.workplace, occupation);
  return random.sample(fitting, brief ? 2 : random.between(3, 6));
}

function profile({ role, terms, occupation }: Subject, brief: boolean, pen: Pen): string[] {
  const { phrases, random } = pen;
  const needs = fittingWords(role.occupation.needs, role.workplace, occupation);
  const own = ownNeeds(role.kind, needs, pen);
  const common = random
    .sample(phrases.needs, brief ? 1 : random.between(1, 4))
    .map((need) => say(pen, [need]));
  const german = terms.german === null ? [] : [say(pen, phrasesOf(phrases.german, terms.german))];
  const { licence, traits } = role.occupation;
  const drives = licence !== null && role.kind === 'job' && random.chance(licence === 'B' ? 0.5 : 0.9);
  const newcomers = role.kind === 'job' && traits.includes('careerChangers') && random.chance(0.45);
  return [
    ...own,
    ...common,
    ...(drives ? [say(pen, phrasesOf(phrases.licence, licence))] : []),
    ...german,
    ...(newcomers ? [say(pen, phrases.careerChangers)] : []),
  ];
}

function ownNeeds(kind: PostingKind, needs: readonly string[], pen: Pen): string[] {
  const { phrases, random } = pen;
  const some = (lines: readonly string[], count: number): string[] =>
    random.sample(lines, count).map((line) => say(pen, [line]));
  switch (kind) {
    case 'job':
      return random.sample(needs, random.between(1, 2));
    case 'apprenticeship':
      return some(phrases.apprenticeNeeds, 3);
    case 'dual-study':
      return some(phrases.studyNeeds, 2);
    case 'internship':
      return some(phrases.internNeeds, 2);
    case 'training':
      return some(phrases.trainingNeeds, 2);
    case 'freelance':
      return [...some(phrases.freelanceNeeds, 2), ...random.sample(needs, 1)];
  }
}

function offer({ role, terms }: Subject, brief: boolean, pen: Pen): string[] {
  const { phrases, random } = pen;
  const days = terms.shift ? [say(pen, phrases.shift)] : [];
  if (terms.weekend) days.push(say(pen, phrases.weekend));
  if (days.length === 0 && role.kind === 'job' && random.chance(0.2)) days.push(say(pen, phrases.noShift));
  const extras = random
    .sample(extrasOf(role, phrases), brief ? 1 : random.between(2, 6))
    .map((line) => say(pen, [line]));
  return [...writeTerms(role, terms, pen), ...days, ...extras];
}

function extrasOf({ employer, kind }: Role, phrases: Phrases): readonly string[] {
  if (kind === 'apprenticeship' || kind === 'dual-study') return phrases.apprenticeOffer;
  if (employer.form === 'agency') return [...phrases.agencyOffer, ...phrases.offer.slice(0, 4)];
  return employer.tone === 'public' ? [...phrases.offerPublic, ...phrases.offer] : phrases.offer;
}

function apply({ role, terms, contact, reference }: Subject, pen: Pen): string[] {
  const { phrases, random } = pen;
  const deadline = terms.applyBy === null ? null : germanDate(terms.applyBy, random);
  const tone = role.employer.tone === 'public' && deadline === null ? 'sie' : role.employer.tone;
  const values = {
    mail: contact.mail,
    phone: contact.phone,
    contact: contact.name,
    deadline: deadline ?? '',
  };
  const lines = [say(pen, phrasesOf(phrases.apply, tone), values)];
  if (deadline !== null) lines.push(`${say(pen, phrases.deadline, { deadline })}.`);
  if (reference !== null) lines.push(`Bitte geben Sie die Kennziffer ${reference} an.`);
  if (random.chance(tone === 'public' ? 0.8 : 0.25)) lines.push(say(pen, phrases.equality));
  if (random.chance(0.3)) lines.push(say(pen, phrasesOf(phrases.apply, 'more')));
  return lines;
}
