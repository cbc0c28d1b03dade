import { fittingWords } from './demo-tables.ts';
import type { Role } from './draw-role.ts';
import type { Random } from './random.ts';

/** A title with the plain occupation that it names. */
export interface DemoTitle {
  /** The occupation as an index would print it, without gender marks. */
  readonly occupation: string;
  readonly title: string;
  /** The title within a sentence: without place and other additions. */
  readonly spoken: string;
}

const MARKS = [
  '(m/w/d)',
  '(m/w/d)',
  '(m/w/d)',
  '(w/m/d)',
  'm/w/d',
  '(d/m/w)',
  '(m/w/x)',
  '(gn)',
  '(all genders)',
  '(m/f/d)',
  '- m/w/d -',
];
const ADDITIONS: readonly ((role: Role, town: string) => string)[] = [
  (_, town) => ` in ${town}`,
  (_, town) => ` - ${town}`,
  () => ' ab sofort',
  ({ employer }) => (employer.form === 'recruiter' ? ' - Direktvermittlung' : ' gesucht!'),
];

/** Writes the title of an offer in one of the spellings in use; `year` is that of the start of training. */
export function writeTitle(role: Role, town: string, year: string, random: Random): DemoTitle {
  const { occupation, kind, workplace } = role;
  const names = [occupation.male, ...fittingWords(occupation.more, workplace, '')];
  const name =
    kind === 'apprenticeship' ? (occupation.apprenticeship ?? occupation.male) : random.pick(names);
  if (kind !== 'job') {
    const title = random.pick(otherTitles(role, name, year, random));
    return { occupation: kind === 'dual-study' ? occupation.male : name, title, spoken: title };
  }
  const spoken = genderTitle(role, name, random);
  return { occupation: name, title: spoken + addition(role, town, random), spoken };
}

function otherTitles(role: Role, name: string, year: string, random: Random): readonly string[] {
  const sign = mark(random);
  switch (role.kind) {
    case 'apprenticeship':
      return [
        `Ausbildung ${name} ${sign} ${year}`,
        `Ausbildung zum/zur ${name} ${sign}`,
        `${name} – Ausbildung ${year}`,
        `Auszubildende ${sign} ${name} ${year}`,
        `Azubi ${name} ${sign}`,
      ];
    case 'dual-study':
      return [
        `${role.occupation.dualStudy} ${sign} ${year}`,
        `${role.occupation.dualStudy} – Studienstart ${year}`,
      ];
    case 'internship':
      return [`Praktikum als ${name}`, `Praktikant ${sign} ${name}`, `Schülerpraktikum ${name}`];
    case 'training':
      return [
        `Umschulung zum ${name} ${sign}`,
        `Weiterbildung: ${name} ${sign}`,
        `Qualifizierung ${name} mit Zertifikat`,
      ];
    case 'freelance':
      return [`${genderTitle(role, name, random)} auf Honorarbasis`, `${name} ${sign} als freie Mitarbeit`];
    case 'job':
      return [genderTitle(role, name, random)];
  }
}

function addition(role: Role, town: string, random: Random): string {
  if (role.marginal) return random.pick([' auf Minijob-Basis', ' – Minijob', ' (Minijob)', ' - geringfügig']);
  return random.chance(0.18) ? random.pick(ADDITIONS)(role, town) : '';
}

/** A name with its gender mark: "Koch (m/w/d)", "Köchin/Koch", "Verkäufer*in", "Verkäufer/-in". */
export function genderTitle({ occupation }: Pick<Role, 'occupation'>, name: string, random: Random): string {
  const { male, female } = occupation;
  if (name !== male || male === female || random.chance(0.5)) return `${name} ${mark(random)}`;
  const pair = [
    `${female}/${male}`,
    `${female} / ${male} (m/w/d)`,
    `${male} / ${female}`,
    `${male} oder ${female}`,
  ];
  if (female !== `${male}in`) return random.pick(pair);
  const endings = ['/in', '/-in', '*in', ':in', '_in', '(in)', 'In', '/in (m/w/d)', '*in (m/w/d)'];
  return random.pick([...pair, ...endings.map((ending) => male + ending)]);
}

function mark(random: Random): string {
  return random.pick(MARKS);
}
