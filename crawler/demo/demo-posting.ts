import type { Ags, KldbCode, PayUnit, PostingKind, WorkingTime } from '../../domain/posting.ts';
import type { IsoDate } from '../../domain/time.ts';
import type { Tone } from './demo-tables.ts';

/** Where an opening of the demo world is. */
export interface DemoPlace {
  readonly ags: Ags;
  readonly municipality: string;
  /** Part of the municipality; null = its centre. */
  readonly locality: string | null;
  readonly postcode: string;
  readonly street: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** Who offers, and how: for itself, hiring out, or placing with somebody else. */
export interface DemoEmployer {
  readonly name: string;
  readonly type: string;
  readonly form: 'direct' | 'agency' | 'recruiter';
  readonly tone: Tone;
  readonly about: string;
  readonly site: string | null;
}

/** The truth about the terms, whatever the text says of them. */
export interface DemoTerms {
  readonly workingTimes: readonly WorkingTime[];
  readonly hours: number;
  readonly pay: { readonly min: number; readonly max: number; readonly unit: PayUnit } | null;
  readonly applyBy: IsoDate | null;
  readonly startsOn: IsoDate | 'immediately' | null;
  readonly publishedOn: IsoDate;
  readonly changedOn: IsoDate;
  readonly fixedMonths: number | null;
  readonly shift: boolean;
  readonly weekend: boolean;
  readonly german: string | null;
}

/** A contact person; none of it may appear outside the posting's own page. */
export interface DemoContact {
  readonly name: string;
  readonly phone: string;
  readonly mail: string;
}

/** A part of the text: lines under a heading, or one paragraph without. */
export interface DemoBlock {
  readonly heading: string | null;
  readonly lines: readonly string[];
}

/** One site's print of an opening. */
export interface DemoPrint {
  readonly site: string;
  /** The site's own name for it. */
  readonly key: string;
  readonly title: string;
  readonly employer: string;
  readonly place: DemoPlace;
  readonly publishedOn: IsoDate;
  readonly blocks: readonly DemoBlock[];
}

/** One opening of the demo world with everything that is true about it, and where it is printed. */
export interface DemoPosting {
  /** Name of the opening: equal for all its prints, and on the sites never shown. */
  readonly opening: string;
  /** KldB 2010 group, three digits. */
  readonly group: KldbCode;
  readonly kind: PostingKind;
  /** Name of the occupation as the index of occupations would print it. */
  readonly occupation: string;
  readonly title: string;
  readonly employer: DemoEmployer;
  readonly place: DemoPlace;
  readonly terms: DemoTerms;
  readonly contact: DemoContact;
  /** The employer's own number of the opening; most have none. Kennziffer. */
  readonly reference: string | null;
  /** The first is the employer's own choice; further ones are copies in other words. */
  readonly prints: readonly DemoPrint[];
}
