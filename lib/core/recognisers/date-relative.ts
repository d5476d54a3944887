// In: "last autumn", "on Monday", "May" as already understood words, and the day of publication. Out: the days meant.
import {
  type Day,
  dayOf,
  daysIn,
  isDay,
  ofDay,
  ofDays,
  ofDaysInMonth,
  ofDuration,
  ofMonth,
  ofMonths,
  ofSerial,
  ofYear,
  type Resolved,
  serialOf,
  weekdayOf,
} from './date-calendar.ts';

/** Which of several: the latest up to publication, the one before, the one now, the one to come. */
export type Which = 'latest' | 'last' | 'this' | 'next';
export type Part = 'early' | 'mid' | 'late' | 'end' | 'first-half' | 'second-half';

/** What relative expressions are counted from. */
export interface Moment {
  readonly published: Day | null;
  /** Day mentioned last in the text, for "that day" and "the next morning". */
  readonly mentioned: Day | null;
}

/** The year that a month (and day) without one belongs to; null without a day of publication. */
export function yearFor(moment: Moment, which: Which, month: number, day: number | null = null): number | null {
  const today = moment.published;
  if (!today) return null;
  if (which === 'this') return today.year;
  const position = month * 100 + (day ?? 0);
  const now = today.month * 100 + (day === null ? 0 : today.day);
  if (which === 'next') return position > now || (position === now && day === null) ? today.year : today.year + 1;
  if (which === 'last') return position < now ? today.year : today.year - 1;
  // "September 9 is the state's founding day", read on the 8th: the day is at hand, not a year past.
  if (day !== null && position > now) {
    const ahead = serialOf(today.year, month, Math.min(day, daysIn(today.year, month))) - today.serial;
    if (ahead <= soon) return today.year;
  }
  return position <= now ? today.year : today.year - 1;
}

/** A day without a year that lies so many days ahead is still to come. */
const soon = 10;
/** A day without a month, likewise: the one in last month would be named with its month. */
const atHand = 5;

/** A year counted from publication: 0 is this year. */
export const yearAt = (moment: Moment, offset: number): number | null =>
  moment.published ? moment.published.year + offset : null;

/** A part of a month: the first ten days, the second ten, the rest. */
export function partOfMonth(year: number | null, month: number, part: Part | null): Resolved {
  const last = daysIn(year, month);
  switch (part) {
    case null:
      return ofMonth(year, month);
    case 'early':
      return ofDaysInMonth(year, month, 1, 10);
    case 'mid':
      return ofDaysInMonth(year, month, 11, 20);
    case 'late':
    case 'end':
      return ofDaysInMonth(year, month, 21, last);
    case 'first-half':
      return ofDaysInMonth(year, month, 1, 15);
    case 'second-half':
      return ofDaysInMonth(year, month, 16, last);
  }
}

/** A part of a year: its first or last quarter for "early" and "late", the four months in the middle for "mid". */
export function partOfYear(year: number | null, part: Part | null): Resolved {
  switch (part) {
    case null:
      return ofYear(year);
    case 'early':
      return ofMonths(year, 1, 3);
    case 'mid':
      return ofMonths(year, 5, 8);
    case 'late':
      return ofMonths(year, 10, 12);
    case 'end':
      return ofMonth(year, 12);
    case 'first-half':
      return ofMonths(year, 1, 6);
    case 'second-half':
      return ofMonths(year, 7, 12);
  }
}

/** A month counted from publication: 0 is this month. */
export function monthAt(moment: Moment, offset: number, part: Part | null = null): Resolved {
  const today = moment.published;
  if (!today) return { norm: 'XXXX-XX', from: null, to: null };
  const index = today.year * 12 + today.month - 1 + offset;
  return partOfMonth(Math.floor(index / 12), (index % 12) + 1, part);
}

