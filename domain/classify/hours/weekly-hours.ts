/** Weekly hours offered, with the words they were read from. `percent` = share of a full post instead of hours. */
export interface WeeklyHours {
  readonly min: number;
  readonly max: number;
  readonly unit: 'hours' | 'percent';
  readonly quote: string;
  /** "bis zu 20 Stunden": it may be fewer. */
  readonly isMost?: true;
}

/** Full time begins here: 35 hours a week, or 90 % of a full post. */
const FULL_TIME_HOURS = 35;
const FULL_TIME_PERCENT = 90;

/** More a week is not offered (§ 3 ArbZG): such a number means something else. */
export const MOST_HOURS = 48;

/** Whether the upper end of the hours is full time. */
export function reachesFullTime(hours: WeeklyHours): boolean {
  return hours.max >= (hours.unit === 'hours' ? FULL_TIME_HOURS : FULL_TIME_PERCENT);
}

/** Whether the lower end of the hours is below full time. */
export function beginsInPartTime(hours: WeeklyHours): boolean {
  return hours.min < (hours.unit === 'hours' ? FULL_TIME_HOURS : FULL_TIME_PERCENT);
}
