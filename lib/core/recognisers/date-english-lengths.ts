// In: English text at the first letter of a date word. Out: ordinals ("first quarter"), day words and durations that start there.

import { matchAt } from '../figures.ts';
import { readNumber } from '../numbers.ts';
import { ofDay, ofDaysInMonth, ofDuration, ofMonths, ofYear, ofYears, type Resolved } from './date-calendar.ts';
import {
  A_AGO,
  AMOUNT_UNIT,
  DAY_WORD,
  type DateContext,
  type DateHit,
  FIRST_MONTHS,
  FISCAL,
  hit,
  looksAhead,
  monthOf,
  NTH,
  ORDINALS,
  QUARTER_SIGN,
  SEASON,
  seasonOf,
  UNIT_LETTER,
  which,
  whichOf,
  writtenYear,
} from './date-english-words.ts';
import * as relative from './date-relative.ts';
import { yearAt, yearFor } from './date-relative.ts';

/** "first quarter of 2025", "second week of January", "first nine months of the year", "Q1 2026". */
export function readOrdinal(context: DateContext, from: number): DateHit | null {
  const { text, moment } = context;
  const sign = matchAt(QUARTER_SIGN, text, from);
  if (sign) {
    const letter = sign[1] ?? sign[4];
    const number = Number(sign[2] ?? sign[3]);
    const year = sign[5] ? Number(sign[5]) : sign[6] ? 2000 + Number(sign[6]) : null;
    if (letter === 'H')
      return number > 2
        ? null
        : hit(
            sign,
            relative.partOfYear(
              year ?? yearFor(moment, which(context, from), number * 6 - 5),
              number === 1 ? 'first-half' : 'second-half',
            ),
            'half-year',
          );
    return hit(sign, relative.quarter(moment, number, year, which(context, from)), 'quarter');
  }
  const months = matchAt(FIRST_MONTHS, text, from);
  if (months) return firstMonths(context, months);
  const found = matchAt(NTH, text, from);
  if (!found) return null;
  const nth = ORDINALS[(found[1] ?? '').toLowerCase()] ?? 1;
  const unit = (found[2] ?? '').toLowerCase();
  const month = found[3] ? monthOf(found[3]) : null;
  const written = writtenYear(context, found[6], found[7]);
  const end = found.index + found[0].trimEnd().replace(/(?: of|,)$/, '').length;
  const reply = (resolved: Resolved, because: string): DateHit => ({ end, resolved, because });
  if (unit === 'quarter') {
    if (month !== null || found[4]) return null;
    if (nth === -1 && !found[5] && written === undefined)
      return reply(relative.quarterAt(moment, -1), 'relative quarter');
    return reply(
      relative.quarter(
        moment,
        nth === -1 ? 4 : nth,
        written ?? (found[5] ? yearAt(moment, 0) : null),
        which(context, from),
      ),
      'quarter',
    );
  }
  if (unit === 'half') {
    const part = nth === 1 ? 'first-half' : 'second-half';
    if (month !== null)
      return reply(
        relative.partOfMonth(written ?? yearFor(moment, which(context, from), month), month, part),
        'half-month',
      );
    if (found[4]) return reply(relative.monthAt(moment, 0, part), 'half-month');
    if (
      !found[5] &&
      written === undefined &&
      !/\b(?:in|during|since|of|for) (?:the |its )?$/i.test(text.slice(Math.max(context.floor, from - 14), from))
    )
      return null;
    return reply(
      relative.partOfYear(written ?? yearFor(moment, which(context, from), nth === 1 ? 1 : 7), part),
      'half-year',
    );
  }
  if (month !== null && unit === 'week')
    return reply(
      relative.weekOfMonth(written ?? yearFor(moment, which(context, from), month), month, nth),
      'week of a month',
    );
  if (month !== null && unit === 'day') {
    const year = written ?? yearFor(moment, which(context, from), month);
    return nth === 1 ? reply(ofDay(year, month, 1), 'day and month') : null;
  }
  return unit === 'week' && nth === -1 && month === null
    ? { end: from + 'last week'.length, resolved: relative.weekAt(moment, -1), because: 'relative week' }
    : null;
}

function firstMonths(context: DateContext, found: RegExpExecArray): DateHit | null {
  const { moment } = context;
  const amount = readNumber(found[2] ?? '', 0, (found[2] ?? '').length, 'en');
  if (!amount || amount.end !== (found[2] ?? '').length) return null;
  const count = amount.value;
  const unit = found[3] ?? '';
  const isLast = !/^first$/i.test(found[1] ?? '');
  const month = found[6] ? monthOf(found[6]) : null;
  const year = found[7]
    ? Number(found[7])
    : found[5]
      ? yearAt(moment, /last/i.test(found[5]) ? -1 : 0)
      : (writtenYear(context, found[8], found[9]) ?? null);
  const named =
    found[4] !== undefined ||
    found[5] !== undefined ||
    found[7] !== undefined ||
    found[8] !== undefined ||
    found[9] !== undefined;
  if (unit === 'months' && count <= 12) {
    if (isLast && !named) return hit(found, relative.until(moment, count, 'M'), 'time up to now');
    const chosen = year ?? yearFor(moment, 'latest', count);
    return hit(found, isLast ? ofMonths(chosen, 13 - count, 12) : ofMonths(chosen, 1, count), 'months of a year');
  }
  if (unit === 'days' && month !== null && !isLast && count <= 28)
    return hit(found, ofDaysInMonth(year ?? yearFor(moment, 'latest', month), month, 1, count), 'days of a month');
  if (unit === 'quarters' && count <= 3 && !isLast)
    return hit(found, ofMonths(year ?? yearFor(moment, 'latest', count * 3), 1, count * 3), 'quarters of a year');
  if (isLast && !named && month === null && /^last$/i.test(found[1] ?? '') && unit !== 'quarters')
    return hit(found, relative.until(moment, count, unit === 'weeks' ? 'W' : 'D'), 'time up to now');
  return null;
}

