// In: English text at the first letter of a date word. Out: relative dates, years and parts of years that start there.
import { matchAt } from '../figures.ts';
import { isDay, ofDay, ofYear, ofYears } from './date-calendar.ts';
import { readMonth } from './date-english.ts';
import {
  type DateContext,
  type DateHit,
  DECADE,
  DOTTED,
  hit,
  ISO,
  monthOf,
  PART_MONTH,
  PART_YEAR,
  partOf,
  RELATIVE,
  SAME_PERIOD,
  seasonOf,
  weekdayIndex,
  which,
  whichOf,
  YEARS,
} from './date-english-words.ts';
import * as relative from './date-relative.ts';
import { yearAt, yearFor } from './date-relative.ts';

/** "last year", "this autumn", "same period last year", "that day", "next morning". */
export function readRelative(context: DateContext, from: number): DateHit | null {
  const { text, moment } = context;
  const same = matchAt(SAME_PERIOD, text, from);
  if (same) return samePeriod(context, same);
  const found = matchAt(RELATIVE, text, from);
  if (!found) return null;
  const word = (found[1] ?? '').toLowerCase();
  const unit = (found[2] ?? '').toLowerCase();
  const after = text.slice(found.index + found[0].length, found.index + found[0].length + 14);
  const chosen = whichOf(word);
  const step = chosen === 'last' ? -1 : chosen === 'next' ? 1 : 0;
  const fromMention = word === 'that' || word === 'same' || word === 'previous' || word === 'following';
  if (/^(?:January|February|March|April|May|June|July|August|September|October|November|December)/i.test(unit)) {
    if (!/^[A-Z]/.test(found[2] ?? '')) return null;
    return hit(
      found,
      relative.partOfMonth(yearFor(moment, chosen, monthOf(unit)), monthOf(unit), null),
      'relative month',
    );
  }
  if (/day$/.test(unit) && unit !== 'day')
    return hit(found, relative.weekday(moment, weekdayIndex(unit), chosen), 'relative weekday');
  if (/^(?:spring|summer|autumn|fall|winter)$/.test(unit)) {
    if (unit === 'fall' && /^ (?:in|of (?!\d)|from|below|short)/.test(after)) return null;
    return hit(found, relative.season(moment, seasonOf(unit), chosen), 'relative season');
  }
  const mentioned = context.previous?.from ?? null;
  switch (unit) {
    case 'year':
      if (/^['’]?s? ?(?:old|-)/.test(after)) return null;
      if (fromMention && mentioned)
        return hit(
          found,
          ofYear(Number(mentioned.slice(0, 4)) + (word === 'previous' ? -1 : word === 'following' ? 1 : 0)),
          'relative year',
        );
      return word === 'past'
        ? hit(found, relative.until(moment, 1, 'Y'), 'time up to now')
        : hit(found, ofYear(yearAt(moment, step)), 'relative year');
    case 'month':
      if (fromMention && mentioned) {
        const index =
          Number(mentioned.slice(0, 4)) * 12 +
          Number(mentioned.slice(5, 7)) -
          1 +
          (word === 'previous' ? -1 : word === 'following' ? 1 : 0);
        return hit(found, relative.partOfMonth(Math.floor(index / 12), (index % 12) + 1, null), 'relative month');
      }
      return word === 'past'
        ? hit(found, relative.until(moment, 1, 'M'), 'time up to now')
        : hit(found, relative.monthAt(moment, step), 'relative month');
    case 'week':
      return word === 'past'
        ? hit(found, relative.until(moment, 1, 'W'), 'time up to now')
        : hit(found, relative.weekAt(moment, step), 'relative week');
    case 'quarter':
      return hit(found, relative.quarterAt(moment, step), 'relative quarter');
    case 'weekend':
      return hit(
        found,
        step === 0
          ? relative.weekendAt(moment, 0)
          : step < 0
            ? relative.latestWeekend(moment)
            : relative.weekendAt(moment, 0),
        'relative weekend',
      );
    case 'day':
      if (word === 'this' || word === 'last' || word === 'past' || word === 'current' || word === 'coming') return null;
      return hit(
        found,
        relative.dayFromMention(moment, fromMention ? (word === 'previous' ? -1 : word === 'following' ? 1 : 0) : step),
        'day told of before',
      );
    case 'morning':
    case 'afternoon':
    case 'evening':
    case 'night':
      if (word === 'that' || word === 'same')
        return hit(found, relative.dayFromMention(moment, 0), 'day told of before');
      if (word === 'next' || word === 'following')
        return hit(found, relative.dayFromMention(moment, 1), 'day told of before');
      if (word === 'this') return hit(found, relative.dayAt(moment, 0), 'relative day');
      return word === 'last' || word === 'previous' ? hit(found, relative.dayAt(moment, -1), 'relative day') : null;
    default:
      return null;
  }
}

function samePeriod(context: DateContext, found: RegExpExecArray): DateHit {
  const [, unit, word, written] = found;
  const year = written
    ? Number(written)
    : word && /this/i.test(word)
      ? yearAt(context.moment, 0)
      : yearAt(context.moment, -1);
  const before = context.previous;
  if (year === null || !before?.from || !before.to || /time/i.test(unit ?? ''))
    return hit(found, ofYear(year), 'same time of another year');
  const shift = year - Number(before.from.slice(0, 4));
  const moved = (part: string) => part.replace(/^\d{4}/, (own) => String(Number(own) + shift));
  return hit(
    found,
    { norm: before.norm.split('/').map(moved).join('/'), from: moved(before.from), to: moved(before.to) },
    'same time of another year',
  );
}

/** "2025", "2013 to 2017", "2024/25", "1990s", "2026-04-13". */
export function readYear(context: DateContext, from: number): DateHit | null {
  const { text } = context;
  const iso = matchAt(ISO, text, from);
  if (iso && isDay(Number(iso[1]), Number(iso[2]), Number(iso[3])))
    return hit(iso, ofDay(Number(iso[1]), Number(iso[2]), Number(iso[3])), 'date in figures');
  const dotted = matchAt(DOTTED, text, from);
  if (dotted) {
    const [a, b, year] = [Number(dotted[1]), Number(dotted[3]), Number(dotted[4])];
    // 14.04.2026 is day first; 04/14/2026 is month first, unless it can't be.
    const dayFirst = dotted[2] === '.' || a > 12;
    const [month, day] = dayFirst ? [b, a] : [a, b];
    return isDay(year, month, day) ? hit(dotted, ofDay(year, month, day), 'date in figures') : null;
  }
  const decade = matchAt(DECADE, text, from);
  if (decade) return hit(decade, ofYears(Number(`${decade[1]}0`), Number(`${decade[1]}9`)), 'decade');
  const found = matchAt(YEARS, text, from);
  if (!found) return null;
  const first = Number(found[1]);
  const joinsByAnd = / and /.test(found[0]);
  const betweenAnd = !joinsByAnd || /\bbetween $/i.test(text.slice(Math.max(context.floor, from - 8), from));
  const short = found[3] ?? found[4];
  const last = found[2]
    ? Number(found[2])
    : short
      ? short.length === 4
        ? Number(short)
        : Math.floor(first / 100) * 100 + Number(short)
      : null;
  if (last !== null && last > first && betweenAnd) return hit(found, ofYears(first, last), 'from year to year');
  return { end: from + 4, resolved: ofYear(first), because: 'year' };
}

/** "early 2024", "late last year", "end of the year", "beginning of this month", "mid-2025". */
export function readPart(context: DateContext, from: number): DateHit | null {
  const month = matchAt(PART_MONTH, context.text, from);
  if (month) return readMonth(context, from);
  const found = matchAt(PART_YEAR, context.text, from);
  if (!found) return null;
  const { moment } = context;
  const [, word, year, relYear, theYear, relMonth, theMonth, relSeason, namedSeason, bareSeason, relWeek] = found;
  const part = partOf(word ?? '');
  const step = (value: string) => (whichOf(value) === 'last' ? -1 : whichOf(value) === 'next' ? 1 : 0);
  if (year) {
    if (found[0].endsWith('s')) {
      const start = Number(year);
      return hit(
        found,
        part === 'early'
          ? ofYears(start, start + 3)
          : part === 'mid'
            ? ofYears(start + 4, start + 6)
            : ofYears(start + 7, start + 9),
        'part of a decade',
      );
    }
    return hit(found, relative.partOfYear(Number(year), part), 'part of a year');
  }
  if (relYear) return hit(found, relative.partOfYear(yearAt(moment, step(relYear)), part), 'part of a year');
  if (theYear)
    return /half/.test(word ?? '') || /^(?:end|beginning|start|middle|close|turn)$/i.test(word ?? '')
      ? hit(found, relative.partOfYear(yearAt(moment, 0), part), 'part of a year')
      : null;
  if (relMonth) return hit(found, relative.monthAt(moment, step(relMonth), part), 'part of a month');
  if (theMonth)
    return /^(?:end|beginning|start|middle|first half|second half)$/i.test(word ?? '')
      ? hit(found, relative.monthAt(moment, 0, part), 'part of a month')
      : null;
  if (relSeason && namedSeason)
    return hit(found, relative.season(moment, seasonOf(namedSeason), whichOf(relSeason), part), 'part of a season');
  if (bareSeason)
    return hit(found, relative.season(moment, seasonOf(bareSeason), which(context, from), part), 'part of a season');
  if (relWeek) return hit(found, relative.weekAt(moment, step(relWeek)), 'relative week');
  return null;
}
