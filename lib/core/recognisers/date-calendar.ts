// In: years, months, days. Out: the same as serial days and as the norms of a DATE. No clock is read.

/** A resolved expression. `from` and `to` are its first and last day, null where the year isn't known. */
export interface Resolved {
  readonly norm: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** A day taken apart; `serial` counts days since 1970-01-01, a Thursday. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly serial: number;
}

const two = (value: number) => String(value).padStart(2, '0');

/** Days since 1970-01-01 of a date in the proleptic Gregorian calendar (Howard Hinnant's days_from_civil). */
export function serialOf(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The inverse of {@link serialOf}. */
export function dayOf(serial: number): Day {
  const z = serial + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day, serial };
}

/** Reads `YYYY-MM-DD` (a time may follow); null where it isn't one. */
export function parseDay(iso: string | null): Day | null {
  const found = iso === null ? null : /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  if (!found) return null;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  return isDay(year, month, day) ? dayOf(serialOf(year, month, day)) : null;
}

/** 0 for Monday to 6 for Sunday. */
export const weekdayOf = (serial: number): number => (((serial + 3) % 7) + 7) % 7;

export function daysIn(year: number | null, month: number): number {
  if (month === 2) return year !== null && (year % 4 !== 0 || (year % 100 === 0 && year % 400 !== 0)) ? 28 : 29;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** True where such a day exists (29 February counts where the year isn't known). */
export const isDay = (year: number | null, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);

const isoDay = (year: number | null, month: number, day: number) =>
  `${year === null ? 'XXXX' : year}-${two(month)}-${two(day)}`;
const isoMonth = (year: number | null, month: number) => `${year === null ? 'XXXX' : year}-${two(month)}`;
const iso = (serial: number) => {
  const { year, month, day } = dayOf(serial);
  return isoDay(year, month, day);
};

/** `2026-04-13`, or `XXXX-04-13`. */
export function ofDay(year: number | null, month: number, day: number): Resolved {
  const norm = isoDay(year, month, day);
  return year === null ? { norm, from: null, to: null } : { norm, from: norm, to: norm };
}

export const ofSerial = (serial: number): Resolved => ({ norm: iso(serial), from: iso(serial), to: iso(serial) });

/** `a/b` of two days. */
export const ofDays = (first: number, last: number): Resolved =>
  first === last ? ofSerial(first) : { norm: `${iso(first)}/${iso(last)}`, from: iso(first), to: iso(last) };

/** Days of one month: `2026-05-01/2026-05-10`. */
export function ofDaysInMonth(year: number | null, month: number, first: number, last: number): Resolved {
  const [a, b] = [isoDay(year, month, first), isoDay(year, month, last)];
  return { norm: `${a}/${b}`, from: year === null ? null : a, to: year === null ? null : b };
}

/** `2026-05`. */
export function ofMonth(year: number | null, month: number): Resolved {
  return {
    norm: isoMonth(year, month),
    from: year === null ? null : isoDay(year, month, 1),
    to: year === null ? null : isoDay(year, month, daysIn(year, month)),
  };
}

/** `2026-01/2026-03`; a last month before the first is one of the next year. */
export function ofMonths(year: number | null, first: number, last: number, lastYear: number | null = null): Resolved {
  const end = year === null ? null : (lastYear ?? (last < first ? year + 1 : year));
  return {
    norm: `${isoMonth(year, first)}/${isoMonth(end, last)}`,
    from: year === null ? null : isoDay(year, first, 1),
    to: end === null ? null : isoDay(end, last, daysIn(end, last)),
  };
}

/** `2025`, or `XXXX`. */
export const ofYear = (year: number | null): Resolved =>
  year === null
    ? { norm: 'XXXX', from: null, to: null }
    : { norm: String(year), from: `${year}-01-01`, to: `${year}-12-31` };

/** `2013/2017`. */
export const ofYears = (first: number, last: number): Resolved => ({
  norm: `${first}/${last}`,
  from: `${first}-01-01`,
  to: `${last}-12-31`,
});

/** `P2Y`; without a first and last day. */
export const ofDuration = (count: number | string, unit: 'D' | 'W' | 'M' | 'Y'): Resolved => ({
  norm: `P${count}${unit}`,
  from: null,
  to: null,
});

/** First day to last day of two resolved expressions: `2024-06/2025-05`. */
export const ofSpan = (first: Resolved, last: Resolved): Resolved => ({
  norm: `${first.norm.split('/')[0]}/${last.norm.split('/').at(-1)}`,
  from: first.from,
  to: last.to,
});
