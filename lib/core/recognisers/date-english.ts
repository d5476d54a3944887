// In: English text at the first letter of a date word. Out: the date expression that starts there, resolved.
import { matchAt } from '../figures.ts';
import { isDay, ofDay, ofDays, ofDaysInMonth, ofMonths, ofSpan, serialOf } from './date-calendar.ts';
import {
  BARE_MONTH,
  BARE_WEEKDAY,
  DAY_MONTH,
  type DateContext,
  type DateHit,
  hit,
  MONTH_DAY,
  MONTH_TO_MONTH,
  monthOf,
  PART_MONTH,
  partOf,
  WITH_WEEKDAY,
  weekdayIndex,
  which,
  writtenYear,
} from './date-english-words.ts';
import * as relative from './date-relative.ts';
import { yearFor } from './date-relative.ts';

/** "13 April 2026", "April 13", "9-12 January", "January to March 2025", "early May", "April". */
export function readMonth(context: DateContext, from: number): DateHit | null {
  const { text } = context;
  const dayFirst = matchAt(DAY_MONTH, text, from);
  if (dayFirst) {
    const [, first, last, month] = dayFirst;
    return dayHit(
      context,
      from,
      dayFirst,
      monthOf(month ?? ''),
      Number(first),
      last,
      undefined,
      dayFirst[4],
      dayFirst[5],
    );
  }
  const monthFirst = matchAt(MONTH_DAY, text, from);
  // "In April 18 tons came": days are named with "on", so a number after "in" counts something.
  const counts =
    monthFirst && monthFirst[5] === undefined && /\b[Ii]n $/.test(text.slice(Math.max(context.floor, from - 3), from));
  if (monthFirst && !counts) {
    const [, month, first, lastMonth, last] = monthFirst;
    return dayHit(
      context,
      from,
      monthFirst,
      monthOf(month ?? ''),
      Number(first),
      last,
      lastMonth,
      monthFirst[5],
      monthFirst[6],
    );
  }
  const range = matchAt(MONTH_TO_MONTH, text, from);
  const joinsByAnd = range !== null && / and /.test(range[0]);
  if (range && (!joinsByAnd || /\bbetween $/i.test(text.slice(Math.max(context.floor, from - 8), from)))) {
    const [, first, firstYear, last, lastYear, word] = range;
    const [a, b] = [monthOf(first ?? ''), monthOf(last ?? '')];
    const written = writtenYear(context, lastYear, word);
    const end = written === undefined ? yearFor(context.moment, which(context, from), b) : written;
    const start = firstYear ? Number(firstYear) : end === null ? null : a > b ? end - 1 : end;
    return hit(range, ofMonths(start, a, b, end), 'from month to month');
  }
  const part = matchAt(PART_MONTH, text, from);
  if (part) {
    const month = monthOf(part[2] ?? '');
    const year = writtenYear(context, part[3], part[4]);
    const chosen = year === undefined ? yearFor(context.moment, which(context, from), month) : year;
    return hit(part, relative.partOfMonth(chosen, month, partOf(part[1] ?? '')), 'part of a month');
  }
  const bare = matchAt(BARE_MONTH, text, from);
  if (!bare || isNoMonth(context, from, bare)) return null;
  const month = monthOf(bare[1] ?? '');
  const year = writtenYear(context, bare[2], bare[3]);
  const chosen = year === undefined ? yearFor(context.moment, which(context, from), month) : year;
  return hit(bare, relative.partOfMonth(chosen, month, null), 'month');
}