/** "today", "spring 2024", "fiscal 2025". */
export function readWord(context: DateContext, from: number): DateHit | null {
  const { text, moment } = context;
  const day = matchAt(DAY_WORD, text, from);
  if (day) {
    const word = (day[1] ?? '').toLowerCase();
    return hit(day, relative.dayAt(moment, word === 'yesterday' ? -1 : word === 'tomorrow' ? 1 : 0), 'relative day');
  }
  const fiscal = matchAt(FISCAL, text, from);
  if (fiscal)
    return hit(
      fiscal,
      fiscal[2]
        ? ofYears(Number(fiscal[1]), Number(`${(fiscal[1] ?? '').slice(0, 4 - fiscal[2].length)}${fiscal[2]}`))
        : ofYear(Number(fiscal[1])),
      'business year',
    );
  const season = matchAt(SEASON, text, from);
  if (!season) return null;
  const [, name, year, , word] = season;
  if (year) return hit(season, relative.seasonIn(Number(year), seasonOf(name ?? '')), 'season');
  if (word)
    return hit(
      season,
      relative.seasonIn(
        yearAt(moment, whichOf(word) === 'last' ? -1 : whichOf(word) === 'next' ? 1 : 0),
        seasonOf(name ?? ''),
      ),
      'season',
    );
  // Alone it is a habit ("in winter"), a coil or a drop, unless something points at one of them.
  const left = text.slice(Math.max(context.floor, from - 14), from);
  const points =
    /\b(?:since|by|until|till|from) (?:the )?$/i.test(left) ||
    (/\b(?:in|during|over) the $/i.test(left) && !/^(?:fall|winter)$/i.test(name ?? ''));
  if (
    !points ||
    /^ (?:water|roll|coil|onion|in|of|from|into|below|short)/.test(
      text.slice(season.index + season[0].length, season.index + season[0].length + 8),
    )
  )
    return null;
  return hit(season, relative.season(moment, seasonOf(name ?? ''), which(context, from)), 'season');
}

const NOT_DURATION_AFTER =
  /^(?: (?:later|earlier|before|after|old|of age|a week|a month|behind|pregnant|sooner|thereafter|hence|on(?! (?:a|an|the|its|their|that)\b)|out)\b|['’]|-| from now)/;
const TO_NOW = /\b(?:last|past|previous) $/i;

/** "two years", "six weeks ago"; with `from` at the number. Durations before a noun and those counted from an event are none. */
export function readDuration(context: DateContext, from: number): DateHit | null {
  const { text, moment } = context;
  const single = matchAt(A_AGO, text, from);
  if (single)
    return hit(
      single,
      single[2] === 'decade'
        ? ofYear(yearAt(moment, -10))
        : relative.ago(moment, 1, UNIT_LETTER[single[2] ?? ''] ?? 'Y'),
      'time ago',
    );
  const number = readNumber(text, from, context.end, 'en');
  if (!number || number.value > 999 || number.yearLike) return null;
  const joint = matchAt(/ (?:to|or) |[-–]/y, text, number.end);
  const upper = joint ? readNumber(text, number.end + joint[0].length, context.end, 'en') : null;
  const unit = matchAt(AMOUNT_UNIT, text, upper?.end ?? number.end);
  if (!unit) return null;
  const name = unit[1] ?? '';
  const plural = unit[2] === 's';
  const count = (upper ?? number).value;
  if (plural !== (count !== 1) || !Number.isInteger(number.value)) return null;
  const end = unit.index + unit[0].length;
  const right = text.slice(end, end + 12);
  const left = text.slice(Math.max(context.floor, from - 24), from);
  const letter = UNIT_LETTER[name] ?? 'Y';
  const size = name === 'decade' ? 10 : 1;
  const isAgo = /^ ago\b/.test(right);
  if (isAgo)
    return { end: end + ' ago'.length, resolved: relative.ago(moment, count * size, letter), because: 'time ago' };
  if (NOT_DURATION_AFTER.test(right) || /\b(?:every|each|aged?|some of the|one of) $|[-\d]$/i.test(left)) return null;
  if (
    !plural &&
    (name === 'day' || !/^(?:[.,;:)”"]|$| (?:in|of|from|to|and|for|at|on|with|since|under|behind)\b)/.test(right))
  )
    return null;
  const resolved = TO_NOW.test(left)
    ? relative.until(moment, count * size, letter)
    : ofDuration(upper ? count : count * size, letter);
  return {
    end,
    resolved: upper
      ? { ...resolved, norm: `P${number.value * size}${letter}/P${upper.value * size}${letter}` }
      : resolved,
    because: 'length of time',
  };
}

/** The weekend meant by "the weekend": the last one, or the next where the clause looks ahead. */
export function resolveWeekend(context: DateContext, from: number): Resolved {
  return looksAhead(context, from) ? relative.weekendAt(context.moment, 0) : relative.latestWeekend(context.moment);
}