/** A week from Monday to Sunday, counted from the one of publication. */
export function weekAt(moment: Moment, offset: number): Resolved {
  const today = moment.published;
  if (!today) return { norm: 'XXXX-WXX', from: null, to: null };
  const monday = today.serial - weekdayOf(today.serial) + offset * 7;
  return ofDays(monday, monday + 6);
}

/** Saturday and Sunday of a week counted from the one of publication. */
export function weekendAt(moment: Moment, offset: number): Resolved {
  const today = moment.published;
  if (!today) return { norm: 'XXXX-WXX-WE', from: null, to: null };
  const saturday = today.serial - weekdayOf(today.serial) + 5 + offset * 7;
  return ofDays(saturday, saturday + 1);
}

/** The weekend that was last begun by the day of publication. */
export function latestWeekend(moment: Moment): Resolved {
  return weekendAt(moment, moment.published && weekdayOf(moment.published.serial) >= 5 ? 0 : -1);
}

/** A day counted from publication. */
export function dayAt(moment: Moment, offset: number): Resolved {
  return moment.published ? ofSerial(moment.published.serial + offset) : { norm: 'XXXX-XX-XX', from: null, to: null };
}

/** A day counted from the day that the text mentioned last, else from publication. */
export function dayFromMention(moment: Moment, offset: number): Resolved {
  const from = moment.mentioned ?? moment.published;
  return from ? ofSerial(from.serial + offset) : { norm: 'XXXX-XX-XX', from: null, to: null };
}

/**
 * A weekday.
 *
 * @param weekday 0 for Monday to 6 for Sunday
 * @param which `latest` takes the day of publication itself if it is that weekday, `last` and `next` don't
 */
export function weekday(moment: Moment, weekday: number, which: Which): Resolved {
  const today = moment.published;
  if (!today) return { norm: `XXXX-WXX-${weekday + 1}`, from: null, to: null };
  const now = weekdayOf(today.serial);
  const back = (now - weekday + 7) % 7;
  if (which === 'next') return ofSerial(today.serial + ((weekday - now + 7) % 7 || 7));
  if (which === 'last') return ofSerial(today.serial - (back || 7));
  if (which === 'this') return ofSerial(today.serial - now + weekday);
  return ofSerial(today.serial - back);
}

/** A weekday of a week counted from the one of publication. */
export function weekdayInWeek(moment: Moment, weekday: number, offset: number): Resolved {
  const today = moment.published;
  if (!today) return { norm: `XXXX-WXX-${weekday + 1}`, from: null, to: null };
  return ofSerial(today.serial - weekdayOf(today.serial) + weekday + offset * 7);
}

/** First month of a season in the northern hemisphere (winter runs into the next year). */
export const SEASON_START = { spring: 3, summer: 6, autumn: 9, winter: 12 } as const;
export type Season = keyof typeof SEASON_START;

/** A season of a year; winter begins in December of it. */
export function seasonIn(year: number | null, season: Season, part: Part | null = null): Resolved {
  const first = SEASON_START[season];
  const month = (offset: number) => ((first + offset - 1) % 12) + 1;
  const yearOf = (offset: number) => (year === null ? null : first + offset > 12 ? year + 1 : year);
  if (part === 'early') return ofMonth(year, first);
  if (part === 'mid') return ofMonth(yearOf(1), month(1));
  if (part === 'late' || part === 'end') return ofMonth(yearOf(2), month(2));
  return ofMonths(year, first, month(2), yearOf(2));
}

/** A season without a year. */
export function season(moment: Moment, name: Season, which: Which, part: Part | null = null): Resolved {
  const today = moment.published;
  if (!today) return seasonIn(null, name, part);
  const start = SEASON_START[name];
  // January and February belong to the winter that began the year before.
  const inWinterTail = name === 'winter' && today.month <= 2;
  const hasBegun = inWinterTail || today.month >= start;
  const latest = inWinterTail ? today.year - 1 : hasBegun ? today.year : today.year - 1;
  const isRunning = inWinterTail || (today.month >= start && today.month < start + 3);
  if (which === 'latest') return seasonIn(latest, name, part);
  if (which === 'last') return seasonIn(isRunning ? latest - 1 : latest, name, part);
  if (which === 'this') return seasonIn(inWinterTail ? today.year - 1 : today.year, name, part);
  return seasonIn(latest + 1, name, part);
}