/** "May I", "March on", "Theresa May", "April Jones": words and people rather than months. */
function isNoMonth(context: DateContext, from: number, found: RegExpExecArray): boolean {
  const name = found[1] ?? '';
  if (found[2] !== undefined || found[3] !== undefined) return false;
  const left = context.text.slice(Math.max(context.floor, from - 24), from);
  const right = context.text.slice(found.index + found[0].length, found.index + found[0].length + 24);
  if (
    /\b(?:in|since|by|of|until|till|from|to|during|through|before|after|between|and|or|for|on|than|last|this|next|and) $/i.test(
      left,
    )
  ) {
    return false;
  }
  if (/[a-z] $/.test(left) && /\b[A-Z][a-z]+ $/.test(left) && /^(?:May|June|April|August)$/.test(name)) return true;
  if (
    /^(?:April|May|June|August)$/.test(name) &&
    /^ [A-Z][a-z]/.test(right) &&
    !/^ (?:Chinese|Russian|North|South)/.test(right)
  )
    return true;
  if (!/^(?:May|March)$/.test(name)) return false;
  // At the start of a sentence, "May" and "March" open questions, wishes and orders.
  const startsSentence = left.trim() === '' || /[.!?“"‘:—]\s*$/.test(left) || left.endsWith('\n');
  if (!startsSentence) return !/[a-z,(–-] ?$/.test(left);
  return !/^(?:['’]s| (?:exports?|imports?|trade|data|figures|shipments|sales|output|was|saw|brought|is|has|had|and)\b|,)/.test(
    right,
  );
}

function dayHit(
  context: DateContext,
  from: number,
  found: RegExpExecArray,
  month: number,
  first: number,
  last: string | undefined,
  lastMonth: string | undefined,
  year: string | undefined,
  word: string | undefined,
): DateHit | null {
  if (!isDay(null, month, first)) return null;
  const endMonth = lastMonth ? monthOf(lastMonth) : month;
  const endDay = last === undefined ? first : Number(last);
  if (!isDay(null, endMonth, endDay)) return null;
  const written = writtenYear(context, year, word);
  const chosen = written === undefined ? yearFor(context.moment, which(context, from), endMonth, endDay) : written;
  if (last === undefined) return hit(found, ofDay(chosen, month, first), 'day and month');
  // "January 9 and 10" are two days; the second keeps its own mention only where it names its month.
  if (
    / and /.test(found[0].slice(0, found[0].length)) &&
    !/\bbetween $/i.test(context.text.slice(Math.max(context.floor, from - 8), from))
  ) {
    const cut = found[0].indexOf(' and ');
    const single = chosen === null ? ofDay(null, month, first) : ofDay(chosen, month, first);
    if (cut > 0 && lastMonth === undefined && /^[A-Z]/.test(found[0]))
      return { end: found.index + cut, resolved: single, because: 'day and month' };
  }
  if (chosen === null) {
    return hit(
      found,
      endMonth === month
        ? ofDaysInMonth(null, month, first, endDay)
        : ofSpan(ofDay(null, month, first), ofDay(null, endMonth, endDay)),
      'from day to day',
    );
  }
  const startYear = month > endMonth ? chosen - 1 : chosen;
  return hit(found, ofDays(serialOf(startYear, month, first), serialOf(chosen, endMonth, endDay)), 'from day to day');
}

/** "Christmas", where it is a day and not what is sold for it. */
export function readFeast(context: DateContext, from: number): DateHit | null {
  const found = matchAt(
    /Christmas(?: Day)?(?=[.,;:)”"]|$| (?:and|or|in|when|while|but|because|as|after|for)\b)/y,
    context.text,
    from,
  );
  if (!found) return null;
  return hit(found, ofDay(yearFor(context.moment, which(context, from), 12, 25), 12, 25), 'feast');
}

/** "Monday", "Monday, April 13", "Friday last week". Plurals and "every Monday" name no day. */
export function readWeekday(context: DateContext, from: number): DateHit | null {
  const { text, moment } = context;
  const left = text.slice(Math.max(context.floor, from - 14), from);
  if (/\b(?:every|each|Good|Black|Easter|Cyber|Ash|Palm|alternate) $/.test(left)) return null;
  const dated = matchAt(WITH_WEEKDAY, text, from);
  if (dated) {
    const date = readMonth(context, from + dated[0].length);
    if (date && date.because !== 'month') {
      const closes = dated[0].endsWith('(') && text[date.end] === ')' ? 1 : 0;
      return { ...date, end: date.end + closes };
    }
  }
  const bare = matchAt(BARE_WEEKDAY, text, from);
  if (!bare) return null;
  const day = weekdayIndex(bare[1] ?? '');
  const week = bare[2]?.trim().split(' ')[0];
  if (week)
    return hit(bare, relative.weekdayInWeek(moment, day, week === 'last' ? -1 : week === 'next' ? 1 : 0), 'weekday');
  return hit(bare, relative.weekday(moment, day, which(context, from)), 'weekday');
}