/** A quarter (1 to 4) of a year; without a year the latest that has begun, or the next. */
export function quarter(moment: Moment, number: number, year: number | null, which: Which): Resolved {
  const first = number * 3 - 2;
  return ofMonths(year ?? yearFor(moment, which, first), first, first + 2);
}

/** The quarter that is so many from the present one. */
export function quarterAt(moment: Moment, offset: number): Resolved {
  const today = moment.published;
  if (!today) return { norm: 'XXXX-QX', from: null, to: null };
  const index = today.year * 4 + Math.floor((today.month - 1) / 3) + offset;
  const first = (index % 4) * 3 + 1;
  return ofMonths(Math.floor(index / 4), first, first + 2);
}

/** The nth week of a month: weeks run from Monday to Sunday, and the first holds the 1st (negative counts from the end). */
export function weekOfMonth(year: number | null, month: number, nth: number): Resolved {
  if (year === null) {
    const first = nth > 0 ? nth * 7 - 6 : daysIn(year, month) - 6;
    return ofDaysInMonth(year, month, first, Math.min(first + 6, daysIn(year, month)));
  }
  const first = serialOf(year, month, 1);
  const last = first + daysIn(year, month) - 1;
  const monday = nth > 0 ? first - weekdayOf(first) + (nth - 1) * 7 : last - weekdayOf(last);
  return ofDays(Math.max(first, monday), Math.min(last, monday + 6));
}

/** "two years ago": a year, a month, a week or a day, as exact as its unit. */
export function ago(moment: Moment, count: number, unit: 'D' | 'W' | 'M' | 'Y'): Resolved {
  if (unit === 'D') return dayAt(moment, -count);
  if (unit === 'W') return weekAt(moment, -count);
  if (unit === 'M') return monthAt(moment, -count);
  return ofYear(yearAt(moment, -count));
}

/** "the past two years": written as a duration, but its days are known. */
export function until(moment: Moment, count: number, unit: 'D' | 'W' | 'M' | 'Y'): Resolved {
  const { norm } = ofDuration(count, unit);
  const today = moment.published;
  if (!today) return { norm, from: null, to: null };
  const to = ofSerial(today.serial).norm;
  if (unit === 'D' || unit === 'W') {
    return { norm, from: ofSerial(today.serial - count * (unit === 'W' ? 7 : 1)).norm, to };
  }
  const index = today.year * 12 + today.month - 1 - count * (unit === 'Y' ? 12 : 1);
  const [year, month] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  return { norm, from: ofDay(year, month, Math.min(today.day, daysIn(year, month))).norm, to };
}

/** A day of a month without a month or year ("11일", "20日"): the latest such day up to publication. */
export function dayOfMonth(moment: Moment, day: number, which: Which): Resolved {
  const today = moment.published;
  if (!today) return { norm: `XXXX-XX-${String(day).padStart(2, '0')}`, from: null, to: null };
  const step = which === 'next' ? 1 : -1;
  let index = today.year * 12 + today.month - 1;
  const isPast = which === 'next' ? day <= today.day : which === 'last' ? day >= today.day : day > today.day + atHand;
  if (isPast) index += step;
  // A 31st looks further for a month that has one.
  while (!isDay(Math.floor(index / 12), (index % 12) + 1, day)) index += step;
  return ofDay(Math.floor(index / 12), (index % 12) + 1, day);
}

/** The day that a resolved expression names, where it names just one. */
export function singleDay(resolved: Resolved): Day | null {
  if (resolved.from === null || resolved.from !== resolved.to) return null;
  const [year, month, day] = resolved.from.split('-').map(Number);
  return dayOf(serialOf(year ?? 1970, month ?? 1, day ?? 1));
}
